// Made from openapi/ by `make generate`. Do not edit.
/** The operations of the API as methods. */
import type { Answer } from '../answer.ts';
import type { List } from '../pages.ts';
import type { NoParameters, RequestOptions } from '../request.ts';
import type { Stream } from '../stream.ts';
import type { HealthReport, Liveness, TenantId, LoginRequest, SessionId, UserId, TokenPair, LoginChallenge, LoginCompletion, StepUpRequest, AccessToken, LoginProviderName, ReturnAddress, CodeChallenge, ProviderVisit, ProviderAddress, ReturnCodeProof, RefreshRequest, Timestamp, Token, RegisterRequest, VerifyEmailRequest, EmailRequest, ResetPasswordRequest, LinkRequest, PreRegisterRequest, ConfirmPreRegistrationRequest, EntityTags, Me, MeUpdate, NotificationPreferences, Session, DeviceId, Device, IdentityId, Identity, NotificationId, NotificationKind, Notification, AuditOutcome, AuditEntry, MeExport, ChangePasswordRequest, ChangeEmailRequest, PageCursor, NotificationSortKey, NotificationList, UnreadNotifications, NotificationsRead, NotificationUpdate, NotificationPreferencesUpdate, LoginProviders, LoginCodeExchange, LoginState, ProviderCode, ProviderRemark, IdentityList, SessionList, DeviceList, DeviceUpdate, TwoFactor, TwoFactorEnrolment, CodeRequest, RecoveryCodes, Role, Tenant, TenantList, TenantCreate, TenantUpdate, MemberSortKey, Member, MemberList, MemberUpdate, InvitationId, Invitation, InvitationList, InvitationCreate, InvitationAccept, InvitationAccepted, CustomerStatus, CustomerSortKey, CustomerId, Customer, CustomerList, CustomerCreate, CustomerUpdate, CustomerBatch, CustomerBatchResult, DeletedCustomerSortKey, DeletedCustomer, DeletedCustomerList, InvoiceStatus, InvoiceSortKey, InvoiceId, InvoiceSummary, InvoiceList, InvoiceCreate, Invoice, ApiKeyId, ApiKey, ApiKeyList, ApiKeyCreate, ApiKeyCreated, ApiKeyRotation, OAuthClientId, OAuthClient, OAuthClientList, ClientKeySet, OAuthClientCreate, OAuthClientWithSecret, OAuthClientUpdate, OAuthClientSecretRotation, OAuthTokenRequest, OAuthToken, OAuthIntrospectionRequest, OAuthIntrospection, OAuthRevocationRequest, OAuthMetadata, JsonWebKeySet, TaskStatus, TaskType, TaskSortKey, TaskId, TaskSummary, TaskList, TaskCreate, Task, WebhookEndpointId, WebhookEndpoint, WebhookEndpointList, WebhookEndpointCreate, WebhookEndpointWithSecret, WebhookEndpointUpdate, WebhookSecretRotation, WebhookDeliveryId, EventType, WebhookDeliveryStatus, WebhookDelivery, WebhookReplay, WebhookReplayed, WebhookDeliveryList, WebhookDeliveryWithAttempts, AuditReference, AuditSortKey, AuditEntryList, MailStatus, MailSortKey, MailId, Mail, MailList, TrackedMail, MailSuppressionReason, MailSuppressionId, MailSuppression, MailSuppressionList, MailSuppressionCreate } from './schemas.ts';

/** What `login` takes. */
export interface LoginParameters {
  /** Email, password and, for users of several tenants, the tenant. */
  body: LoginRequest;
}

/** What `completeLogin` takes. */
export interface CompleteLoginParameters {
  /** The challenge and a code. */
  body: LoginCompletion;
}

/** What `stepUp` takes. */
export interface StepUpParameters {
  /** Which of their tenants the caller means; without it the one that the token was made for. */
  'X-Tenant-Id'?: TenantId;
  /** A code or a password. */
  body: StepUpRequest;
}

/** What `startProviderStepUp` takes. */
export interface StartProviderStepUpParameters {
  /** Which of their tenants the caller means; without it the one that the token was made for. */
  'X-Tenant-Id'?: TenantId;
  /** Which provider, and where to come back to. */
  body: ProviderVisit;
}

/** What `completeProviderStepUp` takes. */
export interface CompleteProviderStepUpParameters {
  /** Which of their tenants the caller means; without it the one that the token was made for. */
  'X-Tenant-Id'?: TenantId;
  /** The code, and the secret. */
  body: ReturnCodeProof;
}

/** What `refreshTokens` takes. */
export interface RefreshTokensParameters {
  /** The newest refresh token and, to change it, the tenant. */
  body: RefreshRequest;
}

/** What `logout` takes. */
export interface LogoutParameters {
  /** Which of their tenants the caller means; without it the one that the token was made for. */
  'X-Tenant-Id'?: TenantId;
}

/** What `logoutEverywhere` takes. */
export interface LogoutEverywhereParameters {
  /** Which of their tenants the caller means; without it the one that the token was made for. */
  'X-Tenant-Id'?: TenantId;
}

/** What `getToken` takes. */
export interface GetTokenParameters {
  /** Which of their tenants the caller means; without it the one that the token was made for. */
  'X-Tenant-Id'?: TenantId;
}

/** What `register` takes. */
export interface RegisterParameters {
  /** Email, password and, for a tenant of one's own, its name. */
  body: RegisterRequest;
}

/** What `verifyEmail` takes. */
export interface VerifyEmailParameters {
  /** The token of the link and, where it is asked for, the password that shall count. */
  body: VerifyEmailRequest;
}

/** What `resendVerification` takes. */
export interface ResendVerificationParameters {
  /** The email. */
  body: EmailRequest;
}

/** What `forgotPassword` takes. */
export interface ForgotPasswordParameters {
  /** The email. */
  body: EmailRequest;
}

/** What `resetPassword` takes. */
export interface ResetPasswordParameters {
  /** The token of the link, and the new password. */
  body: ResetPasswordRequest;
}

/** What `confirmEmail` takes. */
export interface ConfirmEmailParameters {
  /** The token of the link. */
  body: LinkRequest;
}

/** What `preRegister` takes. */
export interface PreRegisterParameters {
  /** The email. */
  body: PreRegisterRequest;
}

/** What `confirmPreRegistration` takes. */
export interface ConfirmPreRegistrationParameters {
  /** The token of the link. */
  body: ConfirmPreRegistrationRequest;
}

/** What `getMe` takes. */
export interface GetMeParameters {
  /** `ETag` of a copy the caller has. Where it is still what the resource looks like, the answer is 304 without a body. */
  'If-None-Match'?: EntityTags;
  /** Which of their tenants the caller means; without it the one that the token was made for. */
  'X-Tenant-Id'?: TenantId;
}

/** What `updateMe` takes. */
export interface UpdateMeParameters {
  /**
   * `ETag` of the resource as the caller knows it. Where it looks different by now, nothing is done and the answer is
   * 412; without the header it is 428. `*` accepts whatever is there, at the risk of undoing what somebody else did.
   */
  'If-Match': EntityTags;
  /** Which of their tenants the caller means; without it the one that the token was made for. */
  'X-Tenant-Id'?: TenantId;
  /** The fields to change, at least one. */
  body: MeUpdate;
}

/** What `deleteMe` takes. */
export interface DeleteMeParameters {
  /** Which of their tenants the caller means; without it the one that the token was made for. */
  'X-Tenant-Id'?: TenantId;
}

/** What `exportMe` takes. */
export interface ExportMeParameters {
  /** Which of their tenants the caller means; without it the one that the token was made for. */
  'X-Tenant-Id'?: TenantId;
}

/** What `changePassword` takes. */
export interface ChangePasswordParameters {
  /** Which of their tenants the caller means; without it the one that the token was made for. */
  'X-Tenant-Id'?: TenantId;
  /** The current and the new password. */
  body: ChangePasswordRequest;
}

/** What `changeEmail` takes. */
export interface ChangeEmailParameters {
  /** Which of their tenants the caller means; without it the one that the token was made for. */
  'X-Tenant-Id'?: TenantId;
  /** The new email, and the password. */
  body: ChangeEmailRequest;
}

/** What `listNotifications` takes. */
export interface ListNotificationsParameters {
  /**
   * Opaque position in the list, taken from `meta.next` or `meta.prev`. It belongs to the filters and the sort order
   * it was made with; sent with others it is refused as `invalid-cursor`.
   */
  cursor?: PageCursor;
  /**
   * How many items a page holds at most.
   * @defaultValue `50`
   */
  limit?: number;
  /**
   * Count all matches into `meta.total`. Costs more the longer the list is; ask for it once, not per page.
   * @defaultValue `false`
   */
  total?: boolean;
  /** Only those that are unread, or with `false` those that are read. */
  'filter[unread]'?: boolean;
  /** Only those of this kind. */
  'filter[kind]'?: NotificationKind;
  /** Only those of this tenant. */
  'filter[tenant_id]'?: TenantId;
  /**
   * Sort keys, most important first; a leading `-` turns the order round. The id breaks ties.
   * @defaultValue `["-created_at"]`
   */
  sort?: NotificationSortKey[];
  /** Which of their tenants the caller means; without it the one that the token was made for. */
  'X-Tenant-Id'?: TenantId;
}

/** What `countUnreadNotifications` takes. */
export interface CountUnreadNotificationsParameters {
  /** Only those of this tenant. */
  'filter[tenant_id]'?: TenantId;
  /** Which of their tenants the caller means; without it the one that the token was made for. */
  'X-Tenant-Id'?: TenantId;
}

/** What `markNotificationsRead` takes. */
export interface MarkNotificationsReadParameters {
  /** Only those of this tenant. */
  'filter[tenant_id]'?: TenantId;
  /** Which of their tenants the caller means; without it the one that the token was made for. */
  'X-Tenant-Id'?: TenantId;
  /** Up to where. */
  body: NotificationsRead;
}

/** What `updateNotification` takes. */
export interface UpdateNotificationParameters {
  /** Which notification. */
  notification_id: NotificationId;
  /** Which of their tenants the caller means; without it the one that the token was made for. */
  'X-Tenant-Id'?: TenantId;
  /** Whether it is read. */
  body: NotificationUpdate;
}

/** What `deleteNotification` takes. */
export interface DeleteNotificationParameters {
  /** Which notification. */
  notification_id: NotificationId;
  /** Which of their tenants the caller means; without it the one that the token was made for. */
  'X-Tenant-Id'?: TenantId;
}

/** What `getNotificationPreferences` takes. */
export interface GetNotificationPreferencesParameters {
  /** `ETag` of a copy the caller has. Where it is still what the resource looks like, the answer is 304 without a body. */
  'If-None-Match'?: EntityTags;
  /** Which of their tenants the caller means; without it the one that the token was made for. */
  'X-Tenant-Id'?: TenantId;
}

/** What `updateNotificationPreferences` takes. */
export interface UpdateNotificationPreferencesParameters {
  /**
   * `ETag` of the resource as the caller knows it. Where it looks different by now, nothing is done and the answer is
   * 412; without the header it is 428. `*` accepts whatever is there, at the risk of undoing what somebody else did.
   */
  'If-Match': EntityTags;
  /** Which of their tenants the caller means; without it the one that the token was made for. */
  'X-Tenant-Id'?: TenantId;
  /** The channels to change, at least one. */
  body: NotificationPreferencesUpdate;
}

/** What `exchangeLoginCode` takes. */
export interface ExchangeLoginCodeParameters {
  /** The code and, where its login began with a challenge, what that is the digest of. */
  body: LoginCodeExchange;
}

/** What `startExternalLogin` takes. */
export interface StartExternalLoginParameters {
  /** Which provider. */
  provider: LoginProviderName;
  /**
   * Where the browser comes back to, with `#code=` or `#error=` in its address. It must be at the origin of the
   * front end, of this service, or at one that browsers may call from; others are refused.
   */
  return_to: ReturnAddress;
  /**
   * Digest of a secret of the front end (RFC 7636, S256). The code is then good for who knows the secret alone, so
   * send it always: without it, a page that is given somebody else's code would log in as them.
   */
  code_challenge?: CodeChallenge;
}

/** What `finishExternalLogin` takes. */
export interface FinishExternalLoginParameters {
  /** Which provider. */
  provider: LoginProviderName;
  /** Which login. */
  state: LoginState;
  /** The provider's code. */
  code?: ProviderCode;
  /** Which provider it is (RFC 9207). */
  iss?: ProviderRemark;
  /** Why there is no code (RFC 6749, section 4.1.2.1). */
  error?: ProviderRemark;
  /** The same in the provider's words, which nobody is shown. */
  error_description?: ProviderRemark;
  /** Where the provider says more about it. Not read. */
  error_uri?: ProviderRemark;
  /** The provider's session. Not read. */
  session_state?: ProviderRemark;
  /** What was granted. Not read. */
  scope?: ProviderRemark;
  /** Which of several accounts. Not read. */
  authuser?: ProviderRemark;
  /** What the user was asked. Not read. */
  prompt?: ProviderRemark;
  /** The organization of the account. Not read. */
  hd?: ProviderRemark;
}

