/**
 * What row-level security costs a get by id. Two servers side by side differ by more than that, on a machine
 * that does anything else; so the statement of the get is timed on one connection, in turn as the plain role,
 * whom policies hold, and as the superuser, whom they do not, and the difference is held against the request.
 */
import pg from 'pg';
import { customers } from '../src/domains/customers/entity.ts';
import { APP_ROLE } from '../src/database/data-source.ts';
import type { Statement } from '../src/database/statement.ts';
import { ids, uuidv7 } from '../src/ids.ts';
import { connect } from './client.ts';
import { newTenant } from './people.ts';
import type { Tools } from './proof.ts';

const ROWS = 1000;
const ROUNDS = 150;
const STATEMENTS = 40;
const REQUESTS = 10;
/** Changing the role has the statement planned anew; and what runs for the first time is slow. */
const WARM_UP = 10;

/** `ratio` is the request with policies to the request without. */
export async function overheadOfPolicies(tools: Tools): Promise<{ ratio: number; note: string }> {
  const databaseUrl = await tools.database();
  const tenant = await newTenant(databaseUrl);
  const id = uuidv7();
  const database = new pg.Client({ connectionString: databaseUrl });
  await database.connect();
  await database.query(`INSERT INTO customers (tenant_id, id, email) SELECT $1, CASE n WHEN 1 THEN $2::uuid ELSE gen_random_uuid() END, 'c' || n || '@example.com' FROM generate_series(1, $3::int) n`, [tenant.id, id, ROWS]);
  await database.query('VACUUM ANALYZE customers');
  const client = connect((await tools.start(databaseUrl)).url, tenant.owner, 1);
  const query = { ...(await statementOfGet(tenant.id, id)), values: [tenant.id, id] };

  const statementTime = (role: string): Promise<number> =>
    database.query(`SET ROLE ${role}`).then(() => timed(STATEMENTS, async () => {
      if ((await database.query(query)).rows.length !== 1) throw new Error(`the statement of the get finds nothing as ${role}`);
    }));
  const requestTime = (): Promise<number> => timed(REQUESTS, async () => {
    const { status, text } = await client.send('GET', `/api/v1/customers/${ids.CustomerId.encode(id)}`);
    if (status !== 200) throw new Error(`a get by id answers ${status} ${text}`);
  });
  const [held, free, requests]: [number[], number[], number[]] = [[], [], []];
  for (let count = 0; count < ROUNDS; count++) {
    // Whoever goes second finds a warmer machine: take turns.
    const [first, second] = count % 2 ? [APP_ROLE, 'NONE'] : ['NONE', APP_ROLE];
    for (const role of [first, second]) (role === APP_ROLE ? held : free).push(await statementTime(role));
    requests.push(await requestTime());
    tools.progress(count, ROUNDS, 'rounds of the overhead');
  }
  client.close();
  await database.end();
  const cost = median(held.map((time, index) => time - free[index]!));
  const request = median(requests);
  const ratio = request / (request - cost);
  return { ratio, note: `policies cost ${(cost * 1000).toFixed(0)} µs of a get by id that takes ${(request * 1000).toFixed(0)} µs: ${((ratio - 1) * 100).toFixed(1)} %` };
}

/** What the data layer sends for a get by id. */
async function statementOfGet(tenantId: string, id: string): Promise<{ name: string; text: string }> {
  let sent: Statement | undefined;
  const recorder = { tenantId, userId: null, actor: null, rows: (statement: Statement): Promise<[]> => ((sent = statement), Promise.resolve([])) };
  await customers.find(recorder, id);
  // Without a text of its own it would find nothing, and that is noticed.
  const { readName = '', read = '' } = sent!;
  return { name: readName, text: read };
}

/** Milliseconds for one. */
async function timed(count: number, work: () => Promise<void>): Promise<number> {
  for (let warm = 0; warm < WARM_UP; warm++) await work();
  const startedAt = performance.now();
  for (let done = 0; done < count; done++) await work();
  return (performance.now() - startedAt) / count;
}

function median(values: number[]): number {
  return values.toSorted((one, other) => one - other)[values.length >> 1]!;
}
