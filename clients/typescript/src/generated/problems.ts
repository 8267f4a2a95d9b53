// Made from openapi/ by `make generate`. Do not edit.
/** The codes of problems. */

/** Every code with its status. */
export interface ProblemStatuses {
  /** 400: The body is not JSON in well-formed UTF-8, or is nested too deeply. */
  'malformed-json': 400;
  /** 400: The request cannot be read as HTTP, for instance a broken percent-encoding in the address. */
  'malformed-request': 400;
  /** 400: The request does not have the shape the contract asks for; `errors` lists each fault. */
  'invalid-request': 400;
  /** 400: The cursor is not one of ours, has expired, or belongs to other filters or another sort order. */
  'invalid-cursor': 400;
  /** 400: This operation needs an `Idempotency-Key` header. */
  'idempotency-key-required': 400;
  /** 400: The token endpoint knows the grant `client_credentials` alone. */
  'unsupported-grant-type': 400;
  /** 400: The client does not have every scope that it asks for. */
  'invalid-scope': 400;
  /** 400: The client is known, and may not do this with this token. */
  'unauthorized-client': 400;
  /** 400: The token of the link is not ours, has expired, or was used before. Ask for another. */
  'invalid-link': 400;
  /** 401: The request carries no credentials. */
  'unauthenticated': 401;
  /** 401: The access token is not ours, was altered, or has been revoked. */
  'invalid-token': 401;
  /** 401: The access token is past its time. Get a new one with the refresh token. */
  'expired-token': 401;
  /** 401: The API key is unknown, expired or revoked. */
  'invalid-api-key': 401;
  /** 401: It is too long ago that the caller proved who they are. `max_age` of `WWW-Authenticate` says how recent it must be. */
  'step-up-required': 401;
  /** 401: The OAuth client is unknown, disabled, or did not prove who it is. */
  'invalid-client': 401;
  /** 401: Email and password do not belong together. Unknown accounts get the same answer. */
  'invalid-credentials': 401;
  /** 401: The challenge token is not ours, has expired, or was used before. Log in again. */
  'invalid-challenge': 401;
  /** 401: The refresh token is unknown, expired, used before or revoked. Log in again. */
  'invalid-refresh-token': 401;
  /** 401: This browser has not begun this login at a provider, or it is too old, or it has been finished. Begin anew. */
  'unknown-login': 401;
  /** 401: The login code is unknown, expired or used, or the code verifier is not the one it began with. Begin anew. */
  'invalid-login-code': 401;
  /** 403: The caller is known but lacks a permission this operation asks for. */
  'forbidden': 403;
  /** 403: The credentials are good, and the account may not be used, or is deleted. */
  'account-disabled': 403;
  /** 403: The credentials are good, and nobody has proved yet that the email is theirs; nor does the provider say so, where one was used. */
  'email-not-verified': 403;
  /** 403: The user does not belong to the tenant that the request names. */
  'not-a-member': 403;
  /** 403: Nobody can give an API key or an OAuth client a permission they do not have themselves. */
  'scope-not-granted': 403;
  /** 403: Nobody gives or takes a role that may do more than they may, and owners are the business of owners alone. */
  'role-not-granted': 403;
  /** 404: There is nothing here, or nothing the caller may know about. */
  'not-found': 404;
  /** 405: The address exists, the method does not; `Allow` lists those that do. */
  'method-not-allowed': 405;
  /** 406: The answer has no form that the `Accept` header admits. */
  'not-acceptable': 406;
  /** 409: A request with this `Idempotency-Key` is still running. Retry after the time in `Retry-After`. */
  'idempotency-in-flight': 409;
  /** 409: Somebody else has this email. */
  'email-taken': 409;
  /** 409: The account has a second factor already. Turn it off first. */
  'two-factor-enabled': 409;
  /** 409: The account has no second factor, and none is being set up. */
  'two-factor-disabled': 409;
  /** 409: The status of the invoice does not allow this step. */
  'invoice-state': 409;
  /** 409: The task has succeeded or failed already, and cannot be cancelled. */
  'task-finished': 409;
  /** 409: A tenant keeps one owner at least. Make somebody else one first. */
  'last-owner': 409;
  /** 409: This email belongs to a member of the tenant. */
  'already-member': 409;
  /** 409: The invitation was accepted or revoked. */
  'invitation-closed': 409;
  /** 409: The API key was revoked or has expired. */
  'api-key-ended': 409;
  /** 409: The tenant has as many webhook endpoints as it may have. Delete one first. */
  'too-many-webhook-endpoints': 409;
  /** 409: Nothing is sent to an endpoint that is disabled. Enable it first. */
  'webhook-endpoint-disabled': 409;
  /** 409: Without this identity nobody could log in to the account. Choose a password, or link another, first. */
  'last-sign-in-method': 409;
  /** 409: This account at the provider is linked to somebody else's account. Unlink it there first. */
  'identity-taken': 409;
  /** 409: The address is on the list of those that are not written to. */
  'address-suppressed': 409;
  /** 412: The resource is not what `If-Match` says any more. Get it again and decide anew. */
  'precondition-failed': 412;
  /** 413: The body is larger than this operation accepts. */
  'payload-too-large': 413;
  /** 415: The body has a media type, charset or encoding this operation does not read. */
  'unsupported-media-type': 415;
  /** 422: The code that the browser came back with is unknown, expired or used, another session began it, or the code verifier is not the one it began with. Begin anew. */
  'invalid-return-code': 422;
  /** 422: This account at the provider is not linked to the caller's, so it does not say who they are. */
  'foreign-identity': 422;
  /** 422: This `Idempotency-Key` was used with another payload. Choose a fresh one. */
  'idempotency-key-reused': 422;
  /** 422: A key of the set is no public key of its family, or two have one name. */
  'unusable-key': 422;
  /** 422: Nothing is sent to this URL; `errors` says why. It must be a public address, by https. */
  'url-refused': 422;
  /** 422: The customer that the request names does not exist. */
  'unknown-customer': 422;
  /** 422: The lines add up to more than 9007199254740991 minor units, the most JSON carries exactly. */
  'invoice-total-too-large': 422;
  /** 422: The password is too short or too easy to guess; `errors` says why. Choose another. */
  'password-refused': 422;
  /** 422: The current password of the account is not this one. */
  'wrong-password': 422;
  /** 422: The code is not the one that the authenticator app shows now, and no recovery code, or it was used before. */
  'invalid-code': 422;
  /** 422: Who has a second factor proves who they are by a code, everybody else by their password. */
  'proof-required': 422;
  /** 422: There is no account yet that is known to be the reader's; it needs a password. */
  'password-required': 422;
  /** 422: The date of birth is not in the past. */
  'birth-date-refused': 422;
  /** 428: This operation needs `If-Match`, so that nobody undoes by accident what somebody else did. */
  'precondition-required': 428;
  /** 429: The limit is reached. Retry after the time in `Retry-After`. */
  'rate-limited': 429;
  /** 429: Too many passwords or codes were tried on this account, or would-be account. Retry after the time in `Retry-After`, or from a device it knows. */
  'too-many-attempts': 429;
  /** 500: Something failed on our side; the request id finds it in our logs. */
  'internal-error': 500;
  /** 503: The service is overloaded or cannot reach its database. Retry after the time in `Retry-After`. */
  'unavailable': 503;
}

