/** 406 where the client admits nothing that the operation can answer (RFC 9110 section 12.5.1). */
import type { IncomingMessage } from 'node:http';
import { AppError } from '../errors.ts';

export function checkAccept(req: IncomingMessage, produces: readonly string[]): void {
  const { accept } = req.headers;
  if (accept === undefined || accept === '*/*' || accept === 'application/json' || produces.length === 0) return;
  const ranges = accept.split(',').map(parseRange);
  if (!produces.some((type) => isAdmitted(type, ranges))) throw new AppError('not-acceptable', `This operation answers ${produces.join(' or ')}.`);
}

interface Range {
  type: string;
  refused: boolean;
}

function parseRange(text: string): Range {
  const [type = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  return { type, refused: parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter)) };
}

/** The most specific range that matches decides: `application/json;q=0` beside a range for anything does not want JSON. */
function isAdmitted(type: string, ranges: Range[]): boolean {
  const family = `${type.split('/')[0]}/*`;
  const deciding = [type, family, '*/*'].map((wanted) => ranges.find((range) => range.type === wanted)).find((range) => range !== undefined);
  return deciding !== undefined && !deciding.refused;
}
