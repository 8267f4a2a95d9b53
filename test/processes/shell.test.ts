/** `shell`, with scripts piped in, on the database of a service. */
import { spawn } from 'node:child_process';
import { expect } from 'chai';
import { COMPILED } from '../../prove/processes.ts';
import { verifyAuditLog } from '../../src/database/audit-verify.ts';
import { ids } from '../../src/ids.ts';
import type { Outcome } from '../support/checkout.ts';
import { rowsOf } from '../support/newcomers.ts';
import type { Service, Tenant } from '../support/service.ts';
import { PASSWORD, startService } from '../support/service.ts';

describe('cli shell', function () {
  this.timeout(120_000);
  let service: Service;
  let tenant: Tenant;
  let other: Tenant;
  before(async () => {
    service = await startService();
    [tenant, other] = [await service.newTenant(), await service.newTenant()];
    await other.as.owner.call('createCustomer', { body: { email: 'theirs@example.com' } });
  });
  after(() => service.stop());

  function piped(script: string, environment: Record<string, string> = {}, args: string[] = []): Promise<Outcome> {
    return new Promise((done) => {
      const env = { DATABASE_URL: service.databaseUrl, ENVIRONMENT: 'test', DATA_DIRECTORY: '.deed/test-shell', NODE_COMPILE_CACHE: COMPILED, ...environment };
      const child = spawn(process.execPath, ['src/cli/main.ts', 'shell', ...args], { env, stdio: ['pipe', 'pipe', 'pipe'] });
      const said = { stdout: '', stderr: '' };
      child.stdout.on('data', (chunk) => (said.stdout += chunk));
      child.stderr.on('data', (chunk) => (said.stderr += chunk));
      child.once('close', (code) => done({ code, ...said }));
      child.stdin.end(script);
    });
  }

  const count = async (id: string): Promise<number> => (await rowsOf<{ count: number }>(service, 'SELECT count(*)::int AS count FROM customers WHERE tenant_id = $1', [id]))[0]!.count;
  const insert = (way: string): string => `await ${way}('${ids.TenantId.encode(tenant.id)}', async (tx) => (await tables.customers.insert(tx, { id: crypto.randomUUID(), email: '${way}@example.com' })).created_by)`;

  it('shows the value of an expression, and what statements print', async () => {
    expect(await piped('ids.CustomerId.decode(ids.CustomerId.encode("0199a3e8-0000-7000-8000-000000000000"));\n')).to.deep.equal({ code: 0, stdout: "'0199a3e8-0000-7000-8000-000000000000'\n", stderr: '' });
    expect(await piped('const all = Object.keys(operations);\nconsole.log(all.includes("listCustomers"), tables.customers.name);')).to.deep.equal({ code: 0, stdout: 'true customers\n', stderr: '' });
  });

  it('exit code 1 for a script that throws, and for one that is none', async () => {
    for (const [script, said] of [['throw new Error("not today")', 'not today'], ['await nothing()', 'nothing is not defined'], ['const = 3', 'SyntaxError'], ['await call("teleport")', 'no operation teleport']] as const) {
      const { code, stdout, stderr } = await piped(script);
      expect([code, stdout], script).to.deep.equal([1, '']);
      expect(stderr).to.include(said);
    }
  });

  it('works in one tenant, and sees nothing of another', async () => {
    const { stdout } = await piped(`await tenant('${tenant.id}', async (tx) => (await tx.sql('SELECT email FROM customers')).rows)`);
    expect(stdout).to.equal('[]\n');
    expect((await piped(`await tenant('${other.id}', async (tx) => (await tx.sql('SELECT email FROM customers')).rows)`)).stdout).to.include('theirs@example.com');
    expect((await piped(`await tenant('${tenant.id}', (tx) => tx.sql('SELECT rolname FROM pg_roles WHERE rolname = current_user AND (rolsuper OR rolbypassrls)'))`)).stdout).to.include('rows: []');
  });

  it('rolls back what it does', async () => {
    const { code, stdout } = await piped(insert('tenant'));
    expect(code).to.equal(0);
    expect(stdout).to.match(/^'shell_/);
    expect(await count(tenant.id)).to.equal(0);
  });

  it('keeps what is committed, and tells the audit log', async () => {
    const { code, stdout } = await piped(insert('commit'));
    expect(code).to.equal(0);
    expect(stdout).to.match(/^'shell_\w+'\n$/);
    expect(await count(tenant.id)).to.equal(1);
    const { status, body } = await tenant.as.owner.call('listAuditEntries');
    expect(status).to.equal(200);
    expect(body.data).to.have.length(1);
    expect(body.data[0]).to.include({ event: 'shell.committed', operation_id: 'shell', outcome: 'done', resource: 'tenant', resource_id: ids.TenantId.encode(tenant.id), actor: stdout.slice(1, -2) });
    expect((await verifyAuditLog(service.databaseUrl, {})).broken).to.deep.equal([]);
    expect((await tenant.as.owner.call('listCustomers')).body.data[0]).to.include({ email: 'commit@example.com' });
  });

  it('keeps nothing of a commit that throws', async () => {
    const { code } = await piped(`await commit('${other.id}', async (tx) => { await tables.customers.insert(tx, { id: crypto.randomUUID(), email: 'half@example.com' }); throw new Error('no'); })`);
    expect([code, await count(other.id)]).to.deep.equal([1, 1]);
  });

  it('calls operations as whoever signs in, and their acts are theirs', async () => {
    const { code, stdout, stderr } = await piped(`console.log((await call('listCustomers')).status);
      await signIn('${other.emails.agent}', '${PASSWORD}');
      const { status, headers, body } = await call('createCustomer', { body: { email: 'called@example.com' } });
      console.log(status, headers.location, (await call('getCustomer', { params: { customer_id: body.id } })).body.created_by, (await call('listCustomers', { query: { limit: 1 } })).body.data.length);
      signOut();
      console.log((await call('listCustomers')).status);`);
    expect(code, stderr).to.equal(0);
    expect(stdout).to.match(new RegExp(`^401\\n201 /api/v1/customers/cust_\\w+ ${ids.UserId.encode(other.userIds.agent)} 1\\n401\\n$`));
    expect((await piped(`await signIn('${other.emails.agent}', 'wrong')`)).stderr).to.include('is not let in');
  });

  it('refuses production, unless told', async () => {
    const production = { ENVIRONMENT: 'production', PUBLIC_URL: 'https://api.example.com', SECRET_KEY: service.secretKey, JWT_PRIVATE_KEY: 'PRIVATE KEY', EMAIL_PROVIDER: 'console' };
    const { code, stdout, stderr } = await piped('1 + 1', production);
    expect([code, stdout]).to.deep.equal([1, '']);
    expect(stderr).to.include('--even-in-production');
  });
});
