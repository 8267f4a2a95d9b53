/** A certificate of a key of its own, for localhost, signed by itself (RFC 5280): Node reads certificates and makes none. */
import type { KeyObject } from 'node:crypto';
import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';

export interface Certificate {
  /** PEM. */
  cert: string;
  /** PEM, PKCS #8. */
  key: string;
}

const MINUTE = 60_000;

/** For `localhost` and 127.0.0.1, from an hour ago until in an hour. */
export function selfSigned(name = 'localhost'): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const algorithm = sequence(oid(0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x0b), der(0x05));
  const subject = sequence(der(0x31, sequence(oid(0x55, 0x04, 0x03), der(0x0c, Buffer.from(name)))));
  const names = sequence(der(0x82, Buffer.from(name)), der(0x87, Buffer.from([127, 0, 0, 1])));
  const basic = sequence(der(0x01, Buffer.from([0xff])));
  const extensions = sequence(
    sequence(oid(0x55, 0x1d, 0x11), der(0x04, names)),
    sequence(oid(0x55, 0x1d, 0x13), der(0x01, Buffer.from([0xff])), der(0x04, basic)),
  );
  const body = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    algorithm,
    subject,
    sequence(time(-60 * MINUTE), time(60 * MINUTE)),
    subject,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, extensions),
  );
  const bits = (bytes: Buffer): Buffer => der(0x03, Buffer.from([0]), bytes);
  return { cert: pem('CERTIFICATE', sequence(body, algorithm, bits(signed(body, privateKey)))), key: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string };
}

const signed = (bytes: Buffer, key: KeyObject): Buffer => sign('sha256', bytes, key);
const sequence = (...parts: Buffer[]): Buffer => der(0x30, ...parts);
const oid = (...bytes: number[]): Buffer => der(0x06, Buffer.from(bytes));
const time = (later: number): Buffer => der(0x18, Buffer.from(`${new Date(Date.now() + later).toISOString().replaceAll(/[-:T]|\..*/g, '')}Z`));
const pem = (label: string, bytes: Buffer): string => `-----BEGIN ${label}-----\n${bytes.toString('base64').replaceAll(/.{64}/g, '$&\n')}\n-----END ${label}-----\n`;

/** X.690: a tag, the length, the value. */
function der(tag: number, ...parts: Buffer[]): Buffer {
  const value = Buffer.concat(parts);
  const length: number[] = [];
  for (let rest = value.length; rest > 0; rest >>= 8) length.unshift(rest & 0xff);
  return Buffer.concat([Buffer.from([tag, ...(value.length < 0x80 ? [value.length] : [0x80 | length.length, ...length])]), value]);
}