/** What `listIdentities` takes. */
export interface ListIdentitiesParameters {
  /**
   * Opaque position in the list, taken from `meta.next` or `meta.prev`. It belongs to the filters and the sort order
   * it was made with; sent with others it is refused as `invalid-cursor`.
   */
  cursor?: PageCursor;
  /**
   * How many items a page holds at most.
   * @defaultValue `50`
   */
  limit?: number;
  /**
   * Count all matches into `meta.total`. Costs more the longer the list is; ask for it once, not per page.
   * @defaultValue `false`
   */
  total?: boolean;
  /** Which of their tenants the caller means; without it the one that the token was made for. */
  'X-Tenant-Id'?: TenantId;
}

/** What `startIdentityLink` takes. */
export interface StartIdentityLinkParameters {
  /** Which of their tenants the caller means; without it the one that the token was made for. */
  'X-Tenant-Id'?: TenantId;
  /** Which provider, and where to come back to. */
  body: ProviderVisit;
}

/** What `completeIdentityLink` takes. */
export interface CompleteIdentityLinkParameters {
  /** Which of their tenants the caller means; without it the one that the token was made for. */
  'X-Tenant-Id'?: TenantId;
  /** The code, and the secret. */
  body: ReturnCodeProof;
}

/** What `deleteIdentity` takes. */
export interface DeleteIdentityParameters {
  /** Which identity. */
  identity_id: IdentityId;
  /** Which of their tenants the caller means; without it the one that the token was made for. */
  'X-Tenant-Id'?: TenantId;
}

/** What `listSessions` takes. */
export interface ListSessionsParameters {
  /**
   * Opaque position in the list, taken from `meta.next` or `meta.prev`. It belongs to the filters and the sort order
   * it was made with; sent with others it is refused as `invalid-cursor`.
   */
  cursor?: PageCursor;
  /**
   * How many items a page holds at most.
   * @defaultValue `50`
   */
  limit?: number;
  /**
   * Count all matches into `meta.total`. Costs more the longer the list is; ask for it once, not per page.
   * @defaultValue `false`
   */
  total?: boolean;
  /** Which of their tenants the caller means; without it the one that the token was made for. */
  'X-Tenant-Id'?: TenantId;
}

/** What `revokeSession` takes. */
export interface RevokeSessionParameters {
  /** Which session. */
  session_id: SessionId;
  /** Which of their tenants the caller means; without it the one that the token was made for. */
  'X-Tenant-Id'?: TenantId;
}

/** What `listDevices` takes. */
export interface ListDevicesParameters {
  /**
   * Opaque position in the list, taken from `meta.next` or `meta.prev`. It belongs to the filters and the sort order
   * it was made with; sent with others it is refused as `invalid-cursor`.
   */
  cursor?: PageCursor;
  /**
   * How many items a page holds at most.
   * @defaultValue `50`
   */
  limit?: number;
  /**
   * Count all matches into `meta.total`. Costs more the longer the list is; ask for it once, not per page.
   * @defaultValue `false`
   */
  total?: boolean;
  /** Which of their tenants the caller means; without it the one that the token was made for. */
  'X-Tenant-Id'?: TenantId;
}

/** What `updateDevice` takes. */
export interface UpdateDeviceParameters {
  /** Which device. */
  device_id: DeviceId;
  /** Which of their tenants the caller means; without it the one that the token was made for. */
  'X-Tenant-Id'?: TenantId;
  /** The new name. */
  body: DeviceUpdate;
}

/** What `deleteDevice` takes. */
export interface DeleteDeviceParameters {
  /** Which device. */
  device_id: DeviceId;
  /** Which of their tenants the caller means; without it the one that the token was made for. */
  'X-Tenant-Id'?: TenantId;
}

/** What `getTwoFactor` takes. */
export interface GetTwoFactorParameters {
  /** Which of their tenants the caller means; without it the one that the token was made for. */
  'X-Tenant-Id'?: TenantId;
}

/** What `startTwoFactor` takes. */
export interface StartTwoFactorParameters {
  /** Which of their tenants the caller means; without it the one that the token was made for. */
  'X-Tenant-Id'?: TenantId;
}

/** What `confirmTwoFactor` takes. */
export interface ConfirmTwoFactorParameters {
  /** Which of their tenants the caller means; without it the one that the token was made for. */
  'X-Tenant-Id'?: TenantId;
  /** A code that the authenticator app shows. */
  body: CodeRequest;
}

/** What `disableTwoFactor` takes. */
export interface DisableTwoFactorParameters {
  /** Which of their tenants the caller means; without it the one that the token was made for. */
  'X-Tenant-Id'?: TenantId;
  /** A code of the authenticator app, or a recovery code. */
  body: CodeRequest;
}

/** What `replaceRecoveryCodes` takes. */
export interface ReplaceRecoveryCodesParameters {
  /** Which of their tenants the caller means; without it the one that the token was made for. */
  'X-Tenant-Id'?: TenantId;
  /** A code of the authenticator app, or a recovery code. */
  body: CodeRequest;
}

/** What `listTenants` takes. */
export interface ListTenantsParameters {
  /**
   * Opaque position in the list, taken from `meta.next` or `meta.prev`. It belongs to the filters and the sort order
   * it was made with; sent with others it is refused as `invalid-cursor`.
   */
  cursor?: PageCursor;
  /**
   * How many items a page holds at most.
   * @defaultValue `50`
   */
  limit?: number;
  /**
   * Count all matches into `meta.total`. Costs more the longer the list is; ask for it once, not per page.
   * @defaultValue `false`
   */
  total?: boolean;
  /** Which of their tenants the caller means; without it the one that the token was made for. */
  'X-Tenant-Id'?: TenantId;
}

/** What `createTenant` takes. */
export interface CreateTenantParameters {
  /**
   * Makes a retry safe: the first reply is stored and answered again, byte for byte, with `Idempotency-Replayed: true`.
   * Choose a fresh value per intended effect, a UUID for instance. While the first request runs, a second one is
   * refused with 409; the same key with another payload is refused with 422. A refusal has no effect and is not stored:
   * its key is free again.
   */
  'Idempotency-Key'?: string;
  /** Which of their tenants the caller means; without it the one that the token was made for. */
  'X-Tenant-Id'?: TenantId;
  /** The tenant to create. */
  body: TenantCreate;
}

/** What `getTenant` takes. */
export interface GetTenantParameters {
  /** Which tenant. */
  tenant_id: TenantId;
  /** `ETag` of a copy the caller has. Where it is still what the resource looks like, the answer is 304 without a body. */
  'If-None-Match'?: EntityTags;
  /** Which of their tenants the caller means; without it the one that the token was made for. */
  'X-Tenant-Id'?: TenantId;
}

/** What `updateTenant` takes. */
export interface UpdateTenantParameters {
  /** Which tenant. */
  tenant_id: TenantId;
  /**
   * `ETag` of the resource as the caller knows it. Where it looks different by now, nothing is done and the answer is
   * 412; without the header it is 428. `*` accepts whatever is there, at the risk of undoing what somebody else did.
   */
  'If-Match': EntityTags;
  /** Which of their tenants the caller means; without it the one that the token was made for. */
  'X-Tenant-Id'?: TenantId;
  /** The fields to change, at least one. */
  body: TenantUpdate;
}

/** What `leaveTenant` takes. */
export interface LeaveTenantParameters {
  /** Which tenant. */
  tenant_id: TenantId;
  /** Which of their tenants the caller means; without it the one that the token was made for. */
  'X-Tenant-Id'?: TenantId;
}

/** What `listMembers` takes. */
export interface ListMembersParameters {
  /**
   * Opaque position in the list, taken from `meta.next` or `meta.prev`. It belongs to the filters and the sort order
   * it was made with; sent with others it is refused as `invalid-cursor`.
   */
  cursor?: PageCursor;
  /**
   * How many items a page holds at most.
   * @defaultValue `50`
   */
  limit?: number;
  /**
   * Count all matches into `meta.total`. Costs more the longer the list is; ask for it once, not per page.
   * @defaultValue `false`
   */
  total?: boolean;
  /** Only members with this role. */
  'filter[role]'?: Role;
  /**
   * Sort keys, most important first; a leading `-` turns the order round. The id breaks ties.
   * @defaultValue `["-joined_at"]`
   */
  sort?: MemberSortKey[];
  /** Which of their tenants the caller means; without it the one that the token was made for. */
  'X-Tenant-Id'?: TenantId;
}

/** What `getMember` takes. */
export interface GetMemberParameters {
  /** Which member. */
  user_id: UserId;
  /** Which of their tenants the caller means; without it the one that the token was made for. */
  'X-Tenant-Id'?: TenantId;
}

/** What `updateMember` takes. */
export interface UpdateMemberParameters {
  /** Which member. */
  user_id: UserId;
  /** Which of their tenants the caller means; without it the one that the token was made for. */
  'X-Tenant-Id'?: TenantId;
  /** The new role. */
  body: MemberUpdate;
}

/** What `removeMember` takes. */
export interface RemoveMemberParameters {
  /** Which member. */
  user_id: UserId;
  /** Which of their tenants the caller means; without it the one that the token was made for. */
  'X-Tenant-Id'?: TenantId;
}

/** What `listInvitations` takes. */
export interface ListInvitationsParameters {
  /**
   * Opaque position in the list, taken from `meta.next` or `meta.prev`. It belongs to the filters and the sort order
   * it was made with; sent with others it is refused as `invalid-cursor`.
   */
  cursor?: PageCursor;
  /**
   * How many items a page holds at most.
   * @defaultValue `50`
   */
  limit?: number;
  /**
   * Count all matches into `meta.total`. Costs more the longer the list is; ask for it once, not per page.
   * @defaultValue `false`
   */
  total?: boolean;
  /** Which of their tenants the caller means; without it the one that the token was made for. */
  'X-Tenant-Id'?: TenantId;
}

/** What `createInvitation` takes. */
export interface CreateInvitationParameters {
  /**
   * Makes a retry safe: the first reply is stored and answered again, byte for byte, with `Idempotency-Replayed: true`.
   * Choose a fresh value per intended effect, a UUID for instance. While the first request runs, a second one is
   * refused with 409; the same key with another payload is refused with 422. A refusal has no effect and is not stored:
   * its key is free again.
   */
  'Idempotency-Key'?: string;
  /** Which of their tenants the caller means; without it the one that the token was made for. */
  'X-Tenant-Id'?: TenantId;
  /** Whom to invite, and into which role. */
  body: InvitationCreate;
}

/** What `acceptInvitation` takes. */
export interface AcceptInvitationParameters {
  /** The token of the link and, for a new account, its password. */
  body: InvitationAccept;
}

/** What `getInvitation` takes. */
export interface GetInvitationParameters {
  /** Which invitation. */
  invitation_id: InvitationId;
  /** Which of their tenants the caller means; without it the one that the token was made for. */
  'X-Tenant-Id'?: TenantId;
}

/** What `revokeInvitation` takes. */
export interface RevokeInvitationParameters {
  /** Which invitation. */
  invitation_id: InvitationId;
  /** Which of their tenants the caller means; without it the one that the token was made for. */
  'X-Tenant-Id'?: TenantId;
}

/** What `resendInvitation` takes. */
export interface ResendInvitationParameters {
  /** Which invitation. */
  invitation_id: InvitationId;
  /** Which of their tenants the caller means; without it the one that the token was made for. */
  'X-Tenant-Id'?: TenantId;
}

/** What `listCustomers` takes. */
export interface ListCustomersParameters {
  /**
   * Opaque position in the list, taken from `meta.next` or `meta.prev`. It belongs to the filters and the sort order
   * it was made with; sent with others it is refused as `invalid-cursor`.
   */
  cursor?: PageCursor;
  /**
   * How many items a page holds at most.
   * @defaultValue `50`
   */
  limit?: number;
  /**
   * Count all matches into `meta.total`. Costs more the longer the list is; ask for it once, not per page.
   * @defaultValue `false`
   */
  total?: boolean;
  /**
   * Words to look for, in any order. Upper and lower case, accents and punctuation make no difference. The beginning
   * of a word is enough, and one wrong, missing, added or swapped letter is forgiven in words of at least four. What
   * is found comes most relevant first unless `sort` is given: whole words before beginnings before what is only
   * similar, and the closest first. At most 1000 are found, what is similar last and the newest first; filters and
   * `total` apply to these, so add a word to find others. The first ten words count.
   */
  q?: string;
  /** Only customers with this status. */
  'filter[status]'?: CustomerStatus;
  /** Only the customer with exactly this email, in upper or lower case. */
  'filter[email]'?: string;
  /** Only what was created at this moment or later. */
  'filter[created_at][gte]'?: Timestamp;
  /** Only what was created before this moment. */
  'filter[created_at][lt]'?: Timestamp;
  /**
   * Sort keys, most important first; a leading `-` turns the order round. The id breaks ties.
   * @defaultValue `["-created_at"]`
   */
  sort?: CustomerSortKey[];
  /** Which of their tenants the caller means; without it the one that the token was made for. */
  'X-Tenant-Id'?: TenantId;
}

/** What `createCustomer` takes. */
export interface CreateCustomerParameters {
  /**
   * Makes a retry safe: the first reply is stored and answered again, byte for byte, with `Idempotency-Replayed: true`.
   * Choose a fresh value per intended effect, a UUID for instance. While the first request runs, a second one is
   * refused with 409; the same key with another payload is refused with 422. A refusal has no effect and is not stored:
   * its key is free again.
   */
  'Idempotency-Key'?: string;
  /** Which of their tenants the caller means; without it the one that the token was made for. */
  'X-Tenant-Id'?: TenantId;
  /** The customer to create. */
  body: CustomerCreate;
}

