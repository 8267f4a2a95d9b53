/**
 * Every variable that configures the service, those of mail and of Vault from files of their own: what it is for, what it may be, and what it is where
 * nobody sets it. The reference, `.env.example`, `deed config` and what is said of mistakes are made from these tables.
 */
import { networkOf } from '../outgoing/address.ts';
import type { Variable } from './kinds.ts';
import { telemetry } from './telemetry-variables.ts';
import { atLeast, firstOf, flag, integer, list, oneOf, optionalInteger, text, textOr, url, webUrl } from './kinds.ts';
import { mail } from './mail-variables.ts';
import { vault } from './vault-variables.ts';

const service = {
  ENVIRONMENT: { about: 'Where the service runs: production insists on secrets and hides what developers need.', type: firstOf('development', 'test', 'staging', 'production') },
  HOST: { about: 'Address to listen on; 0.0.0.0 for all.', type: textOr('127.0.0.1') },
  PORT: { about: 'Port to listen on; 0 takes a free one.', type: integer(0, 65_535, 8000) },
  PUBLIC_URL: { about: 'How clients reach the service; problem types, tokens and links name it.', type: webUrl, production: 'required', byDefault: 'http://localhost:PORT', example: 'https://api.example.com' },
  APP_URL: { about: 'The front end whose pages mails lead to.', type: webUrl, byDefault: 'small pages of the service itself', example: 'https://app.example.com' },
  LOG_LEVEL: { about: 'Least level that is logged.', type: firstOf('info', 'trace', 'debug', 'warn', 'error', 'fatal', 'silent') },
  API_DOCS_ENABLED: { about: 'Whether the documentation pages are served.', type: flag, byDefault: 'true, in production false' },
  WEB_CONCURRENCY: { about: 'Processes of the role api, on one port; each has connections of its own to the database.', type: integer(1, 256, 1) },
  SHUTDOWN_DELAY: { about: 'Seconds for which a process that was told to leave is not ready and still answers, until those who send it requests have noticed.', type: optionalInteger(0, 300), byDefault: '3 in production and staging, else 0' },
  MAX_CONNECTIONS: { about: 'Connections of clients to a process; more are closed as they come.', type: integer(1, 1_000_000, 10_000) },
  OVERLOAD_DATABASE_WAIT: { about: 'Milliseconds of work that may wait for the database; with more, requests are answered 503 before anything is done for them. 0: no limit.', type: integer(0, 60_000, 60) },
  OVERLOAD_LOOP_DELAY: { about: 'Milliseconds that a turn of the event loop may last; whoever comes later in it is answered 503. 0: no limit.', type: integer(0, 60_000, 500) },
  WORKER_QUEUES: { about: 'Names of the jobs that a worker runs, with * at the end for all that begin so.', type: list(), byDefault: 'all', example: 'sendMail,deliver*' },
} satisfies Table;

const database = {
  DATABASE_URL: { about: 'The Postgres to use.', type: url(/^postgres(ql)?$/, 'must be postgres://user:password@host:port/database'), secret: 'password', production: 'required', byDefault: 'an embedded one, but in production', example: 'postgres://deed:password@localhost:5432/deed' },
  DATABASE_REPLICA_URL: { about: 'Streaming replicas of it, for reads: nobody misses what they or others of their tenant have written.', type: list((item) => /^postgres(ql)?:$/.test(URL.parse(item)?.protocol ?? ''), 'each must be postgres://user:password@host:port/database'), secret: 'all', byDefault: 'none', example: 'postgres://deed:password@replica:5432/deed' },
  DATABASE_REPLICA_LAG: { about: 'Milliseconds that a replica may be behind and still be read from.', type: integer(1000, 60_000, 2000) },
  DATABASE_POOL_SIZE: { about: 'Connections for transactions.', type: integer(1, 500, 10) },
  DATABASE_LANE_CONNECTIONS: { about: 'Pipelined connections that single-statement reads share, and as many for writes.', type: integer(1, 50, 2) },
  DATABASE_STATEMENT_TIMEOUT: { about: 'Milliseconds a statement may take.', type: integer(1, 3_600_000, 15_000) },
  DATABASE_LOCK_TIMEOUT: { about: 'Milliseconds a statement of a transaction may wait for a lock; then 503.', type: integer(1, 3_600_000, 5000) },
  DATABASE_POOL_TIMEOUT: { about: 'Milliseconds a transaction may wait for a connection; then 503.', type: integer(1, 3_600_000, 3000) },
  DATA_DIRECTORY: { about: 'Where the embedded database and the keys of development are kept.', type: textOr('.deed') },
  RUN_MIGRATIONS: { about: 'Whether pending migrations run before anything is served.', type: flag, byDefault: 'true, in production false' },
} satisfies Table;

