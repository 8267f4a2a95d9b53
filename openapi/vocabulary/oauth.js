// Which `error` of RFC 6749 (section 5.2) a problem is, for operations that answer errors as OAuth does.
export const oauthErrorOf = ({ status, oauth_error: own }) =>
  own ?? (status === 503 ? 'temporarily_unavailable' : status >= 500 ? 'server_error' : 'invalid_request');
