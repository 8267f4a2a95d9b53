/** What row-level security costs a get by id: the same request to two servers, one of whose tables has none. */
import type { Client } from './client.ts';
import { connect } from './client.ts';
import type { Tenant } from './people.ts';
import { asSuperuser, rowsOf } from './people.ts';
import type { Tools } from './proof.ts';

const ROUNDS = 60;
const REQUESTS = 50;
const WARM_UP = 500;

export async function overheadOfPolicies(secured: string, tenant: Tenant, tools: Tools): Promise<{ ratio: number; note: string }> {
  const bare = await tools.database();
  const tables = await rowsOf<{ row: string }>(secured, `SELECT row_to_json(c)::text AS row FROM customers c WHERE tenant_id = $1`, [tenant.id]);
  await asSuperuser(bare, async (client) => {
    for (const { row } of tables) await client.query(`INSERT INTO customers SELECT * FROM json_populate_record(NULL::customers, $1)`, [row]);
    await client.query(`ALTER TABLE customers NO FORCE ROW LEVEL SECURITY`);
    await client.query(`ALTER TABLE customers DISABLE ROW LEVEL SECURITY`);
    await client.query('ANALYZE customers');
  });
  await asSuperuser(secured, (client) => client.query('ANALYZE customers'));
  const clients: Client[] = [];
  for (const database of [secured, bare]) clients.push(connect((await tools.start(database)).url, tenant.owner, 1));
  const { body } = await clients[0]!.send('GET', '/api/v1/customers?limit=1');
  const path = `/api/v1/customers/${body.data[0].id as string}`;

  const round = async (which: number, requests: number): Promise<number> => {
    const startedAt = performance.now();
    for (let count = 0; count < requests; count++) {
      const { status, text } = await clients[which]!.send('GET', path);
      if (status !== 200) throw new Error(`a get by id answers ${status} ${text}`);
    }
    return (performance.now() - startedAt) / requests;
  };
  for (const which of [0, 1]) await round(which, WARM_UP);
  const times: [number[], number[]] = [[], []];
  for (let count = 0; count < ROUNDS; count++) {
    // Whoever goes second finds a warmer machine: take turns.
    for (const which of count % 2 ? [0, 1] : [1, 0]) times[which as 0 | 1].push(await round(which, REQUESTS));
    tools.progress(count, ROUNDS, 'rounds of the overhead');
  }
  clients.forEach((client) => client.close());
  const [withPolicies, without] = times.map(median) as [number, number];
  const ratio = withPolicies / without;
  return { ratio, note: `a get by id takes ${withPolicies.toFixed(3)} ms, ${without.toFixed(3)} ms without row-level security: ${((ratio - 1) * 100).toFixed(1)} %` };
}

function median(values: number[]): number {
  return values.sort((one, other) => one - other)[values.length >> 1]!;
}
