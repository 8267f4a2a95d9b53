/** Forms as OAuth sends them (RFC 6749 appendix B): pairs of text in UTF-8, `+` for a space, the rest percent-encoded. */
import { isUtf8 } from 'node:buffer';
import type { Violation } from '../errors.ts';
import { AppError } from '../errors.ts';

export const FORM = 'application/x-www-form-urlencoded';

/** A hostile body could have a hundred thousand. */
const MOST_VIOLATIONS = 50;

/** One flat object of texts. A name that is sent twice is refused (RFC 6749 section 3.1): nobody can say which of the two is meant. */
export function parseForm(bytes: Buffer): Record<string, string> {
  if (!isUtf8(bytes)) throw new AppError('malformed-request', 'The body is not valid UTF-8.');
  const values = new Map<string, string>();
  const errors: Violation[] = [];
  const refuse = (name: string, code: string, detail: string): void => void errors.push({ pointer: pointerTo(name), code, detail });
  for (const pair of bytes.toString('utf8').split('&')) {
    if (pair === '') continue;
    if (errors.length >= MOST_VIOLATIONS) break;
    const equals = pair.indexOf('=');
    const name = decodeForm(equals < 0 ? pair : pair.slice(0, equals));
    const value = decodeForm(equals < 0 ? '' : pair.slice(equals + 1));
    if (name === undefined || value === undefined) refuse(name ?? '', 'encoding', 'must be percent-encoded UTF-8');
    else if (name.includes('\0') || value.includes('\0')) refuse(name, 'encoding', 'must not contain a NUL character');
    else if (values.has(name)) refuse(name, 'duplicate-parameter', 'is given twice');
    else values.set(name, value);
  }
  if (errors.length > 0) throw new AppError('invalid-request', 'The form is not one that can be read.', { errors });
  // Not by assignment: `__proto__` is a name like any other.
  return Object.fromEntries(values);
}

/** Undefined for what is no percent-encoded UTF-8; a lone surrogate has no such encoding. */
export function decodeForm(text: string): string | undefined {
  if (!/[%+]/.test(text)) return text;
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return undefined;
  }
}

function pointerTo(name: string): string {
  const path = name === '' ? '' : `/${name.slice(0, 100).replaceAll('~', '~0').replaceAll('/', '~1')}`;
  return `#${encodeURI(path.toWellFormed())}`;
}
