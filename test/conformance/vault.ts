/**
 * A real Vault: the service reads its configuration from there with a secret id that is good once, keeps its token for as long as
 * there is a way to, says of each refusal what to look at, and goes on without Vault.
 */
import { rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Spawned } from '../../prove/processes.ts';
import { PUBLIC_URL, spawned } from '../../prove/processes.ts';
import { cli } from '../support/checkout.ts';
import { eventually } from '../support/eventually.ts';
import type { Outcome, Peer } from './peer.ts';
import type { RunningVault } from './vault-server.ts';
import { vaultVersion, withVault } from './vault-server.ts';

/** No message may have it. */
const SECRET_KEY = 'canary-Zq83hTnB5vXc0LmWkR2yPdE7sJ4uGa9f';
/** A token is renewed after four seconds, at twelve for much less, and is gone at fifteen. */
const SHORT = ['token_policies=deed', 'token_ttl=6s', 'token_max_ttl=15s', 'secret_id_num_uses=1'];
const BEYOND_SECONDS = 20;
const SUPPLY_MILLISECONDS = 2000;
const METRICS_TOKEN = 'for the checks of health';

type Expect = (holds: boolean, said: string) => void;

export const vault: Peer = {
  name: 'vault',
  async run({ own }): Promise<Outcome> {
    const version = await vaultVersion();
    const remarks: string[] = [];
    let cases = 0;
    const expect: Expect = (holds, said) => {
      cases += 1;
      if (!holds) remarks.push(said);
    };
    await withVault(own, SECRET_KEY, async (running) => {
      await origins(running, expect);
      await refusals(running, expect);
      await leases(running, own, expect);
    });
    return { version, cases, failures: remarks.length, remarks: ['its free edition has no namespaces, and does not look at their header', ...remarks] };
  },
};

const secretId = ({ command }: RunningVault, role = 'deed'): Promise<string> => command('write', '-force', '-field=secret_id', `auth/approle/role/${role}/secret-id`);

/** `deed config`, on a secret id that is used up by it. */
async function origins(running: RunningVault, expect: Expect): Promise<void> {
  const { stdout, stderr } = await cli(['config'], { env: { ...running.given, VAULT_SECRET_ID: await secretId(running) } });
  for (const name of ['SECRET_KEY', 'DATABASE_URL', 'JWT_PRIVATE_KEY']) expect(new RegExp(`^ *${name} .*vault secret/deed v1$`, 'm').test(stdout), `deed config does not say that ${name} is from Vault: ${stdout}${stderr}`);
  expect(!stdout.includes(SECRET_KEY), 'deed config shows SECRET_KEY');
}

async function refusals(running: RunningVault, expect: Expect): Promise<void> {
  const { command } = running;
  const roleId = (role: string): Promise<string> => command('read', '-field=role_id', `auth/approle/role/${role}/role-id`);
  await command('auth', 'enable', '-path=people', 'userpass');
  await command('secrets', 'enable', '-path=first', '-version=1', 'kv');
  await command('kv', 'put', '-mount=first', 'data/deed', `SECRET_KEY=${SECRET_KEY}`);
  await command('kv', 'put', '-mount=secret', 'deleted', `SECRET_KEY=${SECRET_KEY}`);
  await command('kv', 'delete', '-mount=secret', 'deleted');
  await command('write', 'sys/policy/wide', 'policy=path "+/data/*" { capabilities = ["read"] }');
  await command('write', 'auth/approle/role/wide', 'token_policies=wide');
  await command('write', 'auth/approle/role/bound', 'token_policies=deed', 'secret_id_bound_cidrs=10.0.0.0/8');
  const wide = { VAULT_ROLE_ID: await roleId('wide'), VAULT_SECRET_ID: await secretId(running, 'wide') };
  const usedUp = await secretId(running);
  await cli(['config'], { env: { ...running.given, VAULT_SECRET_ID: usedUp } });
  const cases: [string, Record<string, string>, RegExp][] = [
    ['a wrong secret id', { VAULT_SECRET_ID: 'of-nobody' }, /VAULT_ROLE_ID: .*\(400\)/],
    ['a wrong role id', { VAULT_ROLE_ID: 'of-nobody' }, /VAULT_ROLE_ID: .*\(400\)/],
    ['a secret id that is used up', { VAULT_SECRET_ID: usedUp }, /VAULT_ROLE_ID: .*used up/],
    ['a role that is bound to other addresses', { VAULT_ROLE_ID: await roleId('bound'), VAULT_SECRET_ID: await secretId(running, 'bound') }, /VAULT_ROLE_ID: .*bound to other addresses/],
    ['no mount', { VAULT_APPROLE_MOUNT: 'nowhere' }, /VAULT_APPROLE_MOUNT: .* at nowhere \(403\)/],
    ['a mount of another kind', { VAULT_APPROLE_MOUNT: 'people' }, /VAULT_APPROLE_MOUNT: .* at people/],
    ['a wrong token', { VAULT_ROLE_ID: '', VAULT_SECRET_ID: '', VAULT_TOKEN: 'of-nobody' }, /VAULT_TOKEN: .*\(403\)/],
    ['a path that no policy has', { VAULT_PATH: 'secret/data/other' }, /VAULT_PATH: .*secret\/data\/other \(403\)/],
    ['no secret', { ...wide, VAULT_PATH: 'secret/data/other' }, /VAULT_PATH: there is no secret at secret\/data\/other \(404\)/],
    ['a secret that is deleted', { ...wide, VAULT_PATH: 'secret/data/deleted' }, /VAULT_PATH: .*its newest version is deleted \(404\)/],
    ['a KV engine of version 1', { ...wide, VAULT_PATH: 'first/data/deed' }, /VAULT_PATH: .*no secret of a KV engine of version 2/],
    ['a certificate that nobody trusts', { VAULT_CACERT: '' }, /VAULT_CACERT: the certificate .* is not trusted/],
  ];
  for (const [what, environment, said] of cases) await refused(running, what, { VAULT_SECRET_ID: await secretId(running), ...environment }, said, expect);
}

