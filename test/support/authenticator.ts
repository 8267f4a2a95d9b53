/** A person with a second factor: their authenticator app, which shows real codes, and their recovery codes. */
import { TOTP } from 'otpauth';
import type { Answer, Client } from './client.ts';
import { asSuperuser } from './postgres.ts';
import type { Service } from './service.ts';

export interface Authenticator {
  secret: string;
  recoveryCodes: string[];
  /** What it shows now, or so many steps of 30 seconds later. */
  code(later?: number): string;
  /** The same, as if no code of now had been accepted yet: a test has no 30 seconds to wait. */
  fresh(): Promise<string>;
  /** Six digits that it shows neither now nor next to now. */
  wrong(): string;
}

export function codeOf(secret: string, later = 0): string {
  return new TOTP({ secret }).generate({ timestamp: Date.now() + later * 30_000 });
}

/** Sets up and confirms a second factor for the caller. */
export async function enrolled({ databaseUrl }: Pick<Service, 'databaseUrl'>, client: Client, userId: string): Promise<Authenticator> {
  const { secret } = done(await client.call('startTwoFactor'));
  const { recovery_codes: recoveryCodes } = done(await client.call('confirmTwoFactor', { body: { code: codeOf(secret) } }));
  const code = (later = 0): string => codeOf(secret, later);
  return {
    secret,
    recoveryCodes,
    code,
    async fresh() {
      await asSuperuser((superuser) => superuser.query('UPDATE two_factor SET last_step = last_step - 10 WHERE user_id = $1', [userId]), databaseUrl);
      return code();
    },
    wrong() {
      const near = [-2, -1, 0, 1, 2].map(code);
      return Array.from({ length: 6 }, (_unused, digit) => String(digit).repeat(6)).find((digits) => !near.includes(digits))!;
    },
  };
}

function done({ status, body, text }: Answer): any {
  if (status !== 200) throw new Error(`${status} ${text}`);
  return body;
}
