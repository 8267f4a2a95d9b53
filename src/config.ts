/** The only reader of the environment. One schema, every mistake named at once, with what to set. */
import { z } from 'zod';

const flag = z.enum(['true', 'false']).transform((value) => value === 'true');
const integer = (low: number, high: number): z.ZodType<number, string> =>
  z.string().regex(/^\d+$/, 'must be a whole number').transform(Number).pipe(z.number().min(low).max(high));

const schema = z.object({
  ENVIRONMENT: z.enum(['development', 'test', 'staging', 'production']).default('development').describe('Where the service runs.'),
  HOST: z.string().default('127.0.0.1').describe('Address to listen on.'),
  PORT: integer(0, 65_535).prefault('8000').describe('Port to listen on; 0 takes a free one.'),
  PUBLIC_URL: z.url().optional().describe('How clients reach the service; problem types and tokens name it.'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info').describe('Least level that is logged.'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional().describe('Postgres; without it an embedded one starts (not in production).'),
  DATABASE_POOL_SIZE: integer(1, 500).prefault('10').describe('Connections for transactions.'),
  DATABASE_LANE_CONNECTIONS: integer(1, 50).prefault('2').describe('Pipelined connections that single-statement reads share, and as many for writes.'),
  DATABASE_STATEMENT_TIMEOUT: integer(1, 3_600_000).prefault('15000').describe('Milliseconds a statement may take.'),
  DATA_DIRECTORY: z.string().default('.deed').describe('Where the embedded database and development keys are kept.'),
  MIGRATE_ON_START: flag.optional().describe('Run pending migrations before serving; on by default outside production.'),
  JWT_PRIVATE_KEY: z.string().includes('PRIVATE KEY', { message: 'must be a PEM private key (EC P-256)' }).optional().describe('Signs access tokens; generated and kept in development.'),
  SECRET_KEY: z.string().min(32).optional().describe('Signs cursors; generated and kept in development.'),
  ACCESS_TOKEN_TTL: integer(60, 86_400).prefault('3600').describe('Seconds an access token is good for.'),
  REFRESH_TOKEN_TTL: integer(60, 31_536_000).prefault('604800').describe('Seconds a refresh token is good for.'),
  RATE_LIMIT_STORE: z.enum(['memory', 'postgres']).default('memory').describe('Where limits are counted: one process alone, or all that share the database.'),
  RATE_LIMIT_FACTOR: integer(1, 1_000_000).prefault('1').describe("Multiplies the contract's quotas, for load tests."),
  TRUST_PROXY: z.string().default('').describe('Hops or CIDRs whose X-Forwarded-For is believed; empty believes none.'),
  CORS_ORIGINS: z.string().default('').describe('Comma-separated origins that browsers may call from.'),
  API_DOCS_ENABLED: flag.optional().describe('Serve the documentation pages; off by default in production.'),
  MOCK_MISSING_HANDLERS: flag.optional().describe('In development, operations without a handler answer from the examples of the contract.'),
  EMAIL_FROM: z.string().default('Deed <no-reply@localhost>').describe('Sender of mail.'),
});

export type Environment = z.infer<typeof schema>['ENVIRONMENT'];
export type Config = ReturnType<typeof readConfig>;

/** Throws an error that lists every wrong variable; nothing starts on half a configuration. */
export function readConfig(environment: Record<string, string | undefined> = process.env) {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = schema.safeParse(given);
  const problems = parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  if ((given.ENVIRONMENT ?? 'development') === 'production') {
    for (const name of ['DATABASE_URL', 'JWT_PRIVATE_KEY', 'SECRET_KEY', 'PUBLIC_URL'] as const) {
      if (!given[name]) problems.push(`${name}: must be set in production. ${schema.shape[name].description ?? ''}`);
    }
  }
  if (!parsed.success || problems.length > 0) throw new ConfigError(problems);
  const values = parsed.data;
  const production = values.ENVIRONMENT === 'production';
  return {
    ...values,
    production,
    /** Every answer is held against the contract; in production the compiled serializers alone do. */
    checkResponses: values.ENVIRONMENT === 'development' || values.ENVIRONMENT === 'test',
    docsEnabled: values.API_DOCS_ENABLED ?? !production,
    migrateOnStart: values.MIGRATE_ON_START ?? !production,
    mockMissingHandlers: values.MOCK_MISSING_HANDLERS === true && values.ENVIRONMENT === 'development',
    corsOrigins: values.CORS_ORIGINS.split(',').map((origin) => origin.trim()).filter(Boolean),
    publicUrl: values.PUBLIC_URL?.replace(/\/$/, ''),
  };
}

export class ConfigError extends Error {
  constructor(problems: string[]) {
    super(`The configuration is not usable:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = 'ConfigError';
  }
}
