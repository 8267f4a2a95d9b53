/** TypeORM owns the model, the migrations and the pool. */
import { DataSource } from 'typeorm';
import { migrations } from '../../migrations/index.ts';
import { entities } from '../domains/entities.ts';

/** The plain role that requests and jobs act as. It owns nothing and cannot step around row-level security. */
export const APP_ROLE = 'deed_app';

export interface DataSourceOptions {
  /** Act as APP_ROLE; without it the connection keeps the login's own rights, as migrations need. */
  asApp?: boolean;
  poolSize?: number;
  statementTimeoutMilliseconds?: number;
  lockTimeoutMilliseconds?: number;
  poolTimeoutMilliseconds?: number;
  onError?: (error: Error) => void;
}

export function createDataSource(url: string, options: DataSourceOptions = {}): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities,
    migrations,
    migrationsTableName: 'migrations',
    installExtensions: false,
    applicationName: 'deed',
    poolErrorHandler: options.onError ?? (() => undefined),
    extra: {
      pipeline: true,
      max: options.poolSize ?? 2,
      // For a connection of the pool, and for one to the server.
      connectionTimeoutMillis: options.poolTimeoutMilliseconds ?? 10_000,
      ...(options.asApp && { options: `${sessionOptions(options.statementTimeoutMilliseconds ?? 0)} -c lock_timeout=${options.lockTimeoutMilliseconds ?? 5000}` }),
    },
  });
}

/** Sent with every new connection: the role that may not do everything, UTC, and no endless statement. */
export function sessionOptions(statementTimeoutMilliseconds: number): string {
  return `-c role=${APP_ROLE} -c TimeZone=UTC -c statement_timeout=${statementTimeoutMilliseconds} -c idle_in_transaction_session_timeout=60000`;
}
