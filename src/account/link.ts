/** Where mails lead: the pages of an account's front end, ours by default (`pages.ts`) or those below APP_URL. */

export const ACCOUNT_PATH = '/account';

export type AccountPage = 'verify-email' | 'reset-password' | 'confirm-email' | 'accept-invitation' | 'confirm-pre-registration';

/** The token stands in the fragment, which browsers send to nobody: it is in no server's log and in no Referer. */
export function accountLink(appUrl: string, page: AccountPage, token: string): string {
  return `${appUrl}${ACCOUNT_PATH}/${page}#token=${encodeURIComponent(token)}`;
}
