// Made from openapi/ by `make generate`. Do not edit.
/* eslint-disable */
export const problems = {
  "malformed-json": {
    "status": 400,
    "title": "Malformed JSON",
    "oauthError": "invalid_request"
  },
  "malformed-request": {
    "status": 400,
    "title": "Malformed request",
    "oauthError": "invalid_request"
  },
  "invalid-request": {
    "status": 400,
    "title": "Invalid request",
    "oauthError": "invalid_request"
  },
  "invalid-cursor": {
    "status": 400,
    "title": "Invalid cursor",
    "oauthError": "invalid_request"
  },
  "idempotency-key-required": {
    "status": 400,
    "title": "Idempotency key required",
    "oauthError": "invalid_request"
  },
  "unsupported-grant-type": {
    "status": 400,
    "title": "Unsupported grant type",
    "oauthError": "unsupported_grant_type"
  },
  "invalid-scope": {
    "status": 400,
    "title": "Invalid scope",
    "oauthError": "invalid_scope"
  },
  "unauthorized-client": {
    "status": 400,
    "title": "Unauthorized client",
    "oauthError": "unauthorized_client"
  },
  "invalid-link": {
    "status": 400,
    "title": "Invalid link",
    "oauthError": "invalid_request"
  },
  "unauthenticated": {
    "status": 401,
    "title": "Not authenticated",
    "oauthError": "invalid_client"
  },
  "invalid-token": {
    "status": 401,
    "title": "Invalid token",
    "oauthError": "invalid_token"
  },
  "expired-token": {
    "status": 401,
    "title": "Expired token",
    "oauthError": "invalid_token"
  },
  "invalid-api-key": {
    "status": 401,
    "title": "Invalid API key",
    "oauthError": "invalid_request"
  },
  "step-up-required": {
    "status": 401,
    "title": "Step-up required",
    "oauthError": "invalid_request"
  },
  "invalid-client": {
    "status": 401,
    "title": "Invalid client",
    "oauthError": "invalid_client"
  },
  "invalid-credentials": {
    "status": 401,
    "title": "Invalid credentials",
    "oauthError": "invalid_request"
  },
  "invalid-challenge": {
    "status": 401,
    "title": "Invalid challenge",
    "oauthError": "invalid_request"
  },
  "second-factor-required": {
    "status": 401,
    "title": "Second factor required",
    "oauthError": "invalid_request"
  },
  "invalid-refresh-token": {
    "status": 401,
    "title": "Invalid refresh token",
    "oauthError": "invalid_grant"
  },
  "unknown-login": {
    "status": 401,
    "title": "Unknown login",
    "oauthError": "invalid_request"
  },
  "invalid-login-code": {
    "status": 401,
    "title": "Invalid login code",
    "oauthError": "invalid_request"
  },
  "invalid-signature": {
    "status": 401,
    "title": "Invalid signature",
    "oauthError": "invalid_request"
  },
  "forbidden": {
    "status": 403,
    "title": "Forbidden",
    "oauthError": "insufficient_scope"
  },
  "not-an-administrator": {
    "status": 403,
    "title": "Not an administrator",
    "oauthError": "invalid_request"
  },
  "account-disabled": {
    "status": 403,
    "title": "Account disabled",
    "oauthError": "invalid_request"
  },
  "email-not-verified": {
    "status": 403,
    "title": "Email not verified",
    "oauthError": "invalid_request"
  },
  "not-a-member": {
    "status": 403,
    "title": "Not a member",
    "oauthError": "invalid_request"
  },
  "csrf-failed": {
    "status": 403,
    "title": "Not from our pages",
    "oauthError": "invalid_request"
  },
  "scope-not-granted": {
    "status": 403,
    "title": "Scope not granted",
    "oauthError": "invalid_scope"
  },
  "role-not-granted": {
    "status": 403,
    "title": "Role not granted",
    "oauthError": "invalid_request"
  },
  "not-found": {
    "status": 404,
    "title": "Not found",
    "oauthError": "invalid_request"
  },
  "method-not-allowed": {
    "status": 405,
    "title": "Method not allowed",
    "oauthError": "invalid_request"
  },
  "not-acceptable": {
    "status": 406,
    "title": "Not acceptable",
    "oauthError": "invalid_request"
  },
  "idempotency-in-flight": {
    "status": 409,
    "title": "Request in flight",
    "oauthError": "invalid_request"
  },
  "email-taken": {
    "status": 409,
    "title": "Email taken",
    "oauthError": "invalid_request"
  },
  "two-factor-enabled": {
    "status": 409,
    "title": "Second factor on",
    "oauthError": "invalid_request"
  },
  "two-factor-disabled": {
    "status": 409,
    "title": "Second factor off",
    "oauthError": "invalid_request"
  },
  "invoice-state": {
    "status": 409,
    "title": "Wrong invoice state",
    "oauthError": "invalid_request"
  },
  "task-finished": {
    "status": 409,
    "title": "Task finished",
    "oauthError": "invalid_request"
  },
  "schedule-name-taken": {
    "status": 409,
    "title": "Name taken",
    "oauthError": "invalid_request"
  },
  "too-many-schedules": {
    "status": 409,
    "title": "Too many schedules",
    "oauthError": "invalid_request"
  },
  "last-owner": {
    "status": 409,
    "title": "Last owner",
    "oauthError": "invalid_request"
  },
  "already-member": {
    "status": 409,
    "title": "Already a member",
    "oauthError": "invalid_request"
  },
  "invitation-closed": {
    "status": 409,
    "title": "Invitation closed",
    "oauthError": "invalid_request"
  },
  "api-key-ended": {
    "status": 409,
    "title": "API key ended",
    "oauthError": "invalid_request"
  },
  "too-many-webhook-endpoints": {
    "status": 409,
    "title": "Too many webhook endpoints",
    "oauthError": "invalid_request"
  },
  "webhook-endpoint-disabled": {
    "status": 409,
    "title": "Webhook endpoint disabled",
    "oauthError": "invalid_request"
  },
  "last-sign-in-method": {
    "status": 409,
    "title": "Last way to log in",
    "oauthError": "invalid_request"
  },
  "identity-taken": {
    "status": 409,
    "title": "Identity taken",
    "oauthError": "invalid_request"
  },
  "address-suppressed": {
    "status": 409,
    "title": "Address suppressed",
    "oauthError": "invalid_request"
  },
  "gone": {
    "status": 410,
    "title": "Gone",
    "oauthError": "invalid_request"
  },
  "precondition-failed": {
    "status": 412,
    "title": "Precondition failed",
    "oauthError": "invalid_request"
  },
  "payload-too-large": {
    "status": 413,
    "title": "Payload too large",
    "oauthError": "invalid_request"
  },
  "unsupported-media-type": {
    "status": 415,
    "title": "Unsupported media type",
    "oauthError": "invalid_request"
  },
  "invalid-return-code": {
    "status": 422,
    "title": "Invalid return code",
    "oauthError": "invalid_request"
  },
  "foreign-identity": {
    "status": 422,
    "title": "Foreign identity",
    "oauthError": "invalid_request"
  },
  "idempotency-key-reused": {
    "status": 422,
    "title": "Idempotency key reused",
    "oauthError": "invalid_request"
  },
  "unusable-key": {
    "status": 422,
    "title": "Unusable key",
    "oauthError": "invalid_request"
  },
  "invalid-schedule": {
    "status": 422,
    "title": "Invalid schedule",
    "oauthError": "invalid_request"
  },
  "url-refused": {
    "status": 422,
    "title": "URL refused",
    "oauthError": "invalid_request"
  },
  "unknown-customer": {
    "status": 422,
    "title": "Unknown customer",
    "oauthError": "invalid_request"
  },
  "invoice-total-too-large": {
    "status": 422,
    "title": "Invoice total too large",
    "oauthError": "invalid_request"
  },
  "password-refused": {
    "status": 422,
    "title": "Password refused",
    "oauthError": "invalid_request"
  },
  "wrong-password": {
    "status": 422,
    "title": "Wrong password",
    "oauthError": "invalid_request"
  },
  "invalid-code": {
    "status": 422,
    "title": "Invalid code",
    "oauthError": "invalid_request"
  },
  "proof-required": {
    "status": 422,
    "title": "Proof required",
    "oauthError": "invalid_request"
  },
  "password-required": {
    "status": 422,
    "title": "Password required",
    "oauthError": "invalid_request"
  },
  "birth-date-refused": {
    "status": 422,
    "title": "Birth date refused",
    "oauthError": "invalid_request"
  },
  "precondition-required": {
    "status": 428,
    "title": "Precondition required",
    "oauthError": "invalid_request"
  },
  "rate-limited": {
    "status": 429,
    "title": "Rate limited",
    "oauthError": "invalid_request"
  },
  "too-many-attempts": {
    "status": 429,
    "title": "Too many attempts",
    "oauthError": "invalid_request"
  },
  "internal-error": {
    "status": 500,
    "title": "Internal error",
    "oauthError": "server_error"
  },
  "unavailable": {
    "status": 503,
    "title": "Unavailable",
    "oauthError": "temporarily_unavailable"
  }
} as const;