/** What `batchCustomers` takes. */
export interface BatchCustomersParameters {
  /**
   * Makes a retry safe: the first reply is stored and answered again, byte for byte, with `Idempotency-Replayed: true`.
   * Choose a fresh value per intended effect, a UUID for instance. While the first request runs, a second one is
   * refused with 409; the same key with another payload is refused with 422. A refusal has no effect and is not stored:
   * its key is free again.
   */
  'Idempotency-Key'?: string;
  /** Which of their tenants the caller means; without it the one that the token was made for. */
  'X-Tenant-Id'?: TenantId;
  /** What to do. */
  body: CustomerBatch;
}

/** What `listDeletedCustomers` takes. */
export interface ListDeletedCustomersParameters {
  /**
   * Opaque position in the list, taken from `meta.next` or `meta.prev`. It belongs to the filters and the sort order
   * it was made with; sent with others it is refused as `invalid-cursor`.
   */
  cursor?: PageCursor;
  /**
   * How many items a page holds at most.
   * @defaultValue `50`
   */
  limit?: number;
  /**
   * Count all matches into `meta.total`. Costs more the longer the list is; ask for it once, not per page.
   * @defaultValue `false`
   */
  total?: boolean;
  /**
   * Sort keys; a leading `-` turns the order round. The id breaks ties.
   * @defaultValue `["-deleted_at"]`
   */
  sort?: DeletedCustomerSortKey[];
  /** Which of their tenants the caller means; without it the one that the token was made for. */
  'X-Tenant-Id'?: TenantId;
}

/** What `exportCustomers` takes. */
export interface ExportCustomersParameters {
  /** Only customers with this status. */
  'filter[status]'?: CustomerStatus;
  /** Only the customer with exactly this email, in upper or lower case. */
  'filter[email]'?: string;
  /** Only what was created at this moment or later. */
  'filter[created_at][gte]'?: Timestamp;
  /** Only what was created before this moment. */
  'filter[created_at][lt]'?: Timestamp;
  /**
   * Sort keys, most important first; a leading `-` turns the order round. The id breaks ties.
   * @defaultValue `["-created_at"]`
   */
  sort?: CustomerSortKey[];
  /** Which of their tenants the caller means; without it the one that the token was made for. */
  'X-Tenant-Id'?: TenantId;
}

/** What `getCustomer` takes. */
export interface GetCustomerParameters {
  /** Which customer. */
  customer_id: CustomerId;
  /** `ETag` of a copy the caller has. Where it is still what the resource looks like, the answer is 304 without a body. */
  'If-None-Match'?: EntityTags;
  /** Which of their tenants the caller means; without it the one that the token was made for. */
  'X-Tenant-Id'?: TenantId;
}

/** What `updateCustomer` takes. */
export interface UpdateCustomerParameters {
  /** Which customer. */
  customer_id: CustomerId;
  /**
   * `ETag` of the resource as the caller knows it. Where it looks different by now, nothing is done and the answer is
   * 412; without the header it is 428. `*` accepts whatever is there, at the risk of undoing what somebody else did.
   */
  'If-Match': EntityTags;
  /** Which of their tenants the caller means; without it the one that the token was made for. */
  'X-Tenant-Id'?: TenantId;
  /** The fields to change, at least one. */
  body: CustomerUpdate;
}

/** What `deleteCustomer` takes. */
export interface DeleteCustomerParameters {
  /** Which customer. */
  customer_id: CustomerId;
  /**
   * `ETag` of the resource as the caller knows it. Where it looks different by now, nothing is done and the answer is
   * 412. `*` accepts whatever is there.
   */
  'If-Match'?: EntityTags;
  /** Which of their tenants the caller means; without it the one that the token was made for. */
  'X-Tenant-Id'?: TenantId;
}

/** What `restoreCustomer` takes. */
export interface RestoreCustomerParameters {
  /** Which customer. */
  customer_id: CustomerId;
  /** Which of their tenants the caller means; without it the one that the token was made for. */
  'X-Tenant-Id'?: TenantId;
}

/** What `listInvoices` takes. */
export interface ListInvoicesParameters {
  /**
   * Opaque position in the list, taken from `meta.next` or `meta.prev`. It belongs to the filters and the sort order
   * it was made with; sent with others it is refused as `invalid-cursor`.
   */
  cursor?: PageCursor;
  /**
   * How many items a page holds at most.
   * @defaultValue `50`
   */
  limit?: number;
  /**
   * Count all matches into `meta.total`. Costs more the longer the list is; ask for it once, not per page.
   * @defaultValue `false`
   */
  total?: boolean;
  /** Only invoices with this status. */
  'filter[status]'?: InvoiceStatus;
  /** Only invoices of this customer. */
  'filter[customer_id]'?: CustomerId;
  /** Only what was created at this moment or later. */
  'filter[created_at][gte]'?: Timestamp;
  /** Only what was created before this moment. */
  'filter[created_at][lt]'?: Timestamp;
  /**
   * Sort keys, most important first; a leading `-` turns the order round. The id breaks ties.
   * @defaultValue `["-created_at"]`
   */
  sort?: InvoiceSortKey[];
  /** Which of their tenants the caller means; without it the one that the token was made for. */
  'X-Tenant-Id'?: TenantId;
}

/** What `createInvoice` takes. */
export interface CreateInvoiceParameters {
  /**
   * Makes a retry safe: the first reply is stored and answered again, byte for byte, with `Idempotency-Replayed: true`.
   * Choose a fresh value per intended effect, a UUID for instance. While the first request runs, a second one is
   * refused with 409; the same key with another payload is refused with 422. A refusal has no effect and is not stored:
   * its key is free again.
   */
  'Idempotency-Key'?: string;
  /** Which of their tenants the caller means; without it the one that the token was made for. */
  'X-Tenant-Id'?: TenantId;
  /** The customer and the lines. */
  body: InvoiceCreate;
}

/** What `exportInvoices` takes. */
export interface ExportInvoicesParameters {
  /** Only invoices with this status. */
  'filter[status]'?: InvoiceStatus;
  /** Only invoices of this customer. */
  'filter[customer_id]'?: CustomerId;
  /** Only what was created at this moment or later. */
  'filter[created_at][gte]'?: Timestamp;
  /** Only what was created before this moment. */
  'filter[created_at][lt]'?: Timestamp;
  /**
   * Sort keys, most important first; a leading `-` turns the order round. The id breaks ties.
   * @defaultValue `["-created_at"]`
   */
  sort?: InvoiceSortKey[];
  /** Which of their tenants the caller means; without it the one that the token was made for. */
  'X-Tenant-Id'?: TenantId;
}

/** What `getInvoice` takes. */
export interface GetInvoiceParameters {
  /** Which invoice. */
  invoice_id: InvoiceId;
  /** `ETag` of a copy the caller has. Where it is still what the resource looks like, the answer is 304 without a body. */
  'If-None-Match'?: EntityTags;
  /** Which of their tenants the caller means; without it the one that the token was made for. */
  'X-Tenant-Id'?: TenantId;
}

/** What `payInvoice` takes. */
export interface PayInvoiceParameters {
  /** Which invoice. */
  invoice_id: InvoiceId;
  /**
   * Makes a retry safe: the first reply is stored and answered again, byte for byte, with `Idempotency-Replayed: true`.
   * Choose a fresh value per intended effect, a UUID for instance. While the first request runs, a second one is
   * refused with 409; the same key with another payload is refused with 422. A refusal has no effect and is not stored:
   * its key is free again.
   */
  'Idempotency-Key'?: string;
  /** Which of their tenants the caller means; without it the one that the token was made for. */
  'X-Tenant-Id'?: TenantId;
}

/** What `voidInvoice` takes. */
export interface VoidInvoiceParameters {
  /** Which invoice. */
  invoice_id: InvoiceId;
  /**
   * Makes a retry safe: the first reply is stored and answered again, byte for byte, with `Idempotency-Replayed: true`.
   * Choose a fresh value per intended effect, a UUID for instance. While the first request runs, a second one is
   * refused with 409; the same key with another payload is refused with 422. A refusal has no effect and is not stored:
   * its key is free again.
   */
  'Idempotency-Key'?: string;
  /** Which of their tenants the caller means; without it the one that the token was made for. */
  'X-Tenant-Id'?: TenantId;
}

/** What `listApiKeys` takes. */
export interface ListApiKeysParameters {
  /**
   * Opaque position in the list, taken from `meta.next` or `meta.prev`. It belongs to the filters and the sort order
   * it was made with; sent with others it is refused as `invalid-cursor`.
   */
  cursor?: PageCursor;
  /**
   * How many items a page holds at most.
   * @defaultValue `50`
   */
  limit?: number;
  /**
   * Count all matches into `meta.total`. Costs more the longer the list is; ask for it once, not per page.
   * @defaultValue `false`
   */
  total?: boolean;
  /** Which of their tenants the caller means; without it the one that the token was made for. */
  'X-Tenant-Id'?: TenantId;
}

/** What `createApiKey` takes. */
export interface CreateApiKeyParameters {
  /** Which of their tenants the caller means; without it the one that the token was made for. */
  'X-Tenant-Id'?: TenantId;
  /** What the key is for and may do. */
  body: ApiKeyCreate;
}

/** What `getApiKey` takes. */
export interface GetApiKeyParameters {
  /** Which API key. */
  api_key_id: ApiKeyId;
  /** Which of their tenants the caller means; without it the one that the token was made for. */
  'X-Tenant-Id'?: TenantId;
}

/** What `revokeApiKey` takes. */
export interface RevokeApiKeyParameters {
  /** Which API key. */
  api_key_id: ApiKeyId;
  /** Which of their tenants the caller means; without it the one that the token was made for. */
  'X-Tenant-Id'?: TenantId;
}

/** What `rotateApiKey` takes. */
export interface RotateApiKeyParameters {
  /** Which API key. */
  api_key_id: ApiKeyId;
  /** Which of their tenants the caller means; without it the one that the token was made for. */
  'X-Tenant-Id'?: TenantId;
  /** How long the secret of before works on. */
  body: ApiKeyRotation;
}

/** What `listOAuthClients` takes. */
export interface ListOAuthClientsParameters {
  /**
   * Opaque position in the list, taken from `meta.next` or `meta.prev`. It belongs to the filters and the sort order
   * it was made with; sent with others it is refused as `invalid-cursor`.
   */
  cursor?: PageCursor;
  /**
   * How many items a page holds at most.
   * @defaultValue `50`
   */
  limit?: number;
  /**
   * Count all matches into `meta.total`. Costs more the longer the list is; ask for it once, not per page.
   * @defaultValue `false`
   */
  total?: boolean;
  /** Which of their tenants the caller means; without it the one that the token was made for. */
  'X-Tenant-Id'?: TenantId;
}

/** What `createOAuthClient` takes. */
export interface CreateOAuthClientParameters {
  /** Which of their tenants the caller means; without it the one that the token was made for. */
  'X-Tenant-Id'?: TenantId;
  /** What the client is for and may do. */
  body: OAuthClientCreate;
}

/** What `getOAuthClient` takes. */
export interface GetOAuthClientParameters {
  /** Which OAuth client. */
  oauth_client_id: OAuthClientId;
  /** `ETag` of a copy the caller has. Where it is still what the resource looks like, the answer is 304 without a body. */
  'If-None-Match'?: EntityTags;
  /** Which of their tenants the caller means; without it the one that the token was made for. */
  'X-Tenant-Id'?: TenantId;
}

/** What `updateOAuthClient` takes. */
export interface UpdateOAuthClientParameters {
  /** Which OAuth client. */
  oauth_client_id: OAuthClientId;
  /**
   * `ETag` of the resource as the caller knows it. Where it looks different by now, nothing is done and the answer is
   * 412; without the header it is 428. `*` accepts whatever is there, at the risk of undoing what somebody else did.
   */
  'If-Match': EntityTags;
  /** Which of their tenants the caller means; without it the one that the token was made for. */
  'X-Tenant-Id'?: TenantId;
  /** The fields to change, at least one. */
  body: OAuthClientUpdate;
}

/** What `deleteOAuthClient` takes. */
export interface DeleteOAuthClientParameters {
  /** Which OAuth client. */
  oauth_client_id: OAuthClientId;
  /** Which of their tenants the caller means; without it the one that the token was made for. */
  'X-Tenant-Id'?: TenantId;
}

/** What `rotateOAuthClientSecret` takes. */
export interface RotateOAuthClientSecretParameters {
  /** Which OAuth client. */
  oauth_client_id: OAuthClientId;
  /** Which of their tenants the caller means; without it the one that the token was made for. */
  'X-Tenant-Id'?: TenantId;
  /** How long the secret before stays good. */
  body: OAuthClientSecretRotation;
}

/** What `replaceOAuthClientKeys` takes. */
export interface ReplaceOAuthClientKeysParameters {
  /** Which OAuth client. */
  oauth_client_id: OAuthClientId;
  /** Which of their tenants the caller means; without it the one that the token was made for. */
  'X-Tenant-Id'?: TenantId;
  /** All keys of the client, and no others. */
  body: ClientKeySet;
}

