/** Reads a request's body: bounded, UTF-8, JSON or a form, and only text that Postgres can keep unchanged. */
import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import { AppError } from '../errors.ts';
import { FORM, parseForm } from './form.ts';
import type { Operation } from './operation.ts';

/** Refusals that need no byte of the body: its type, its declared size, its absence. */
export function checkBodyHeaders(req: IncomingMessage, body: Operation['body']): void {
  const { headers } = req;
  const present = headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0';
  if (!body) return;
  if (!present) {
    if (body.required) throw new AppError('malformed-request', `This operation needs a body of type ${body.mediaTypes.join(' or ')}.`);
    return;
  }
  if (Number(headers['content-length'] ?? 0) > body.maxBytes) throw tooLarge(body.maxBytes);
  const mediaType = mediaTypeOf(req);
  if (!body.mediaTypes.includes(mediaType)) {
    throw new AppError('unsupported-media-type', `Send the body as ${body.mediaTypes.join(' or ')}${mediaType ? `, not ${mediaType.slice(0, 100)}` : ''}.`);
  }
  const charset = /charset="?([^";\s]+)/i.exec(headers['content-type'] ?? '')?.[1];
  if (charset && !/^utf-?8$/i.test(charset)) throw new AppError('unsupported-media-type', 'Send the body in UTF-8.');
  const encoding = headers['content-encoding'];
  if (encoding && encoding.toLowerCase() !== 'identity') throw new AppError('unsupported-media-type', `Send the body without Content-Encoding, not as ${encoding.slice(0, 50)}.`);
}

const mediaTypeOf = ({ headers }: IncomingMessage): string => (headers['content-type'] ?? '').split(';', 1)[0]!.trim().toLowerCase();

/** What was sent, not yet validated; undefined when there is no body. */
export type BodyReader = (req: IncomingMessage) => Promise<unknown>;

/** What a signature is about (`x-raw-body`): nothing of it has been read. Header names are in lower case. */
export interface RawBody {
  headers: Readonly<Record<string, string | undefined>>;
  rawBody: Buffer;
}

/** Prepared once for an operation. */
export function bodyReader({ mediaTypes, maxBytes, raw }: Pick<NonNullable<Operation['body']>, 'mediaTypes' | 'maxBytes' | 'raw'>): BodyReader {
  if (raw) return async (req): Promise<RawBody> => ({ headers: headersOf(req), rawBody: await collect(req, maxBytes) });
  const parse = !mediaTypes.includes(FORM) ? parseJson : mediaTypes.length === 1 ? parseForm : undefined;
  return async (req) => {
    const bytes = await collect(req, maxBytes);
    return bytes.length === 0 ? undefined : (parse ?? (mediaTypeOf(req) === FORM ? parseForm : parseJson))(bytes);
  };
}

/** A header that came several times is one line, as RFC 9110 section 5.3 has it. */
function headersOf({ headers }: IncomingMessage): RawBody['headers'] {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]));
}

function parseJson(bytes: Buffer): unknown {
  if (!isUtf8(bytes)) throw new AppError('malformed-json', 'The body is not valid UTF-8.');
  const text = bytes.toString('utf8');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new AppError('malformed-json', `The body is not valid JSON${faultOf(error as SyntaxError)}.`);
  }
  // Only an escape can bring these in, since the bytes are valid UTF-8.
  if (/\\u(?:0000|[dD][89a-fA-F])/.test(text)) refuseUnstorableText(value);
  return value;
}

function collect(req: IncomingMessage, maxBytes: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    req.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > maxBytes) {
        req.removeAllListeners('data');
        req.resume();
        reject(tooLarge(maxBytes));
      } else chunks.push(chunk);
    });
    req.on('end', () => resolve(chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks, size)));
    req.on('error', () => reject(new AppError('malformed-request', 'The connection broke before the body had arrived.')));
    req.on('aborted', () => reject(new AppError('malformed-request', 'The connection broke before the body had arrived.')));
  });
}

/** What V8 says is wrong, unless it quotes the text: what stands there may be a password. */
function faultOf({ message }: SyntaxError): string {
  return message.endsWith('is not valid JSON') ? '' : `: ${message}`;
}

function tooLarge(maxBytes: number): AppError {
  return new AppError('payload-too-large', `The body may have ${maxBytes} bytes at most.`);
}

/** Postgres has no NUL in text, and a lone surrogate would come back as another character. */
function refuseUnstorableText(value: unknown): void {
  const pending: [unknown, string][] = [[value, '#']];
  while (pending.length > 0) {
    const [node, pointer] = pending.pop()!;
    if (typeof node === 'string') {
      if (node.includes('\0') || !node.isWellFormed()) {
        throw new AppError('invalid-request', 'The body has text that is not valid Unicode or contains NUL.', {
          errors: [{ pointer: encodeURI(pointer.slice(0, 300).toWellFormed()), code: 'encoding', detail: 'must be well-formed Unicode without NUL' }],
        });
      }
    } else if (node && typeof node === 'object') {
      for (const [key, member] of Object.entries(node)) {
        pending.push([key, pointer]);
        pending.push([member, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`]);
      }
    }
  }
}
