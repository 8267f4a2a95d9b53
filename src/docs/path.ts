/** Where the documentation begins; the front door leads here. */
export const DOCS_PATH = '/api/docs';