export type ProblemCode = keyof typeof problems;

export const idPrefixes = {
  "TenantId": "ten",
  "SessionId": "ses",
  "UserId": "usr",
  "DeviceId": "dev",
  "IdentityId": "idn",
  "NotificationId": "ntf",
  "AuditEntryId": "aud",
  "InvitationId": "invt",
  "CustomerId": "cust",
  "InvoiceId": "inv",
  "ApiKeyId": "key",
  "OAuthClientId": "oac",
  "TaskId": "task",
  "WebhookEndpointId": "whe",
  "WebhookDeliveryId": "whd",
  "EventId": "evt",
  "MailId": "mail",
  "MailSuppressionId": "supp",
  "ScheduleId": "sched"
} as const;

export const permissions = [
  "customers:read",
  "customers:write",
  "invoices:read",
  "invoices:write",
  "api-keys:read",
  "api-keys:write",
  "api-keys:manage",
  "tenant:write",
  "members:read",
  "members:write",
  "audit:read",
  "oauth-clients:read",
  "oauth-clients:write",
  "tokens:introspect",
  "mails:read",
  "mails:write",
  "tasks:read",
  "tasks:write",
  "webhooks:read",
  "webhooks:write"
] as const;

export type Permission = (typeof permissions)[number];

export const roles = {
  "owner": [
    "customers:read",
    "customers:write",
    "invoices:read",
    "invoices:write",
    "api-keys:read",
    "api-keys:write",
    "api-keys:manage",
    "tenant:write",
    "members:read",
    "members:write",
    "audit:read",
    "oauth-clients:read",
    "oauth-clients:write",
    "tokens:introspect",
    "mails:read",
    "mails:write",
    "tasks:read",
    "tasks:write",
    "webhooks:read",
    "webhooks:write"
  ],
  "admin": [
    "customers:read",
    "customers:write",
    "invoices:read",
    "invoices:write",
    "api-keys:read",
    "api-keys:write",
    "api-keys:manage",
    "tenant:write",
    "members:read",
    "members:write",
    "audit:read",
    "oauth-clients:read",
    "oauth-clients:write",
    "tokens:introspect",
    "mails:read",
    "mails:write",
    "tasks:read",
    "tasks:write",
    "webhooks:read",
    "webhooks:write"
  ],
  "manager": [
    "customers:read",
    "customers:write",
    "invoices:read",
    "invoices:write",
    "api-keys:read",
    "api-keys:write",
    "members:read",
    "tasks:read",
    "tasks:write"
  ],
  "agent": [
    "customers:read",
    "customers:write",
    "invoices:read",
    "tasks:read",
    "tasks:write"
  ],
  "viewer": [
    "customers:read",
    "invoices:read",
    "tasks:read"
  ]
} as const;

