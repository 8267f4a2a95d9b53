/** Before anything is timed: does each server do the work, and do it right? Collects the ids that load will ask for. */
import { createdEmailPrefix, paths } from './servers/server.ts';
import type { RunningServer } from './running.ts';

const fields = ['created_at', 'created_by', 'email', 'id', 'name', 'status', 'updated_at', 'updated_by'];
const idsWanted = 2000;

type Row = Record<string, unknown>;

export interface Verified {
  token: string | undefined;
  ids: string[];
}

export async function verify({ server, baseUrl }: RunningServer): Promise<Verified> {
  const token = await server.token(baseUrl);

  const check = (good: boolean, what: string, seen: unknown): void => {
    if (!good) throw new Error(`${server.name} answers wrongly: ${what}. Seen: ${JSON.stringify(seen)?.slice(0, 1000)}`);
  };

  const ask = async (path: string, status: number, init: { method?: string; body?: unknown; token?: string } = {}): Promise<Row> => {
    const headers: Record<string, string> = {};
    if (init.token !== undefined) headers.authorization = `Bearer ${init.token}`;
    if (init.body !== undefined) headers['content-type'] = 'application/json';
    const body = init.body === undefined ? undefined : JSON.stringify(init.body);
    const response = await fetch(baseUrl + path, { method: init.method ?? 'GET', headers, body });
    const text = await response.text();
    check(response.status === status, `${init.method ?? 'GET'} ${path} gives ${response.status} instead of ${status}`, text);
    return status < 300 ? JSON.parse(text) as Row : {};
  };

  const checkRow = (row: Row): void => {
    check(JSON.stringify(Object.keys(row).sort()) === JSON.stringify(fields), `a customer has exactly the fields ${fields.join(', ')}`, row);
    check(Object.values(row).every((value) => typeof value === 'string'), 'all fields are strings', row);
    check(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?Z$/.test(String(row.created_at)), 'times are ISO 8601', row);
  };

  await ask(paths.health, 200);

  const ids: string[] = [];
  let query: string | undefined = paths.list.split('?')[1];
  let before = Number.POSITIVE_INFINITY;
  while (query !== undefined && ids.length < idsWanted) {
    const page: Row = await ask(`${paths.customers}?${query}`, 200, { token });
    const rows = page.data as Row[];
    query = server.nextPage(page.meta as Row);
    check(rows.length === 50 || (rows.length > 0 && query === undefined), 'a page has 50 rows', rows.length);
    for (const row of rows) {
      checkRow(row);
      const createdAt = Date.parse(String(row.created_at));
      check(createdAt <= before, 'the list is newest first', row);
      before = createdAt;
      ids.push(String(row.id));
    }
  }
  check(ids.length >= 100 && new Set(ids).size === ids.length, 'following the cursor gives each row once', ids.length);

  const last = ids.at(-1) ?? '';
  const one = await ask(`${paths.customers}/${last}`, 200, { token });
  checkRow(one);
  check(one.id === last, 'the customer asked for is the one given', one);

  const email = `${createdEmailPrefix}verify-${Date.now()}-${server.name}@example.com`;
  const created = await ask(paths.customers, 201, { method: 'POST', token, body: { email, name: 'Verified' } });
  checkRow(created);
  check(created.email === email && created.name === 'Verified', 'the new customer is what was sent', created);
  const readBack = await ask(`${paths.customers}/${String(created.id)}`, 200, { token });
  check(readBack.email === email, 'the new customer can be read', readBack);

  if (server.guarded) {
    await ask(`${paths.customers}/${last}`, 401);
    await ask(`${paths.customers}/${last}`, 401, { token: `${token ?? ''}x` });
    const refused = await fetch(baseUrl + paths.customers, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token ?? ''}` },
      body: JSON.stringify({ email: 'not an address', name: 5 }),
    });
    check(refused.status === 400 || refused.status === 422, 'a body that breaks the schema is refused', refused.status);
    await refused.arrayBuffer();
  }
  return { token, ids };
}