const access = {
  JWT_PRIVATE_KEY: { about: 'PEM private key (EC P-256) that signs access tokens; `deed keys new` makes one.', type: text(/PRIVATE KEY/, 'must be a PEM private key (EC P-256); `deed keys new` makes one'), secret: 'all', production: 'required', byDefault: 'made once, and kept in DATA_DIRECTORY' },
  SECRET_KEY: { about: 'Seals secrets and signs cursors: 32 characters at least, as `openssl rand -base64 32` makes them.', type: atLeast(32), secret: 'all', production: 'required', byDefault: 'made once, and kept in DATA_DIRECTORY' },
  SECRET_KEY_PREVIOUS: { about: 'Former values of SECRET_KEY: what they sealed still opens.', type: list((key) => key.length >= 32, 'each must have 32 characters at least'), secret: 'all' },
  ACCESS_TOKEN_TTL: { about: 'Seconds an access token is good for.', type: integer(60, 86_400, 3600) },
  REFRESH_TOKEN_TTL: { about: 'Seconds a refresh token is good for.', type: integer(60, 31_536_000, 604_800) },
  SESSION_TTL: { about: 'Seconds until a session ends, however often it is refreshed.', type: integer(60, 31_536_000, 2_592_000) },
  REQUIRE_VERIFIED_EMAIL: { about: 'Whether only who has verified their email may log in.', type: flag, byDefault: 'true' },
  LOGIN_PROVIDERS: { about: 'Names of where people may log in beside a password; LOGIN_<NAME>_… says of each how.', type: list(), example: 'keycloak,github' },
} satisfies Table;

const edge = {
  ALLOWED_HOSTS: { about: 'Hosts the service answers for, * for all.', type: list(), byDefault: 'that of PUBLIC_URL, in development and test all', example: 'api.example.com' },
  ADMIN_HOST: { about: 'Host on which alone the operations for administrators answer, and nothing else of the API.', type: text(/^[A-Za-z0-9.-]+$/, 'must be the name of a host, without a port'), byDefault: 'beside the others', example: 'admin.example.com' },
  CORS_ORIGINS: { about: 'Origins whose pages may call.', type: list(), byDefault: 'none, in development those of this machine', example: 'https://app.example.com' },
  TRUST_PROXY: { about: 'Hops or CIDRs whose X-Forwarded-For is believed.', type: textOr(''), byDefault: 'none', example: '10.0.0.0/8' },
  OUTGOING_ALLOWED_PRIVATE: { about: 'In development and test, networks that are not public and that webhooks may be sent to all the same.', type: list((cidr) => networkOf(cidr) !== undefined, 'must be networks such as 127.0.0.0/8'), example: '127.0.0.0/8' },
  RATE_LIMIT_STORE: { about: 'Where limits are counted: in memory for a process alone, the others are shared by all.', type: oneOf('memory', 'postgres', 'redis'), byDefault: 'redis where REDIS_URL is set, else postgres' },
  RATE_LIMIT_FACTOR: { about: "Multiplies the contract's quotas, for load tests.", type: integer(1, 1_000_000, 1) },
  REDIS_URL: { about: 'Redis, to count limits in (RATE_LIMIT_STORE) and to tell other processes at once what they must no longer remember.', type: url(/^rediss?$/, 'must be redis://user:password@host:port/database, or rediss:// for TLS'), secret: 'password', example: 'redis://localhost:6379' },
} satisfies Table;

const truth = {
  RESPONSE_CHECK_PERCENT: { about: 'In production and staging, how many of a hundred answers are held against the contract; untrue ones are logged and counted. Elsewhere all are, and refused.', type: integer(0, 100, 1) },
  MOCK_MISSING_HANDLERS: { about: 'In development, whether operations without a handler answer from the examples of the contract.', type: flag, byDefault: 'false, with `make dev` true' },
  RELOAD_DOCS: { about: 'In development, whether documentation pages that are open load themselves again when the contract has changed.', type: flag, byDefault: 'false, with `make dev` true' },
} satisfies Table;

const metrics = {
  METRICS_ENABLED: { about: 'Whether the service counts what it does, for Prometheus.', type: flag, byDefault: 'true in development and test, and where METRICS_PORT or METRICS_TOKEN is set' },
  METRICS_PORT: { about: 'A port beside PORT with /metrics, /health/live and /health/ready, in every role. It asks for no token: publish it to nobody. 0 takes a free one.', type: optionalInteger(0, 65_535), byDefault: 'none', example: '9464' },
  METRICS_TOKEN: { about: 'What has to be sent, as Authorization: Bearer, to read /metrics on PORT and to see the checks of /health one by one: 16 characters at least.', type: atLeast(16), secret: 'all', byDefault: 'in development and test open, elsewhere neither is there' },
  METRICS_EXEMPLARS: { about: 'Whether durations of requests say by which trace they were, where a request brings one; in OpenMetrics alone.', type: flag, byDefault: 'false' },
} satisfies Table;

type Table = Record<string, Variable>;

export const variables = { ...service, ...database, ...access, ...edge, ...mail, ...metrics, ...vault, ...truth, ...telemetry };

export type Name = keyof typeof variables;
export type Values = { [Key in Name]: (typeof variables)[Key]['type']['_zod']['output'] };

/** As the reference shows them. */
export const groups: readonly { title: string; names: readonly Name[] }[] = [
  { title: 'The service', names: Object.keys(service) as Name[] },
  { title: 'The database', names: Object.keys(database) as Name[] },
  { title: 'Access', names: Object.keys(access) as Name[] },
  { title: 'Who may call, and how often', names: Object.keys(edge) as Name[] },
  { title: 'Mail', names: Object.keys(mail) as Name[] },
  { title: 'Metrics', names: Object.keys(metrics) as Name[] },
  { title: 'Variables from Vault', names: Object.keys(vault) as Name[] },
  { title: 'Holding answers to the contract', names: Object.keys(truth) as Name[] },
  { title: 'Tracing and reports of errors', names: Object.keys(telemetry) as Name[] },
];