export type Role = keyof typeof roles;

export const rateLimitPolicies = {
  "default": {
    "quota": 600,
    "windowSeconds": 60,
    "partition": "principal",
    "scope": "service"
  },
  "anonymous": {
    "quota": 120,
    "windowSeconds": 60,
    "partition": "ip",
    "scope": "service"
  },
  "login": {
    "quota": 20,
    "windowSeconds": 60,
    "partition": "ip",
    "scope": "service"
  },
  "guesses": {
    "quota": 10,
    "windowSeconds": 900,
    "partition": "account",
    "scope": "service"
  },
  "mails": {
    "quota": 10,
    "windowSeconds": 300,
    "partition": "ip",
    "scope": "service"
  },
  "passwords": {
    "quota": 10,
    "windowSeconds": 900,
    "partition": "principal",
    "scope": "service"
  },
  "exports": {
    "quota": 10,
    "windowSeconds": 60,
    "partition": "principal",
    "scope": "service"
  },
  "webhooks": {
    "quota": 1200,
    "windowSeconds": 60,
    "partition": "ip",
    "scope": "service"
  },
  "probes": {
    "quota": 6000,
    "windowSeconds": 60,
    "partition": "ip",
    "scope": "process"
  }
} as const;

export const members = {
  "HealthCheck": [
    "name",
    "status",
    "latency_ms",
    "detail"
  ],
  "HealthReport": [
    "status",
    "checks"
  ],
  "ProblemError": [
    "pointer",
    "in",
    "parameter",
    "code",
    "detail"
  ],
  "Problem": [
    "type",
    "title",
    "status",
    "detail",
    "instance",
    "code",
    "errors"
  ],
  "Liveness": [
    "status"
  ],
  "LoginRequest": [
    "email",
    "password",
    "tenant_id",
    "device_token"
  ],
  "TokenPair": [
    "access_token",
    "token_type",
    "expires_in",
    "refresh_token",
    "device_token",
    "session_id",
    "tenant_id",
    "user_id"
  ],
  "LoginChallenge": [
    "challenge_token",
    "expires_in",
    "methods",
    "user_id"
  ],
  "LoginCompletion": [
    "challenge_token",
    "code"
  ],
  "StepUpRequest": [
    "password",
    "code"
  ],
  "AccessToken": [
    "access_token",
    "token_type",
    "expires_in"
  ],
  "ProviderVisit": [
    "provider",
    "return_to",
    "code_challenge"
  ],
  "ProviderAddress": [
    "authorization_url",
    "expires_in"
  ],
  "ReturnCodeProof": [
    "code",
    "code_verifier"
  ],
  "RefreshRequest": [
    "refresh_token",
    "tenant_id"
  ],
  "Token": [
    "user_id",
    "tenant_id",
    "session_id",
    "permissions",
    "authenticated_at",
    "expires_at"
  ],
  "RegisterRequest": [
    "email",
    "password",
    "given_name",
    "family_name",
    "locale",
    "tenant_name"
  ],
  "VerifyEmailRequest": [
    "token",
    "password"
  ],
  "EmailRequest": [
    "email"
  ],
  "ResetPasswordRequest": [
    "token",
    "password"
  ],
  "LinkRequest": [
    "token"
  ],
  "PreRegisterRequest": [
    "email"
  ],
  "ConfirmPreRegistrationRequest": [
    "token"
  ],
  "Me": [
    "id",
    "email",
    "email_verified",
    "given_name",
    "family_name",
    "phone",
    "birth_date",
    "locale",
    "superuser",
    "created_at",
    "updated_at"
  ],
  "MeUpdate": [
    "given_name",
    "family_name",
    "phone",
    "birth_date",
    "locale"
  ],
  "MandatoryChannels": [
    "email"
  ],
  "MailChannel": [
    "email"
  ],
  "NotificationChannels": [
    "in_app",
    "email"
  ],
  "NotificationPreferences": [
    "security",
    "news",
    "invoice_paid",
    "invoice_voided",
    "member_joined",
    "member_left",
    "role_changed"
  ],
  "OwnMembership": [
    "tenant_id",
    "role"
  ],
  "Session": [
    "id",
    "device_id",
    "methods",
    "authenticated_at",
    "user_agent",
    "address",
    "created_at",
    "last_used_at",
    "expires_at"
  ],
  "Device": [
    "id",
    "name",
    "user_agent",
    "address",
    "created_at",
    "last_seen_at"
  ],
  "Identity": [
    "id",
    "provider",
    "email",
    "created_at",
    "last_used_at"
  ],
  "Notification": [
    "id",
    "tenant_id",
    "kind",
    "title",
    "body",
    "subject_type",
    "subject_id",
    "data",
    "created_at",
    "read_at"
  ],
  "AuditEntry": [
    "id",
    "created_at",
    "actor",
    "operation_id",
    "event",
    "resource",
    "resource_id",
    "outcome",
    "status",
    "code",
    "request_id",
    "parameters"
  ],
  "MeExport": [
    "exported_at",
    "profile",
    "notification_preferences",
    "memberships",
    "sessions",
    "devices",
    "identities",
    "notifications",
    "audit_entries"
  ],
  "ChangePasswordRequest": [
    "current_password",
    "new_password"
  ],
  "ChangeEmailRequest": [
    "email",
    "password"
  ],
  "PageMeta": [
    "next",
    "prev",
    "total"
  ],
  "NotificationList": [
    "data",
    "meta"
  ],
  "UnreadNotifications": [
    "unread"
  ],
  "NotificationsRead": [
    "until"
  ],
  "NotificationUpdate": [
    "read"
  ],
  "MailChannelUpdate": [
    "email"
  ],
  "NotificationChannelsUpdate": [
    "in_app",
    "email"
  ],
  "NotificationPreferencesUpdate": [
    "news",
    "invoice_paid",
    "invoice_voided",
    "member_joined",
    "member_left",
    "role_changed"
  ],
  "LoginProvider": [
    "name",
    "label",
    "authorize_url"
  ],
  "LoginProviders": [
    "providers"
  ],
  "LoginCodeExchange": [
    "code",
    "code_verifier",
    "tenant_id",
    "device_token"
  ],
  "IdentityList": [
    "data",
    "meta"
  ],
  "SessionList": [
    "data",
    "meta"
  ],
  "DeviceList": [
    "data",
    "meta"
  ],
  "DeviceUpdate": [
    "name"
  ],
  "TwoFactor": [
    "enabled",
    "confirmed_at",
    "recovery_codes_left"
  ],
  "TwoFactorEnrolment": [
    "secret",
    "otpauth_uri",
    "qr_svg"
  ],
  "CodeRequest": [
    "code"
  ],
  "RecoveryCodes": [
    "recovery_codes"
  ],
  "Tenant": [
    "id",
    "name",
    "role",
    "joined_at",
    "created_at",
    "updated_at"
  ],
  "TenantList": [
    "data",
    "meta"
  ],
  "TenantCreate": [
    "name"
  ],
  "TenantUpdate": [
    "name"
  ],
  "Member": [
    "id",
    "email",
    "given_name",
    "family_name",
    "role",
    "joined_at"
  ],
  "MemberList": [
    "data",
    "meta"
  ],
  "MemberUpdate": [
    "role"
  ],
  "Invitation": [
    "id",
    "email",
    "role",
    "created_at",
    "created_by",
    "expires_at",
    "accepted_at",
    "revoked_at"
  ],
  "InvitationList": [
    "data",
    "meta"
  ],
  "InvitationCreate": [
    "email",
    "role"
  ],
  "InvitationAccept": [
    "token",
    "password",
    "given_name",
    "family_name"
  ],
  "InvitationAccepted": [
    "tenant_id",
    "user_id"
  ],
  "Customer": [
    "id",
    "email",
    "name",
    "status",
    "created_at",
    "created_by",
    "updated_at",
    "updated_by"
  ],
  "CustomerList": [
    "data",
    "meta"
  ],
  "CustomerCreate": [
    "email",
    "name",
    "status"
  ],
  "CustomerBatchCreate": [
    "action",
    "data"
  ],
  "CustomerUpdate": [
    "email",
    "name",
    "status"
  ],
  "CustomerBatchUpdate": [
    "action",
    "id",
    "if_match",
    "data"
  ],
  "CustomerBatchDelete": [
    "action",
    "id",
    "if_match"
  ],
  "CustomerBatch": [
    "atomic",
    "items"
  ],
  "CustomerBatchItemResult": [
    "status",
    "data",
    "problem"
  ],
  "CustomerBatchResult": [
    "data"
  ],
  "DeletedCustomer": [
    "id",
    "email",
    "name",
    "status",
    "created_at",
    "created_by",
    "updated_at",
    "updated_by",
    "deleted_at",
    "deleted_by"
  ],
  "DeletedCustomerList": [
    "data",
    "meta"
  ],
  "InvoiceSummary": [
    "id",
    "customer_id",
    "number",
    "status",
    "currency",
    "total_amount",
    "created_at",
    "created_by",
    "updated_at",
    "updated_by",
    "finalized_at"
  ],
  "InvoiceList": [
    "data",
    "meta"
  ],
  "InvoiceItemCreate": [
    "sku",
    "qty",
    "unit_amount",
    "description"
  ],
  "InvoiceCreate": [
    "customer_id",
    "currency",
    "items"
  ],
  "InvoiceItem": [
    "sku",
    "description",
    "qty",
    "unit_amount",
    "amount"
  ],
  "Invoice": [
    "id",
    "customer_id",
    "number",
    "status",
    "currency",
    "items",
    "total_amount",
    "created_at",
    "created_by",
    "updated_at",
    "updated_by",
    "finalized_at"
  ],
  "ApiKey": [
    "id",
    "name",
    "scopes",
    "last_four",
    "created_at",
    "created_by",
    "expires_at",
    "last_used_at",
    "overlap_ends_at",
    "revoked_at"
  ],
  "ApiKeyList": [
    "data",
    "meta"
  ],
  "ApiKeyCreate": [
    "name",
    "scopes",
    "expires_at"
  ],
  "ApiKeyCreated": [
    "id",
    "name",
    "scopes",
    "last_four",
    "created_at",
    "created_by",
    "expires_at",
    "last_used_at",
    "overlap_ends_at",
    "revoked_at",
    "secret"
  ],
  "ApiKeyRotation": [
    "overlap_seconds"
  ],
  "OAuthClientKey": [
    "kid",
    "alg"
  ],
  "OAuthClient": [
    "id",
    "client_id",
    "name",
    "token_endpoint_auth_method",
    "scopes",
    "keys",
    "previous_secret_expires_at",
    "created_at",
    "created_by",
    "last_used_at"
  ],
  "OAuthClientList": [
    "data",
    "meta"
  ],
  "EllipticClientKey": [
    "kty",
    "crv",
    "x",
    "y",
    "alg",
    "kid",
    "use"
  ],
  "RsaClientKey": [
    "kty",
    "n",
    "e",
    "alg",
    "kid",
    "use"
  ],
  "ClientKeySet": [
    "keys"
  ],
  "OAuthClientCreate": [
    "name",
    "scopes",
    "jwks"
  ],
  "OAuthClientWithSecret": [
    "id",
    "client_id",
    "name",
    "token_endpoint_auth_method",
    "scopes",
    "keys",
    "previous_secret_expires_at",
    "created_at",
    "created_by",
    "last_used_at",
    "client_secret"
  ],
  "OAuthClientUpdate": [
    "name",
    "scopes"
  ],
  "OAuthClientSecretRotation": [
    "overlap_seconds"
  ],
  "OAuthTokenRequest": [
    "grant_type",
    "scope",
    "client_id",
    "client_secret",
    "client_assertion_type",
    "client_assertion"
  ],
  "OAuthToken": [
    "access_token",
    "token_type",
    "expires_in",
    "scope"
  ],
  "OAuthError": [
    "error",
    "error_description"
  ],
  "OAuthIntrospectionRequest": [
    "token",
    "token_type_hint",
    "client_id",
    "client_secret",
    "client_assertion_type",
    "client_assertion"
  ],
  "OAuthIntrospection": [
    "active",
    "scope",
    "client_id",
    "token_type",
    "exp",
    "iat",
    "sub",
    "aud",
    "iss",
    "jti"
  ],
  "OAuthRevocationRequest": [
    "token",
    "token_type_hint",
    "client_id",
    "client_secret",
    "client_assertion_type",
    "client_assertion"
  ],
  "OAuthMetadata": [
    "issuer",
    "token_endpoint",
    "introspection_endpoint",
    "revocation_endpoint",
    "jwks_uri",
    "service_documentation",
    "grant_types_supported",
    "response_types_supported",
    "token_endpoint_auth_methods_supported",
    "token_endpoint_auth_signing_alg_values_supported",
    "introspection_endpoint_auth_methods_supported",
    "introspection_endpoint_auth_signing_alg_values_supported",
    "revocation_endpoint_auth_methods_supported",
    "revocation_endpoint_auth_signing_alg_values_supported",
    "scopes_supported"
  ],
  "JsonWebKey": [
    "kty",
    "crv",
    "x",
    "y",
    "kid",
    "alg",
    "use"
  ],
  "JsonWebKeySet": [
    "keys"
  ],
  "TaskSummary": [
    "id",
    "type",
    "status",
    "progress",
    "message",
    "attempts",
    "created_at",
    "created_by",
    "started_at",
    "finished_at",
    "updated_at"
  ],
  "TaskList": [
    "data",
    "meta"
  ],
  "AddTask": [
    "type",
    "x",
    "y"
  ],
  "LongRunningTask": [
    "type",
    "seconds"
  ],
  "DataProcessingTask": [
    "type",
    "items"
  ],
  "Task": [
    "id",
    "type",
    "status",
    "progress",
    "message",
    "attempts",
    "created_at",
    "created_by",
    "started_at",
    "finished_at",
    "updated_at",
    "result",
    "problem"
  ],
  "WebhookEndpoint": [
    "id",
    "url",
    "description",
    "event_types",
    "enabled",
    "disabled_reason",
    "disabled_at",
    "consecutive_failures",
    "failing_since",
    "overlap_ends_at",
    "created_at",
    "created_by",
    "updated_at",
    "updated_by"
  ],
  "WebhookEndpointList": [
    "data",
    "meta"
  ],
  "WebhookEndpointCreate": [
    "url",
    "description",
    "event_types"
  ],
  "WebhookEndpointWithSecret": [
    "id",
    "url",
    "description",
    "event_types",
    "enabled",
    "disabled_reason",
    "disabled_at",
    "consecutive_failures",
    "failing_since",
    "overlap_ends_at",
    "created_at",
    "created_by",
    "updated_at",
    "updated_by",
    "secret"
  ],
  "WebhookEndpointUpdate": [
    "url",
    "description",
    "event_types",
    "enabled"
  ],
  "WebhookSecretRotation": [
    "overlap_seconds"
  ],
  "WebhookDelivery": [
    "id",
    "webhook_endpoint_id",
    "event_id",
    "event_type",
    "status",
    "attempts",
    "last_status_code",
    "next_attempt_at",
    "created_at",
    "completed_at"
  ],
  "WebhookReplay": [
    "since"
  ],
  "WebhookReplayed": [
    "replayed"
  ],
  "WebhookDeliveryList": [
    "data",
    "meta"
  ],
  "WebhookAttempt": [
    "number",
    "attempted_at",
    "duration_milliseconds",
    "status_code",
    "answer",
    "error"
  ],
  "WebhookDeliveryWithAttempts": [
    "id",
    "webhook_endpoint_id",
    "event_id",
    "event_type",
    "status",
    "attempts",
    "last_status_code",
    "next_attempt_at",
    "created_at",
    "completed_at",
    "log"
  ],
  "AuditEntryList": [
    "data",
    "meta"
  ],
  "Mail": [
    "id",
    "subject",
    "status",
    "attempts",
    "provider",
    "failure",
    "created_at",
    "created_by",
    "sent_at"
  ],
  "MailList": [
    "data",
    "meta"
  ],
  "MailRecipient": [
    "address",
    "kind",
    "status",
    "status_at",
    "reason",
    "message_id"
  ],
  "MailEvent": [
    "event",
    "happened_at",
    "recipient",
    "reason",
    "response",
    "clicked_url",
    "user_agent"
  ],
  "TrackedMail": [
    "id",
    "subject",
    "status",
    "attempts",
    "provider",
    "failure",
    "created_at",
    "created_by",
    "sent_at",
    "recipients",
    "events"
  ],
  "MailSuppression": [
    "id",
    "address",
    "reason",
    "created_at",
    "created_by"
  ],
  "MailSuppressionList": [
    "data",
    "meta"
  ],
  "MailSuppressionCreate": [
    "address"
  ],
  "AdminSession": [
    "user_id",
    "session_id",
    "csrf_token",
    "authenticated_at",
    "expires_at"
  ],
  "AdminSessionCreate": [
    "email",
    "password",
    "code"
  ],
  "Schedule": [
    "id",
    "name",
    "job",
    "payload",
    "cron",
    "time_zone",
    "paused",
    "next_run_at",
    "last_run_at",
    "created_at",
    "created_by",
    "updated_at",
    "updated_by"
  ],
  "Schedules": [
    "schedules"
  ],
  "ScheduleCreate": [
    "name",
    "job",
    "payload",
    "cron",
    "time_zone",
    "paused"
  ],
  "ScheduleUpdate": [
    "name",
    "payload",
    "cron",
    "time_zone",
    "paused"
  ],
  "ScheduledRun": [
    "schedule_id",
    "job_id"
  ],
  "CustomerCreatedEvent": [
    "id",
    "type",
    "timestamp",
    "data"
  ],
  "CustomerUpdatedEvent": [
    "id",
    "type",
    "timestamp",
    "data"
  ],
  "CustomerDeletedEvent": [
    "id",
    "type",
    "timestamp",
    "data"
  ],
  "CustomerRestoredEvent": [
    "id",
    "type",
    "timestamp",
    "data"
  ],
  "InvoiceCreatedEvent": [
    "id",
    "type",
    "timestamp",
    "data"
  ],
  "InvoiceFinalizedEvent": [
    "id",
    "type",
    "timestamp",
    "data"
  ],
  "InvoicePaidEvent": [
    "id",
    "type",
    "timestamp",
    "data"
  ],
  "InvoiceVoidedEvent": [
    "id",
    "type",
    "timestamp",
    "data"
  ],
  "MemberJoinedEvent": [
    "id",
    "type",
    "timestamp",
    "data"
  ],
  "MemberUpdatedEvent": [
    "id",
    "type",
    "timestamp",
    "data"
  ],
  "MemberLeftEvent": [
    "id",
    "type",
    "timestamp",
    "data"
  ],
  "WebhookTest": [
    "webhook_endpoint_id"
  ],
  "WebhookTestEvent": [
    "id",
    "type",
    "timestamp",
    "data"
  ]
} as const;