/** What `issueOAuthToken` takes. */
export interface IssueOAuthTokenParameters {
  /** The grant, and who asks. */
  body: OAuthTokenRequest;
}

/** What `introspectOAuthToken` takes. */
export interface IntrospectOAuthTokenParameters {
  /** The token, and who asks. */
  body: OAuthIntrospectionRequest;
}

/** What `revokeOAuthToken` takes. */
export interface RevokeOAuthTokenParameters {
  /** The token, and who asks. */
  body: OAuthRevocationRequest;
}

/** What `listTasks` takes. */
export interface ListTasksParameters {
  /**
   * Opaque position in the list, taken from `meta.next` or `meta.prev`. It belongs to the filters and the sort order
   * it was made with; sent with others it is refused as `invalid-cursor`.
   */
  cursor?: PageCursor;
  /**
   * How many items a page holds at most.
   * @defaultValue `50`
   */
  limit?: number;
  /**
   * Count all matches into `meta.total`. Costs more the longer the list is; ask for it once, not per page.
   * @defaultValue `false`
   */
  total?: boolean;
  /** Only tasks with this status. */
  'filter[status]'?: TaskStatus;
  /** Only tasks of this type. */
  'filter[type]'?: TaskType;
  /** Only what was created at this moment or later. */
  'filter[created_at][gte]'?: Timestamp;
  /** Only what was created before this moment. */
  'filter[created_at][lt]'?: Timestamp;
  /**
   * Sort keys, most important first; a leading `-` turns the order round. The id breaks ties.
   * @defaultValue `["-created_at"]`
   */
  sort?: TaskSortKey[];
  /** Which of their tenants the caller means; without it the one that the token was made for. */
  'X-Tenant-Id'?: TenantId;
}

/** What `createTask` takes. */
export interface CreateTaskParameters {
  /**
   * Makes a retry safe: the first reply is stored and answered again, byte for byte, with `Idempotency-Replayed: true`.
   * Choose a fresh value per intended effect, a UUID for instance. While the first request runs, a second one is
   * refused with 409; the same key with another payload is refused with 422. A refusal has no effect and is not stored:
   * its key is free again.
   */
  'Idempotency-Key'?: string;
  /** Which of their tenants the caller means; without it the one that the token was made for. */
  'X-Tenant-Id'?: TenantId;
  /** What to do, and with what. */
  body: TaskCreate;
}

/** What `getTask` takes. */
export interface GetTaskParameters {
  /** Which task. */
  task_id: TaskId;
  /** Which of their tenants the caller means; without it the one that the token was made for. */
  'X-Tenant-Id'?: TenantId;
}

/** What `cancelTask` takes. */
export interface CancelTaskParameters {
  /** Which task. */
  task_id: TaskId;
  /**
   * Makes a retry safe: the first reply is stored and answered again, byte for byte, with `Idempotency-Replayed: true`.
   * Choose a fresh value per intended effect, a UUID for instance. While the first request runs, a second one is
   * refused with 409; the same key with another payload is refused with 422. A refusal has no effect and is not stored:
   * its key is free again.
   */
  'Idempotency-Key'?: string;
  /** Which of their tenants the caller means; without it the one that the token was made for. */
  'X-Tenant-Id'?: TenantId;
}

/** What `listWebhookEndpoints` takes. */
export interface ListWebhookEndpointsParameters {
  /**
   * Opaque position in the list, taken from `meta.next` or `meta.prev`. It belongs to the filters and the sort order
   * it was made with; sent with others it is refused as `invalid-cursor`.
   */
  cursor?: PageCursor;
  /**
   * How many items a page holds at most.
   * @defaultValue `50`
   */
  limit?: number;
  /**
   * Count all matches into `meta.total`. Costs more the longer the list is; ask for it once, not per page.
   * @defaultValue `false`
   */
  total?: boolean;
  /** Which of their tenants the caller means; without it the one that the token was made for. */
  'X-Tenant-Id'?: TenantId;
}

/** What `createWebhookEndpoint` takes. */
export interface CreateWebhookEndpointParameters {
  /** Which of their tenants the caller means; without it the one that the token was made for. */
  'X-Tenant-Id'?: TenantId;
  /** Where to send what. */
  body: WebhookEndpointCreate;
}

/** What `getWebhookEndpoint` takes. */
export interface GetWebhookEndpointParameters {
  /** Which endpoint. */
  webhook_endpoint_id: WebhookEndpointId;
  /** Which of their tenants the caller means; without it the one that the token was made for. */
  'X-Tenant-Id'?: TenantId;
}

/** What `updateWebhookEndpoint` takes. */
export interface UpdateWebhookEndpointParameters {
  /** Which endpoint. */
  webhook_endpoint_id: WebhookEndpointId;
  /** Which of their tenants the caller means; without it the one that the token was made for. */
  'X-Tenant-Id'?: TenantId;
  /** What to change. */
  body: WebhookEndpointUpdate;
}

/** What `deleteWebhookEndpoint` takes. */
export interface DeleteWebhookEndpointParameters {
  /** Which endpoint. */
  webhook_endpoint_id: WebhookEndpointId;
  /** Which of their tenants the caller means; without it the one that the token was made for. */
  'X-Tenant-Id'?: TenantId;
}

/** What `rotateWebhookSecret` takes. */
export interface RotateWebhookSecretParameters {
  /** Which endpoint. */
  webhook_endpoint_id: WebhookEndpointId;
  /** Which of their tenants the caller means; without it the one that the token was made for. */
  'X-Tenant-Id'?: TenantId;
  /** How long the secret of before is good. */
  body: WebhookSecretRotation;
}

/** What `testWebhookEndpoint` takes. */
export interface TestWebhookEndpointParameters {
  /** Which endpoint. */
  webhook_endpoint_id: WebhookEndpointId;
  /** Which of their tenants the caller means; without it the one that the token was made for. */
  'X-Tenant-Id'?: TenantId;
}

/** What `replayWebhookDeliveries` takes. */
export interface ReplayWebhookDeliveriesParameters {
  /** Which endpoint. */
  webhook_endpoint_id: WebhookEndpointId;
  /** Which of their tenants the caller means; without it the one that the token was made for. */
  'X-Tenant-Id'?: TenantId;
  /** From when on. */
  body: WebhookReplay;
}

/** What `listWebhookDeliveries` takes. */
export interface ListWebhookDeliveriesParameters {
  /**
   * Opaque position in the list, taken from `meta.next` or `meta.prev`. It belongs to the filters and the sort order
   * it was made with; sent with others it is refused as `invalid-cursor`.
   */
  cursor?: PageCursor;
  /**
   * How many items a page holds at most.
   * @defaultValue `50`
   */
  limit?: number;
  /**
   * Count all matches into `meta.total`. Costs more the longer the list is; ask for it once, not per page.
   * @defaultValue `false`
   */
  total?: boolean;
  /** Only deliveries to this endpoint. */
  'filter[webhook_endpoint_id]'?: WebhookEndpointId;
  /** Only deliveries of such events. */
  'filter[event_type]'?: EventType;
  /** Only deliveries in this state. */
  'filter[status]'?: WebhookDeliveryStatus;
  /** Only what was created at this moment or later. */
  'filter[created_at][gte]'?: Timestamp;
  /** Only what was created before this moment. */
  'filter[created_at][lt]'?: Timestamp;
  /** Which of their tenants the caller means; without it the one that the token was made for. */
  'X-Tenant-Id'?: TenantId;
}

/** What `getWebhookDelivery` takes. */
export interface GetWebhookDeliveryParameters {
  /** Which delivery. */
  webhook_delivery_id: WebhookDeliveryId;
  /** Which of their tenants the caller means; without it the one that the token was made for. */
  'X-Tenant-Id'?: TenantId;
}

/** What `replayWebhookDelivery` takes. */
export interface ReplayWebhookDeliveryParameters {
  /** Which delivery. */
  webhook_delivery_id: WebhookDeliveryId;
  /** Which of their tenants the caller means; without it the one that the token was made for. */
  'X-Tenant-Id'?: TenantId;
}

/** What `listAuditEntries` takes. */
export interface ListAuditEntriesParameters {
  /**
   * Opaque position in the list, taken from `meta.next` or `meta.prev`. It belongs to the filters and the sort order
   * it was made with; sent with others it is refused as `invalid-cursor`.
   */
  cursor?: PageCursor;
  /**
   * How many items a page holds at most.
   * @defaultValue `50`
   */
  limit?: number;
  /**
   * Count all matches into `meta.total`. Costs more the longer the list is; ask for it once, not per page.
   * @defaultValue `false`
   */
  total?: boolean;
  /** Only acts of this operation. */
  'filter[operation_id]'?: string;
  /** Only acts of this user or API key. */
  'filter[actor]'?: AuditReference;
  /** Only acts on the resource with this id. */
  'filter[resource_id]'?: AuditReference;
  /** Only acts that ended like this. */
  'filter[outcome]'?: AuditOutcome;
  /** Only what was created at this moment or later. */
  'filter[created_at][gte]'?: Timestamp;
  /** Only what was created before this moment. */
  'filter[created_at][lt]'?: Timestamp;
  /**
   * The order; a leading `-` turns it round. The id breaks ties.
   * @defaultValue `["-created_at"]`
   */
  sort?: AuditSortKey[];
  /** Which of their tenants the caller means; without it the one that the token was made for. */
  'X-Tenant-Id'?: TenantId;
}

/** What `listMails` takes. */
export interface ListMailsParameters {
  /**
   * Opaque position in the list, taken from `meta.next` or `meta.prev`. It belongs to the filters and the sort order
   * it was made with; sent with others it is refused as `invalid-cursor`.
   */
  cursor?: PageCursor;
  /**
   * How many items a page holds at most.
   * @defaultValue `50`
   */
  limit?: number;
  /**
   * Count all matches into `meta.total`. Costs more the longer the list is; ask for it once, not per page.
   * @defaultValue `false`
   */
  total?: boolean;
  /** Only mails with this status. */
  'filter[status]'?: MailStatus;
  /** Only mails to exactly this address, in upper or lower case. */
  'filter[recipient]'?: string;
  /** Only what was created at this moment or later. */
  'filter[created_at][gte]'?: Timestamp;
  /** Only what was created before this moment. */
  'filter[created_at][lt]'?: Timestamp;
  /**
   * The order; a leading `-` turns it round. The id breaks ties.
   * @defaultValue `["-created_at"]`
   */
  sort?: MailSortKey[];
  /** Which of their tenants the caller means; without it the one that the token was made for. */
  'X-Tenant-Id'?: TenantId;
}

/** What `getMail` takes. */
export interface GetMailParameters {
  /** Which mail. */
  mail_id: MailId;
  /** Which of their tenants the caller means; without it the one that the token was made for. */
  'X-Tenant-Id'?: TenantId;
}

/** What `listMailSuppressions` takes. */
export interface ListMailSuppressionsParameters {
  /**
   * Opaque position in the list, taken from `meta.next` or `meta.prev`. It belongs to the filters and the sort order
   * it was made with; sent with others it is refused as `invalid-cursor`.
   */
  cursor?: PageCursor;
  /**
   * How many items a page holds at most.
   * @defaultValue `50`
   */
  limit?: number;
  /**
   * Count all matches into `meta.total`. Costs more the longer the list is; ask for it once, not per page.
   * @defaultValue `false`
   */
  total?: boolean;
  /** Only exactly this address, in upper or lower case. */
  'filter[address]'?: string;
  /** Only addresses that are suppressed for this reason. */
  'filter[reason]'?: MailSuppressionReason;
  /** Which of their tenants the caller means; without it the one that the token was made for. */
  'X-Tenant-Id'?: TenantId;
}

/** What `createMailSuppression` takes. */
export interface CreateMailSuppressionParameters {
  /**
   * Makes a retry safe: the first reply is stored and answered again, byte for byte, with `Idempotency-Replayed: true`.
   * Choose a fresh value per intended effect, a UUID for instance. While the first request runs, a second one is
   * refused with 409; the same key with another payload is refused with 422. A refusal has no effect and is not stored:
   * its key is free again.
   */
  'Idempotency-Key'?: string;
  /** Which of their tenants the caller means; without it the one that the token was made for. */
  'X-Tenant-Id'?: TenantId;
  /** The address. */
  body: MailSuppressionCreate;
}

/** What `getMailSuppression` takes. */
export interface GetMailSuppressionParameters {
  /** Which suppressed address. */
  mail_suppression_id: MailSuppressionId;
  /** Which of their tenants the caller means; without it the one that the token was made for. */
  'X-Tenant-Id'?: TenantId;
}

/** What `deleteMailSuppression` takes. */
export interface DeleteMailSuppressionParameters {
  /** Which suppressed address. */
  mail_suppression_id: MailSuppressionId;
  /** Which of their tenants the caller means; without it the one that the token was made for. */
  'X-Tenant-Id'?: TenantId;
}

/** Every operation of the API. */
export interface Deed {
  /**
   * The front door.
   *
   * Leads to the documentation where that is switched on; answers the health report elsewhere, as `getHealth` does.
   *
   * `GET /`
   * @throws ProblemError, among others with `invalid-token`
   */
  getRoot(parameters?: NoParameters, options?: RequestOptions): Promise<Answer<200, HealthReport> | Answer<302, undefined>>;

