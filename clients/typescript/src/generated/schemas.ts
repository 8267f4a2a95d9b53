// Made from openapi/ by `make generate`. Do not edit.
/** What the API takes and answers. */

/** `degraded` still serves requests, with something missing; `unavailable` does not. */
export type HealthStatus = 'ok' | 'degraded' | 'unavailable';

/** The state of one thing the service depends on. */
export interface HealthCheck {
  /** What was checked. */
  name: string;
  status: HealthStatus;
  /** How long the check took, in milliseconds. */
  latency_ms: number;
  /** What is wrong, without addresses or secrets; null when nothing is. */
  detail: string | null;
}

/** The state of the service, the worst of its checks. */
export interface HealthReport {
  status: HealthStatus;
  /** One entry per dependency; none for who may not see them. */
  checks: HealthCheck[];
}

/** Machine-readable kind of a problem. Codes are listed with each operation; new ones may appear. */
export type ProblemCode = string;

/** One fault in the request, either in the body (`pointer`) or in a parameter (`in` and `parameter`). */
export interface ProblemError {
  /** Place in the body, a JSON pointer written as a URI fragment. */
  pointer?: string;
  /** Where the parameter stands. */
  in?: 'path' | 'query' | 'header' | 'cookie';
  /** Name of the parameter. Empty when the query has a value without a name. */
  parameter?: string;
  /** Which rule is broken, the JSON Schema keyword in kebab case or a rule's own name. */
  code: string;
  /** The fault in words. */
  detail: string;
}

/** An error (RFC 9457). Programs decide by `code`; `detail` is for people and may change. */
export interface Problem {
  /** Address of the documentation of this kind of problem. */
  type: string;
  /** What kind of problem this is. The same for every occurrence. */
  title: string;
  /** The HTTP status, repeated. */
  status: number;
  /** What happened this time, and what to do about it. */
  detail?: string;
  /** Id of the request that failed, the same as `X-Request-Id`. */
  instance?: string;
  code: ProblemCode;
  /** Every fault found in the request, where there are several to tell apart. */
  errors?: ProblemError[];
}

/** The process runs and answers. */
export interface Liveness {
  /** Always `ok`; a process that is not alive does not answer. */
  status: 'ok';
}

/** Id of a tenant. */
export type TenantId = string;

/** Tells that a device is known. Keep it as long as the device keeps anything; it logs nobody in by itself. */
export type DeviceToken = string;

/** Email and password of a user. */
export interface LoginRequest {
  /** Email of the user. Upper and lower case are the same. */
  email: string;
  /** Password of the user. */
  password: string;
  /** Which tenant to act in, for users of several. Absent means the one the user joined first. */
  tenant_id?: TenantId;
  device_token?: DeviceToken;
}

/** Id of a session. */
export type SessionId = string;

/** Id of a tenant, or null for none. */
export type NullableTenantId = string | null;

/** Id of a user. */
export type UserId = string;

/** A short-lived access token, and the refresh token that gets the next pair. */
export interface TokenPair {
  /** Send it as `Authorization: Bearer`. */
  access_token: string;
  /** How to send the access token. */
  token_type: 'Bearer';
  /** Seconds the access token is good for. */
  expires_in: number;
  /** Good for one use. Keep it as safe as a password. */
  refresh_token: string;
  /** A token for the device, when it was not known before. Send it as `device_token` with the next login. */
  device_token: string | null;
  /** The session that these tokens belong to. */
  session_id: SessionId;
  /** The tenant these tokens act in; null while the user belongs to none. */
  tenant_id: NullableTenantId;
  /** The user these tokens act for. */
  user_id: UserId;
}

/** What stands between a right password and the tokens of who has a second factor. */
export interface LoginChallenge {
  /** Send it with a code to `completeLogin`. Good for one login. */
  challenge_token: string;
  /** Seconds the challenge is good for. */
  expires_in: number;
  /** What the code may be, a code of the authenticator app or a recovery code. */
  methods: ('totp' | 'recovery_code')[];
  /** Who is about to log in. */
  user_id: UserId;
}

/** Six digits that the authenticator app shows, or a recovery code. Case, spaces and dashes do not matter. */
export type SecondFactorCode = string;

/** The challenge of a login, and a code. */
export interface LoginCompletion {
  /** The `challenge_token` of the login. */
  challenge_token: string;
  code: SecondFactorCode;
}

/** A code, for who has a second factor, or else a password. */
export interface StepUpRequest {
  /** Password of the caller. */
  password?: string;
  code?: SecondFactorCode;
}

/** Another access token of the same session. */
export interface AccessToken {
  /** Send it as `Authorization: Bearer`. */
  access_token: string;
  /** How to send the access token. */
  token_type: 'Bearer';
  /** Seconds the access token is good for. */
  expires_in: number;
}

/** Short name of a provider, as it is configured. */
export type LoginProviderName = string;

/** A page, without a fragment and without user and password. */
export type ReturnAddress = string;

/** SHA-256 of the code verifier, as base64url without padding. */
export type CodeChallenge = string;

/** Which provider the caller goes to, and where they come back to. */
export interface ProviderVisit {
  provider: LoginProviderName;
  /**
   * Where the browser comes back to, with `#code=` or `#error=` in its address. It must be at the origin of the front
   * end, of this service, or at one that browsers may call from.
   */
  return_to: ReturnAddress;
  /** Digest of a secret that the front end keeps in this browser (RFC 7636, S256). */
  code_challenge: CodeChallenge;
}

/** Where to send the browser. */
export interface ProviderAddress {
  /** The provider's page, for this one visit. For the caller's own browser and nobody else. */
  authorization_url: string;
  /** Seconds in which the browser must have come back. */
  expires_in: number;
}

/** The code that `return_to` was given. Good once. */
export type ReturnCode = string;

/** What `code_challenge` is the digest of (RFC 7636). */
export type CodeVerifier = string;

/** The code that the browser came back with, and what shows that the same front end sent it off. */
export interface ReturnCodeProof {
  code: ReturnCode;
  code_verifier: CodeVerifier;
}

/** A refresh token to trade for a new pair. */
export interface RefreshRequest {
  /** The newest refresh token. Using an older one ends the whole session. */
  refresh_token: string;
  /** Which tenant to act in from now on. Absent means the same as before. */
  tenant_id?: TenantId;
}

/** What a role, an API key or an OAuth client may do. `security` in the contract names these strings, and no others exist. */
export type Permission = 'customers:read' | 'customers:write' | 'invoices:read' | 'invoices:write' | 'api-keys:read' | 'api-keys:write' | 'api-keys:manage' | 'tenant:write' | 'members:read' | 'members:write' | 'audit:read' | 'oauth-clients:read' | 'oauth-clients:write' | 'tokens:introspect' | 'mails:read' | 'mails:write' | 'tasks:read' | 'tasks:write' | 'webhooks:read' | 'webhooks:write';

/** A moment, RFC 3339, from the year 1000 on and less than 16 hours off UTC, in the years 1000 and 9999 in UTC. Answers are in UTC. */
export type Timestamp = string;

/** What an access token stands for. */
export interface Token {
  /** Whom it acts for. */
  user_id: UserId;
  /** The tenant it acts in; null while the user belongs to none. */
  tenant_id: NullableTenantId;
  /** The session it belongs to. */
  session_id: SessionId;
  /** What it may do. */
  permissions: Permission[];
  /** When the user last proved who they are. */
  authenticated_at: Timestamp;
  /** Until when it is good. */
  expires_at: Timestamp;
}

/** An email. Upper and lower case are the same. */
export type Email = string;

/** A password to be. Long ones are good, and what they are made of does not matter; what is guessed first is refused. */
export type NewPassword = string;

/** A name of a person. */
export type PersonName = string | null;

