/** A few pipelined connections used in turn: queries do not wait for a free connection, nor for the answer before theirs. */
import pg from 'pg';
import { databaseUrl } from './shared.ts';

const connections = 4;

export async function connectPipelined(): Promise<<Row extends pg.QueryResultRow | unknown[]>(query: pg.QueryConfig & { rowMode?: string }) => Promise<{ rows: Row[] }>> {
  const clients = Array.from({ length: connections }, () =>
    new pg.Client({ connectionString: databaseUrl, pipeline: true, options: '-c timezone=UTC' } as pg.ClientConfig));
  for (const client of clients) client.on('error', console.error);
  await Promise.all(clients.map((client) => client.connect()));

  let turn = 0;
  return (query) => {
    turn = (turn + 1) % connections;
    return (clients[turn] as pg.Client).query(query) as never;
  };
}