  /**
   * Health of every dependency.
   *
   * Asks every dependency and answers in detail. For people and dashboards; probes use the two below. Answers are as of
   * at most a second ago. The single checks are for operators: who sends their token as `Authorization: Bearer` sees
   * them, others hear the status alone, with no checks. In development everybody sees them.
   *
   * `GET /health`
   * @throws ProblemError, among others with `invalid-token`
   */
  getHealth(parameters?: NoParameters, options?: RequestOptions): Promise<Answer<200, HealthReport>>;

  /**
   * Is the process alive.
   *
   * Answers without asking any dependency: when this fails, restart the process.
   *
   * `GET /health/live`
   */
  getLiveness(parameters?: NoParameters, options?: RequestOptions): Promise<Answer<200, Liveness>>;

  /**
   * Is the process ready for traffic.
   *
   * Asks the dependencies without which no request can succeed: while this fails, send no traffic. They are named to
   * everybody. What the service can do without for a while, such as mail, is none of them.
   *
   * `GET /health/ready`
   */
  getReadiness(parameters?: NoParameters, options?: RequestOptions): Promise<Answer<200, HealthReport>>;

  /**
   * Log in.
   *
   * Trades email and password for a pair of tokens. An unknown email and a wrong password get the same answer after
   * the same time, so nobody learns who has an account. A device that was not known before gets a token of its own;
   * sending it with the next login tells that it is the same device.
   *
   * Who has a second factor is answered 202 with a challenge, on every device: `completeLogin` trades it and a code for
   * the tokens.
   *
   * `POST /api/v1/auth/login`
   * @throws ProblemError, among others with `invalid-credentials`, `account-disabled`, `email-not-verified`, `too-many-attempts`
   */
  login(parameters: LoginParameters, options?: RequestOptions): Promise<Answer<200, TokenPair> | Answer<202, LoginChallenge>>;

  /**
   * Complete a login.
   *
   * Trades the challenge of a login and a code for a pair of tokens. The code is what the authenticator app shows, or a
   * recovery code; each is good once. A wrong code leaves the challenge as it is, the right one uses it up.
   *
   * `POST /api/v1/auth/login/complete`
   * @throws ProblemError, among others with `invalid-challenge`, `account-disabled`, `email-not-verified`, `invalid-code`, `too-many-attempts`
   */
  completeLogin(parameters: CompleteLoginParameters, options?: RequestOptions): Promise<Answer<200, TokenPair>>;

  /**
   * Prove again who you are.
   *
   * For operations that ask for recent proof (401 `step-up-required`): answers an access token of the same session that
   * says when and how the caller proved who they are. Who has a second factor sends a code; a password alone is not
   * enough for them. Everybody else sends their password, or goes to a provider (`startProviderStepUp`). What is sent is checked, whether or not it was needed.
   *
   * `POST /api/v1/auth/step-up`
   * @throws ProblemError, among others with `invalid-code`, `wrong-password`, `proof-required`, `too-many-attempts`
   */
  stepUp(parameters: StepUpParameters, options?: RequestOptions): Promise<Answer<200, AccessToken>>;

  /**
   * Begin to prove at a provider who you are.
   *
   * For who has no password to send to `stepUp`. Answers the provider's page to send the browser to, where the caller
   * has to log in anew. It comes back to `return_to` with a code that `completeProviderStepUp` takes from this session
   * alone, or with `#error=login-not-fresh` where the provider does not say that they have just logged in. GitHub never
   * says so; whoever has nothing else logs in again. Who has a second factor is refused: they send a code to `stepUp`.
   *
   * `POST /api/v1/auth/step-up/provider`
   * @throws ProblemError, among others with `proof-required`
   */
  startProviderStepUp(parameters: StartProviderStepUpParameters, options?: RequestOptions): Promise<Answer<200, ProviderAddress>>;

  /**
   * Prove at a provider who you are.
   *
   * Trades the code that the browser came back with for an access token of the same session, as `stepUp` answers it. It
   * must be the session that began, the front end that knows the secret behind `code_challenge`, and an account at the
   * provider that is linked to the caller's.
   *
   * `POST /api/v1/auth/step-up/provider/complete`
   * @throws ProblemError, among others with `foreign-identity`, `invalid-return-code`, `proof-required`
   */
  completeProviderStepUp(parameters: CompleteProviderStepUpParameters, options?: RequestOptions): Promise<Answer<200, AccessToken>>;

  /**
   * Get new tokens.
   *
   * Trades a refresh token for a new pair. Each refresh token is good for one use; using an older one again ends the
   * session, because one of the two users must be a thief. Only an answer that was lost may be asked for again: within
   * ten seconds the same token gets the same successor. With `tenant_id` the session goes on in another tenant.
   *
   * `POST /api/v1/auth/refresh`
   * @throws ProblemError, among others with `invalid-refresh-token`, `not-a-member`
   */
  refreshTokens(parameters: RefreshTokensParameters, options?: RequestOptions): Promise<Answer<200, TokenPair>>;

  /**
   * Log out.
   *
   * Ends the session of the access token. Its tokens, this one included, are refused everywhere within a second.
   *
   * `POST /api/v1/auth/logout`
   */
  logout(parameters?: LogoutParameters, options?: RequestOptions): Promise<Answer<204, undefined>>;

  /**
   * Log out everywhere.
   *
   * Ends every session of the caller, on all devices, this one included.
   *
   * `POST /api/v1/auth/logout-everywhere`
   */
  logoutEverywhere(parameters?: LogoutEverywhereParameters, options?: RequestOptions): Promise<Answer<204, undefined>>;

  /**
   * Look at the access token.
   *
   * Whether the access token is good, for whom, where, for what and until when.
   *
   * `GET /api/v1/auth/token`
   */
  getToken(parameters?: GetTokenParameters, options?: RequestOptions): Promise<Answer<200, Token>>;

  /**
   * Register.
   *
   * Begins an account. The answer is the same for every email, after the same time; a mail says the rest. Where the
   * email has no account yet it brings a link, and the account begins when somebody follows it (`verifyEmail`): with the
   * password of this request, and with a tenant where `tenant_name` is sent. Nothing can be done with the email before.
   *
   * `POST /api/v1/auth/register`
   * @throws ProblemError, among others with `password-refused`
   */
  register(parameters: RegisterParameters, options?: RequestOptions): Promise<Answer<202, undefined>>;

  /**
   * Verify an email.
   *
   * Uses the link of a registration, or of `resendVerification`: the email is verified, and its account can log in. Where
   * the same email was registered more than once nobody but its owner knows which password is theirs. The answer is then
   * `password-required`, and the same link with `password` goes through; the password that is sent here counts always.
   *
   * `POST /api/v1/auth/verify-email`
   * @throws ProblemError, among others with `invalid-link`, `password-required`, `password-refused`
   */
  verifyEmail(parameters: VerifyEmailParameters, options?: RequestOptions): Promise<Answer<204, undefined>>;

  /**
   * Send the verification link again.
   *
   * Mails a new link to who has registered and not followed it; older links are void. Everybody is answered the same.
   *
   * `POST /api/v1/auth/resend-verification`
   */
  resendVerification(parameters: ResendVerificationParameters, options?: RequestOptions): Promise<Answer<202, undefined>>;

  /**
   * Ask for a new password.
   *
   * Mails a link to choose a new password, where the email has an account. Everybody is answered the same.
   *
   * `POST /api/v1/auth/forgot-password`
   */
  forgotPassword(parameters: ForgotPasswordParameters, options?: RequestOptions): Promise<Answer<202, undefined>>;

  /**
   * Choose a new password.
   *
   * Uses the link of `forgotPassword`: sets the password and ends every session. Whoever can follow the link reads the
   * mails of its address, so the email is verified by it, too.
   *
   * `POST /api/v1/auth/reset-password`
   * @throws ProblemError, among others with `invalid-link`, `password-refused`
   */
  resetPassword(parameters: ResetPasswordParameters, options?: RequestOptions): Promise<Answer<204, undefined>>;

  /**
   * Confirm a new email.
   *
   * Uses the link of `changeEmail`: from now on the account has the new email, and the old one is told.
   *
   * `POST /api/v1/auth/confirm-email`
   * @throws ProblemError, among others with `invalid-link`, `email-taken`
   */
  confirmEmail(parameters: ConfirmEmailParameters, options?: RequestOptions): Promise<Answer<204, undefined>>;

  /**
   * Pre-register.
   *
   * Notes an email, to be told when the service begins, once a mail's link was followed. Everybody is answered the same.
   *
   * `POST /api/v1/pre-registrations`
   */
  preRegister(parameters: PreRegisterParameters, options?: RequestOptions): Promise<Answer<202, undefined>>;

  /**
   * Confirm a pre-registration.
   *
   * Uses the link of `preRegister`.
   *
   * `POST /api/v1/pre-registrations/confirm`
   * @throws ProblemError, among others with `invalid-link`
   */
  confirmPreRegistration(parameters: ConfirmPreRegistrationParameters, options?: RequestOptions): Promise<Answer<204, undefined>>;

  /**
   * Get the profile.
   *
   * What is kept of the caller.
   *
   * `GET /api/v1/me`
   */
  getMe(parameters?: GetMeParameters & { 'If-None-Match'?: undefined }, options?: RequestOptions): Promise<Answer<200, Me>>;
  /**
   * Get the profile.
   *
   * What is kept of the caller.
   *
   * `GET /api/v1/me`
   */
  getMe(parameters?: GetMeParameters, options?: RequestOptions): Promise<Answer<200, Me> | Answer<304, undefined>>;

  /**
   * Change the profile.
   *
   * Changes the fields that are sent and leaves the others (RFC 7396 merge patch); `null` clears a field.
   *
   * `PATCH /api/v1/me`
   * @throws ProblemError, among others with `birth-date-refused`
   */
  updateMe(parameters: UpdateMeParameters, options?: RequestOptions): Promise<Answer<200, Me>>;

  /**
   * Delete the account.
   *
   * Ends the account for good: its sessions end, its memberships go, its email is free again, and what says who the
   * person was is erased. History keeps the id alone. The only owner of a tenant with other members has to make somebody
   * else owner first.
   *
   * `DELETE /api/v1/me`
   * @throws ProblemError, among others with `last-owner`, `step-up-required`
   */
  deleteMe(parameters?: DeleteMeParameters, options?: RequestOptions): Promise<Answer<204, undefined>>;

  /**
   * Export what is kept.
   *
   * Everything that is kept about the caller, as one file: profile, preferences, memberships, sessions, devices, identities,
   * notifications, and what they did in the tenant of the access token, the newest 10000 of each.
   *
   * `GET /api/v1/me/export`
   */
  exportMe(parameters?: ExportMeParameters, options?: RequestOptions): Promise<Answer<200, MeExport>>;

  /**
   * Change the password.
   *
   * Sets another password; who has one already sends it along. All other sessions end, and a mail tells. The caller must
   * have proved who they are lately: a password alone does not do for who has a second factor, and who has no password
   * sends none.
   *
   * `POST /api/v1/me/password`
   * @throws ProblemError, among others with `wrong-password`, `password-refused`, `step-up-required`
   */
  changePassword(parameters: ChangePasswordParameters, options?: RequestOptions): Promise<Answer<204, undefined>>;

  /**
   * Change the email.
   *
   * Mails a link to the new email; the old one stays until somebody follows it (`confirmEmail`). The answer does not
   * tell whether the new email has an account already. The caller must have proved who they are lately; who has a
   * password sends it along.
   *
   * `POST /api/v1/me/email`
   * @throws ProblemError, among others with `wrong-password`, `step-up-required`
   */
  changeEmail(parameters: ChangeEmailParameters, options?: RequestOptions): Promise<Answer<202, undefined>>;

  /**
   * List notifications.
   *
   * What the caller was told in all of their tenants, newest first unless `sort` says otherwise. Filters combine with
   * *and*. Who leaves a tenant sees no more of what was told there.
   *
   * `GET /api/v1/me/notifications`
   */
  listNotifications(parameters?: ListNotificationsParameters, options?: RequestOptions): List<Notification, NotificationList>;

  /**
   * Count unread notifications.
   *
   * How many notifications the caller has not read, in all of their tenants or in one. What is read is not looked at,
   * so it costs little to ask often.
   *
   * `GET /api/v1/me/notifications/unread-count`
   */
  countUnreadNotifications(parameters?: CountUnreadNotificationsParameters, options?: RequestOptions): Promise<Answer<200, UnreadNotifications>>;

  /**
   * Mark all as read.
   *
   * Marks everything as read that the caller was told up to a moment: `created_at` of the newest that they have seen.
   * So nothing is read unseen. The answer says how many are unread after it.
   *
   * `POST /api/v1/me/notifications/read`
   */
  markNotificationsRead(parameters: MarkNotificationsReadParameters, options?: RequestOptions): Promise<Answer<200, UnreadNotifications>>;

  /**
   * Mark as read or unread.
   *
   * Says whether the caller has read one of their notifications.
   *
   * `PATCH /api/v1/me/notifications/{notification_id}`
   */
  updateNotification(parameters: UpdateNotificationParameters, options?: RequestOptions): Promise<Answer<200, Notification>>;