/** Language, script and region of BCP 47: `en`, `de-AT`, `zh-Hant-TW`. */
export type Locale = string;

/** Somebody who wants an account. */
export interface RegisterRequest {
  email: Email;
  password: NewPassword;
  given_name?: PersonName;
  family_name?: PersonName;
  /** @defaultValue `"en"` */
  locale?: Locale;
  /** Name of a tenant to begin with, as its owner. Without it the account belongs to no tenant until somebody invites it. */
  tenant_name?: string;
}

/** What stands after `#token=` in the link of a mail. It works once, and for a limited time. */
export type LinkToken = string;

/** A link that was followed and, where it is asked for, the password that shall count. */
export interface VerifyEmailRequest {
  token: LinkToken;
  password?: NewPassword;
}

/** Whom it is about. */
export interface EmailRequest {
  email: Email;
}

/** A link that was followed, and the new password. */
export interface ResetPasswordRequest {
  token: LinkToken;
  password: NewPassword;
}

/** A link that was followed. */
export interface LinkRequest {
  token: LinkToken;
}

/** Who wants to hear. */
export interface PreRegisterRequest {
  email: Email;
}

/** A link that was followed. */
export interface ConfirmPreRegistrationRequest {
  token: LinkToken;
}

/** One or several strong entity tags, or `*` for whatever is there (RFC 9110, section 13.1.1). */
export type EntityTags = string;

/** Phone number in E.164, with country code and without spaces. */
export type Phone = string | null;

/** Date of birth, in the past. */
export type BirthDate = string | null;

/** A person, as they see themselves. */
export interface Me {
  id: UserId;
  /** What the person logs in with. */
  email: Email;
  /** Whether it is known that mails to this address are read by this person. */
  email_verified: boolean;
  given_name: PersonName;
  family_name: PersonName;
  phone: Phone;
  birth_date: BirthDate;
  locale: Locale;
  /** Whether the person runs the service itself. */
  superuser: boolean;
  created_at: Timestamp;
  updated_at: Timestamp;
}

/** What to change. Absent fields stay as they are; `null` clears a field. */
export interface MeUpdate {
  given_name?: PersonName;
  family_name?: PersonName;
  phone?: Phone;
  birth_date?: BirthDate;
  locale?: Locale;
}

/** Where something is told that nobody can turn off. */
export interface MandatoryChannels {
  /** By mail. */
  email: true;
}

/** Whether something is told that is told by mail alone. */
export interface MailChannel {
  /** By mail. */
  email: boolean;
}

/** Where a kind of notification is told. */
export interface NotificationChannels {
  /** In the list of notifications. */
  in_app: boolean;
  /** By mail. */
  email: boolean;
}

/** What the person is told, and where. What they have not chosen is as the service has it for everybody. */
export interface NotificationPreferences {
  /** What concerns the account's safety, such as a changed password or a login on a new device. */
  security: MandatoryChannels;
  /** What is new in the service. */
  news: MailChannel;
  /** An invoice was paid. Told to who made it, and to whoever may write invoices. */
  invoice_paid: NotificationChannels;
  /** An invoice was voided. Told to who made it, and to whoever may write invoices. */
  invoice_voided: NotificationChannels;
  /** Somebody joined the tenant. Told to whoever may change its members. */
  member_joined: NotificationChannels;
  /** Somebody left the tenant, or was removed. Told to whoever may change its members. */
  member_left: NotificationChannels;
  /** The person's own role in a tenant was changed. */
  role_changed: NotificationChannels;
}

/** A tenant that the person belongs to. */
export interface OwnMembership {
  tenant_id: TenantId;
  /** What the person is there. */
  role: string;
}

/** A session that goes on, from a login to a logout. */
export interface Session {
  id: SessionId;
  /** The device it was opened on. */
  device_id: string | null;
  /** How the user proved who they are, in the words of RFC 8176; `external` is a provider's word for it. */
  methods: string[];
  /** When the user last proved who they are. */
  authenticated_at: Timestamp;
  /** What the program called itself. */
  user_agent: string | null;
  /** Where it was last refreshed from. */
  address: string | null;
  created_at: Timestamp;
  /** When it was last refreshed. */
  last_used_at: Timestamp;
  /** When it ends in any case. */
  expires_at: Timestamp;
}

/** Id of a device. */
export type DeviceId = string;

/** What its owner calls it. */
export type DeviceName = string;

/** A device that the user has logged in on. */
export interface Device {
  id: DeviceId;
  name: DeviceName;
  /** What the program called itself. */
  user_agent: string | null;
  /** Where it was last used to log in. */
  address: string | null;
  created_at: Timestamp;
  /** When it was last used to log in. */
  last_seen_at: Timestamp;
}

/** Id of an identity. */
export type IdentityId = string;

/** An account at a provider that its user can log in with. */
export interface Identity {
  id: IdentityId;
  provider: LoginProviderName;
  /** The email it had there when it was linked, if the provider told one. What becomes of that email changes nothing here. */
  email: string | null;
  created_at: Timestamp;
  /** When it was last logged in with, or when it was linked. */
  last_used_at: Timestamp;
}

/** Id of a notification. */
export type NotificationId = string;

/**
 * What a notification tells: `invoice_paid` and `invoice_voided` of invoices, `member_joined` and `member_left` of who
 * belongs to the tenant, `role_changed` of what the person is there.
 */
export type NotificationKind = 'invoice_paid' | 'invoice_voided' | 'member_joined' | 'member_left' | 'role_changed';

/** What kind of thing a notification is about. */
export type NotificationSubject = 'invoice' | 'member';

/** The facts that the text is made of, for programs that say it in their own words. Which there are depends on the kind. */
export type NotificationData = Record<string, string | number | null>;

/** A moment, RFC 3339, as `Timestamp` narrows it, or null for never. Answers are in UTC. */
export type NullableTimestamp = string | null;

/** Something that a person is told. */
export interface Notification {
  id: NotificationId;
  /** Where it happened. */
  tenant_id: TenantId;
  kind: NotificationKind;
  /** What happened, in a few words. */
  title: string;
  /** What happened, in a sentence or two. */
  body: string;
  subject_type: NotificationSubject;
  /** Id of the thing it is about. */
  subject_id: string;
  data: NotificationData;
  created_at: Timestamp;
  /** When the person read it; null until then. */
  read_at: NullableTimestamp;
}

/** Id of an audit entry. */
export type AuditEntryId = string;

/** `done`: it happened. `refused`: the request was not allowed or not possible. `failed`: a fault of the service. */
export type AuditOutcome = 'done' | 'refused' | 'failed';

/** Correlation id of one request. */
export type RequestId = string;

/**
 * What was sent, as far as it may be kept: `path`, `query`, `header` and `body` with their declared members. Personal
 * and secret values are `[redacted]`; `truncated: true` alone stands for what was too large. Null where the request
 * was refused before it was found valid.
 */
export type AuditParameters = Record<string, unknown> | null;

/** One act. What stands here was written in the same transaction as the act itself, and stays. */
export interface AuditEntry {
  id: AuditEntryId;
  /** When the act began. */
  created_at: Timestamp;
  /** Id of the user or API key that acted; null where nobody was known. */
  actor: string | null;
  /** The operation that was called, as this document names it. */
  operation_id: string;
  /** What the operation does when it is done. */
  event: string;
  /** The kind of thing it is done to. */
  resource: string;
  /** Id of the thing; null where it never came to be or was not named well. */
  resource_id: string | null;
  outcome: AuditOutcome;
  /** Status of the answer. */
  status: number;
  /** Problem code of the answer; null where it is done. */
  code: string | null;
  /** Request id of the answer, which the service's log has too. */
  request_id: RequestId;
  parameters: AuditParameters;
}

