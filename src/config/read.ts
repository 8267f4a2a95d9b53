/**
 * From texts to a configuration: each variable by its kind, then what variables ask of each other. Every mistake is named
 * at once, with what to set; nothing starts on half a configuration.
 */
import { z } from 'zod/mini';
import { readMailSettings } from '../mail/settings.ts';
import { networkOf } from '../outgoing/address.ts';
import { readTracing } from '../telemetry/settings.ts';
import { resolveFiles } from './files.ts';
import { isProviderVariable, readLoginProviders } from './login-providers.ts';
import { placeholderIn } from './placeholders.ts';
import type { Name, Values } from './variables.ts';
import { variables } from './variables.ts';
import type { Variable } from './kinds.ts';

export type Environment = Values['ENVIRONMENT'];
export type Config = ReturnType<typeof readConfig>;

/** Texts by name, and what to call where they are from. */
export interface Source {
  name: string;
  values: Record<string, string | undefined>;
}

/** Notes what is wrong with a variable; of one that is wrong already, nothing more. */
export type Problem = (variable: string, what: string) => void;

/** What the strongest source is called. */
export const ENVIRONMENT = 'the environment';
const THIS_MACHINE = ['http://localhost:*', 'http://127.0.0.1:*'];

const isVariable = (name: string): name is Name => Object.hasOwn(variables, name);
/** Of ours, or of a login provider's. */
export const isKnown = (name: string): boolean => isVariable(name) || isProviderVariable(name);

/** `weaker` are asked, in their order, for what the environment does not have. Throws an error that lists every wrong variable. */
export function readConfig(environment: Source['values'] = process.env, weaker: readonly Source[] = []) {
  const { given, origins, problems: ofSources } = gather([{ name: ENVIRONMENT, values: environment }, ...weaker]);
  // What is missing for want of its file would be reported twice.
  if (ofSources.length > 0) throw new ConfigError(ofSources);
  const problems = new Map<string, string>();
  const problem: Problem = (variable, what) => void (problems.has(variable) || problems.set(variable, what));
  const values = parse(variables, given, problem);
  const production = values.ENVIRONMENT === 'production';
  const local = values.ENVIRONMENT === 'development' || values.ENVIRONMENT === 'test';
  for (const [name, variable] of Object.entries<Variable>(variables)) {
    if (!production) break;
    if (variable.production === 'required' && given[name] === undefined) problem(name, `must be set in production. ${variable.about}`);
    const placeholder = variable.secret && given[name] !== undefined && placeholderIn(given[name], variable.secret);
    if (placeholder) problem(name, `${placeholder} ${variable.about}`);
  }
  if (production && values.CORS_ORIGINS.includes('*')) problem('CORS_ORIGINS', 'must name origins in production; * would let every page on the web call.');
  if (values.OUTGOING_ALLOWED_PRIVATE.length > 0 && !local) problem('OUTGOING_ALLOWED_PRIVATE', 'only in development and test; elsewhere users could reach your own network.');
  if (values.RATE_LIMIT_STORE === 'redis' && values.REDIS_URL === undefined) problem('REDIS_URL', 'must be set where RATE_LIMIT_STORE is redis.');
  if (values.WEB_CONCURRENCY > 1 && values.RATE_LIMIT_STORE === 'memory') problem('RATE_LIMIT_STORE', 'must not be memory where WEB_CONCURRENCY is more than 1: each process would count for itself.');
  if (values.DATABASE_REPLICA_URL.length > 0 && values.RATE_LIMIT_STORE === 'memory') problem('RATE_LIMIT_STORE', 'must not be memory where DATABASE_REPLICA_URL is set: who has just written is noted where limits are counted, for all processes.');
  if (values.METRICS_PORT === values.PORT && values.PORT !== 0) problem('METRICS_PORT', 'must not be that of PORT.');
  const loginProviders = readLoginProviders(values.LOGIN_PROVIDERS, given, local, problem);
  const mail = readMailSettings(values, local, problem);
  const tracing = readTracing(values, problem);
  if (values.SENTRY_DSN !== undefined && !/^https?:\/\/[^/@]+@[^/]+\/(.+\/)?\d+$/.test(values.SENTRY_DSN)) problem('SENTRY_DSN', 'must be https://key@host/project.');
  if (given.EMAIL_FALLBACK_PROVIDER !== undefined) problem('EMAIL_FALLBACK_PROVIDER', 'is not known; EMAIL_FALLBACK_PROVIDERS is, with one name or several and commas between.');
  if (problems.size > 0) throw new ConfigError([...problems].map(([name, what]) => `${name}: ${what}`));
  return {
    ...values,
    /** Texts as they were given, by name, wherever they are from: what a process of ours is started with. */
    given,
    /** Where each of them is from. */
    origins,
    production,
    /** On somebody's own machine: no TLS, and mistakes are loud. */
    local,
    loginProviders,
    mail,
    /** Null where nobody traces. */
    tracing,
    /** Every answer is held against the contract; in production the compiled serializers alone do. */
    checkResponses: local,
    requireVerifiedEmail: values.REQUIRE_VERIFIED_EMAIL ?? true,
    docsEnabled: values.API_DOCS_ENABLED ?? !production,
    shutdownDelaySeconds: values.SHUTDOWN_DELAY ?? (local ? 0 : 3),
    runMigrations: values.RUN_MIGRATIONS ?? !production,
    /** What nobody can read is not counted. */
    metricsEnabled: values.METRICS_ENABLED ?? (local || values.METRICS_PORT !== undefined || values.METRICS_TOKEN !== undefined),
    mockMissingHandlers: values.MOCK_MISSING_HANDLERS === true && values.ENVIRONMENT === 'development',
    reloadDocs: values.RELOAD_DOCS === true && values.ENVIRONMENT === 'development',
    corsOrigins: values.CORS_ORIGINS.length === 0 && values.ENVIRONMENT === 'development' ? THIS_MACHINE : values.CORS_ORIGINS,
    adminHost: values.ADMIN_HOST ?? null,
    /** None: the host of the public address. */
    allowedHosts: values.ALLOWED_HOSTS.length === 0 && local ? ['*'] : values.ALLOWED_HOSTS,
    outgoingAllowedPrivate: values.OUTGOING_ALLOWED_PRIVATE.map((cidr) => networkOf(cidr)!),
    rateLimitStore: values.RATE_LIMIT_STORE ?? (values.REDIS_URL ? 'redis' : 'postgres'),
  };
}

