/** The only reader of the environment. One schema, every mistake named at once, with what to set. */
import { z } from 'zod/mini';
import { resolveFiles } from './config-files.ts';
import { isProviderVariable, readLoginProviders } from './login-providers.ts';
import { DEFAULT_FROM, isMailVariable, readMailSettings } from './mail/settings.ts';
import { networkOf } from './outgoing/address.ts';

const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values) => z.enum(values, `must be one of ${values.join(', ')}`);
const flag = z.pipe(oneOf(['true', 'false']), z.transform((value) => value === 'true'));
const integer = (low: number, high: number, fallback: number) =>
  z.prefault(z.pipe(z.pipe(z.string().check(z.regex(/^\d+$/, 'must be a whole number')), z.transform(Number)), z.number().check(z.gte(low, `must be ${low} at least`), z.lte(high, `must be ${high} at most`))), String(fallback));
const listed = (text = ''): string[] => text.split(',').map((item) => item.trim()).filter(Boolean);
/** What a variable is for; it stands in messages. */
const about = (text: string) => z.describe(text);

const schema = z.object({
  ENVIRONMENT: z._default(oneOf(['development', 'test', 'staging', 'production']), 'development').check(about('Where the service runs.')),
  HOST: z._default(z.string(), '127.0.0.1').check(about('Address to listen on.')),
  PORT: integer(0, 65_535, 8000).check(about('Port to listen on; 0 takes a free one.')),
  PUBLIC_URL: z.optional(z.url('must be an absolute URL')).check(about('How clients reach the service; problem types and tokens name it.')),
  APP_URL: z.optional(z.url({ protocol: /^https?$/, error: 'must be an http or https URL' }).check(z.regex(/^[^?#]*$/, 'must have no ? and no #'))).check(about('The front end whose pages mails lead to; the built-in pages by default.')),
  LOG_LEVEL: z._default(oneOf(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']), 'info').check(about('Least level that is logged.')),
  DATABASE_URL: z.optional(z.url({ protocol: /^postgres(ql)?$/, error: 'must be postgres://user:password@host:port/database' })).check(about('Postgres; without it an embedded one starts (not in production).')),
  DATABASE_POOL_SIZE: integer(1, 500, 10).check(about('Connections for transactions.')),
  DATABASE_LANE_CONNECTIONS: integer(1, 50, 2).check(about('Pipelined connections that single-statement reads share, and as many for writes.')),
  DATABASE_STATEMENT_TIMEOUT: integer(1, 3_600_000, 15000).check(about('Milliseconds a statement may take.')),
  DATA_DIRECTORY: z._default(z.string(), '.deed').check(about('Where the embedded database and development keys are kept.')),
  WORKER_QUEUES: z._default(z.string(), '').check(about('Comma-separated names of the jobs that a worker runs, with * at the end for all that begin so; empty for all.')),
  MIGRATE_ON_START: z.optional(flag).check(about('Run pending migrations before serving; on by default outside production.')),
  JWT_PRIVATE_KEY: z.optional(z.string().check(z.includes('PRIVATE KEY', 'must be a PEM private key (EC P-256)'))).check(about('Signs access tokens; generated and kept in development.')),
  SECRET_KEY: z.optional(z.string().check(z.minLength(32, 'must have 32 characters at least'))).check(about('Seals secrets and signs cursors; generated and kept in development.')),
  SECRET_KEY_PREVIOUS: z._default(z.string().check(z.refine((keys) => listed(keys).every((key) => key.length >= 32), 'each must have 32 characters at least')), '').check(about('Comma-separated, former values of SECRET_KEY: what they sealed still opens.')),
  ACCESS_TOKEN_TTL: integer(60, 86_400, 3600).check(about('Seconds an access token is good for.')),
  REFRESH_TOKEN_TTL: integer(60, 31_536_000, 604800).check(about('Seconds a refresh token is good for.')),
  SESSION_TTL: integer(60, 31_536_000, 2_592_000).check(about('Seconds until a session ends, however often it is refreshed.')),
  REQUIRE_VERIFIED_EMAIL: z.optional(flag).check(about('Whether only who has verified their email may log in; on by default.')),
  REDIS_URL: z.optional(z.url({ protocol: /^rediss?$/, error: 'must be redis://user:password@host:port/database, or rediss:// for TLS' })).check(about('Redis, to count limits in.')),
  RATE_LIMIT_STORE: z.optional(oneOf(['memory', 'postgres', 'redis'])).check(about('Where limits are counted: redis where REDIS_URL is set and postgres elsewhere, which all processes share; memory for a process alone.')),
  RATE_LIMIT_FACTOR: integer(1, 1_000_000, 1).check(about("Multiplies the contract's quotas, for load tests.")),
  TRUST_PROXY: z._default(z.string(), '').check(about('Hops or CIDRs whose X-Forwarded-For is believed; empty believes none.')),
  ALLOWED_HOSTS: z._default(z.string(), '').check(about('Comma-separated hosts the service answers for, * for all; by default all in development and test, and elsewhere that of PUBLIC_URL.')),
  ADMIN_HOST: z.optional(z.string().check(z.regex(/^[A-Za-z0-9.-]+$/, 'must be the name of a host, without a port'))).check(about('Host on which alone the operations for administrators answer, and nothing else of the API; without it they answer beside the others.')),
  CORS_ORIGINS: z._default(z.string(), '').check(about('Comma-separated origins that browsers may call from; in development those of this machine by default.')),
  API_DOCS_ENABLED: z.optional(flag).check(about('Serve the documentation pages; off by default in production.')),
  RESPONSE_CHECK_PERCENT: integer(0, 100, 1).check(about('In production and staging, how many of a hundred answers are held against the contract; untrue ones are logged and counted. Elsewhere all are, and refused.')),
  MOCK_MISSING_HANDLERS: z.optional(flag).check(about('In development, operations without a handler answer from the examples of the contract.')),
  RELOAD_DOCS: z.optional(flag).check(about('In development, documentation pages that are open load themselves again when the contract has changed.')),
  LOGIN_PROVIDERS: z._default(z.string(), '').check(about('Comma-separated names of where people may log in beside a password; `login-providers.ts` has what LOGIN_<NAME>_… says of each.')),
  OUTGOING_ALLOWED_PRIVATE: z._default(z.string().check(z.refine((cidrs) => listed(cidrs).every((cidr) => networkOf(cidr)), 'must be networks such as 127.0.0.0/8')), '').check(about('In development and test, comma-separated networks that are not public and that webhooks may be sent to all the same.')),
  EMAIL_FROM: z._default(z.string(), DEFAULT_FROM).check(about('Sender of mail; `mail/settings.ts` has how it leaves, beginning with EMAIL_PROVIDER.')),
});

const THIS_MACHINE = ['http://localhost:*', 'http://127.0.0.1:*'];

export type Environment = z.infer<typeof schema>['ENVIRONMENT'];
export type Config = ReturnType<typeof readConfig>;

/** Throws an error that lists every wrong variable; nothing starts on half a configuration. */
export function readConfig(environment: Record<string, string | undefined> = process.env) {
  const set = Object.fromEntries(Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== ''));
  const { given, problems: ofFiles } = resolveFiles(set, (name) => Object.hasOwn(schema.shape, name) || isProviderVariable(name) || isMailVariable(name));
  // What is missing for want of its file would be reported twice.
  if (ofFiles.length > 0) throw new ConfigError(ofFiles);
  const parsed = schema.safeParse(given);
  const problems = parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  if ((given.ENVIRONMENT ?? 'development') === 'production') {
    for (const name of ['DATABASE_URL', 'JWT_PRIVATE_KEY', 'SECRET_KEY', 'PUBLIC_URL'] as const) {
      if (!given[name]) problems.push(`${name}: must be set in production. ${z.globalRegistry.get(schema.shape[name])?.description ?? ''}`);
    }
  }
  if (given.ENVIRONMENT === 'production' && listed(given.CORS_ORIGINS).includes('*')) problems.push('CORS_ORIGINS: must name origins in production; * would let every page on the web call.');
  if (given.OUTGOING_ALLOWED_PRIVATE && !isLocal(given.ENVIRONMENT)) problems.push('OUTGOING_ALLOWED_PRIVATE: only in development and test; elsewhere users could reach your own network.');
  if (given.RATE_LIMIT_STORE === 'redis' && !given.REDIS_URL) problems.push('REDIS_URL: must be set where RATE_LIMIT_STORE is redis.');
  const loginProviders = readLoginProviders(given, isLocal(given.ENVIRONMENT));
  problems.push(...loginProviders.problems);
  const mail = readMailSettings(given, { local: isLocal(given.ENVIRONMENT), production: given.ENVIRONMENT === 'production' });
  problems.push(...mail.problems);
  if (!parsed.success || problems.length > 0) throw new ConfigError(problems);
  const values = parsed.data;
  const production = values.ENVIRONMENT === 'production';
  const local = isLocal(values.ENVIRONMENT);
  const corsOrigins = listed(values.CORS_ORIGINS);
  const allowedHosts = listed(values.ALLOWED_HOSTS);
  return {
    ...values,
    production,
    /** On somebody's own machine: no TLS, and mistakes are loud. */
    local,
    loginProviders: loginProviders.providers,
    /** What LOGIN_<NAME>_… say, for a process that starts another. */
    loginVariables: loginProviders.variables,
    mail: mail.settings,
    /** What the variables of mail say, for the same. */
    mailVariables: mail.variables,
    /** Every answer is held against the contract; in production the compiled serializers alone do. */
    checkResponses: local,
    requireVerifiedEmail: values.REQUIRE_VERIFIED_EMAIL ?? true,
    docsEnabled: values.API_DOCS_ENABLED ?? !production,
    migrateOnStart: values.MIGRATE_ON_START ?? !production,
    mockMissingHandlers: values.MOCK_MISSING_HANDLERS === true && values.ENVIRONMENT === 'development',
    reloadDocs: values.RELOAD_DOCS === true && values.ENVIRONMENT === 'development',
    corsOrigins: corsOrigins.length === 0 && values.ENVIRONMENT === 'development' ? THIS_MACHINE : corsOrigins,
    adminHost: values.ADMIN_HOST ?? null,
    /** None: the host of the public address. */
    allowedHosts: allowedHosts.length === 0 && local ? ['*'] : allowedHosts,
    workerQueues: listed(values.WORKER_QUEUES),
    outgoingAllowedPrivate: listed(values.OUTGOING_ALLOWED_PRIVATE).map((cidr) => networkOf(cidr)!),
    previousSecretKeys: listed(values.SECRET_KEY_PREVIOUS),
    rateLimitStore: values.RATE_LIMIT_STORE ?? (values.REDIS_URL ? 'redis' : 'postgres'),
    publicUrl: values.PUBLIC_URL?.replace(/\/$/, ''),
    appUrl: values.APP_URL?.replace(/\/$/, ''),
  };
}

const isLocal = (environment = 'development'): boolean => environment === 'development' || environment === 'test';

export class ConfigError extends Error {
  constructor(problems: string[]) {
    super(`The configuration is not usable:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = 'ConfigError';
  }
}