/** Everything that is kept about a person. */
export interface MeExport {
  exported_at: Timestamp;
  profile: Me;
  notification_preferences: NotificationPreferences;
  /** Where the person belongs. */
  memberships: OwnMembership[];
  /** The person's sessions that are kept, also those that have ended, newest first. */
  sessions: Session[];
  /** The devices that the person has logged in on, newest first. */
  devices: Device[];
  /** The accounts at other providers that the person can log in with, newest first. */
  identities: Identity[];
  /** What the person was told in their tenants, newest first. */
  notifications: Notification[];
  /** What the person did in the tenant of the access token, newest first. */
  audit_entries: AuditEntry[];
}

/** The password that the account has. */
export type CurrentPassword = string;

/** The current password, where there is one, and the new one. */
export interface ChangePasswordRequest {
  current_password?: CurrentPassword;
  new_password: NewPassword;
}

/** The new email, and the password, where there is one. */
export interface ChangeEmailRequest {
  email: Email;
  password?: CurrentPassword;
}

/** Opaque position in a list. */
export type PageCursor = string;

/** What notifications can be sorted by; a leading `-` turns the order round. */
export type NotificationSortKey = 'created_at' | '-created_at';

/** Where this page stands in the list. */
export interface PageMeta {
  /** Cursor of the next page; null on the last one. */
  next: string | null;
  /** Cursor of the previous page; null on the first one. */
  prev: string | null;
  /** Count of all matches; null unless asked for with `total=true`. */
  total: number | null;
}

/** One page of notifications. */
export interface NotificationList {
  /** The notifications of this page, in the order asked for. */
  data: Notification[];
  meta: PageMeta;
}

/** How many notifications are unread. */
export interface UnreadNotifications {
  /** The number of unread notifications, exactly. */
  unread: number;
}

/** Up to where all of them are read. */
export interface NotificationsRead {
  /**
   * `created_at` of the newest notification that the person has seen. What came later stays unread, also if it
   * came while the request was on its way.
   */
  until: Timestamp;
}

/** Whether it is read (JSON merge patch, RFC 7396). */
export interface NotificationUpdate {
  /** Whether the person has read it. What was read before keeps its time. */
  read?: boolean;
}

/** What to change of whether something is told by mail. */
export interface MailChannelUpdate {
  /** By mail. */
  email?: boolean;
}

/** What to change of where a kind of notification is told. */
export interface NotificationChannelsUpdate {
  /** In the list of notifications. */
  in_app?: boolean;
  /** By mail. */
  email?: boolean;
}

/** What to change of what the person is told. What concerns safety cannot be turned off. */
export interface NotificationPreferencesUpdate {
  /** What is new in the service. */
  news?: MailChannelUpdate;
  /** An invoice was paid. */
  invoice_paid?: NotificationChannelsUpdate;
  /** An invoice was voided. */
  invoice_voided?: NotificationChannelsUpdate;
  /** Somebody joined the tenant. */
  member_joined?: NotificationChannelsUpdate;
  /** Somebody left the tenant, or was removed. */
  member_left?: NotificationChannelsUpdate;
  /** The person's own role was changed. */
  role_changed?: NotificationChannelsUpdate;
}

/** Somewhere else to log in. */
export interface LoginProvider {
  name: LoginProviderName;
  /** What people know it by. */
  label: string;
  /** Where to send the browser, with `return_to` and `code_challenge` added. */
  authorize_url: string;
}

/** What people can log in with beside a password. */
export interface LoginProviders {
  /** The providers, in the order to show them in. */
  providers: LoginProvider[];
}

/** A login code to trade for tokens. */
export interface LoginCodeExchange {
  code: ReturnCode;
  /** What `code_challenge` is the digest of (RFC 7636). Absent where the login began without. */
  code_verifier?: CodeVerifier;
  /** Which tenant to act in, for users of several. Absent means the one the user joined first. */
  tenant_id?: TenantId;
  device_token?: DeviceToken;
}

/** Names a login that is under way. */
export type LoginState = string;

/** What a provider trades for who it is. */
export type ProviderCode = string;

/** What a provider sends along. */
export type ProviderRemark = string;

/** One page of identities. */
export interface IdentityList {
  /** The identities of this page, newest first. */
  data: Identity[];
  meta: PageMeta;
}

/** One page of sessions. */
export interface SessionList {
  /** The sessions of this page, newest first. */
  data: Session[];
  meta: PageMeta;
}

/** One page of devices. */
export interface DeviceList {
  /** The devices of this page, newest first. */
  data: Device[];
  meta: PageMeta;
}

/** A new name (JSON merge patch, RFC 7396). */
export interface DeviceUpdate {
  name?: DeviceName;
}

/** The second factor of the caller. */
export interface TwoFactor {
  /** Whether a login asks for a code. */
  enabled: boolean;
  /** Since when; null while it is off. */
  confirmed_at: NullableTimestamp;
  /** How many recovery codes have not been used. */
  recovery_codes_left: number;
}

/** A secret for an authenticator app, in three forms. */
export interface TwoFactorEnrolment {
  /** The secret in base32, to type in. */
  secret: string;
  /** The same with the names of account and service, as authenticator apps take it. */
  otpauth_uri: string;
  /** The URI as a QR code, the text of an SVG image. */
  qr_svg: string;
}

/** A code that proves that the caller has the second factor. */
export interface CodeRequest {
  code: SecondFactorCode;
}

/** Recovery codes, shown once. Keep them where they are found without the phone. */
export interface RecoveryCodes {
  /** The codes, each good once. */
  recovery_codes: string[];
}

/** What a member is in a tenant; each role has its permissions. */
export type Role = 'owner' | 'admin' | 'manager' | 'agent' | 'viewer';

/** A tenant that the caller belongs to. */
export interface Tenant {
  id: TenantId;
  /** What the tenant is called. */
  name: string;
  /** The caller's role there. */
  role: Role;
  /** When the caller became a member. */
  joined_at: Timestamp;
  created_at: Timestamp;
  updated_at: Timestamp;
}

/** One page of tenants. */
export interface TenantList {
  /** The tenants of this page, last joined first. */
  data: Tenant[];
  meta: PageMeta;
}

/** A new tenant. */
export interface TenantCreate {
  /** What the tenant is called. */
  name: string;
}

/** Changes to a tenant; what is absent stays. */
export interface TenantUpdate {
  /** What the tenant is called. */
  name?: string;
}

/** What members can be sorted by; a leading `-` turns the order round. */
export type MemberSortKey = 'joined_at' | '-joined_at';

/** A user that belongs to the tenant. */
export interface Member {
  id: UserId;
  /** Email of the user. */
  email: string;
  /** Given name. */
  given_name: string | null;
  /** Family name. */
  family_name: string | null;
  role: Role;
  /** When the user became a member. */
  joined_at: Timestamp;
}

/** One page of members. */
export interface MemberList {
  /** The members of this page, last joined first unless sorted otherwise. */
  data: Member[];
  meta: PageMeta;
}

/** Changes to a member; what is absent stays. */
export interface MemberUpdate {
  /** The role from now on. */
  role?: Role;
}

/** Id of an invitation. Not a secret. */
export type InvitationId = string;

/** Who did it, the id of a user, an API key or an OAuth client, or the name of a background job; null for the system itself. */
export type NullableActor = string | null;

/** An invitation, without its link. */
export interface Invitation {
  id: InvitationId;
  /** Whom it was sent to. */
  email: string;
  /** The role that it gives. */
  role: Role;
  created_at: Timestamp;
  created_by: NullableActor;
  /** Until when it can be accepted. */
  expires_at: Timestamp;
  /** When it was accepted. */
  accepted_at: NullableTimestamp;
  /** When it was revoked, or replaced by a newer one. */
  revoked_at: NullableTimestamp;
}