export const sensitive = [
  "access_token",
  "address",
  "answer",
  "authorization_url",
  "birth_date",
  "body",
  "challenge_token",
  "client_assertion",
  "client_secret",
  "code",
  "code_verifier",
  "csrf_token",
  "current_password",
  "device_token",
  "email",
  "failure",
  "family_name",
  "given_name",
  "name",
  "new_password",
  "otpauth_uri",
  "password",
  "phone",
  "qr_svg",
  "recipient",
  "recovery_codes",
  "refresh_token",
  "secret",
  "subject",
  "title",
  "token",
  "url",
  "user_agent"
] as const;

export const events = {
  "customer.created": "CustomerCreatedEvent",
  "customer.updated": "CustomerUpdatedEvent",
  "customer.deleted": "CustomerDeletedEvent",
  "customer.restored": "CustomerRestoredEvent",
  "invoice.created": "InvoiceCreatedEvent",
  "invoice.finalized": "InvoiceFinalizedEvent",
  "invoice.paid": "InvoicePaidEvent",
  "invoice.voided": "InvoiceVoidedEvent",
  "member.joined": "MemberJoinedEvent",
  "member.updated": "MemberUpdatedEvent",
  "member.left": "MemberLeftEvent",
  "webhook.test": "WebhookTestEvent"
} as const;

export type EventType = keyof typeof events;

export const cookieName = "__Host-deed_session" as const;

export const contractVersion = "0.1.0" as const;

