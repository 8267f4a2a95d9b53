/**
 * Time-based one-time passwords (RFC 6238 over RFC 4226): HMAC-SHA-1, six digits, steps of 30 seconds, which is what
 * every authenticator app can do. A code proves nothing twice: the caller keeps the last step it accepted and takes
 * only a later one, by one conditional update (RFC 6238, 5.2).
 */
import { timingSafeEqual } from 'node:crypto';
import { HOTP, Secret, TOTP } from 'otpauth';
import { renderSVG } from 'uqr';

/** 160 bits, which RFC 4226, 4 (R6) recommends. */
const SECRET_BYTES = 20;
const PROFILE = { algorithm: 'SHA1', digits: 6, period: 30 };
/** One step either way, for clocks that differ and fingers that take their time (RFC 6238, 5.2). */
const STEPS_AWAY = [-1, 0, 1];

/** In base32 without padding, as people type it and apps take it. */
export function newTotpSecret(): string {
  return new Secret({ size: SECRET_BYTES }).base32;
}

/** `otpauth://totp/…` (the Key URI format of Google Authenticator); `account` is what the app shows beside `issuer`. */
export function totpUri({ secret, issuer, account }: { secret: string; issuer: string; account: string }): string {
  return new TOTP({ ...PROFILE, issuer, label: account, secret }).toString();
}

/** A QR code as the text of an SVG image, one unit for each module, with the quiet zone of four that ISO/IEC 18004 asks for. */
export function qrCode(text: string): string {
  return renderSVG(text, { ecc: 'M', border: 4, pixelSize: 1 });
}

/**
 * The step (30 seconds each, counted from 1970) that the code is of, or null where it is of none near `now`
 * (milliseconds). Spaces are no part of a code. Takes the same time for every code of six digits.
 */
export function totpStep(secret: string, code: string, now = Date.now()): number | null {
  const typed = code.replace(/\s/g, '');
  if (!/^[0-9]{6}$/.test(typed)) return null;
  const given = Buffer.from(typed);
  const key = Secret.fromBase32(secret);
  const current = TOTP.counter({ period: PROFILE.period, timestamp: now });
  const steps = STEPS_AWAY.map((away) => current + away);
  // All are compared, always. Should two steps have one code, the later counts, and the code is not good again.
  const matching = steps.filter((counter) => timingSafeEqual(given, Buffer.from(HOTP.generate({ ...PROFILE, secret: key, counter }))));
  return matching.at(-1) ?? null;
}