/** One page of invitations. */
export interface InvitationList {
  /** The invitations of this page, newest first. */
  data: Invitation[];
  meta: PageMeta;
}

/** A new invitation. */
export interface InvitationCreate {
  /** Whom to invite. Upper and lower case are the same. */
  email: string;
  /** The role that it gives. */
  role: Role;
}

/** The token of an invitation and, for a new account, what it begins with. */
export interface InvitationAccept {
  /** The token from the link. */
  token: string;
  /** Password of a new account. */
  password?: string;
  /** Given name of a new account. */
  given_name?: string;
  /** Family name of a new account. */
  family_name?: string;
}

/** A membership that has begun. It logs nobody in. */
export interface InvitationAccepted {
  tenant_id: TenantId;
  user_id: UserId;
}

/** `inactive` keeps a customer and its invoices, but takes it out of daily business. */
export type CustomerStatus = 'active' | 'inactive';

/** What customers can be sorted by; a leading `-` turns the order round. */
export type CustomerSortKey = 'created_at' | '-created_at' | 'email' | '-email';

/** Id of a customer. */
export type CustomerId = string;

/** A customer of the tenant. */
export interface Customer {
  id: CustomerId;
  /** Email, unique among the customers of a tenant. */
  email: string;
  /** Name of the person or firm. */
  name: string | null;
  status: CustomerStatus;
  created_at: Timestamp;
  created_by: NullableActor;
  updated_at: Timestamp;
  updated_by: NullableActor;
}

/** One page of customers. */
export interface CustomerList {
  /** The customers of this page, in the order asked for. */
  data: Customer[];
  meta: PageMeta;
}

/** A new customer. */
export interface CustomerCreate {
  /** Email, unique among the customers of a tenant. Upper and lower case are the same. */
  email: string;
  /** Name of the person or firm. */
  name?: string | null;
  /** @defaultValue `"active"` */
  status?: CustomerStatus;
}

/** Creates a customer, as `createCustomer` does. */
export interface CustomerBatchCreate {
  /** What to do. */
  action: 'create';
  data: CustomerCreate;
}

/** What to change. Absent fields stay as they are; `null` clears a field. */
export interface CustomerUpdate {
  /** Email, unique among the customers of a tenant. Upper and lower case are the same. */
  email?: string;
  /** Name of the person or firm. */
  name?: string | null;
  status?: CustomerStatus;
}

/** Changes a customer, as `updateCustomer` does. */
export interface CustomerBatchUpdate {
  /** What to do. */
  action: 'update';
  id: CustomerId;
  if_match: EntityTags;
  data: CustomerUpdate;
}

/** Deletes a customer, as `deleteCustomer` does. */
export interface CustomerBatchDelete {
  /** What to do. */
  action: 'delete';
  id: CustomerId;
  if_match?: EntityTags;
}

/** One change, told apart by its `action`. */
export type CustomerBatchItem = CustomerBatchCreate | CustomerBatchUpdate | CustomerBatchDelete;

/** Several changes of customers in one request. */
export interface CustomerBatch {
  /**
   * All or nothing. Otherwise each item stands for itself, and one that is refused leaves the others be.
   * @defaultValue `false`
   */
  atomic?: boolean;
  /** What to do, in this order. */
  items: CustomerBatchItem[];
}

/** The answer that the item would have got as a request of its own. */
export interface CustomerBatchItemResult {
  /** HTTP status of the item. */
  status: number;
  data?: Customer;
  problem?: Problem;
}

/** What became of each item, in the order they were sent. */
export interface CustomerBatchResult {
  /** One result for each item. */
  data: CustomerBatchItemResult[];
}

/** What deleted customers can be sorted by; a leading `-` turns the order round. */
export type DeletedCustomerSortKey = 'deleted_at' | '-deleted_at';

/** A customer that was deleted and can be restored. */
export interface DeletedCustomer {
  id: CustomerId;
  /** Email, unique among the customers of a tenant. */
  email: string;
  /** Name of the person or firm. */
  name: string | null;
  status: CustomerStatus;
  created_at: Timestamp;
  created_by: NullableActor;
  updated_at: Timestamp;
  updated_by: NullableActor;
  deleted_at: Timestamp;
  deleted_by: NullableActor;
}

/** One page of deleted customers. */
export interface DeletedCustomerList {
  /** The customers of this page, last deleted first. */
  data: DeletedCustomer[];
  meta: PageMeta;
}

/** `pending` after creation; `open` once it has its number; then `paid` or `void`, which are final. */
export type InvoiceStatus = 'pending' | 'open' | 'paid' | 'void';

/** What invoices can be sorted by; a leading `-` turns the order round. */
export type InvoiceSortKey = 'created_at' | '-created_at' | 'total_amount' | '-total_amount';

/** Id of an invoice. */
export type InvoiceId = string;

/** ISO 4217 currency code. */
export type Currency = string;

/** An invoice as lists show it, without its lines. */
export interface InvoiceSummary {
  id: InvoiceId;
  /** The customer who owes. */
  customer_id: CustomerId;
  /** Number for the books, without gaps within a tenant; null until finalized. */
  number: string | null;
  status: InvoiceStatus;
  currency: Currency;
  /** Sum of the lines, in minor units. */
  total_amount: number;
  created_at: Timestamp;
  created_by: NullableActor;
  updated_at: Timestamp;
  updated_by: NullableActor;
  /** When the invoice got its number; null until then. */
  finalized_at: NullableTimestamp;
}

/** One page of invoices. */
export interface InvoiceList {
  /** The invoices of this page, in the order asked for. */
  data: InvoiceSummary[];
  meta: PageMeta;
}

/** One line of a new invoice. */
export interface InvoiceItemCreate {
  /** What is sold, by the tenant's own number for it. */
  sku: string;
  /** How many. */
  qty: number;
  /**
   * Price of one, in minor units. A line without a price is free of charge.
   * @defaultValue `0`
   */
  unit_amount?: number;
  /** What is sold, in words. */
  description?: string | null;
}

/** A new invoice. Its total is computed, never sent. */
export interface InvoiceCreate {
  /** The customer who shall pay. */
  customer_id: CustomerId;
  /** @defaultValue `"EUR"` */
  currency?: Currency;
  /** The lines of the invoice. */
  items: InvoiceItemCreate[];
}

/** One line of an invoice. */
export interface InvoiceItem {
  /** What is sold, by the tenant's own number for it. */
  sku: string;
  /** What is sold, in words. */
  description: string | null;
  /** How many. */
  qty: number;
  /** Price of one, in minor units. */
  unit_amount: number;
  /** Price of the line, `qty` times `unit_amount`. */
  amount: number;
}

/** An invoice with its lines. */
export interface Invoice {
  id: InvoiceId;
  /** The customer who owes. */
  customer_id: CustomerId;
  /** Number for the books, without gaps within a tenant; null until finalized. */
  number: string | null;
  status: InvoiceStatus;
  currency: Currency;
  /** The lines, in the order they were sent. */
  items: InvoiceItem[];
  /** Sum of the lines, in minor units. */
  total_amount: number;
  created_at: Timestamp;
  created_by: NullableActor;
  updated_at: Timestamp;
  updated_by: NullableActor;
  /** When the invoice got its number; null until then. */
  finalized_at: NullableTimestamp;
}

/** Id of an API key. Not a secret. */
export type ApiKeyId = string;

/** An API key, without its secret. */
export interface ApiKey {
  id: ApiKeyId;
  /** What the key is for. */
  name: string;
  /** What the key may do. */
  scopes: Permission[];
  /** The last four characters of the secret, to tell keys apart. */
  last_four: string;
  created_at: Timestamp;
  created_by: NullableActor;
  /** When the key stops working; null means never. */
  expires_at: NullableTimestamp;
  /** When the key was last used, give or take a minute; null means never. */
  last_used_at: NullableTimestamp;
  /** Until when the secret of before the last rotation works or worked; null where there is none. */
  overlap_ends_at: NullableTimestamp;
  /** When the key was revoked; null while it works. */
  revoked_at: NullableTimestamp;
}

