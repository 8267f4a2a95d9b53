/** `createsuperuser`, `users …`: people, from the command line, on the database that a service runs on. */
import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'chai';
import { COMPILED } from '../../prove/processes.ts';
import type { Outcome } from '../support/checkout.ts';
import { cli } from '../support/checkout.ts';
import type { Service, Tenant } from '../support/service.ts';
import { PASSWORD, startService } from '../support/service.ts';

describe('users on the command line', function () {
  this.timeout(30_000);
  let service: Service;
  let tenant: Tenant;
  before(async () => {
    service = await startService();
    tenant = await service.newTenant();
  });
  after(() => service.stop());

  const run = (...args: string[]): Promise<Outcome> => cli(args, { env: { DATABASE_URL: service.databaseUrl } });

  function piped(input: string, ...args: string[]): Promise<Outcome> {
    return new Promise((done) => {
      const child = spawn(process.execPath, ['src/cli/main.ts', ...args], { env: { DATABASE_URL: service.databaseUrl, NODE_COMPILE_CACHE: COMPILED }, stdio: ['pipe', 'pipe', 'pipe'] });
      const said = { stdout: '', stderr: '' };
      child.stdout.on('data', (text) => (said.stdout += text));
      child.stderr.on('data', (text) => (said.stderr += text));
      child.once('close', (code) => done({ code, ...said }));
      child.stdin.end(input);
    });
  }

  it('makes a superuser, who can log in with the password that was piped in', async () => {
    const made = await piped('eleven otters in the kitchen\n', 'createsuperuser', 'root@example.com');
    expect([made.code, made.stderr]).to.deep.equal([0, '']);
    expect(made.stdout).to.match(/^root@example\.com \(usr_[0-9a-z]{26}\) is a superuser\.\n$/);
    const { status, body } = await service.anonymous.call('login', { body: { email: 'root@example.com', password: 'eleven otters in the kitchen' } });
    expect([status, body.tenant_id]).to.deep.equal([200, null]);
    expect((await run('users', 'list', 'root@')).stdout).to.match(/^usr_[0-9a-z]{26}  root@example\.com  superuser\n$/);
  });

  it('makes a superuser of who has an account, and asks nothing', async () => {
    expect((await run('createsuperuser', tenant.emails.owner)).stdout).to.include('is a superuser now');
    expect((await run('users', 'list', tenant.emails.owner)).stdout).to.match(/superuser\n$/);
  });

  it('refuses a password that is easy to guess, and says why', async () => {
    const { code, stderr } = await piped('password\n', 'createsuperuser', 'weak@example.com');
    expect(code).to.equal(1);
    expect(stderr).to.include('must have 15 characters at least');
    expect((await run('users', 'list', 'weak@example.com')).code).to.equal(1);
  });

  it('disables somebody: their tokens end within a second, and enabling lets them log in again', async () => {
    const credentials = { body: { email: tenant.emails.agent, password: PASSWORD } };
    const { body } = await service.anonymous.call('login', credentials);
    const client = service.clientWith({ authorization: `Bearer ${body.access_token}` });
    expect((await client.call('getToken')).status).to.equal(200);
    expect((await run('users', 'disable', tenant.emails.agent)).stdout).to.include('is disabled');
    await sleep(1000);
    expect((await client.call('getToken')).status).to.equal(401);
    expect((await service.anonymous.call('login', credentials)).body.code).to.equal('account-disabled');
    expect((await run('users', 'list', tenant.emails.agent)).stdout).to.include('disabled');
    expect((await run('users', 'enable', tenant.emails.agent)).code).to.equal(0);
    expect((await service.anonymous.call('login', credentials)).status).to.equal(200);
  });

  it('ends every session of somebody, who may log in again', async () => {
    const credentials = { body: { email: tenant.emails.viewer, password: PASSWORD } };
    const { body } = await service.anonymous.call('login', credentials);
    expect((await run('users', 'logout', tenant.emails.viewer)).code).to.equal(0);
    expect((await service.anonymous.call('refreshTokens', { body: { refresh_token: body.refresh_token } })).status).to.equal(401);
    expect((await service.anonymous.call('login', credentials)).status).to.equal(200);
  });

  it('exit code 1 for nobody', async () => {
    const { code, stderr } = await run('users', 'disable', 'nobody@example.com');
    expect([code, stderr.trim()]).to.deep.equal([1, 'Nobody has an account with nobody@example.com.']);
  });
});
