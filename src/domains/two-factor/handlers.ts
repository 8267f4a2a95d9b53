/** The TwoFactor operations. */
import type { HandlersFor } from '../../contract/handler.ts';
import { noContent, ok } from '../../contract/handler.ts';
import { AppError } from '../../errors.ts';
import { qrCode, totpUri } from '../access/totp.ts';
import { accountById } from '../accounts/service.ts';
import { factorInForce } from './repository.ts';
import type { TwoFactor } from './service.ts';

/** What authenticator apps show beside the account. */
const ISSUER = 'Deed';

type TwoFactorOperations = 'getTwoFactor' | 'startTwoFactor' | 'confirmTwoFactor' | 'disableTwoFactor' | 'replaceRecoveryCodes';

export function twoFactorHandlers(twoFactor: TwoFactor): HandlersFor<TwoFactorOperations> {
  return {
    getTwoFactor: async ({ db }) => {
      const factor = await factorInForce(db);
      return ok({ enabled: factor !== undefined, confirmed_at: factor?.confirmedAt ?? null, recovery_codes_left: factor?.recoveryCodesLeft ?? 0 });
    },

    startTwoFactor: async ({ principal, tx }) => {
      const account = await accountById(tx, principal.id);
      if (!account) throw new AppError('invalid-token', 'The account of this access token is gone.');
      const secret = await twoFactor.start(tx);
      const uri = totpUri({ secret, issuer: ISSUER, account: account.email });
      return ok({ secret, otpauth_uri: uri, qr_svg: qrCode(uri) });
    },

    confirmTwoFactor: async ({ body, tx }) => ok({ recovery_codes: await twoFactor.confirm(tx, body.code) }),

    disableTwoFactor: async ({ body, tx }) => {
      await twoFactor.disable(tx, body.code);
      return noContent();
    },

    replaceRecoveryCodes: async ({ body, tx }) => ok({ recovery_codes: await twoFactor.replaceRecoveryCodes(tx, body.code) }),
  };
}