/** Of each variable the text of the strongest source that has it, files read. One that is set and empty is not set. */
export function gather(sources: readonly Source[]): { given: Record<string, string>; origins: Record<string, string>; problems: string[] } {
  const given: Record<string, string> = {};
  const origins: Record<string, string> = {};
  const problems: string[] = [];
  for (const { name: source, values } of sources) {
    // A file that nobody asks for need not be there.
    const isWanted = (name: string): boolean => given[name] === undefined && given[name.replace(/_FILE$/, '')] === undefined;
    const set = Object.fromEntries(Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '' && isWanted(entry[0])));
    const resolved = resolveFiles(set, isKnown);
    problems.push(...resolved.problems);
    for (const [name, value] of Object.entries(resolved.given)) {
      if (!(isKnown(name) || name.startsWith('LOGIN_') || name.startsWith('EMAIL_'))) continue;
      given[name] = value;
      origins[name] = set[name] === undefined ? `a file, by ${source}` : source;
    }
  }
  return { given, origins, problems };
}

/** What cannot be read becomes a problem, and as if it were not set. */
export function parse<Known extends Name>(table: Record<Known, Variable>, given: Record<string, string | undefined>, problem: Problem): Pick<Values, Known> {
  const values: Record<string, unknown> = {};
  for (const [name, { type }] of Object.entries<Variable>(table)) {
    const parsed = z.safeParse(type, given[name]);
    if (!parsed.success) problem(name, `${parsed.error.issues[0]!.message}.`);
    values[name] = parsed.success ? parsed.data : z.parse(type, undefined);
  }
  return values as Pick<Values, Known>;
}

export class ConfigError extends Error {
  constructor(problems: string[]) {
    super(`The configuration is not usable:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = 'ConfigError';
  }
}
