/** Where the documentation begins; the front door leads here. */
export const DOCS_PATH = '/api/docs';

/** Where the mails are shown, in development. */
export const MAILS_PATH = '/dev/mails';
