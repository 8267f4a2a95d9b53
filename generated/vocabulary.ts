// Made from openapi/ by `make generate`. Do not edit.
/* eslint-disable */
export const problems = {
  "malformed-json": {
    "status": 400,
    "title": "Malformed JSON"
  },
  "malformed-request": {
    "status": 400,
    "title": "Malformed request"
  },
  "invalid-request": {
    "status": 400,
    "title": "Invalid request"
  },
  "invalid-cursor": {
    "status": 400,
    "title": "Invalid cursor"
  },
  "idempotency-key-required": {
    "status": 400,
    "title": "Idempotency key required"
  },
  "invalid-link": {
    "status": 400,
    "title": "Invalid link"
  },
  "unauthenticated": {
    "status": 401,
    "title": "Not authenticated"
  },
  "invalid-token": {
    "status": 401,
    "title": "Invalid token"
  },
  "expired-token": {
    "status": 401,
    "title": "Expired token"
  },
  "invalid-api-key": {
    "status": 401,
    "title": "Invalid API key"
  },
  "invalid-credentials": {
    "status": 401,
    "title": "Invalid credentials"
  },
  "invalid-refresh-token": {
    "status": 401,
    "title": "Invalid refresh token"
  },
  "forbidden": {
    "status": 403,
    "title": "Forbidden"
  },
  "account-disabled": {
    "status": 403,
    "title": "Account disabled"
  },
  "email-not-verified": {
    "status": 403,
    "title": "Email not verified"
  },
  "not-a-member": {
    "status": 403,
    "title": "Not a member"
  },
  "scope-not-granted": {
    "status": 403,
    "title": "Scope not granted"
  },
  "not-found": {
    "status": 404,
    "title": "Not found"
  },
  "method-not-allowed": {
    "status": 405,
    "title": "Method not allowed"
  },
  "not-acceptable": {
    "status": 406,
    "title": "Not acceptable"
  },
  "idempotency-in-flight": {
    "status": 409,
    "title": "Request in flight"
  },
  "email-taken": {
    "status": 409,
    "title": "Email taken"
  },
  "last-owner": {
    "status": 409,
    "title": "Last owner"
  },
  "invoice-state": {
    "status": 409,
    "title": "Wrong invoice state"
  },
  "gone": {
    "status": 410,
    "title": "Gone"
  },
  "precondition-failed": {
    "status": 412,
    "title": "Precondition failed"
  },
  "payload-too-large": {
    "status": 413,
    "title": "Payload too large"
  },
  "unsupported-media-type": {
    "status": 415,
    "title": "Unsupported media type"
  },
  "idempotency-key-reused": {
    "status": 422,
    "title": "Idempotency key reused"
  },
  "unknown-customer": {
    "status": 422,
    "title": "Unknown customer"
  },
  "invoice-total-too-large": {
    "status": 422,
    "title": "Invoice total too large"
  },
  "password-refused": {
    "status": 422,
    "title": "Password refused"
  },
  "wrong-password": {
    "status": 422,
    "title": "Wrong password"
  },
  "password-required": {
    "status": 422,
    "title": "Password required"
  },
  "birth-date-refused": {
    "status": 422,
    "title": "Birth date refused"
  },
  "precondition-required": {
    "status": 428,
    "title": "Precondition required"
  },
  "rate-limited": {
    "status": 429,
    "title": "Rate limited"
  },
  "internal-error": {
    "status": 500,
    "title": "Internal error"
  },
  "unavailable": {
    "status": 503,
    "title": "Unavailable"
  }
} as const;

export type ProblemCode = keyof typeof problems;

export const idPrefixes = {
  "TenantId": "ten",
  "SessionId": "ses",
  "UserId": "usr",
  "DeviceId": "dev",
  "AuditEntryId": "aud",
  "CustomerId": "cust",
  "InvoiceId": "inv",
  "ApiKeyId": "key"
} as const;

export const permissions = [
  "customers:read",
  "customers:write",
  "invoices:read",
  "invoices:write",
  "api-keys:read",
  "api-keys:write",
  "audit:read"
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
    "audit:read"
  ],
  "admin": [
    "customers:read",
    "customers:write",
    "invoices:read",
    "invoices:write",
    "api-keys:read",
    "api-keys:write",
    "audit:read"
  ],
  "manager": [
    "customers:read",
    "customers:write",
    "invoices:read",
    "invoices:write",
    "api-keys:read"
  ],
  "agent": [
    "customers:read",
    "customers:write",
    "invoices:read"
  ],
  "viewer": [
    "customers:read",
    "invoices:read"
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
  "MandatoryChannels": [
    "email"
  ],
  "Channels": [
    "email"
  ],
  "NotificationPreferences": [
    "security",
    "activity",
    "news"
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
    "notification_preferences",
    "superuser",
    "created_at",
    "updated_at"
  ],
  "ChannelsUpdate": [
    "email"
  ],
  "NotificationPreferencesUpdate": [
    "activity",
    "news"
  ],
  "MeUpdate": [
    "given_name",
    "family_name",
    "phone",
    "birth_date",
    "locale",
    "notification_preferences"
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
    "memberships",
    "sessions",
    "devices",
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
    "expires_at",
    "last_used_at",
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
    "expires_at",
    "last_used_at",
    "revoked_at",
    "secret"
  ],
  "AuditEntryList": [
    "data",
    "meta"
  ]
} as const;

export const contractVersion = "0.1.0" as const;