async function refused({ given }: RunningVault, what: string, environment: Record<string, string>, said: RegExp, expect: Expect): Promise<void> {
  const { code, stdout, stderr } = await cli(['config'], { env: { ...given, ...environment } });
  expect(code === 1 && said.test(stderr) && !(stdout + stderr).includes(SECRET_KEY), `${what}: ${stdout}${stderr}`);
}

/** Two services of two processes each: one has its first secret id alone, one finds another in its file. */
async function leases(running: RunningVault, own: string, expect: Expect): Promise<void> {
  const { command, asked } = running;
  await command('write', 'auth/approle/role/deed', ...SHORT);
  const file = join(own, 'secret-id');
  const supplying = new AbortController();
  const agent = supply(running, file, supplying.signal);
  // Each secret id is good once: were one used by both processes of a service, the second would not start.
  const services = [await started(running, { VAULT_SECRET_ID: await secretId(running) }), await started(running, { VAULT_SECRET_ID_FILE: resolve(file) })] as const;
  const [spent, supplied] = services;

  const renewals = await asked('auth/token/renew-self');
  await command('kv', 'patch', '-mount=secret', 'deed', 'ACCESS_TOKEN_TTL=600');
  await sleep(BEYOND_SECONDS * 1000);
  expect((await asked('auth/token/renew-self')) >= renewals + 4, 'the tokens are not renewed');
  expect(spent.logged('the token for Vault is lost').length === 1, `without another secret id: ${spent.output()}`);
  expect(supplied.logged('is lost').length + supplied.logged('could not be asked').length === 0, `with another secret id: ${supplied.output()}`);
  expect(supplied.logged('Vault has a newer version of the configuration').length === 1, `of a newer version: ${supplied.output()}`);
  for (const service of services) expect(await service.isReady(), `without a token it is not ready: ${service.output()}`);

  supplying.abort();
  await agent;
  await command('operator', 'seal');
  await refused(running, 'a Vault that is sealed', { VAULT_SECRET_ID: 'whatever' }, /VAULT_ADDR: .*is sealed, or not yet up \(503\)/, expect);
  await eventually('the service has noticed that Vault is sealed', () => supplied.logged('Vault could not be asked').length > 0);
  expect(/"vault","status":"degraded"/.test(await supplied.health()), `of a Vault that is sealed: ${await supplied.health()}`);
  expect(await supplied.isReady(), 'a Vault that is sealed takes the service out');
  await command('operator', 'unseal', running.unsealKey);

  const given = await asked('auth/token/revoke-self');
  for (const service of services) await service.kill('SIGTERM');
  expect((await asked('auth/token/revoke-self')) > given, 'the token is not given back');
}

/** As an agent does: there is always a secret id that nobody has used. */
async function supply(running: RunningVault, file: string, until: AbortSignal): Promise<void> {
  while (!until.aborted) {
    await writeFile(`${file}.new`, await secretId(running));
    await rename(`${file}.new`, file);
    await sleep(SUPPLY_MILLISECONDS, undefined, { signal: until }).catch(() => undefined);
  }
}

interface Started extends Spawned {
  logged(message: string): string[];
  isReady(): Promise<boolean>;
  health(): Promise<string>;
}

/** In production, with nothing secret but how to ask Vault. */
async function started({ given }: RunningVault, environment: Record<string, string>): Promise<Started> {
  const service = spawned(['src/main.ts', 'api'], { ENVIRONMENT: 'production', EMAIL_PROVIDER: 'console', ALLOWED_HOSTS: '*', PUBLIC_URL, PORT: '0', WEB_CONCURRENCY: '2', METRICS_TOKEN, ...given, ...environment });
  const logged = (message: string): string[] => service.output().split('\n').filter((line) => line.includes(message));
  await eventually('both processes are ready', () => {
    if (service.child.exitCode !== null) throw new Error(`The service does not start:\n${service.output()}`);
    return logged('"ready"').length === 2;
  }, 60_000);
  const [, url] = /Deed listens on (\S+)/.exec(service.output())!;
  return {
    ...service,
    logged,
    isReady: async () => (await fetch(`${url}/health/ready`)).status === 200,
    health: async () => (await fetch(`${url}/health`, { headers: { authorization: `Bearer ${METRICS_TOKEN}` } })).text(),
  };
}