/** One page of API keys. */
export interface ApiKeyList {
  /** The keys of this page, newest first. */
  data: ApiKey[];
  meta: PageMeta;
}

/** A new API key. */
export interface ApiKeyCreate {
  /** What the key is for. */
  name: string;
  /** What the key may do. The caller must hold each of these permissions. */
  scopes: Permission[];
  /** When the key stops working. Absent means never. */
  expires_at?: Timestamp;
}

/** An API key with its new secret, which no later answer repeats. */
export interface ApiKeyCreated {
  id: ApiKeyId;
  /** What the key is for. */
  name: string;
  /** What the key may do. */
  scopes: Permission[];
  /** The last four characters of the secret, to tell keys apart. */
  last_four: string;
  created_at: Timestamp;
  created_by: NullableActor;
  /** When the key stops working; null means never. */
  expires_at: NullableTimestamp;
  /** When the key was last used, give or take a minute; null means never. */
  last_used_at: NullableTimestamp;
  /** Until when the secret of before the last rotation works or worked; null where there is none. */
  overlap_ends_at: NullableTimestamp;
  /** When the key was revoked; null while it works. */
  revoked_at: NullableTimestamp;
  /** What to send as `X-API-Key`. Shown this once; keep it as safe as a password. */
  secret: string;
}

/** How to change from one secret to the next. */
export interface ApiKeyRotation {
  /**
   * For how long the secret of before works on; 0 ends it now.
   * @defaultValue `86400`
   */
  overlap_seconds?: number;
}

/** Id of an OAuth client. Not a secret. */
export type OAuthClientId = string;

/** What the client is called outside, its id and that of its tenant. Not a secret. */
export type ClientIdentifier = string;

/**
 * How the client says who it is (RFC 8414). One with a secret may send it by Basic or in the form, and is shown as
 * `client_secret_basic`; one with keys signs.
 */
export type ClientAuthMethod = 'client_secret_basic' | 'private_key_jwt';

/** The one algorithm that the key signs with (RFC 7518). */
export type ClientKeyAlgorithm = 'ES256' | 'RS256' | 'PS256';

/** A public key of a client. */
export interface OAuthClientKey {
  /** Its name, as given or, where none was, its thumbprint (RFC 7638). */
  kid: string;
  alg: ClientKeyAlgorithm;
}

/** An OAuth client, without its secret. */
export interface OAuthClient {
  id: OAuthClientId;
  client_id: ClientIdentifier;
  /** What the client is. */
  name: string;
  token_endpoint_auth_method: ClientAuthMethod;
  /** What its tokens may be good for. */
  scopes: Permission[];
  /** The public keys of a client that signs; empty where it has a secret. */
  keys: OAuthClientKey[];
  /** Until when the secret before is good, too; null where there is none. */
  previous_secret_expires_at: NullableTimestamp;
  created_at: Timestamp;
  created_by: NullableActor;
  /** When the client last said who it is, give or take an hour; null means never. */
  last_used_at: NullableTimestamp;
}

/** One page of OAuth clients. */
export interface OAuthClientList {
  /** The clients of this page, newest first. */
  data: OAuthClient[];
  meta: PageMeta;
}

/** A public key on the curve P-256. A private one is refused. */
export interface EllipticClientKey {
  /** Family of the key. */
  kty: 'EC';
  /** The curve. */
  crv: 'P-256';
  /** Its x coordinate, base64url. */
  x: string;
  /** Its y coordinate, base64url. */
  y: string;
  /** The algorithm it signs with. */
  alg: 'ES256';
  /** Its name, unique among the keys of the client; the thumbprint (RFC 7638) where none is given. */
  kid?: string;
  /** What it is for, if that is said. */
  use?: 'sig';
}

/** An RSA public key of 2048 to 4096 bits. A private one is refused. */
export interface RsaClientKey {
  /** Family of the key. */
  kty: 'RSA';
  /** The modulus, base64url. */
  n: string;
  /** The exponent, 65537. */
  e: 'AQAB';
  /** The algorithm it signs with. */
  alg: 'RS256' | 'PS256';
  /** Its name, unique among the keys of the client; the thumbprint (RFC 7638) where none is given. */
  kid?: string;
  /** What it is for, if that is said. */
  use?: 'sig';
}

/** Public keys (RFC 7517), given here and never fetched from anywhere. */
export interface ClientKeySet {
  /** The keys. */
  keys: (EllipticClientKey | RsaClientKey)[];
}

/** A new OAuth client. */
export interface OAuthClientCreate {
  /** What the client is. */
  name: string;
  /** What its tokens may be good for. The caller must hold each of these permissions. */
  scopes: Permission[];
  jwks?: ClientKeySet;
}

/** An OAuth client with its new secret, which no later answer repeats. */
export interface OAuthClientWithSecret {
  id: OAuthClientId;
  client_id: ClientIdentifier;
  /** What the client is. */
  name: string;
  token_endpoint_auth_method: ClientAuthMethod;
  /** What its tokens may be good for. */
  scopes: Permission[];
  /** The public keys of a client that signs; empty where it has a secret. */
  keys: OAuthClientKey[];
  /** Until when the secret before is good, too; null where there is none. */
  previous_secret_expires_at: NullableTimestamp;
  created_at: Timestamp;
  created_by: NullableActor;
  /** When the client last said who it is, give or take an hour; null means never. */
  last_used_at: NullableTimestamp;
  /** The secret, shown this once; keep it as safe as a password. Null where the client signs. */
  client_secret: string | null;
}

/** Changes to an OAuth client. */
export interface OAuthClientUpdate {
  /** What the client is. */
  name?: string;
  /** What its tokens may be good for from now on. */
  scopes?: Permission[];
}

/** How a client goes over to a new secret. */
export interface OAuthClientSecretRotation {
  /**
   * How long the secret before stays good, in seconds; 0 ends it at once.
   * @defaultValue `86400`
   */
  overlap_seconds?: number;
}

/** A request for an access token (RFC 6749 section 4.4.2). What is not known is ignored. */
export type OAuthTokenRequest = {
  /** The grant; others than `client_credentials` are refused as `unsupported_grant_type`. */
  grant_type: 'client_credentials' | (string & {});
  /** Some of the client's scopes, with spaces between; all of them where it is absent. */
  scope?: string;
  /** The client's `client_id`, where it does not send Basic. */
  client_id?: string;
  /** The client's secret, where it does not send Basic. */
  client_secret?: string;
  /** What `client_assertion` is, `urn:ietf:params:oauth:client-assertion-type:jwt-bearer`. */
  client_assertion_type?: string;
  /**
   * A JWT that the client has signed (RFC 7523): `iss` and `sub` are its `client_id`, `aud` is the issuer or the token
   * endpoint, `exp` at most ten minutes away, `jti` never used before.
   */
  client_assertion?: string;
} & Record<string, string>;

/** An access token (RFC 6749 section 5.1). */
export interface OAuthToken {
  /** What to send as `Authorization`, a JWT (RFC 9068). To the client it is opaque. */
  access_token: string;
  /** How to send it. */
  token_type: 'Bearer';
  /** Seconds it is good for. */
  expires_in: number;
  /** What it is good for. */
  scope: string;
}

/** An error of OAuth. Programs decide by `error`; `error_description` is for people and may change. */
export interface OAuthError {
  /** What kind of error this is. */
  error: string;
  /** What happened this time, and what to do about it. */
  error_description: string;
}