  /**
   * Delete a notification.
   *
   * Deletes one of the caller's notifications, for good. Others who were told the same keep theirs.
   *
   * `DELETE /api/v1/me/notifications/{notification_id}`
   */
  deleteNotification(parameters: DeleteNotificationParameters, options?: RequestOptions): Promise<Answer<204, undefined>>;

  /**
   * Get the preferences.
   *
   * What the caller is told, and where, in all of their tenants.
   *
   * `GET /api/v1/me/notification-preferences`
   */
  getNotificationPreferences(parameters?: GetNotificationPreferencesParameters & { 'If-None-Match'?: undefined }, options?: RequestOptions): Promise<Answer<200, NotificationPreferences>>;
  /**
   * Get the preferences.
   *
   * What the caller is told, and where, in all of their tenants.
   *
   * `GET /api/v1/me/notification-preferences`
   */
  getNotificationPreferences(parameters?: GetNotificationPreferencesParameters, options?: RequestOptions): Promise<Answer<200, NotificationPreferences> | Answer<304, undefined>>;

  /**
   * Change the preferences.
   *
   * Changes the channels that are sent and leaves the others (RFC 7396 merge patch). What happens from then on is told
   * as they say; what was told stays. Mails about the security of the account are always sent.
   *
   * `PATCH /api/v1/me/notification-preferences`
   */
  updateNotificationPreferences(parameters: UpdateNotificationPreferencesParameters, options?: RequestOptions): Promise<Answer<200, NotificationPreferences>>;

  /**
   * List login providers.
   *
   * The providers that people can log in with, in the order to show them in. Which there are is configuration.
   *
   * `GET /api/v1/auth/providers`
   */
  listLoginProviders(parameters?: NoParameters, options?: RequestOptions): Promise<Answer<200, LoginProviders>>;

  /**
   * Log in with a login code.
   *
   * Trades the code that a login at a provider ended with for a pair of tokens. A provider's account that was here before
   * is its user. Another is linked to the account with the same email, or begins a new one, where the provider says that
   * the email is verified; where it does not, the answer is 403 `email-not-verified`. An account whose email nobody had
   * verified yet is taken over by who has proved that it is theirs: its password and its sessions end. Who has a second factor is answered 202 with a challenge, as by `login`.
   *
   * `POST /api/v1/auth/providers/exchange`
   * @throws ProblemError, among others with `invalid-login-code`, `invalid-credentials`, `account-disabled`, `email-not-verified`
   */
  exchangeLoginCode(parameters: ExchangeLoginCodeParameters, options?: RequestOptions): Promise<Answer<200, TokenPair> | Answer<202, LoginChallenge>>;

  /**
   * Begin a login at a provider.
   *
   * For browsers to go to. Sends them on to the provider, with PKCE (S256), a state and, for OpenID Connect, a nonce.
   * A cookie binds the login to this browser for ten minutes; of several that one browser begins, the last one counts.
   * Where the provider is away the answer is 503.
   *
   * `GET /api/v1/auth/providers/{provider}/authorize`
   */
  startExternalLogin(parameters: StartExternalLoginParameters, options?: RequestOptions): Promise<Answer<302, undefined>>;

  /**
   * Come back from a provider.
   *
   * Where providers send browsers to; nobody else calls it. Sends the browser on to `return_to` with `#code=`, which is
   * good once, for 60 seconds, for what the browser was sent off for: to log in (`exchangeLoginCode`), to link an
   * identity (`completeIdentityLink`) or to prove anew who they are (`completeProviderStepUp`). Where that fails it is `#error=`: `login-cancelled` where the user or the provider said
   * no, `provider-failed` where the provider's answer is not good, `login-not-fresh` where it should tell of a new login
   * and does not, `unavailable` where the provider is away. A login
   * that this browser has not begun goes nowhere and is 401, as is any that is too old or has been finished.
   *
   * `GET /api/v1/auth/providers/{provider}/callback`
   * @throws ProblemError, among others with `unknown-login`
   */
  finishExternalLogin(parameters: FinishExternalLoginParameters, options?: RequestOptions): Promise<Answer<302, undefined>>;

  /**
   * List identities.
   *
   * The accounts at other providers that the caller can log in with, newest first.
   *
   * `GET /api/v1/me/identities`
   */
  listIdentities(parameters?: ListIdentitiesParameters, options?: RequestOptions): List<Identity, IdentityList>;

  /**
   * Begin to link an identity.
   *
   * Answers the provider's page to send the browser to. It comes back to `return_to`, as from a login, with a code that
   * `completeIdentityLink` takes from this session alone. Keep the secret behind `code_challenge` in the browser that is
   * sent. The caller's own email must be verified: else somebody who has registered the email of others could wait in
   * the account for them.
   *
   * `POST /api/v1/me/identities/link`
   * @throws ProblemError, among others with `email-not-verified`, `step-up-required`
   */
  startIdentityLink(parameters: StartIdentityLinkParameters, options?: RequestOptions): Promise<Answer<200, ProviderAddress>>;

  /**
   * Link an identity.
   *
   * Links the account at the provider to the caller's, with the code that the browser came back with. It must be the
   * session that began, and the front end that knows the secret behind `code_challenge`: so nobody links a login of
   * theirs to somebody else's account, or somebody else's to their own. What is linked to the caller already stays as
   * it is and is answered alike; what is linked to another account is 409. A mail tells the caller.
   *
   * `POST /api/v1/me/identities/link/complete`
   * @throws ProblemError, among others with `identity-taken`, `invalid-return-code`
   */
  completeIdentityLink(parameters: CompleteIdentityLinkParameters, options?: RequestOptions): Promise<Answer<200, Identity>>;

  /**
   * Unlink an identity.
   *
   * The caller can no longer log in with this account elsewhere. The last way to log in stays: without a password and
   * without another identity the answer is 409. Sessions go on.
   *
   * `DELETE /api/v1/me/identities/{identity_id}`
   * @throws ProblemError, among others with `last-sign-in-method`, `step-up-required`
   */
  deleteIdentity(parameters: DeleteIdentityParameters, options?: RequestOptions): Promise<Answer<204, undefined>>;

  /**
   * List sessions.
   *
   * The caller's sessions that go on, newest first.
   *
   * `GET /api/v1/me/sessions`
   */
  listSessions(parameters?: ListSessionsParameters, options?: RequestOptions): List<Session, SessionList>;

  /**
   * End a session.
   *
   * Ends one of the caller's sessions. Its tokens are refused everywhere within a second.
   *
   * `DELETE /api/v1/me/sessions/{session_id}`
   */
  revokeSession(parameters: RevokeSessionParameters, options?: RequestOptions): Promise<Answer<204, undefined>>;

  /**
   * List devices.
   *
   * The devices that the caller has logged in on, newest first.
   *
   * `GET /api/v1/me/devices`
   */
  listDevices(parameters?: ListDevicesParameters, options?: RequestOptions): List<Device, DeviceList>;

  /**
   * Name a device.
   *
   * Gives one of the caller's devices a name.
   *
   * `PATCH /api/v1/me/devices/{device_id}`
   */
  updateDevice(parameters: UpdateDeviceParameters, options?: RequestOptions): Promise<Answer<200, Device>>;

  /**
   * Forget a device.
   *
   * Ends the sessions of a device; whoever logs in on it again does so as on a new one.
   *
   * `DELETE /api/v1/me/devices/{device_id}`
   */
  deleteDevice(parameters: DeleteDeviceParameters, options?: RequestOptions): Promise<Answer<204, undefined>>;

  /**
   * Look at the second factor.
   *
   * Whether the caller's logins ask for a second factor, and how many recovery codes are left.
   *
   * `GET /api/v1/me/two-factor`
   */
  getTwoFactor(parameters?: GetTwoFactorParameters, options?: RequestOptions): Promise<Answer<200, TwoFactor>>;

  /**
   * Set up a second factor.
   *
   * Answers a secret for an authenticator app, once. Nothing changes until `confirmTwoFactor` shows that the app has it;
   * doing this again before makes another secret, and the one before is void.
   *
   * `POST /api/v1/me/two-factor`
   * @throws ProblemError, among others with `two-factor-enabled`, `step-up-required`
   */
  startTwoFactor(parameters?: StartTwoFactorParameters, options?: RequestOptions): Promise<Answer<200, TwoFactorEnrolment>>;

  /**
   * Turn the second factor on.
   *
   * From here on a login asks for a code, on every device. Sessions go on. The answer has ten recovery codes, each good
   * once in place of a code of the app; they are not shown again.
   *
   * `POST /api/v1/me/two-factor/confirm`
   * @throws ProblemError, among others with `two-factor-enabled`, `two-factor-disabled`, `invalid-code`, `too-many-attempts`
   */
  confirmTwoFactor(parameters: ConfirmTwoFactorParameters, options?: RequestOptions): Promise<Answer<200, RecoveryCodes>>;

  /**
   * Turn the second factor off.
   *
   * A login takes the password alone again, and the recovery codes are void. A password that was chosen while there was
   * a second factor may be shorter than one alone must be: it stays good, and the next one has to be longer.
   *
   * `POST /api/v1/me/two-factor/disable`
   * @throws ProblemError, among others with `two-factor-disabled`, `invalid-code`, `step-up-required`, `too-many-attempts`
   */
  disableTwoFactor(parameters: DisableTwoFactorParameters, options?: RequestOptions): Promise<Answer<204, undefined>>;

  /**
   * Get new recovery codes.
   *
   * Answers ten new recovery codes; those of before are void.
   *
   * `POST /api/v1/me/two-factor/recovery-codes`
   * @throws ProblemError, among others with `two-factor-disabled`, `invalid-code`, `step-up-required`, `too-many-attempts`
   */
  replaceRecoveryCodes(parameters: ReplaceRecoveryCodesParameters, options?: RequestOptions): Promise<Answer<200, RecoveryCodes>>;

  /**
   * List tenants.
   *
   * The tenants that the caller belongs to, last joined first, with their role there. It takes no current tenant.
   *
   * `GET /api/v1/tenants`
   */
  listTenants(parameters?: ListTenantsParameters, options?: RequestOptions): List<Tenant, TenantList>;

  /**
   * Create a tenant.
   *
   * Makes a tenant whose owner is the caller. The access token stays good for the tenant it was made for:
   * `refreshTokens` with the new `tenant_id` gives one for the new tenant.
   *
   * `POST /api/v1/tenants`
   */
  createTenant(parameters: CreateTenantParameters, options?: RequestOptions): Promise<Answer<201, Tenant>>;

  /**
   * Get a tenant.
   *
   * One of the tenants that the caller belongs to, the current one or another.
   *
   * `GET /api/v1/tenants/{tenant_id}`
   */
  getTenant(parameters: GetTenantParameters & { 'If-None-Match'?: undefined }, options?: RequestOptions): Promise<Answer<200, Tenant>>;
  /**
   * Get a tenant.
   *
   * One of the tenants that the caller belongs to, the current one or another.
   *
   * `GET /api/v1/tenants/{tenant_id}`
   */
  getTenant(parameters: GetTenantParameters, options?: RequestOptions): Promise<Answer<200, Tenant> | Answer<304, undefined>>;

  /**
   * Change a tenant.
   *
   * Renames the current tenant (RFC 7396 merge patch). No other tenant is found here.
   *
   * `PATCH /api/v1/tenants/{tenant_id}`
   */
  updateTenant(parameters: UpdateTenantParameters, options?: RequestOptions): Promise<Answer<200, Tenant>>;

  /**
   * Leave a tenant.
   *
   * Ends the caller's membership of a tenant, the current one or another. Access tokens for it are refused everywhere
   * within a second; the session goes on, in another tenant or in none, with the next `refreshTokens`. The last
   * owner cannot leave.
   *
   * `POST /api/v1/tenants/{tenant_id}/leave`
   * @throws ProblemError, among others with `last-owner`
   */
  leaveTenant(parameters: LeaveTenantParameters, options?: RequestOptions): Promise<Answer<204, undefined>>;

  /**
   * List members.
   *
   * The members of the tenant, last joined first.
   *
   * `GET /api/v1/members`
   */
  listMembers(parameters?: ListMembersParameters, options?: RequestOptions): List<Member, MemberList>;

  /**
   * Get a member.
   *
   * One member of the tenant.
   *
   * `GET /api/v1/members/{user_id}`
   */
  getMember(parameters: GetMemberParameters, options?: RequestOptions): Promise<Answer<200, Member>>;

  /**
   * Change a member's role.
   *
   * Gives a member another role (RFC 7396 merge patch). Nobody gives or takes a role that may do more than they may
   * themselves, and only an owner makes or changes owners. Access tokens with the old role are refused everywhere
   * within a second. The last owner stays one.
   *
   * `PATCH /api/v1/members/{user_id}`
   * @throws ProblemError, among others with `role-not-granted`, `last-owner`
   */
  updateMember(parameters: UpdateMemberParameters, options?: RequestOptions): Promise<Answer<200, Member>>;

  /**
   * Remove a member.
   *
   * Ends a membership. The account stays, and whatever the member did here. Access tokens for this tenant are refused
   * everywhere within a second. API keys belong to the tenant and work on: revoke those that should not.
   *
   * `DELETE /api/v1/members/{user_id}`
   * @throws ProblemError, among others with `role-not-granted`, `last-owner`
   */
  removeMember(parameters: RemoveMemberParameters, options?: RequestOptions): Promise<Answer<204, undefined>>;

