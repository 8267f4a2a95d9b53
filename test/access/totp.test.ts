/** One-time passwords, held against the tables of the RFCs and against an implementation of their own. */
import { createHmac } from 'node:crypto';
import { expect } from 'chai';
import fc from 'fast-check';
import { newTotpSecret, qrCode, totpStep, totpUri } from '../../src/domains/access/totp.ts';

/** The shared secret of RFC 4226, appendix D, and RFC 6238, appendix B: "12345678901234567890". */
const RFC_SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const RFC_KEY = '12345678901234567890';
const STEP_MILLISECONDS = 30_000;

/** RFC 4226, 5.3. */
function hotp(key: string, counter: number): string {
  const message = Buffer.alloc(8);
  message.writeBigUInt64BE(BigInt(counter));
  const mac = createHmac('sha1', key).update(message).digest();
  return String((mac.readUInt32BE(mac[19]! & 0xf) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

describe('one-time passwords', () => {
  it('RFC 4226, appendix D: the codes of the first ten counters', () => {
    const codes = ['755224', '287082', '359152', '969429', '338314', '254676', '287922', '162583', '399871', '520489'];
    codes.forEach((code, counter) => expect(totpStep(RFC_SECRET, code, counter * STEP_MILLISECONDS), code).to.equal(counter));
  });

  it('RFC 6238, appendix B: the last six of eight digits, at its six times', () => {
    const table: [number, string][] = [[59, '287082'], [1111111109, '081804'], [1111111111, '050471'], [1234567890, '005924'], [2000000000, '279037'], [20000000000, '353130']];
    for (const [seconds, code] of table) expect(totpStep(RFC_SECRET, code, seconds * 1000), String(seconds)).to.equal(Math.floor(seconds / 30));
  });

  it('a code is good in its step, the one before and the one after, and answers its own step', () => {
    const start = 57_000_000;
    for (let step = start; step < start + 50; step++) {
      const code = hotp(RFC_KEY, step);
      for (let away = -4; away <= 4; away++) {
        for (const offset of [0, STEP_MILLISECONDS - 1]) {
          const found = totpStep(RFC_SECRET, code, (step + away) * STEP_MILLISECONDS + offset);
          const twin = [-1, 0, 1].map((near) => step + away + near).filter((near) => hotp(RFC_KEY, near) === code).at(-1);
          expect(found, `${away} steps away`).to.equal(twin ?? null);
          if (Math.abs(away) <= 1) expect(found).to.equal(step);
        }
      }
    }
  });

  it('spaces are no part of a code; anything else is none', () => {
    const at = 1111111109_000;
    for (const code of ['081804', '081 804', ' 08 18 04\n', '081\u00a0804']) expect(totpStep(RFC_SECRET, code, at), code).to.equal(37037036);
    for (const code of ['', '81804', '0081804', '081-804', '081804x', '-81804', '8.1804', '08180４', '٠٨١٨٠٤', '0x1fa', 'é81804', '081805']) expect(totpStep(RFC_SECRET, code, at), code).to.equal(null);
  });

  it('whatever is typed is no error', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 12 }), (code) => void expect([null, 37037035, 37037036, 37037037]).to.include(totpStep(RFC_SECRET, code, 1111111109_000))));
  });

  it('a new secret has 160 bits, and no other is like it', () => {
    const secrets = Array.from({ length: 200 }, newTotpSecret);
    for (const secret of secrets) expect(secret).to.match(/^[A-Z2-7]{32}$/);
    expect(new Set(secrets).size).to.equal(secrets.length);
  });

  it('the URI says all that an app needs, and the app then shows codes that are good', () => {
    const secret = newTotpSecret();
    const uri = new URL(totpUri({ secret, issuer: 'Deed & Co', account: 'jane+a/b?c@example.com' }));
    expect(uri.protocol + uri.host).to.equal('otpauth:totp');
    expect(decodeURIComponent(uri.pathname)).to.equal('/Deed & Co:jane+a/b?c@example.com');
    expect(Object.fromEntries(uri.searchParams)).to.deep.equal({ issuer: 'Deed & Co', secret, algorithm: 'SHA1', digits: '6', period: '30' });
  });

  it('the QR code is an image with its quiet zone, and repeats no text', () => {
    const uri = totpUri({ secret: RFC_SECRET, issuer: 'Deed', account: '"><script>@example.com' });
    const svg = qrCode(uri);
    const size = Number(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 (\d+) \1">/.exec(svg)?.[1]);
    const dark = new Set([...svg.matchAll(/M(\d+),(\d+)h1v1h-1z/g)].map(([, x, y]) => `${x} ${y}`));
    // A finder pattern is a ring of seven around three by three, at all corners but one.
    const isFinder = (left: number, top: number): boolean =>
      Array.from({ length: 49 }, (_, index) => [index % 7, Math.floor(index / 7)] as const).every(([x, y]) => dark.has(`${left + x} ${top + y}`) === (Math.max(Math.abs(x - 3), Math.abs(y - 3)) !== 2));
    expect([isFinder(4, 4), isFinder(size - 11, 4), isFinder(4, size - 11), isFinder(size - 11, size - 11)]).to.deep.equal([true, true, true, false]);
    expect([...dark].flatMap((place) => place.split(' ').map(Number)).filter((at) => at < 4 || at >= size - 4)).to.deep.equal([]);
    expect(svg).not.to.include('script').and.not.to.include(RFC_SECRET);
    expect(qrCode(uri.replace('Deed', 'deed'))).not.to.equal(svg);
  });
});