/** A question about a token (RFC 7662 section 2.1). What is not known is ignored. */
export type OAuthIntrospectionRequest = {
  /** The token. */
  token: string;
  /** What it may be, `access_token` or `refresh_token`. The service sees that by itself. */
  token_type_hint?: string;
  /** The client's `client_id`, where it does not send Basic. */
  client_id?: string;
  /** The client's secret, where it does not send Basic. */
  client_secret?: string;
  /** What `client_assertion` is, `urn:ietf:params:oauth:client-assertion-type:jwt-bearer`. */
  client_assertion_type?: string;
  /**
   * A JWT that the client has signed (RFC 7523): `iss` and `sub` are its `client_id`, `aud` is the issuer or the token
   * endpoint, `exp` at most ten minutes away, `jti` never used before.
   */
  client_assertion?: string;
} & Record<string, string>;

/** What there is to know of a token (RFC 7662 section 2.2). Where it is not active, nothing else is told. */
export interface OAuthIntrospection {
  /** Whether the token is good at this moment. */
  active: boolean;
  /** What it is good for, with spaces between. */
  scope?: string;
  /** The client that got it; `deed` for tokens that people got by logging in. */
  client_id?: string;
  /** How it is sent. */
  token_type?: 'Bearer';
  /** When it ends, in seconds since 1970. */
  exp?: number;
  /** When it was issued, in seconds since 1970. */
  iat?: number;
  /** Whom it stands for, a client or a user. */
  sub?: string;
  /** For which service it is. */
  aud?: string;
  /** Who issued it. */
  iss?: string;
  /** Its id. */
  jti?: string;
}

/** A token to be revoked (RFC 7009 section 2.1). What is not known is ignored. */
export type OAuthRevocationRequest = {
  /** The token. */
  token: string;
  /** What it may be, `access_token` or `refresh_token`. The service sees that by itself. */
  token_type_hint?: string;
  /** The client's `client_id`, where it does not send Basic. */
  client_id?: string;
  /** The client's secret, where it does not send Basic. */
  client_secret?: string;
  /** What `client_assertion` is, `urn:ietf:params:oauth:client-assertion-type:jwt-bearer`. */
  client_assertion_type?: string;
  /**
   * A JWT that the client has signed (RFC 7523): `iss` and `sub` are its `client_id`, `aud` is the issuer or the token
   * endpoint, `exp` at most ten minutes away, `jti` never used before.
   */
  client_assertion?: string;
} & Record<string, string>;

/** Metadata of the authorization server (RFC 8414). */
export interface OAuthMetadata {
  /** What tokens name as `iss`. */
  issuer: string;
  /** Where tokens are got. */
  token_endpoint: string;
  /** Where tokens are looked at. */
  introspection_endpoint: string;
  /** Where tokens are revoked. */
  revocation_endpoint: string;
  /** Where the keys are. */
  jwks_uri: string;
  /** What to read; absent where the documentation is not served. */
  service_documentation?: string;
  /** Grants. */
  grant_types_supported: string[];
  /** None; there is no authorization endpoint. */
  response_types_supported: string[];
  /** How clients say who they are to get tokens. */
  token_endpoint_auth_methods_supported: string[];
  /** Algorithms of their assertions. */
  token_endpoint_auth_signing_alg_values_supported: string[];
  /** How clients say who they are to look at tokens. */
  introspection_endpoint_auth_methods_supported: string[];
  /** Algorithms of their assertions. */
  introspection_endpoint_auth_signing_alg_values_supported: string[];
  /** How clients say who they are to revoke tokens. */
  revocation_endpoint_auth_methods_supported: string[];
  /** Algorithms of their assertions. */
  revocation_endpoint_auth_signing_alg_values_supported: string[];
  /** Every permission there is. */
  scopes_supported: Permission[];
}

/** A public key on the curve P-256. */
export interface JsonWebKey {
  /** Family of the key. */
  kty: 'EC';
  /** The curve. */
  crv: 'P-256';
  /** Its x coordinate, base64url. */
  x: string;
  /** Its y coordinate, base64url. */
  y: string;
  /** Its thumbprint (RFC 7638). */
  kid: string;
  /** The algorithm it signs with. */
  alg: 'ES256';
  /** What it is for. */
  use: 'sig';
}

/** Public keys (RFC 7517). The first signs, unless a change of keys is under way. */
export interface JsonWebKeySet {
  /** The keys. */
  keys: JsonWebKey[];
}

/**
 * `PENDING` until somebody begins, `STARTED` while somebody works on it, `RETRY` after an attempt that failed and
 * before the next. `SUCCESS`, `FAILURE` and `REVOKED` (cancelled) are final.
 */
export type TaskStatus = 'PENDING' | 'STARTED' | 'RETRY' | 'SUCCESS' | 'FAILURE' | 'REVOKED';

/** What a task does. */
export type TaskType = 'add' | 'long_running' | 'data_processing';

/** What tasks can be sorted by; a leading `-` turns the order round. */
export type TaskSortKey = 'created_at' | '-created_at' | 'updated_at' | '-updated_at';

/** Id of a task. */
export type TaskId = string;

/** A task as lists show it, without what came of it. */
export interface TaskSummary {
  id: TaskId;
  type: TaskType;
  status: TaskStatus;
  /** How much is done, in percent; 100 with `SUCCESS` alone is certain. */
  progress: number;
  /** What the task is at, in words; null where there is nothing to tell. */
  message: string | null;
  /** How often it was begun. An attempt whose worker died counts. */
  attempts: number;
  created_at: Timestamp;
  created_by: NullableActor;
  /** When the newest attempt began; null until then. */
  started_at: NullableTimestamp;
  /** When its status became final; null until then. */
  finished_at: NullableTimestamp;
  /** When anything of it changed last, progress included. */
  updated_at: Timestamp;
}

/** One page of tasks. */
export interface TaskList {
  /** The tasks of this page, in the order asked for. */
  data: TaskSummary[];
  meta: PageMeta;
}

/** Adds two numbers. */
export interface AddTask {
  /** Always `add`. */
  type: 'add';
  /** One number. */
  x: number;
  /** The other number. */
  y: number;
}

/** Takes a while, and tells how far it is. */
export interface LongRunningTask {
  /** Always `long_running`. */
  type: 'long_running';
  /** How long it takes. */
  seconds: number;
}

/** Goes through texts and numbers, counts them and adds them up. */
export interface DataProcessingTask {
  /** Always `data_processing`. */
  type: 'data_processing';
  /** What to go through. */
  items: (string | number)[];
}

/** A new task, told apart by its `type`. */
export type TaskCreate = AddTask | LongRunningTask | DataProcessingTask;

/**
 * What came of it, with `SUCCESS`; else null. `add` answers `sum`; `long_running` the `seconds` it took;
 * `data_processing` how many items there were (`count`), how many different ones (`distinct`), and the `sum` of the numbers.
 */
export type TaskResult = Record<string, unknown> | null;

/** Why it failed, a problem (RFC 9457), with `FAILURE`; else null. */
export type TaskProblem = {
  /** Address of the documentation of this kind of problem. */
  type: string;
  /** What kind of problem this is. */
  title: string;
  /** The HTTP status of this kind of problem. */
  status: number;
  /** What happened, and what to do about it. */
  detail: string;
  code: ProblemCode;
} | null;

/** A task, and what came of it. */
export interface Task {
  id: TaskId;
  type: TaskType;
  status: TaskStatus;
  /** How much is done, in percent; 100 with `SUCCESS` alone is certain. */
  progress: number;
  /** What the task is at, in words; null where there is nothing to tell. */
  message: string | null;
  /** How often it was begun. An attempt whose worker died counts. */
  attempts: number;
  created_at: Timestamp;
  created_by: NullableActor;
  /** When the newest attempt began; null until then. */
  started_at: NullableTimestamp;
  /** When its status became final; null until then. */
  finished_at: NullableTimestamp;
  /** When anything of it changed last, progress included. */
  updated_at: Timestamp;
  result: TaskResult;
  problem: TaskProblem;
}