  /**
   * List invitations.
   *
   * The invitations of the tenant, newest first; accepted, revoked and expired ones included.
   *
   * `GET /api/v1/invitations`
   */
  listInvitations(parameters?: ListInvitationsParameters, options?: RequestOptions): List<Invitation, InvitationList>;

  /**
   * Invite somebody.
   *
   * Sends a link to an email address. Who follows it within seven days becomes a member in the given role, with the
   * account of that address or a new one. An open invitation of the same address is revoked: the newest counts.
   * Nobody invites into a role that may do more than they may themselves, and only an owner invites owners.
   *
   * `POST /api/v1/invitations`
   * @throws ProblemError, among others with `role-not-granted`, `already-member`
   */
  createInvitation(parameters: CreateInvitationParameters, options?: RequestOptions): Promise<Answer<201, Invitation>>;

  /**
   * Accept an invitation.
   *
   * Makes the invited email's account a member, whoever sends the request: the token proves that the mailbox was read.
   * Where there is no account yet, or nobody has verified that the email is theirs, `password` is needed and becomes
   * the account's; `given_name` and `family_name` are kept for such accounts, too. A token is good for one use.
   *
   * `POST /api/v1/invitations/accept`
   * @throws ProblemError, among others with `invalid-link`, `password-required`, `password-refused`
   */
  acceptInvitation(parameters: AcceptInvitationParameters, options?: RequestOptions): Promise<Answer<200, InvitationAccepted>>;

  /**
   * Get an invitation.
   *
   * One invitation of the tenant. No answer holds its link, which goes to the invited address alone.
   *
   * `GET /api/v1/invitations/{invitation_id}`
   */
  getInvitation(parameters: GetInvitationParameters, options?: RequestOptions): Promise<Answer<200, Invitation>>;

  /**
   * Revoke an invitation.
   *
   * Ends an open invitation, whose link then no longer works. Revoking it again changes nothing and answers the same.
   *
   * `DELETE /api/v1/invitations/{invitation_id}`
   * @throws ProblemError, among others with `role-not-granted`, `invitation-closed`
   */
  revokeInvitation(parameters: RevokeInvitationParameters, options?: RequestOptions): Promise<Answer<204, undefined>>;

  /**
   * Send an invitation again.
   *
   * Sends a new link, good for another seven days; the one sent before ends. An expired invitation is open again, one
   * that was accepted or revoked stays as it is.
   *
   * `POST /api/v1/invitations/{invitation_id}/resend`
   * @throws ProblemError, among others with `role-not-granted`, `invitation-closed`
   */
  resendInvitation(parameters: ResendInvitationParameters, options?: RequestOptions): Promise<Answer<200, Invitation>>;

  /**
   * List customers.
   *
   * The customers of the tenant, newest first. `q` searches names and emails, filters combine with *and*.
   *
   * `GET /api/v1/customers`
   */
  listCustomers(parameters?: ListCustomersParameters, options?: RequestOptions): List<Customer, CustomerList>;

  /**
   * Create a customer.
   *
   * Adds a customer to the tenant. An email belongs to one customer of a tenant, in upper or lower case.
   *
   * `POST /api/v1/customers`
   * @throws ProblemError, among others with `email-taken`
   */
  createCustomer(parameters: CreateCustomerParameters, options?: RequestOptions): Promise<Answer<201, Customer>>;

  /**
   * Create, change and delete several customers.
   *
   * Up to a hundred changes in one request and one transaction. Each item is answered with the status and the body it
   * would have got as a request of its own, in the order they were sent. With `atomic` the first item that is refused
   * refuses them all: the answer is its problem, with the item in `errors`, and nothing is done.
   *
   * `POST /api/v1/customers/batch`
   * @throws ProblemError, among others with `email-taken`
   */
  batchCustomers(parameters: BatchCustomersParameters, options?: RequestOptions): Promise<Answer<200, CustomerBatchResult>>;

  /**
   * List deleted customers.
   *
   * The customers that were deleted and can be restored, last deleted first.
   *
   * `GET /api/v1/customers/deleted`
   */
  listDeletedCustomers(parameters?: ListDeletedCustomersParameters, options?: RequestOptions): List<DeletedCustomer, DeletedCustomerList>;

  /**
   * Export customers.
   *
   * All customers of the tenant that match, as they were at one moment, however many there are: CSV with a header
   * line unless `Accept` asks for `application/x-ndjson`, one JSON object per line. Filters and `sort` are those of
   * the list. In CSV, null is an empty cell, and a text that a spreadsheet would take for a formula begins with an
   * apostrophe. A transfer that breaks off is incomplete: start again.
   *
   * `GET /api/v1/customers/export`
   */
  exportCustomers(parameters?: ExportCustomersParameters, options?: RequestOptions): Stream<Customer, 'text/csv' | 'application/x-ndjson'>;

  /**
   * Get a customer.
   *
   * One customer of the tenant.
   *
   * `GET /api/v1/customers/{customer_id}`
   */
  getCustomer(parameters: GetCustomerParameters & { 'If-None-Match'?: undefined }, options?: RequestOptions): Promise<Answer<200, Customer>>;
  /**
   * Get a customer.
   *
   * One customer of the tenant.
   *
   * `GET /api/v1/customers/{customer_id}`
   */
  getCustomer(parameters: GetCustomerParameters, options?: RequestOptions): Promise<Answer<200, Customer> | Answer<304, undefined>>;

  /**
   * Change a customer.
   *
   * Changes the fields that are sent and leaves the others (RFC 7396 merge patch); `null` clears the name.
   *
   * `PATCH /api/v1/customers/{customer_id}`
   * @throws ProblemError, among others with `email-taken`
   */
  updateCustomer(parameters: UpdateCustomerParameters, options?: RequestOptions): Promise<Answer<200, Customer>>;

  /**
   * Delete a customer.
   *
   * Takes a customer out of all lists and frees its email. Its invoices stay, and `restoreCustomer` brings it back.
   *
   * `DELETE /api/v1/customers/{customer_id}`
   */
  deleteCustomer(parameters: DeleteCustomerParameters, options?: RequestOptions): Promise<Answer<204, undefined>>;

  /**
   * Restore a customer.
   *
   * Brings a deleted customer back as it was. One that is not deleted is answered as it is. If another customer has
   * taken the email meanwhile, that one has to give it up first.
   *
   * `POST /api/v1/customers/{customer_id}/restore`
   * @throws ProblemError, among others with `email-taken`
   */
  restoreCustomer(parameters: RestoreCustomerParameters, options?: RequestOptions): Promise<Answer<200, Customer>>;

  /**
   * List invoices.
   *
   * The invoices of the tenant without their lines, newest first unless `sort` says otherwise. Filters combine with
   * *and*.
   *
   * `GET /api/v1/invoices`
   */
  listInvoices(parameters?: ListInvoicesParameters, options?: RequestOptions): List<InvoiceSummary, InvoiceList>;

  /**
   * Create an invoice.
   *
   * Writes an invoice and computes its total. It starts `pending`; a job gives it its number and makes it `open` soon
   * after. Currency is EUR and a line is free of charge unless the request says otherwise.
   *
   * `POST /api/v1/invoices`
   * @throws ProblemError, among others with `unknown-customer`, `invoice-total-too-large`
   */
  createInvoice(parameters: CreateInvoiceParameters, options?: RequestOptions): Promise<Answer<201, Invoice>>;

  /**
   * Export invoices.
   *
   * All invoices of the tenant that match, as they were at one moment, however many there are: CSV with a header
   * line unless `Accept` asks for `application/x-ndjson`, one JSON object per line. Filters and `sort` are those of
   * the list. In CSV, null is an empty cell, and a text that a spreadsheet would take for a formula begins with an
   * apostrophe. A transfer that breaks off is incomplete: start again.
   *
   * `GET /api/v1/invoices/export`
   */
  exportInvoices(parameters?: ExportInvoicesParameters, options?: RequestOptions): Stream<InvoiceSummary, 'text/csv' | 'application/x-ndjson'>;

  /**
   * Get an invoice.
   *
   * One invoice of the tenant with its lines.
   *
   * `GET /api/v1/invoices/{invoice_id}`
   */
  getInvoice(parameters: GetInvoiceParameters & { 'If-None-Match'?: undefined }, options?: RequestOptions): Promise<Answer<200, Invoice>>;
  /**
   * Get an invoice.
   *
   * One invoice of the tenant with its lines.
   *
   * `GET /api/v1/invoices/{invoice_id}`
   */
  getInvoice(parameters: GetInvoiceParameters, options?: RequestOptions): Promise<Answer<200, Invoice> | Answer<304, undefined>>;

  /**
   * Mark an invoice paid.
   *
   * Records that an `open` invoice is paid. This cannot be undone.
   *
   * `POST /api/v1/invoices/{invoice_id}/pay`
   * @throws ProblemError, among others with `invoice-state`
   */
  payInvoice(parameters: PayInvoiceParameters, options?: RequestOptions): Promise<Answer<200, Invoice>>;

  /**
   * Void an invoice.
   *
   * Takes back a `pending` or `open` invoice. It keeps its number, if it has one. This cannot be undone.
   *
   * `POST /api/v1/invoices/{invoice_id}/void`
   * @throws ProblemError, among others with `invoice-state`
   */
  voidInvoice(parameters: VoidInvoiceParameters, options?: RequestOptions): Promise<Answer<200, Invoice>>;

  /**
   * List API keys.
   *
   * The API keys of the tenant, newest first, revoked ones included. Secrets are never listed.
   *
   * `GET /api/v1/api-keys`
   */
  listApiKeys(parameters?: ListApiKeysParameters, options?: RequestOptions): List<ApiKey, ApiKeyList>;

  /**
   * Create an API key.
   *
   * Makes a key with permissions of its own, each of which the caller must hold. The answer shows the secret once. A
   * retry makes another key: nothing that holds a secret is stored for replay.
   *
   * `POST /api/v1/api-keys`
   * @throws ProblemError, among others with `scope-not-granted`
   */
  createApiKey(parameters: CreateApiKeyParameters, options?: RequestOptions): Promise<Answer<201, ApiKeyCreated>>;

  /**
   * Get an API key.
   *
   * One API key of the tenant, without its secret.
   *
   * `GET /api/v1/api-keys/{api_key_id}`
   */
  getApiKey(parameters: GetApiKeyParameters, options?: RequestOptions): Promise<Answer<200, ApiKey>>;

  /**
   * Revoke an API key.
   *
   * Ends a key, on every process within a second. Revoking it again changes nothing and answers the same.
   *
   * `DELETE /api/v1/api-keys/{api_key_id}`
   */
  revokeApiKey(parameters: RevokeApiKeyParameters, options?: RequestOptions): Promise<Answer<204, undefined>>;

  /**
   * Give an API key a new secret.
   *
   * Makes a new secret for a key and shows it once. The secret of before works until the overlap ends, so that nothing
   * stops while programs change over; one from an earlier rotation ends now. As with a new key, the caller must hold
   * each of the key's permissions. A retry makes another secret.
   *
   * `POST /api/v1/api-keys/{api_key_id}/rotate`
   * @throws ProblemError, among others with `scope-not-granted`, `api-key-ended`
   */
  rotateApiKey(parameters: RotateApiKeyParameters, options?: RequestOptions): Promise<Answer<200, ApiKeyCreated>>;

  /**
   * List OAuth clients.
   *
   * The OAuth clients of the tenant, newest first. Secrets are never listed.
   *
   * `GET /api/v1/oauth-clients`
   */
  listOAuthClients(parameters?: ListOAuthClientsParameters, options?: RequestOptions): List<OAuthClient, OAuthClientList>;

  /**
   * Create an OAuth client.
   *
   * Makes a client with scopes of its own, each of which the caller must hold. With `jwks` the client signs to say who
   * it is (`private_key_jwt`), and no secret exists; otherwise the answer shows its secret once. A retry makes another
   * client: nothing that holds a secret is stored for replay.
   *
   * `POST /api/v1/oauth-clients`
   * @throws ProblemError, among others with `scope-not-granted`, `unusable-key`
   */
  createOAuthClient(parameters: CreateOAuthClientParameters, options?: RequestOptions): Promise<Answer<201, OAuthClientWithSecret>>;

  /**
   * Get an OAuth client.
   *
   * One OAuth client, without its secret.
   *
   * `GET /api/v1/oauth-clients/{oauth_client_id}`
   */
  getOAuthClient(parameters: GetOAuthClientParameters & { 'If-None-Match'?: undefined }, options?: RequestOptions): Promise<Answer<200, OAuthClient>>;
  /**
   * Get an OAuth client.
   *
   * One OAuth client, without its secret.
   *
   * `GET /api/v1/oauth-clients/{oauth_client_id}`
   */
  getOAuthClient(parameters: GetOAuthClientParameters, options?: RequestOptions): Promise<Answer<200, OAuthClient> | Answer<304, undefined>>;

