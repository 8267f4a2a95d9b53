/** Requests that no client library would send, as bytes for a socket. */
import { encoded } from '../form.ts';
import type { Subject } from './document.ts';
import { exampleBody } from './document.ts';
import { unknownParams } from './resources.ts';

export interface Nasty {
  name: string;
  bytes: Buffer;
  /** The client leaves in the middle of it: nobody is there to answer. */
  breaksOff: boolean;
}

const KIBIBYTE = 1024;
const BREAKS_OFF = 'a body that ends early';

export function nastiesFor(subject: Subject, credentials: string): Nasty[] {
  const params = unknownParams(subject);
  const path = subject.row.path.replaceAll(/\{([^}]+)\}/g, (_whole, name: string) => params[name]!);
  const good = encoded(subject.body?.mediaType, exampleBody(subject) ?? {});
  const request = (target: string, headers: string[], body: string | Buffer = ''): Buffer => Buffer.concat([Buffer.from(`${subject.row.method} ${target} HTTP/1.1\r\nHost: deed.test\r\n${credentials}${headers.map((line) => `${line}\r\n`).join('')}Connection: close\r\n\r\n`, 'latin1'), Buffer.from(body)]);
  const withBody = (body: string | Buffer, headers: string[] = []): Buffer => request(path, [`Content-Type: ${subject.body?.mediaType ?? 'application/json'}`, `Content-Length: ${Buffer.byteLength(body)}`, ...headers], body);
  const always: [string, Buffer][] = [
    ['a header of 64 KiB', request(path, [`X-Large: ${'x'.repeat(64 * KIBIBYTE)}`])],
    ['a thousand headers', request(path, Array.from({ length: 1000 }, (_, index) => `X-Many-${index}: 1`))],
    ['an address of 64 KiB', request(`${path}?q=${'x'.repeat(64 * KIBIBYTE)}`, [])],
    ['a thousand parameters', request(`${path}?${Array.from({ length: 1000 }, (_, index) => `p${index}=1`).join('&')}`, [])],
    ['the same parameter many times', request(`${path}?${'limit=1&'.repeat(500)}`, [])],
    ['prototype keys in the query', request(`${path}?__proto__[x]=1&constructor.prototype=2&__proto__=3`, [])],
    ['NUL in the query', request(`${path}?limit=%00&sort=%00`, [])],
    ['overlong UTF-8 in the query', request(`${path}?limit=%C0%AF&x=%ED%A0%80&y=%FF`, [])],
    ['a bare percent', request(`${path}?limit=%&x=%z`, [])],
    ['bytes above ASCII in the address', request(`${path}?x=\xff\xfe`, [])],
    ['dots in the path', request(`${path}/../../../../etc/passwd`, [])],
    ['an encoded slash', request(`${path}%2f..%2f..`, [])],
    ['NUL in the path', request(`${path}%00`, [])],
    ['the whole address', request(`http://deed.test${path}`, [])],
    ['an asterisk', request('*', [])],
    ['an absurd Content-Length', request(path, ['Content-Length: 99999999999999999999'])],
    ['a negative Content-Length', request(path, ['Content-Length: -1'])],
    ['two Content-Lengths', request(path, ['Content-Length: 2', 'Content-Length: 3'], '{}x')],
    ['Content-Length and chunks', request(path, ['Content-Length: 4', 'Transfer-Encoding: chunked'], '0\r\n\r\n')],
    ['chunks that are none', request(path, ['Transfer-Encoding: chunked', 'Content-Type: application/json'], 'zz\r\n{}\r\n0\r\n\r\n')],
    ['a folded header', request(path, ['X-Folded: a', ' b'])],
    ['NUL in a header', request(path, ['X-Nul: a\0b'])],
    ['two credentials', request(path, ['X-API-Key: deed_x', 'Authorization: Bearer y'])],
    ['an expectation nobody has', request(path, ['Expect: a-miracle'])],
    ['an upgrade', request(path, ['Connection: upgrade', 'Upgrade: websocket'])],
    ['no Host', Buffer.from(`${subject.row.method} ${path} HTTP/1.1\r\nConnection: close\r\n\r\n`)],
    ['HTTP/3.7', Buffer.from(`${subject.row.method} ${path} HTTP/3.7\r\nHost: deed.test\r\n\r\n`)],
  ];
  const bodies: [string, Buffer][] = [
    ['lists 10,000 deep', withBody('['.repeat(10_000) + ']'.repeat(10_000))],
    ['objects 10,000 deep', withBody('{"a":'.repeat(10_000) + '1' + '}'.repeat(10_000))],
    ['prototype keys', withBody(good.replace('{', '{"__proto__":{"admin":true},"constructor":{"prototype":{}},'))],
    ['the same member twice', withBody(good.replace('{', `{${good.slice(1, -1)}${good === '{}' ? '' : ','}`))],
    ['ten thousand members', withBody(`{${Array.from({ length: 10_000 }, (_, index) => `"m${index}":1`).join(',')}}`)],
    ['NUL as it is', withBody(Buffer.from(good.replace('"', '"\0'), 'latin1'))],
    ['a lone surrogate in bytes', withBody(Buffer.concat([Buffer.from('{"a":"'), Buffer.from([0xed, 0xa0, 0x80]), Buffer.from('"}')]))],
    ['UTF-16', withBody(Buffer.from(good, 'utf16le'))],
    ['a number of 10,000 digits', withBody(`{"a":${'9'.repeat(10_000)}}`)],
    [BREAKS_OFF, request(path, [`Content-Type: ${subject.body?.mediaType}`, `Content-Length: ${good.length + 100}`], good)],
    ['gzip that is none', withBody(good, ['Content-Encoding: gzip'])],
  ];
  return [...always, ...(subject.body ? bodies : [])].map(([name, bytes]) => ({ name, bytes, breaksOff: name === BREAKS_OFF }));
}