/** Id of a webhook endpoint. */
export type WebhookEndpointId = string;

/** What can happen, or `*` for all of it. */
export type EventSelector = '*' | 'customer.created' | 'customer.updated' | 'customer.deleted' | 'customer.restored' | 'invoice.created' | 'invoice.finalized' | 'invoice.paid' | 'invoice.voided' | 'member.joined' | 'member.updated' | 'member.left' | 'webhook.test';

/**
 * Why nothing is sent: somebody has disabled the endpoint (`manual`), it has answered 410 (`gone`), or a delivery was
 * tried to its end and nothing else had got through meanwhile (`failing`); null while it is enabled.
 */
export type WebhookDisabledReason = 'manual' | 'gone' | 'failing' | null;

/** A webhook endpoint, without its secret. */
export interface WebhookEndpoint {
  id: WebhookEndpointId;
  /** Where events are sent. */
  url: string;
  /** What the endpoint is for. */
  description: string | null;
  /** Which events are sent; `*` is all of them, those that come later included. */
  event_types: EventSelector[];
  /** Whether anything is sent. */
  enabled: boolean;
  disabled_reason: WebhookDisabledReason;
  /** When it was disabled; null while it is not. */
  disabled_at: NullableTimestamp;
  /** Attempts that have failed since the last one that did not. */
  consecutive_failures: number;
  /** When the first of these failed; null where there is none. */
  failing_since: NullableTimestamp;
  /** Until when the secret of before the last rotation signs or signed, too; null where there is none. */
  overlap_ends_at: NullableTimestamp;
  created_at: Timestamp;
  created_by: NullableActor;
  updated_at: Timestamp;
  updated_by: NullableActor;
}

/** One page of webhook endpoints. */
export interface WebhookEndpointList {
  /** The endpoints of this page, newest first. */
  data: WebhookEndpoint[];
  meta: PageMeta;
}

/** A new webhook endpoint. */
export interface WebhookEndpointCreate {
  /** Where events are sent. */
  url: string;
  /** What the endpoint is for. */
  description?: string | null;
  /** Which events are sent; `*` is all of them, those that come later included. */
  event_types: EventSelector[];
}

/** A webhook endpoint with its new secret, which no later answer repeats. */
export interface WebhookEndpointWithSecret {
  id: WebhookEndpointId;
  /** Where events are sent. */
  url: string;
  /** What the endpoint is for. */
  description: string | null;
  /** Which events are sent; `*` is all of them, those that come later included. */
  event_types: EventSelector[];
  /** Whether anything is sent. */
  enabled: boolean;
  disabled_reason: WebhookDisabledReason;
  /** When it was disabled; null while it is not. */
  disabled_at: NullableTimestamp;
  /** Attempts that have failed since the last one that did not. */
  consecutive_failures: number;
  /** When the first of these failed; null where there is none. */
  failing_since: NullableTimestamp;
  /** Until when the secret of before the last rotation signs or signed, too; null where there is none. */
  overlap_ends_at: NullableTimestamp;
  created_at: Timestamp;
  created_by: NullableActor;
  updated_at: Timestamp;
  updated_by: NullableActor;
  /** What signs the events, in the form of Standard Webhooks. Shown this once; keep it as safe as a password. */
  secret: string;
}

/** What to change. Absent fields stay as they are; `null` clears a field. */
export interface WebhookEndpointUpdate {
  /** Where events are sent. */
  url?: string;
  /** What the endpoint is for. */
  description?: string | null;
  /** Which events are sent; `*` is all of them, those that come later included. */
  event_types?: EventSelector[];
  /** Whether anything is to be sent. */
  enabled?: boolean;
}

/** How to change from one secret to the next. */
export interface WebhookSecretRotation {
  /**
   * For how long the secret of before signs as well; 0 ends it now.
   * @defaultValue `86400`
   */
  overlap_seconds?: number;
}

/** Id of a webhook delivery. */
export type WebhookDeliveryId = string;

/** Id of an event. Sent as `webhook-id` too; whoever has seen it has heard of the event. */
export type EventId = string;

/** What can happen. */
export type EventType = 'customer.created' | 'customer.updated' | 'customer.deleted' | 'customer.restored' | 'invoice.created' | 'invoice.finalized' | 'invoice.paid' | 'invoice.voided' | 'member.joined' | 'member.updated' | 'member.left' | 'webhook.test';

/** `pending` until an attempt succeeds or there are no more; then `succeeded` or `failed`. */
export type WebhookDeliveryStatus = 'pending' | 'succeeded' | 'failed';

/** An event on its way to an endpoint. */
export interface WebhookDelivery {
  id: WebhookDeliveryId;
  webhook_endpoint_id: WebhookEndpointId;
  event_id: EventId;
  event_type: EventType;
  status: WebhookDeliveryStatus;
  /** How often it was tried. */
  attempts: number;
  /** What the last attempt was answered; null where there was no answer, or no attempt. */
  last_status_code: number | null;
  /** When it is tried next; null where it is not. */
  next_attempt_at: NullableTimestamp;
  created_at: Timestamp;
  /** When it succeeded or failed for good; null while it is pending. */
  completed_at: NullableTimestamp;
}

/** What to send again. */
export interface WebhookReplay {
  /** Deliveries that were made at this moment or later. */
  since: Timestamp;
}

/** What is sent again. */
export interface WebhookReplayed {
  /** How many deliveries; 1000 means that there may be more. */
  replayed: number;
}

/** One page of webhook deliveries. */
export interface WebhookDeliveryList {
  /** The deliveries of this page, newest first. */
  data: WebhookDelivery[];
  meta: PageMeta;
}

/** One attempt. */
export interface WebhookAttempt {
  /** Which attempt, counted from 1. */
  number: number;
  /** When it began. */
  attempted_at: Timestamp;
  /** How long it took. */
  duration_milliseconds: number;
  /** HTTP status of the answer; null where there was none. */
  status_code: number | null;
  /** The beginning of the answer, if it was text. */
  answer: string | null;
  /** Why there was no answer, or none that counts as received; null where it was received. */
  error: string | null;
}

/** An event on its way to an endpoint, and each time it was sent. */
export interface WebhookDeliveryWithAttempts {
  id: WebhookDeliveryId;
  webhook_endpoint_id: WebhookEndpointId;
  event_id: EventId;
  event_type: EventType;
  status: WebhookDeliveryStatus;
  /** How often it was tried. */
  attempts: number;
  /** What the last attempt was answered; null where there was no answer, or no attempt. */
  last_status_code: number | null;
  /** When it is tried next; null where it is not. */
  next_attempt_at: NullableTimestamp;
  created_at: Timestamp;
  /** When it succeeded or failed for good; null while it is pending. */
  completed_at: NullableTimestamp;
  /** The attempts, last first. */
  log: WebhookAttempt[];
}

/** Id of whatever it is, as the API shows it. */
export type AuditReference = string;

/** What audit entries can be sorted by; a leading `-` turns the order round. */
export type AuditSortKey = 'created_at' | '-created_at';

/** One page of audit entries. */
export interface AuditEntryList {
  /** The entries of this page, in the order asked for. */
  data: AuditEntry[];
  meta: PageMeta;
}

/**
 * `pending`: not sent yet. `sending`: an attempt has begun, and the mail may have gone out. `sent`: the provider has it.
 * `suppressed`: every recipient is on the list. `failed`: given up.
 */
export type MailStatus = 'pending' | 'sending' | 'sent' | 'suppressed' | 'failed';