  /**
   * Change an OAuth client.
   *
   * Changes the fields that are sent and leaves the others (RFC 7396 merge patch). The caller must hold every scope that
   * the client has afterwards. With other scopes, tokens that the client has got so far are refused within a second.
   *
   * `PATCH /api/v1/oauth-clients/{oauth_client_id}`
   * @throws ProblemError, among others with `scope-not-granted`
   */
  updateOAuthClient(parameters: UpdateOAuthClientParameters, options?: RequestOptions): Promise<Answer<200, OAuthClient>>;

  /**
   * Delete an OAuth client.
   *
   * Ends a client for good. Its tokens are refused everywhere within a second.
   *
   * `DELETE /api/v1/oauth-clients/{oauth_client_id}`
   */
  deleteOAuthClient(parameters: DeleteOAuthClientParameters, options?: RequestOptions): Promise<Answer<204, undefined>>;

  /**
   * Give an OAuth client a new secret.
   *
   * Makes a new secret and shows it once. The one before stays good for `overlap_seconds`, so that the program can be
   * changed over without a gap; one before that ends at once. A client that has signed until now has its keys taken
   * away. The caller must hold every scope of the client.
   *
   * `POST /api/v1/oauth-clients/{oauth_client_id}/rotate-secret`
   * @throws ProblemError, among others with `scope-not-granted`
   */
  rotateOAuthClientSecret(parameters: RotateOAuthClientSecretParameters, options?: RequestOptions): Promise<Answer<200, OAuthClientWithSecret>>;

  /**
   * Give an OAuth client other keys.
   *
   * Replaces the public keys by which the client says who it is (`private_key_jwt`): send old and new ones together
   * while the program changes over. A client that has had a secret until now has it taken away. Tokens that the client
   * has got so far are refused within a second. The caller must hold every scope of the client.
   *
   * `PUT /api/v1/oauth-clients/{oauth_client_id}/jwks`
   * @throws ProblemError, among others with `scope-not-granted`, `unusable-key`
   */
  replaceOAuthClientKeys(parameters: ReplaceOAuthClientKeysParameters, options?: RequestOptions): Promise<Answer<200, OAuthClient>>;

  /**
   * Get an access token as a client.
   *
   * Trades a client's credentials for an access token (RFC 6749 section 4.4; the token is as RFC 9068 has it). The client
   * says who it is in exactly one way: by Basic, by `client_id` and `client_secret` in the form, or by a JWT that it has
   * signed (RFC 7523) in `client_assertion`, which is good once. Parameters that are not known are ignored.
   *
   * `POST /oauth/token`
   * @throws ProblemError, among others with `unsupported-grant-type`, `invalid-scope`
   */
  issueOAuthToken(parameters: IssueOAuthTokenParameters, options?: RequestOptions): Promise<Answer<200, OAuthToken>>;

  /**
   * Look at an access token.
   *
   * Whether an access token is good, for whom and for what (RFC 7662). A client may look at the tokens of its tenant's
   * clients and, with the scope `tokens:introspect`, at those of the tenant's users. Whatever else is asked about is
   * answered `active: false`, refresh tokens included.
   *
   * `POST /oauth/introspect`
   */
  introspectOAuthToken(parameters: IntrospectOAuthTokenParameters, options?: RequestOptions): Promise<Answer<200, OAuthIntrospection>>;

  /**
   * Revoke a token.
   *
   * Ends an access token of the client, everywhere within a second, or the session of a refresh token of a user who acts
   * in the client's tenant (RFC 7009). A token that is not known, or is not good any more, is answered the same; an
   * access token of somebody else is refused as `unauthorized_client`.
   *
   * `POST /oauth/revoke`
   * @throws ProblemError, among others with `unauthorized-client`
   */
  revokeOAuthToken(parameters: RevokeOAuthTokenParameters, options?: RequestOptions): Promise<Answer<200, undefined>>;

  /**
   * Get the metadata of the authorization server.
   *
   * Where the endpoints of OAuth are, and what they can do (RFC 8414).
   *
   * `GET /.well-known/oauth-authorization-server`
   */
  getOAuthMetadata(parameters?: NoParameters, options?: RequestOptions): Promise<Answer<200, OAuthMetadata>>;

  /**
   * Get the keys that sign access tokens.
   *
   * The public keys by which access tokens are verified (RFC 7517). Ask again when a token names a key that is not there.
   *
   * `GET /.well-known/jwks.json`
   */
  getJsonWebKeys(parameters?: NoParameters, options?: RequestOptions): Promise<Answer<200, JsonWebKeySet>>;

  /**
   * List tasks.
   *
   * The tasks of the tenant without what came of them, newest first unless `sort` says otherwise. Filters combine with
   * *and*. A task is kept for thirty days after its end.
   *
   * `GET /api/v1/tasks`
   */
  listTasks(parameters?: ListTasksParameters, options?: RequestOptions): List<TaskSummary, TaskList>;

  /**
   * Begin a task.
   *
   * Takes on work that is done in the background. `Location` says where to look how far it is. A task whose attempt
   * fails is tried again three times.
   *
   * `POST /api/v1/tasks`
   */
  createTask(parameters: CreateTaskParameters, options?: RequestOptions): Promise<Answer<202, Task>>;

  /**
   * Get a task.
   *
   * How far a task is, and what came of it once its status is final.
   *
   * `GET /api/v1/tasks/{task_id}`
   */
  getTask(parameters: GetTaskParameters, options?: RequestOptions): Promise<Answer<200, Task>>;

  /**
   * Cancel a task.
   *
   * Revokes a task whose status is not final. One that runs stops within about a second, and leaves nothing behind. A
   * task that is revoked already stays so, and is answered the same.
   *
   * `POST /api/v1/tasks/{task_id}/cancel`
   * @throws ProblemError, among others with `task-finished`
   */
  cancelTask(parameters: CancelTaskParameters, options?: RequestOptions): Promise<Answer<200, Task>>;

  /**
   * List webhook endpoints.
   *
   * The webhook endpoints of the tenant, newest first. Secrets are never listed.
   *
   * `GET /api/v1/webhook-endpoints`
   */
  listWebhookEndpoints(parameters?: ListWebhookEndpointsParameters, options?: RequestOptions): List<WebhookEndpoint, WebhookEndpointList>;

  /**
   * Create a webhook endpoint.
   *
   * Makes an endpoint that is told of events from about a second later on. The answer shows its secret once; what is
   * sent is signed with it. The URL must lead to public addresses, by https, without user and password, on the usual
   * port or one from 1024 on. A retry makes another endpoint: nothing that holds a secret is stored for replay.
   *
   * `POST /api/v1/webhook-endpoints`
   * @throws ProblemError, among others with `url-refused`, `too-many-webhook-endpoints`
   */
  createWebhookEndpoint(parameters: CreateWebhookEndpointParameters, options?: RequestOptions): Promise<Answer<201, WebhookEndpointWithSecret>>;

  /**
   * Get a webhook endpoint.
   *
   * One webhook endpoint of the tenant, without its secret.
   *
   * `GET /api/v1/webhook-endpoints/{webhook_endpoint_id}`
   */
  getWebhookEndpoint(parameters: GetWebhookEndpointParameters, options?: RequestOptions): Promise<Answer<200, WebhookEndpoint>>;

  /**
   * Change a webhook endpoint.
   *
   * Absent fields stay as they are. Enabling an endpoint forgets why it was disabled; what failed meanwhile is sent
   * again by `replayWebhookDeliveries`.
   *
   * `PATCH /api/v1/webhook-endpoints/{webhook_endpoint_id}`
   * @throws ProblemError, among others with `url-refused`
   */
  updateWebhookEndpoint(parameters: UpdateWebhookEndpointParameters, options?: RequestOptions): Promise<Answer<200, WebhookEndpoint>>;

  /**
   * Delete a webhook endpoint.
   *
   * Nothing more is sent to it, and the log of what was sent goes with it.
   *
   * `DELETE /api/v1/webhook-endpoints/{webhook_endpoint_id}`
   */
  deleteWebhookEndpoint(parameters: DeleteWebhookEndpointParameters, options?: RequestOptions): Promise<Answer<204, undefined>>;

  /**
   * Give a webhook endpoint a new secret.
   *
   * Makes a new secret and shows it once. Until the overlap ends what is sent carries two signatures, one by each
   * secret, so that nothing is lost while receivers change over; a secret from an earlier rotation ends now. A retry
   * makes another secret.
   *
   * `POST /api/v1/webhook-endpoints/{webhook_endpoint_id}/rotate-secret`
   */
  rotateWebhookSecret(parameters: RotateWebhookSecretParameters, options?: RequestOptions): Promise<Answer<200, WebhookEndpointWithSecret>>;

  /**
   * Send a test to a webhook endpoint.
   *
   * Sends `webhook.test` to this endpoint alone, whatever its filter and also while it is disabled. It is tried once;
   * the delivery tells what became of it.
   *
   * `POST /api/v1/webhook-endpoints/{webhook_endpoint_id}/test`
   * @throws ProblemError, among others with `url-refused`
   */
  testWebhookEndpoint(parameters: TestWebhookEndpointParameters, options?: RequestOptions): Promise<Answer<202, WebhookDelivery>>;

  /**
   * Send again what has failed.
   *
   * Sends every delivery to this endpoint again that was made at this moment or later and has failed for good, oldest
   * first, a thousand at most: where the answer says 1000, call again.
   *
   * `POST /api/v1/webhook-endpoints/{webhook_endpoint_id}/replay`
   * @throws ProblemError, among others with `webhook-endpoint-disabled`
   */
  replayWebhookDeliveries(parameters: ReplayWebhookDeliveriesParameters, options?: RequestOptions): Promise<Answer<202, WebhookReplayed>>;

  /**
   * List webhook deliveries.
   *
   * What was and will be sent to the endpoints of the tenant, newest first. There is one delivery of each event to each endpoint.
   *
   * `GET /api/v1/webhook-deliveries`
   */
  listWebhookDeliveries(parameters?: ListWebhookDeliveriesParameters, options?: RequestOptions): List<WebhookDelivery, WebhookDeliveryList>;

  /**
   * Get a webhook delivery.
   *
   * One delivery with the last fifty of its attempts.
   *
   * `GET /api/v1/webhook-deliveries/{webhook_delivery_id}`
   */
  getWebhookDelivery(parameters: GetWebhookDeliveryParameters, options?: RequestOptions): Promise<Answer<200, WebhookDeliveryWithAttempts>>;

  /**
   * Send a webhook delivery again.
   *
   * Sends an event once more, with the same `webhook-id`, whether or not it was received before; it is tried again
   * like a new one. One that is still under way stays as it is.
   *
   * `POST /api/v1/webhook-deliveries/{webhook_delivery_id}/replay`
   * @throws ProblemError, among others with `webhook-endpoint-disabled`
   */
  replayWebhookDelivery(parameters: ReplayWebhookDeliveryParameters, options?: RequestOptions): Promise<Answer<202, WebhookDelivery>>;

  /**
   * List audit entries.
   *
   * Every act on the tenant's data, newest first: who did what to which resource, with what outcome. Acts that were
   * refused or failed are among them. Entries are never changed and never deleted. Filters combine with *and*.
   *
   * `GET /api/v1/audit-entries`
   */
  listAuditEntries(parameters?: ListAuditEntriesParameters, options?: RequestOptions): List<AuditEntry, AuditEntryList>;

  /**
   * List mails.
   *
   * The mails that were sent in the name of the tenant, newest first, without what they say. Mails about somebody's
   * account are not among them. Filters combine with *and*.
   *
   * `GET /api/v1/mails`
   */
  listMails(parameters?: ListMailsParameters, options?: RequestOptions): List<Mail, MailList>;

  /**
   * Get a mail.
   *
   * One mail with each of its recipients and what the provider has told of it since.
   *
   * `GET /api/v1/mails/{mail_id}`
   */
  getMail(parameters: GetMailParameters, options?: RequestOptions): Promise<Answer<200, TrackedMail>>;

  /**
   * List suppressed addresses.
   *
   * Addresses that mails of the tenant are not sent to, newest first. Filters combine with *and*.
   *
   * `GET /api/v1/mail-suppressions`
   */
  listMailSuppressions(parameters?: ListMailSuppressionsParameters, options?: RequestOptions): List<MailSuppression, MailSuppressionList>;

  /**
   * Suppress an address.
   *
   * From now on no mail of the tenant goes to this address. Mails about its owner's account still do.
   *
   * `POST /api/v1/mail-suppressions`
   * @throws ProblemError, among others with `address-suppressed`
   */
  createMailSuppression(parameters: CreateMailSuppressionParameters, options?: RequestOptions): Promise<Answer<201, MailSuppression>>;

  /**
   * Get a suppressed address.
   *
   * One address that mails of the tenant are not sent to, and why.
   *
   * `GET /api/v1/mail-suppressions/{mail_suppression_id}`
   */
  getMailSuppression(parameters: GetMailSuppressionParameters, options?: RequestOptions): Promise<Answer<200, MailSuppression>>;

  /**
   * Write to an address again.
   *
   * Takes the address off the list. If it bounces or its owner complains again, it is back; a provider that keeps a list
   * of its own may go on refusing it.
   *
   * `DELETE /api/v1/mail-suppressions/{mail_suppression_id}`
   */
  deleteMailSuppression(parameters: DeleteMailSuppressionParameters, options?: RequestOptions): Promise<Answer<204, undefined>>;
}
