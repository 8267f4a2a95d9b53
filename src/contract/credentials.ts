/** Credentials as headers carry them. */
import { isUtf8 } from 'node:buffer';
import { AppError } from '../errors.ts';
import { isSame } from '../same.ts';
import { decodeForm } from './form.ts';

/** RFC 6750 section 2.1. */
export function bearerToken(authorization: string): string {
  if (authorization.length > 7 && authorization.slice(0, 7).toLowerCase() === 'bearer ') return authorization.slice(7).trim();
  throw new AppError('invalid-token', 'The Authorization header must be: Bearer, a space, and the access token.');
}

/** Whether this is the operators' token; where there is none, nobody has it. */
export const isOperators = (authorization: string | null, token: string | null): boolean => authorization !== null && token !== null && isSame(bearerToken(authorization), token);

export const isBasic = (authorization: string): boolean => authorization.slice(0, 6).toLowerCase() === 'basic ';

/** Id and secret of a client (RFC 6749 section 2.3.1): each in form encoding, then both as RFC 7617 has them. */
export function basicCredentials(authorization: string): { id: string; secret: string } {
  const bytes = Buffer.from(isBasic(authorization) ? authorization.slice(6).trim() : '', 'base64');
  const text = isUtf8(bytes) ? bytes.toString('utf8') : '';
  const colon = text.indexOf(':');
  const [id, secret] = [text.slice(0, Math.max(colon, 0)), text.slice(colon + 1)].map(decodeForm);
  if (colon < 1 || id === undefined || secret === undefined || text.includes('\0')) {
    throw new AppError('invalid-client', 'The Authorization header must be: Basic, a space, and in base64 the id of the client, a colon and its secret, both form-encoded.');
  }
  return { id, secret };
}

/** The first cookie of this name (RFC 6265 section 4.2.1). */
export function cookieNamed(name: string, cookies: string): string | undefined {
  for (const pair of cookies.split(';')) {
    const equals = pair.indexOf('=');
    if (pair.slice(0, equals).trim() === name) return pair.slice(equals + 1).trim();
  }
  return undefined;
}