/** What mails can be sorted by; a leading `-` turns the order round. */
export type MailSortKey = 'created_at' | '-created_at';

/** Id of a mail. */
export type MailId = string;

/** A mail, without what it says. */
export interface Mail {
  id: MailId;
  /** Its subject. */
  subject: string;
  status: MailStatus;
  /** How often it was handed to the provider, or may have been. So many copies may have gone out at most. */
  attempts: number;
  /** Who carried it, or was last asked to; null before the first attempt. */
  provider: string | null;
  /** Why the last attempt failed; null where none did. */
  failure: string | null;
  created_at: Timestamp;
  created_by: NullableActor;
  /** When the provider had it. */
  sent_at: NullableTimestamp;
}

/** One page of mails. */
export interface MailList {
  /** The mails of this page. */
  data: Mail[];
  meta: PageMeta;
}

/** `to`: whom it is to. `cc`: who gets a copy, and everybody sees it. `bcc`: who gets one that nobody else knows of. */
export type MailRecipientKind = 'to' | 'cc' | 'bcc';

/**
 * `pending`: not sent yet. `suppressed`: on the list, so nothing was sent. `queued`, `sent`: the provider has it.
 * `unknown`: the provider did not say. `invalid`, `rejected`, `failed`: the provider refused it. Then what it tells later:
 * `deferred`, `delivered`, `bounced`, `opened`, `clicked`, `unsubscribed`, `complained`.
 */
export type MailRecipientStatus = 'pending' | 'suppressed' | 'queued' | 'sent' | 'unknown' | 'invalid' | 'rejected' | 'failed' | 'deferred' | 'delivered' | 'bounced' | 'opened' | 'clicked' | 'unsubscribed' | 'complained';

/** One recipient of a mail. */
export interface MailRecipient {
  /** The address. */
  address: string;
  kind: MailRecipientKind;
  status: MailRecipientStatus;
  /** Since when. */
  status_at: Timestamp;
  /** Why, in the words of the provider or, for a suppressed one, of the list. */
  reason: string | null;
  /** What the provider calls the mail to this recipient. */
  message_id: string | null;
}

/** What a provider tells of a mail. */
export type MailEventName = 'queued' | 'sent' | 'rejected' | 'failed' | 'bounced' | 'deferred' | 'delivered' | 'autoresponded' | 'opened' | 'clicked' | 'complained' | 'unsubscribed' | 'subscribed' | 'inbound' | 'inbound_failed' | 'unknown';

/** Something that the provider told of the mail. */
export interface MailEvent {
  event: MailEventName;
  happened_at: Timestamp;
  /** Whose copy it is about; null where the provider does not say. */
  recipient: string | null;
  /** Why it was rejected or bounced. */
  reason: string | null;
  /** What the receiving server said. */
  response: string | null;
  /** Where the link that was clicked leads, without query and fragment. */
  clicked_url: string | null;
  /** What opened it or clicked. */
  user_agent: string | null;
}

/** A mail with its recipients and events, without what it says. */
export interface TrackedMail {
  id: MailId;
  /** Its subject. */
  subject: string;
  status: MailStatus;
  /** How often it was handed to the provider, or may have been. So many copies may have gone out at most. */
  attempts: number;
  /** Who carried it, or was last asked to; null before the first attempt. */
  provider: string | null;
  /** Why the last attempt failed; null where none did. */
  failure: string | null;
  created_at: Timestamp;
  created_by: NullableActor;
  /** When the provider had it. */
  sent_at: NullableTimestamp;
  /** Whom it is for. */
  recipients: MailRecipient[];
  /** What the provider has told of it, the last two hundred, oldest first. */
  events: MailEvent[];
}

/**
 * Why it is on the list: `bounced`, there is no such mailbox; `complained`, its owner called a mail spam; `unsubscribed`,
 * its owner wants no more; `manual`, somebody put it there.
 */
export type MailSuppressionReason = 'bounced' | 'complained' | 'unsubscribed' | 'manual';

/** Id of a suppressed address. */
export type MailSuppressionId = string;

/** An address that is not written to. */
export interface MailSuppression {
  id: MailSuppressionId;
  /** The address. */
  address: string;
  reason: MailSuppressionReason;
  created_at: Timestamp;
  /** Null where a provider's event did it. */
  created_by: NullableActor;
}

/** One page of suppressed addresses. */
export interface MailSuppressionList {
  /** The addresses of this page, newest first. */
  data: MailSuppression[];
  meta: PageMeta;
}

/** An address that shall not be written to. */
export interface MailSuppressionCreate {
  /** The address, in upper or lower case. */
  address: string;
}

/** A customer was created. */
export interface CustomerCreatedEvent {
  id: EventId;
  /** What happened. */
  type: 'customer.created';
  /** When it happened. */
  timestamp: Timestamp;
  /** The customer as it is from now on. */
  data: Customer;
}

/** A customer was changed. */
export interface CustomerUpdatedEvent {
  id: EventId;
  /** What happened. */
  type: 'customer.updated';
  /** When it happened. */
  timestamp: Timestamp;
  /** The customer as it is from now on. */
  data: Customer;
}

/** A customer was deleted. */
export interface CustomerDeletedEvent {
  id: EventId;
  /** What happened. */
  type: 'customer.deleted';
  /** When it happened. */
  timestamp: Timestamp;
  /** The customer as it was. */
  data: Customer;
}

/** A customer was restored. */
export interface CustomerRestoredEvent {
  id: EventId;
  /** What happened. */
  type: 'customer.restored';
  /** When it happened. */
  timestamp: Timestamp;
  /** The customer as it is from now on. */
  data: Customer;
}

/** An invoice was created. */
export interface InvoiceCreatedEvent {
  id: EventId;
  /** What happened. */
  type: 'invoice.created';
  /** When it happened. */
  timestamp: Timestamp;
  /** The invoice, without a number yet. */
  data: Invoice;
}

/** An invoice got its number. */
export interface InvoiceFinalizedEvent {
  id: EventId;
  /** What happened. */
  type: 'invoice.finalized';
  /** When it happened. */
  timestamp: Timestamp;
  /** The invoice with its number. */
  data: Invoice;
}

/** An invoice was paid. */
export interface InvoicePaidEvent {
  id: EventId;
  /** What happened. */
  type: 'invoice.paid';
  /** When it happened. */
  timestamp: Timestamp;
  /** The invoice, paid. */
  data: Invoice;
}

/** An invoice was voided. */
export interface InvoiceVoidedEvent {
  id: EventId;
  /** What happened. */
  type: 'invoice.voided';
  /** When it happened. */
  timestamp: Timestamp;
  /** The invoice, void. */
  data: Invoice;
}

/** Somebody joined the tenant. */
export interface MemberJoinedEvent {
  id: EventId;
  /** What happened. */
  type: 'member.joined';
  /** When it happened. */
  timestamp: Timestamp;
  /** The new member. */
  data: Member;
}

/** A member got another role. */
export interface MemberUpdatedEvent {
  id: EventId;
  /** What happened. */
  type: 'member.updated';
  /** When it happened. */
  timestamp: Timestamp;
  /** The member as it is from now on. */
  data: Member;
}

/** Somebody left the tenant. */
export interface MemberLeftEvent {
  id: EventId;
  /** What happened. */
  type: 'member.left';
  /** When it happened. */
  timestamp: Timestamp;
  /** The member as it was. */
  data: Member;
}

/** A test of one endpoint. */
export interface WebhookTest {
  webhook_endpoint_id: WebhookEndpointId;
}

/** A test that somebody has asked for. */
export interface WebhookTestEvent {
  id: EventId;
  /** What happened. */
  type: 'webhook.test';
  /** When it happened. */
  timestamp: Timestamp;
  /** Which endpoint is tested. */
  data: WebhookTest;
}
