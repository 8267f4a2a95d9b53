/** Which form of the answer the client wants, and 406 where it admits none that there is (RFC 9110 section 12.5.1). */
import type { IncomingMessage } from 'node:http';
import { AppError } from '../errors.ts';

/** The media type that the client likes best; between equals, and where it says nothing, the first declared. */
export function chooseMediaType(req: IncomingMessage, produces: readonly string[]): string {
  const { accept } = req.headers;
  const [first = ''] = produces;
  if (accept === undefined || accept === '*/*' || accept === first || first === '') return first;
  const ranges = accept.split(',').map(parseRange);
  let best = '';
  let most = 0;
  for (const type of produces) {
    const quality = qualityOf(type, ranges);
    if (quality > most) [best, most] = [type, quality];
  }
  if (best === '') throw new AppError('not-acceptable', `This operation answers ${produces.join(' or ')}.`);
  return best;
}

interface Range {
  type: string;
  quality: number;
}

/** Parameters other than `q` are passed over: they could only ask for another charset or dialect of the same form. */
function parseRange(text: string): Range {
  const [type = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  const weight = parameters.map((parameter) => /^q=([01](?:\.\d{0,3})?)$/.exec(parameter)?.[1]).find((found) => found !== undefined);
  return { type, quality: weight === undefined ? 1 : Math.min(1, Number(weight)) };
}

/** The most specific range that matches decides: `application/json;q=0` beside a range for anything does not want JSON. */
function qualityOf(type: string, ranges: Range[]): number {
  const family = `${type.split('/')[0]}/*`;
  return [type, family, '*/*'].map((wanted) => ranges.find((range) => range.type === wanted)).find((range) => range !== undefined)?.quality ?? 0;
}