/** A code that the contract knows. A newer service may have others. */
export type KnownProblemCode = keyof ProblemStatuses;

/** The codes that each operation may be refused with. */
export interface OperationProblems {
  getRoot: 'invalid-token' | 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'not-acceptable' | 'rate-limited' | 'internal-error';
  getHealth: 'invalid-token' | 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'not-acceptable' | 'rate-limited' | 'internal-error';
  getLiveness: 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'not-acceptable' | 'rate-limited' | 'internal-error' | 'unavailable';
  getReadiness: 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'not-acceptable' | 'rate-limited' | 'internal-error';
  login: 'invalid-credentials' | 'account-disabled' | 'email-not-verified' | 'too-many-attempts' | 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'not-acceptable' | 'payload-too-large' | 'unsupported-media-type' | 'rate-limited' | 'internal-error' | 'unavailable';
  completeLogin: 'invalid-challenge' | 'account-disabled' | 'email-not-verified' | 'invalid-code' | 'too-many-attempts' | 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'not-acceptable' | 'payload-too-large' | 'unsupported-media-type' | 'rate-limited' | 'internal-error' | 'unavailable';
  stepUp: 'invalid-code' | 'wrong-password' | 'proof-required' | 'too-many-attempts' | 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'unauthenticated' | 'invalid-token' | 'expired-token' | 'invalid-api-key' | 'forbidden' | 'not-a-member' | 'not-acceptable' | 'payload-too-large' | 'unsupported-media-type' | 'rate-limited' | 'internal-error' | 'unavailable';
  startProviderStepUp: 'proof-required' | 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'unauthenticated' | 'invalid-token' | 'expired-token' | 'invalid-api-key' | 'forbidden' | 'not-a-member' | 'not-found' | 'not-acceptable' | 'payload-too-large' | 'unsupported-media-type' | 'rate-limited' | 'internal-error' | 'unavailable';
  completeProviderStepUp: 'foreign-identity' | 'invalid-return-code' | 'proof-required' | 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'unauthenticated' | 'invalid-token' | 'expired-token' | 'invalid-api-key' | 'forbidden' | 'not-a-member' | 'not-acceptable' | 'payload-too-large' | 'unsupported-media-type' | 'rate-limited' | 'internal-error' | 'unavailable';
  refreshTokens: 'invalid-refresh-token' | 'not-a-member' | 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'not-acceptable' | 'payload-too-large' | 'unsupported-media-type' | 'rate-limited' | 'internal-error' | 'unavailable';
  logout: 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'unauthenticated' | 'invalid-token' | 'expired-token' | 'invalid-api-key' | 'forbidden' | 'not-a-member' | 'rate-limited' | 'internal-error' | 'unavailable';
  logoutEverywhere: 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'unauthenticated' | 'invalid-token' | 'expired-token' | 'invalid-api-key' | 'forbidden' | 'not-a-member' | 'rate-limited' | 'internal-error' | 'unavailable';
  getToken: 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'unauthenticated' | 'invalid-token' | 'expired-token' | 'invalid-api-key' | 'forbidden' | 'not-a-member' | 'not-acceptable' | 'rate-limited' | 'internal-error' | 'unavailable';
  register: 'password-refused' | 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'payload-too-large' | 'unsupported-media-type' | 'rate-limited' | 'internal-error' | 'unavailable';
  verifyEmail: 'invalid-link' | 'password-required' | 'password-refused' | 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'payload-too-large' | 'unsupported-media-type' | 'rate-limited' | 'internal-error' | 'unavailable';
  resendVerification: 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'payload-too-large' | 'unsupported-media-type' | 'rate-limited' | 'internal-error' | 'unavailable';
  forgotPassword: 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'payload-too-large' | 'unsupported-media-type' | 'rate-limited' | 'internal-error' | 'unavailable';
  resetPassword: 'invalid-link' | 'password-refused' | 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'payload-too-large' | 'unsupported-media-type' | 'rate-limited' | 'internal-error' | 'unavailable';
  confirmEmail: 'invalid-link' | 'email-taken' | 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'payload-too-large' | 'unsupported-media-type' | 'rate-limited' | 'internal-error' | 'unavailable';
  preRegister: 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'payload-too-large' | 'unsupported-media-type' | 'rate-limited' | 'internal-error' | 'unavailable';
  confirmPreRegistration: 'invalid-link' | 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'payload-too-large' | 'unsupported-media-type' | 'rate-limited' | 'internal-error' | 'unavailable';
  getMe: 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'unauthenticated' | 'invalid-token' | 'expired-token' | 'invalid-api-key' | 'forbidden' | 'not-a-member' | 'not-acceptable' | 'rate-limited' | 'internal-error' | 'unavailable';
  updateMe: 'birth-date-refused' | 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'unauthenticated' | 'invalid-token' | 'expired-token' | 'invalid-api-key' | 'forbidden' | 'not-a-member' | 'not-acceptable' | 'precondition-failed' | 'payload-too-large' | 'unsupported-media-type' | 'precondition-required' | 'rate-limited' | 'internal-error' | 'unavailable';
  deleteMe: 'last-owner' | 'step-up-required' | 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'unauthenticated' | 'invalid-token' | 'expired-token' | 'invalid-api-key' | 'forbidden' | 'not-a-member' | 'rate-limited' | 'internal-error' | 'unavailable';
  exportMe: 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'unauthenticated' | 'invalid-token' | 'expired-token' | 'invalid-api-key' | 'forbidden' | 'not-a-member' | 'not-acceptable' | 'rate-limited' | 'internal-error' | 'unavailable';
  changePassword: 'wrong-password' | 'password-refused' | 'step-up-required' | 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'unauthenticated' | 'invalid-token' | 'expired-token' | 'invalid-api-key' | 'forbidden' | 'not-a-member' | 'payload-too-large' | 'unsupported-media-type' | 'rate-limited' | 'internal-error' | 'unavailable';
  changeEmail: 'wrong-password' | 'step-up-required' | 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'unauthenticated' | 'invalid-token' | 'expired-token' | 'invalid-api-key' | 'forbidden' | 'not-a-member' | 'payload-too-large' | 'unsupported-media-type' | 'rate-limited' | 'internal-error' | 'unavailable';
  listNotifications: 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'unauthenticated' | 'invalid-token' | 'expired-token' | 'invalid-api-key' | 'forbidden' | 'not-a-member' | 'not-acceptable' | 'rate-limited' | 'internal-error' | 'unavailable';
  countUnreadNotifications: 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'unauthenticated' | 'invalid-token' | 'expired-token' | 'invalid-api-key' | 'forbidden' | 'not-a-member' | 'not-acceptable' | 'rate-limited' | 'internal-error' | 'unavailable';
  markNotificationsRead: 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'unauthenticated' | 'invalid-token' | 'expired-token' | 'invalid-api-key' | 'forbidden' | 'not-a-member' | 'not-acceptable' | 'payload-too-large' | 'unsupported-media-type' | 'rate-limited' | 'internal-error' | 'unavailable';
  updateNotification: 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'unauthenticated' | 'invalid-token' | 'expired-token' | 'invalid-api-key' | 'forbidden' | 'not-a-member' | 'not-found' | 'not-acceptable' | 'payload-too-large' | 'unsupported-media-type' | 'rate-limited' | 'internal-error' | 'unavailable';
  deleteNotification: 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'unauthenticated' | 'invalid-token' | 'expired-token' | 'invalid-api-key' | 'forbidden' | 'not-a-member' | 'not-found' | 'rate-limited' | 'internal-error' | 'unavailable';
  getNotificationPreferences: 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'unauthenticated' | 'invalid-token' | 'expired-token' | 'invalid-api-key' | 'forbidden' | 'not-a-member' | 'not-acceptable' | 'rate-limited' | 'internal-error' | 'unavailable';
  updateNotificationPreferences: 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'unauthenticated' | 'invalid-token' | 'expired-token' | 'invalid-api-key' | 'forbidden' | 'not-a-member' | 'not-acceptable' | 'precondition-failed' | 'payload-too-large' | 'unsupported-media-type' | 'precondition-required' | 'rate-limited' | 'internal-error' | 'unavailable';
  listLoginProviders: 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'not-acceptable' | 'rate-limited' | 'internal-error' | 'unavailable';
  exchangeLoginCode: 'invalid-login-code' | 'invalid-credentials' | 'account-disabled' | 'email-not-verified' | 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'not-acceptable' | 'payload-too-large' | 'unsupported-media-type' | 'rate-limited' | 'internal-error' | 'unavailable';
  startExternalLogin: 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'not-found' | 'rate-limited' | 'internal-error' | 'unavailable';
  finishExternalLogin: 'unknown-login' | 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'not-found' | 'rate-limited' | 'internal-error' | 'unavailable';
  listIdentities: 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'unauthenticated' | 'invalid-token' | 'expired-token' | 'invalid-api-key' | 'forbidden' | 'not-a-member' | 'not-acceptable' | 'rate-limited' | 'internal-error' | 'unavailable';
  startIdentityLink: 'email-not-verified' | 'step-up-required' | 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'unauthenticated' | 'invalid-token' | 'expired-token' | 'invalid-api-key' | 'forbidden' | 'not-a-member' | 'not-found' | 'not-acceptable' | 'payload-too-large' | 'unsupported-media-type' | 'rate-limited' | 'internal-error' | 'unavailable';
  completeIdentityLink: 'identity-taken' | 'invalid-return-code' | 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'unauthenticated' | 'invalid-token' | 'expired-token' | 'invalid-api-key' | 'forbidden' | 'not-a-member' | 'not-acceptable' | 'payload-too-large' | 'unsupported-media-type' | 'rate-limited' | 'internal-error' | 'unavailable';
  deleteIdentity: 'last-sign-in-method' | 'step-up-required' | 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'unauthenticated' | 'invalid-token' | 'expired-token' | 'invalid-api-key' | 'forbidden' | 'not-a-member' | 'not-found' | 'rate-limited' | 'internal-error' | 'unavailable';
  listSessions: 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'unauthenticated' | 'invalid-token' | 'expired-token' | 'invalid-api-key' | 'forbidden' | 'not-a-member' | 'not-acceptable' | 'rate-limited' | 'internal-error' | 'unavailable';
  revokeSession: 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'unauthenticated' | 'invalid-token' | 'expired-token' | 'invalid-api-key' | 'forbidden' | 'not-a-member' | 'not-found' | 'rate-limited' | 'internal-error' | 'unavailable';
  listDevices: 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'unauthenticated' | 'invalid-token' | 'expired-token' | 'invalid-api-key' | 'forbidden' | 'not-a-member' | 'not-acceptable' | 'rate-limited' | 'internal-error' | 'unavailable';
  updateDevice: 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'unauthenticated' | 'invalid-token' | 'expired-token' | 'invalid-api-key' | 'forbidden' | 'not-a-member' | 'not-found' | 'not-acceptable' | 'payload-too-large' | 'unsupported-media-type' | 'rate-limited' | 'internal-error' | 'unavailable';
  deleteDevice: 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'unauthenticated' | 'invalid-token' | 'expired-token' | 'invalid-api-key' | 'forbidden' | 'not-a-member' | 'not-found' | 'rate-limited' | 'internal-error' | 'unavailable';
  getTwoFactor: 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'unauthenticated' | 'invalid-token' | 'expired-token' | 'invalid-api-key' | 'forbidden' | 'not-a-member' | 'not-acceptable' | 'rate-limited' | 'internal-error' | 'unavailable';
  startTwoFactor: 'two-factor-enabled' | 'step-up-required' | 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'unauthenticated' | 'invalid-token' | 'expired-token' | 'invalid-api-key' | 'forbidden' | 'not-a-member' | 'not-acceptable' | 'rate-limited' | 'internal-error' | 'unavailable';
  confirmTwoFactor: 'two-factor-enabled' | 'two-factor-disabled' | 'invalid-code' | 'too-many-attempts' | 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'unauthenticated' | 'invalid-token' | 'expired-token' | 'invalid-api-key' | 'forbidden' | 'not-a-member' | 'not-acceptable' | 'payload-too-large' | 'unsupported-media-type' | 'rate-limited' | 'internal-error' | 'unavailable';
  disableTwoFactor: 'two-factor-disabled' | 'invalid-code' | 'step-up-required' | 'too-many-attempts' | 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'unauthenticated' | 'invalid-token' | 'expired-token' | 'invalid-api-key' | 'forbidden' | 'not-a-member' | 'payload-too-large' | 'unsupported-media-type' | 'rate-limited' | 'internal-error' | 'unavailable';
  replaceRecoveryCodes: 'two-factor-disabled' | 'invalid-code' | 'step-up-required' | 'too-many-attempts' | 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'unauthenticated' | 'invalid-token' | 'expired-token' | 'invalid-api-key' | 'forbidden' | 'not-a-member' | 'not-acceptable' | 'payload-too-large' | 'unsupported-media-type' | 'rate-limited' | 'internal-error' | 'unavailable';
  listTenants: 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'unauthenticated' | 'invalid-token' | 'expired-token' | 'invalid-api-key' | 'forbidden' | 'not-a-member' | 'not-acceptable' | 'rate-limited' | 'internal-error' | 'unavailable';
  createTenant: 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'unauthenticated' | 'invalid-token' | 'expired-token' | 'invalid-api-key' | 'forbidden' | 'not-a-member' | 'not-acceptable' | 'idempotency-in-flight' | 'payload-too-large' | 'unsupported-media-type' | 'idempotency-key-reused' | 'rate-limited' | 'internal-error' | 'unavailable';
  getTenant: 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'unauthenticated' | 'invalid-token' | 'expired-token' | 'invalid-api-key' | 'forbidden' | 'not-a-member' | 'not-found' | 'not-acceptable' | 'rate-limited' | 'internal-error' | 'unavailable';
  updateTenant: 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'unauthenticated' | 'invalid-token' | 'expired-token' | 'invalid-api-key' | 'forbidden' | 'not-a-member' | 'not-found' | 'not-acceptable' | 'precondition-failed' | 'payload-too-large' | 'unsupported-media-type' | 'precondition-required' | 'rate-limited' | 'internal-error' | 'unavailable';
  leaveTenant: 'last-owner' | 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'unauthenticated' | 'invalid-token' | 'expired-token' | 'invalid-api-key' | 'forbidden' | 'not-a-member' | 'not-found' | 'rate-limited' | 'internal-error' | 'unavailable';
  listMembers: 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'unauthenticated' | 'invalid-token' | 'expired-token' | 'invalid-api-key' | 'forbidden' | 'not-a-member' | 'not-acceptable' | 'rate-limited' | 'internal-error' | 'unavailable';
  getMember: 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'unauthenticated' | 'invalid-token' | 'expired-token' | 'invalid-api-key' | 'forbidden' | 'not-a-member' | 'not-found' | 'not-acceptable' | 'rate-limited' | 'internal-error' | 'unavailable';
  updateMember: 'role-not-granted' | 'last-owner' | 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'unauthenticated' | 'invalid-token' | 'expired-token' | 'invalid-api-key' | 'forbidden' | 'not-a-member' | 'not-found' | 'not-acceptable' | 'payload-too-large' | 'unsupported-media-type' | 'rate-limited' | 'internal-error' | 'unavailable';
  removeMember: 'role-not-granted' | 'last-owner' | 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'unauthenticated' | 'invalid-token' | 'expired-token' | 'invalid-api-key' | 'forbidden' | 'not-a-member' | 'not-found' | 'rate-limited' | 'internal-error' | 'unavailable';
  listInvitations: 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'unauthenticated' | 'invalid-token' | 'expired-token' | 'invalid-api-key' | 'forbidden' | 'not-a-member' | 'not-acceptable' | 'rate-limited' | 'internal-error' | 'unavailable';
  createInvitation: 'role-not-granted' | 'already-member' | 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'unauthenticated' | 'invalid-token' | 'expired-token' | 'invalid-api-key' | 'forbidden' | 'not-a-member' | 'not-acceptable' | 'idempotency-in-flight' | 'payload-too-large' | 'unsupported-media-type' | 'idempotency-key-reused' | 'rate-limited' | 'internal-error' | 'unavailable';
  acceptInvitation: 'invalid-link' | 'password-required' | 'password-refused' | 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'not-acceptable' | 'payload-too-large' | 'unsupported-media-type' | 'rate-limited' | 'internal-error' | 'unavailable';
  getInvitation: 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'unauthenticated' | 'invalid-token' | 'expired-token' | 'invalid-api-key' | 'forbidden' | 'not-a-member' | 'not-found' | 'not-acceptable' | 'rate-limited' | 'internal-error' | 'unavailable';
  revokeInvitation: 'role-not-granted' | 'invitation-closed' | 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'unauthenticated' | 'invalid-token' | 'expired-token' | 'invalid-api-key' | 'forbidden' | 'not-a-member' | 'not-found' | 'rate-limited' | 'internal-error' | 'unavailable';
  resendInvitation: 'role-not-granted' | 'invitation-closed' | 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'unauthenticated' | 'invalid-token' | 'expired-token' | 'invalid-api-key' | 'forbidden' | 'not-a-member' | 'not-found' | 'not-acceptable' | 'rate-limited' | 'internal-error' | 'unavailable';
  listCustomers: 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'unauthenticated' | 'invalid-token' | 'expired-token' | 'invalid-api-key' | 'forbidden' | 'not-a-member' | 'not-acceptable' | 'rate-limited' | 'internal-error' | 'unavailable';
  createCustomer: 'email-taken' | 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'unauthenticated' | 'invalid-token' | 'expired-token' | 'invalid-api-key' | 'forbidden' | 'not-a-member' | 'not-acceptable' | 'idempotency-in-flight' | 'payload-too-large' | 'unsupported-media-type' | 'idempotency-key-reused' | 'rate-limited' | 'internal-error' | 'unavailable';
  batchCustomers: 'email-taken' | 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'unauthenticated' | 'invalid-token' | 'expired-token' | 'invalid-api-key' | 'forbidden' | 'not-a-member' | 'not-found' | 'not-acceptable' | 'idempotency-in-flight' | 'precondition-failed' | 'payload-too-large' | 'unsupported-media-type' | 'idempotency-key-reused' | 'rate-limited' | 'internal-error' | 'unavailable';
  listDeletedCustomers: 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'unauthenticated' | 'invalid-token' | 'expired-token' | 'invalid-api-key' | 'forbidden' | 'not-a-member' | 'not-acceptable' | 'rate-limited' | 'internal-error' | 'unavailable';
  exportCustomers: 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'unauthenticated' | 'invalid-token' | 'expired-token' | 'invalid-api-key' | 'forbidden' | 'not-a-member' | 'not-acceptable' | 'rate-limited' | 'internal-error' | 'unavailable';
  getCustomer: 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'unauthenticated' | 'invalid-token' | 'expired-token' | 'invalid-api-key' | 'forbidden' | 'not-a-member' | 'not-found' | 'not-acceptable' | 'rate-limited' | 'internal-error' | 'unavailable';
  updateCustomer: 'email-taken' | 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'unauthenticated' | 'invalid-token' | 'expired-token' | 'invalid-api-key' | 'forbidden' | 'not-a-member' | 'not-found' | 'not-acceptable' | 'precondition-failed' | 'payload-too-large' | 'unsupported-media-type' | 'precondition-required' | 'rate-limited' | 'internal-error' | 'unavailable';
  deleteCustomer: 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'unauthenticated' | 'invalid-token' | 'expired-token' | 'invalid-api-key' | 'forbidden' | 'not-a-member' | 'not-found' | 'precondition-failed' | 'rate-limited' | 'internal-error' | 'unavailable';
  restoreCustomer: 'email-taken' | 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'unauthenticated' | 'invalid-token' | 'expired-token' | 'invalid-api-key' | 'forbidden' | 'not-a-member' | 'not-found' | 'not-acceptable' | 'rate-limited' | 'internal-error' | 'unavailable';
  listInvoices: 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'unauthenticated' | 'invalid-token' | 'expired-token' | 'invalid-api-key' | 'forbidden' | 'not-a-member' | 'not-acceptable' | 'rate-limited' | 'internal-error' | 'unavailable';
  createInvoice: 'unknown-customer' | 'invoice-total-too-large' | 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'unauthenticated' | 'invalid-token' | 'expired-token' | 'invalid-api-key' | 'forbidden' | 'not-a-member' | 'not-acceptable' | 'idempotency-in-flight' | 'payload-too-large' | 'unsupported-media-type' | 'idempotency-key-reused' | 'rate-limited' | 'internal-error' | 'unavailable';
  exportInvoices: 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'unauthenticated' | 'invalid-token' | 'expired-token' | 'invalid-api-key' | 'forbidden' | 'not-a-member' | 'not-acceptable' | 'rate-limited' | 'internal-error' | 'unavailable';
  getInvoice: 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'unauthenticated' | 'invalid-token' | 'expired-token' | 'invalid-api-key' | 'forbidden' | 'not-a-member' | 'not-found' | 'not-acceptable' | 'rate-limited' | 'internal-error' | 'unavailable';
  payInvoice: 'invoice-state' | 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'unauthenticated' | 'invalid-token' | 'expired-token' | 'invalid-api-key' | 'forbidden' | 'not-a-member' | 'not-found' | 'not-acceptable' | 'idempotency-in-flight' | 'idempotency-key-reused' | 'rate-limited' | 'internal-error' | 'unavailable';
  voidInvoice: 'invoice-state' | 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'unauthenticated' | 'invalid-token' | 'expired-token' | 'invalid-api-key' | 'forbidden' | 'not-a-member' | 'not-found' | 'not-acceptable' | 'idempotency-in-flight' | 'idempotency-key-reused' | 'rate-limited' | 'internal-error' | 'unavailable';
  listApiKeys: 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'unauthenticated' | 'invalid-token' | 'expired-token' | 'invalid-api-key' | 'forbidden' | 'not-a-member' | 'not-acceptable' | 'rate-limited' | 'internal-error' | 'unavailable';
  createApiKey: 'scope-not-granted' | 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'unauthenticated' | 'invalid-token' | 'expired-token' | 'invalid-api-key' | 'forbidden' | 'not-a-member' | 'not-acceptable' | 'payload-too-large' | 'unsupported-media-type' | 'rate-limited' | 'internal-error' | 'unavailable';
  getApiKey: 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'unauthenticated' | 'invalid-token' | 'expired-token' | 'invalid-api-key' | 'forbidden' | 'not-a-member' | 'not-found' | 'not-acceptable' | 'rate-limited' | 'internal-error' | 'unavailable';
  revokeApiKey: 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'unauthenticated' | 'invalid-token' | 'expired-token' | 'invalid-api-key' | 'forbidden' | 'not-a-member' | 'not-found' | 'rate-limited' | 'internal-error' | 'unavailable';
  rotateApiKey: 'scope-not-granted' | 'api-key-ended' | 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'unauthenticated' | 'invalid-token' | 'expired-token' | 'invalid-api-key' | 'forbidden' | 'not-a-member' | 'not-found' | 'not-acceptable' | 'payload-too-large' | 'unsupported-media-type' | 'rate-limited' | 'internal-error' | 'unavailable';
  listOAuthClients: 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'unauthenticated' | 'invalid-token' | 'expired-token' | 'invalid-api-key' | 'forbidden' | 'not-a-member' | 'not-acceptable' | 'rate-limited' | 'internal-error' | 'unavailable';
  createOAuthClient: 'scope-not-granted' | 'unusable-key' | 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'unauthenticated' | 'invalid-token' | 'expired-token' | 'invalid-api-key' | 'forbidden' | 'not-a-member' | 'not-acceptable' | 'payload-too-large' | 'unsupported-media-type' | 'rate-limited' | 'internal-error' | 'unavailable';
  getOAuthClient: 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'unauthenticated' | 'invalid-token' | 'expired-token' | 'invalid-api-key' | 'forbidden' | 'not-a-member' | 'not-found' | 'not-acceptable' | 'rate-limited' | 'internal-error' | 'unavailable';
  updateOAuthClient: 'scope-not-granted' | 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'unauthenticated' | 'invalid-token' | 'expired-token' | 'invalid-api-key' | 'forbidden' | 'not-a-member' | 'not-found' | 'not-acceptable' | 'precondition-failed' | 'payload-too-large' | 'unsupported-media-type' | 'precondition-required' | 'rate-limited' | 'internal-error' | 'unavailable';
  deleteOAuthClient: 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'unauthenticated' | 'invalid-token' | 'expired-token' | 'invalid-api-key' | 'forbidden' | 'not-a-member' | 'not-found' | 'rate-limited' | 'internal-error' | 'unavailable';
  rotateOAuthClientSecret: 'scope-not-granted' | 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'unauthenticated' | 'invalid-token' | 'expired-token' | 'invalid-api-key' | 'forbidden' | 'not-a-member' | 'not-found' | 'not-acceptable' | 'payload-too-large' | 'unsupported-media-type' | 'rate-limited' | 'internal-error' | 'unavailable';
  replaceOAuthClientKeys: 'scope-not-granted' | 'unusable-key' | 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'unauthenticated' | 'invalid-token' | 'expired-token' | 'invalid-api-key' | 'forbidden' | 'not-a-member' | 'not-found' | 'not-acceptable' | 'payload-too-large' | 'unsupported-media-type' | 'rate-limited' | 'internal-error' | 'unavailable';
  issueOAuthToken: 'unsupported-grant-type' | 'invalid-scope' | 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'unauthenticated' | 'invalid-client' | 'invalid-token' | 'expired-token' | 'invalid-api-key' | 'not-acceptable' | 'payload-too-large' | 'unsupported-media-type' | 'rate-limited' | 'internal-error' | 'unavailable';
  introspectOAuthToken: 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'unauthenticated' | 'invalid-client' | 'invalid-token' | 'expired-token' | 'invalid-api-key' | 'not-acceptable' | 'payload-too-large' | 'unsupported-media-type' | 'rate-limited' | 'internal-error' | 'unavailable';
  revokeOAuthToken: 'unauthorized-client' | 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'unauthenticated' | 'invalid-client' | 'invalid-token' | 'expired-token' | 'invalid-api-key' | 'payload-too-large' | 'unsupported-media-type' | 'rate-limited' | 'internal-error' | 'unavailable';
  getOAuthMetadata: 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'not-acceptable' | 'rate-limited' | 'internal-error' | 'unavailable';
  getJsonWebKeys: 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'not-acceptable' | 'rate-limited' | 'internal-error' | 'unavailable';
  listTasks: 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'unauthenticated' | 'invalid-token' | 'expired-token' | 'invalid-api-key' | 'forbidden' | 'not-a-member' | 'not-acceptable' | 'rate-limited' | 'internal-error' | 'unavailable';
  createTask: 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'unauthenticated' | 'invalid-token' | 'expired-token' | 'invalid-api-key' | 'forbidden' | 'not-a-member' | 'not-acceptable' | 'idempotency-in-flight' | 'payload-too-large' | 'unsupported-media-type' | 'idempotency-key-reused' | 'rate-limited' | 'internal-error' | 'unavailable';
  getTask: 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'unauthenticated' | 'invalid-token' | 'expired-token' | 'invalid-api-key' | 'forbidden' | 'not-a-member' | 'not-found' | 'not-acceptable' | 'rate-limited' | 'internal-error' | 'unavailable';
  cancelTask: 'task-finished' | 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'unauthenticated' | 'invalid-token' | 'expired-token' | 'invalid-api-key' | 'forbidden' | 'not-a-member' | 'not-found' | 'not-acceptable' | 'idempotency-in-flight' | 'idempotency-key-reused' | 'rate-limited' | 'internal-error' | 'unavailable';
  listWebhookEndpoints: 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'unauthenticated' | 'invalid-token' | 'expired-token' | 'invalid-api-key' | 'forbidden' | 'not-a-member' | 'not-acceptable' | 'rate-limited' | 'internal-error' | 'unavailable';
  createWebhookEndpoint: 'url-refused' | 'too-many-webhook-endpoints' | 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'unauthenticated' | 'invalid-token' | 'expired-token' | 'invalid-api-key' | 'forbidden' | 'not-a-member' | 'not-acceptable' | 'payload-too-large' | 'unsupported-media-type' | 'rate-limited' | 'internal-error' | 'unavailable';
  getWebhookEndpoint: 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'unauthenticated' | 'invalid-token' | 'expired-token' | 'invalid-api-key' | 'forbidden' | 'not-a-member' | 'not-found' | 'not-acceptable' | 'rate-limited' | 'internal-error' | 'unavailable';
  updateWebhookEndpoint: 'url-refused' | 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'unauthenticated' | 'invalid-token' | 'expired-token' | 'invalid-api-key' | 'forbidden' | 'not-a-member' | 'not-found' | 'not-acceptable' | 'payload-too-large' | 'unsupported-media-type' | 'rate-limited' | 'internal-error' | 'unavailable';
  deleteWebhookEndpoint: 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'unauthenticated' | 'invalid-token' | 'expired-token' | 'invalid-api-key' | 'forbidden' | 'not-a-member' | 'not-found' | 'rate-limited' | 'internal-error' | 'unavailable';
  rotateWebhookSecret: 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'unauthenticated' | 'invalid-token' | 'expired-token' | 'invalid-api-key' | 'forbidden' | 'not-a-member' | 'not-found' | 'not-acceptable' | 'payload-too-large' | 'unsupported-media-type' | 'rate-limited' | 'internal-error' | 'unavailable';
  testWebhookEndpoint: 'url-refused' | 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'unauthenticated' | 'invalid-token' | 'expired-token' | 'invalid-api-key' | 'forbidden' | 'not-a-member' | 'not-found' | 'not-acceptable' | 'rate-limited' | 'internal-error' | 'unavailable';
  replayWebhookDeliveries: 'webhook-endpoint-disabled' | 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'unauthenticated' | 'invalid-token' | 'expired-token' | 'invalid-api-key' | 'forbidden' | 'not-a-member' | 'not-found' | 'not-acceptable' | 'payload-too-large' | 'unsupported-media-type' | 'rate-limited' | 'internal-error' | 'unavailable';
  listWebhookDeliveries: 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'unauthenticated' | 'invalid-token' | 'expired-token' | 'invalid-api-key' | 'forbidden' | 'not-a-member' | 'not-acceptable' | 'rate-limited' | 'internal-error' | 'unavailable';
  getWebhookDelivery: 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'unauthenticated' | 'invalid-token' | 'expired-token' | 'invalid-api-key' | 'forbidden' | 'not-a-member' | 'not-found' | 'not-acceptable' | 'rate-limited' | 'internal-error' | 'unavailable';
  replayWebhookDelivery: 'webhook-endpoint-disabled' | 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'unauthenticated' | 'invalid-token' | 'expired-token' | 'invalid-api-key' | 'forbidden' | 'not-a-member' | 'not-found' | 'not-acceptable' | 'rate-limited' | 'internal-error' | 'unavailable';
  listAuditEntries: 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'unauthenticated' | 'invalid-token' | 'expired-token' | 'invalid-api-key' | 'forbidden' | 'not-a-member' | 'not-acceptable' | 'rate-limited' | 'internal-error' | 'unavailable';
  listMails: 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'unauthenticated' | 'invalid-token' | 'expired-token' | 'invalid-api-key' | 'forbidden' | 'not-a-member' | 'not-acceptable' | 'rate-limited' | 'internal-error' | 'unavailable';
  getMail: 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'unauthenticated' | 'invalid-token' | 'expired-token' | 'invalid-api-key' | 'forbidden' | 'not-a-member' | 'not-found' | 'not-acceptable' | 'rate-limited' | 'internal-error' | 'unavailable';
  listMailSuppressions: 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'unauthenticated' | 'invalid-token' | 'expired-token' | 'invalid-api-key' | 'forbidden' | 'not-a-member' | 'not-acceptable' | 'rate-limited' | 'internal-error' | 'unavailable';
  createMailSuppression: 'address-suppressed' | 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'unauthenticated' | 'invalid-token' | 'expired-token' | 'invalid-api-key' | 'forbidden' | 'not-a-member' | 'not-acceptable' | 'idempotency-in-flight' | 'payload-too-large' | 'unsupported-media-type' | 'idempotency-key-reused' | 'rate-limited' | 'internal-error' | 'unavailable';
  getMailSuppression: 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'unauthenticated' | 'invalid-token' | 'expired-token' | 'invalid-api-key' | 'forbidden' | 'not-a-member' | 'not-found' | 'not-acceptable' | 'rate-limited' | 'internal-error' | 'unavailable';
  deleteMailSuppression: 'malformed-json' | 'malformed-request' | 'invalid-request' | 'invalid-cursor' | 'idempotency-key-required' | 'unauthenticated' | 'invalid-token' | 'expired-token' | 'invalid-api-key' | 'forbidden' | 'not-a-member' | 'not-found' | 'rate-limited' | 'internal-error' | 'unavailable';
}
