/** A row of the operation table: everything the runtime must know of one operation, read from the YAML. */

export interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required: boolean;
  /** What the text of the parameter becomes before it is validated. */
  type: 'string' | 'integer' | 'number' | 'boolean';
  /** The text is a comma-separated list (`style: form, explode: false`). */
  list: boolean;
}

export interface SecurityAlternative {
  scheme: 'bearer' | 'apiKey' | 'client' | 'cookie';
  permissions: readonly string[];
  /** Name of the cookie. */
  cookie?: string;
}

export interface DeclaredResponse {
  mediaTypes: readonly string[];
  headers: readonly string[];
  /** Name of the schema whose compiled serializer writes the JSON body. */
  schema?: string;
  /** Name of the schema of one item, where the answer is a stream of items. */
  items?: string;
  /** From the `self` link: `Location` is this path, its parameters taken from the body's members. */
  location?: { path: string; parameters: Readonly<Record<string, string>> };
}

/**
 * What of a value may be kept: all of a plain one, nothing of a marked one, of an array or an object what is
 * kept of its items or declared members. What stands in no mask is not kept.
 */
export type Mask = 'keep' | 'redact' | readonly [Mask] | { readonly [member: string]: Mask };

export interface DeclaredAudit {
  event: string;
  resource: string;
  /** Where the resource's id is: a path parameter, or a member of a body. `kind` is the id's schema. None where there is no single resource. */
  id?: { in: 'path' | 'request' | 'response'; pointer: readonly string[]; kind?: string };
  keep: { path: Mask; query: Mask; header: Mask; body?: Mask };
}

/** What a list or an export can be narrowed by. */
export interface DeclaredList {
  /** It takes `q`, and is then in order of relevance unless the request names another. */
  search: boolean;
  filters: readonly { parameter: string; field: string; operator: 'eq' | 'gt' | 'gte' | 'lt' | 'lte' }[];
}

/** `If-Match` is held against what this operation of the same address answers. */
export interface Precondition {
  reader: string;
  required: boolean;
}

/** A rule of ownership, and what it is held against: the items of the list, the answer of the operation itself, or what `reader` answers. */
export type Authz = { rule: string; member: string; unless: readonly string[] } & ({ on: 'list' | 'answer' } | { on: 'reader'; reader: string });

/** A deprecated operation; times in milliseconds since 1970, links as `Link` sends them. */
export interface Lifecycle {
  deprecatedAt: number;
  sunset: number;
  successor?: { operationId: string; path: string };
}

export interface Operation {
  operationId: string;
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  tag: string;
  audience: string;
  /** Alternatives, any of which suffices; none means the operation is public. */
  security: readonly SecurityAlternative[];
  /** Beside the alternatives nobody is welcome, too: who sends no credentials is unknown, and not refused. */
  optional?: true;
  /** Only for people who proved who they are this short a time ago. */
  stepUp?: { maxAgeSeconds: number };
  rateLimit: { policies: readonly string[]; cost: number };
  /** `X-Tenant-Id` may say which of the caller's tenants is meant. */
  tenantHeader?: true;
  parameters: readonly Parameter[];
  /** `raw`: nobody reads it before the handler, which gets the bytes. */
  body?: { required: boolean; mediaTypes: readonly string[]; maxBytes: number; raw?: true };
  idempotency?: { required: boolean; ttlSeconds: number };
  precondition?: Precondition;
  authz?: Authz;
  lifecycle?: Lifecycle;
  /** Its errors are those of RFC 6749 in place of problem documents. */
  errorFormat?: 'oauth';
  /** Action of a batch's item → the operation that it is. */
  batch?: Readonly<Record<string, string>>;
  list?: DeclaredList;
  /** On every operation but GET. */
  audit?: DeclaredAudit;
  job?: string;
  responses: Readonly<Record<string, DeclaredResponse>>;
  problemTypes: readonly string[];
}

export interface RateLimitPolicy {
  quota: number;
  windowSeconds: number;
  /** `account`: whose secret is guessed at. A domain counts these itself; no request says by itself what it is. */
  partition: 'ip' | 'principal' | 'tenant' | 'account';
  /** `process`: counted by each process for itself, whatever else is away. */
  scope: 'service' | 'process';
}
