/** Variables from Vault, by a stand-in that fails at will. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { expect } from 'chai';
import pino from 'pino';
import { ConfigError } from '../../src/config/read.ts';
import type { Loaded } from '../../src/config/sources.ts';
import { load, loadConfig } from '../../src/config/sources.ts';
import { createVaultClient } from '../../src/config/vault/client.ts';
import { createLease } from '../../src/config/vault/lease.ts';
import { spawned } from '../../prove/processes.ts';
import { selfSigned } from '../support/certificate.ts';
import { eventually } from '../support/eventually.ts';
import type { StandInVault } from '../support/vault.ts';
import { ROLE_ID, SECRET_ID, standInVault } from '../support/vault.ts';

const CANARY = 'kK4h8wq1ZtVn2bY7sD0fGm5pLr9xCe3u';

describe('variables from Vault', () => {
  let vault: StandInVault;
  let folder: string;
  const held: Loaded[] = [];
  beforeEach(async () => {
    vault = await standInVault();
    vault.secret.values = { SECRET_KEY: CANARY };
    folder = await mkdtemp(join(tmpdir(), 'deed-vault-'));
    await writeFile(join(folder, '.env'), 'PORT=4001\nHOST=0.0.0.0\n');
  });
  afterEach(async () => {
    for (const { vault: open } of held.splice(0)) await open?.lease.release();
    await vault.stop();
    await rm(folder, { recursive: true });
  });

  const environment = (more: Record<string, string> = {}): Record<string, string> => ({ ENV_FILE: join(folder, '.env'), VAULT_ADDR: vault.url, VAULT_ROLE_ID: ROLE_ID, VAULT_SECRET_ID: SECRET_ID, VAULT_CLIENT_TIMEOUT: '1', ...more });
  const start = async (more: Record<string, string> = {}): Promise<Loaded> => {
    const loaded = await load(environment(more));
    held.push(loaded);
    return loaded;
  };
  const refusal = async (given: Record<string, string>): Promise<string> => {
    const error: unknown = await load(given).then(() => 'it was not refused', (thrown: unknown) => thrown);
    expect(error).to.be.instanceOf(ConfigError);
    const { message } = error as ConfigError;
    for (const secret of [SECRET_ID, CANARY, 'token-1']) expect(message).to.not.include(secret);
    return message;
  };

  it('are weaker than the environment and stronger than .env, and tell their version', async () => {
    vault.secret.values = { SECRET_KEY: CANARY, PORT: 4002, HOST: '127.0.0.2', API_DOCS_ENABLED: false, LOG_LEVEL: 'debug', LOGIN_PROVIDERS: 'github', LOGIN_GITHUB_CLIENT_ID: 'deed', LOGIN_GITHUB_CLIENT_SECRET: 'a secret' };
    const { config } = await start({ LOG_LEVEL: 'warn' });
    expect(config).to.include({ PORT: 4002, HOST: '127.0.0.2', LOG_LEVEL: 'warn', SECRET_KEY: CANARY, docsEnabled: false });
    expect(config.loginProviders[0]).to.include({ clientSecret: 'a secret' });
    expect([config.origins.PORT, config.origins.LOG_LEVEL, config.origins.VAULT_ADDR]).to.deep.equal(['vault secret/deed v3', 'the environment', 'the environment']);
    expect(vault.requests.map(({ path }) => path)).to.deep.equal(['auth/approle/login', 'secret/data/deed']);
  });

  it('what is no variable, or is for Vault itself, or a path of a file, is told and not taken', async () => {
    vault.secret.values = { SECRET_KEY: CANARY, SECRET_KYE: 'typo', VAULT_ADDR: 'https://elsewhere.example', DATABASE_URL_FILE: '/etc/passwd', toString: 'x' };
    const { config, vault: open } = await start();
    expect(open!.unknown).to.deep.equal(['DATABASE_URL_FILE', 'SECRET_KYE', 'VAULT_ADDR', 'toString']);
    expect(config.VAULT_ADDR).to.equal(vault.url);
    expect(config.DATABASE_URL).to.equal(undefined);
  });

  it('a namespace is asked, and a token that was given stays when a command has ended, while one that was made ends', async () => {
    await loadConfig(environment({ VAULT_NAMESPACE: 'team' }));
    expect(vault.requests.map(({ path }) => path).at(-1)).to.equal('auth/token/revoke-self');
    expect(vault.requests.every(({ namespace }) => namespace === 'team')).to.equal(true);
    expect(vault.tokens.size).to.equal(0);
    vault.tokens.add('given');
    const { VAULT_ROLE_ID: _role, VAULT_SECRET_ID: _secret, ...rest } = environment();
    await writeFile(join(folder, 'token'), 'given\n');
    expect(await loadConfig({ ...rest, VAULT_TOKEN_FILE: join(folder, 'token') })).to.include({ SECRET_KEY: CANARY });
    expect([...vault.tokens]).to.deep.equal(['given']);
  });

  it('nothing of Vault is asked where VAULT_ADDR is not set', async () => {
    expect((await load({ ENV_FILE: join(folder, '.env') })).vault).to.equal(null);
    expect(vault.requests).to.have.length(0);
  });

  for (const [what, given, said] of [
    ['no credentials', { VAULT_ROLE_ID: '' }, 'VAULT_ROLE_ID: must be set where VAULT_ADDR is'],
    ['half of them', { VAULT_SECRET_ID: '' }, 'VAULT_SECRET_ID: must be set where VAULT_ADDR is'],
    ['two ways', { VAULT_TOKEN: 't' }, 'VAULT_TOKEN: is one way'],
    ['no address', { VAULT_ADDR: '' }, 'VAULT_ADDR: must be set where'],
    ['http to elsewhere', { VAULT_ADDR: 'http://vault.example:8200' }, 'VAULT_ADDR: must be https'],
    ['a path of version 1', { VAULT_PATH: 'secret/deed' }, 'VAULT_PATH: must be a mount, data and a path'],
    ['an authority that is not there', { VAULT_CACERT: '/nowhere/ca.pem' }, 'VAULT_CACERT: /nowhere/ca.pem cannot be read (ENOENT)'],
    ['a secret id in a file that is not there', { VAULT_SECRET_ID: '', VAULT_SECRET_ID_FILE: '/nowhere/id' }, 'VAULT_SECRET_ID_FILE: /nowhere/id cannot be read'],
    ['a port where nobody listens', { VAULT_ADDR: 'http://127.0.0.1:1' }, 'VAULT_ADDR: the Vault at 127.0.0.1:1 cannot be reached (ECONNREFUSED)'],
    ['a wrong role', { VAULT_ROLE_ID: 'another' }, 'VAULT_ROLE_ID: Vault refuses it with this VAULT_SECRET_ID (400)'],
    ['a path without a secret', { VAULT_PATH: 'kv/data/apps/deed' }, 'VAULT_PATH: there is no secret at kv/data/apps/deed (404)'],
  ] as const) {
    it(`does not start with ${what}, and names the variable`, async () => expect(await refusal(environment(given))).to.include(said));
  }

  for (const [what, instead, said] of [
    ['is sealed', { login: { status: 503, body: { errors: ['Vault is sealed'] } } }, 'VAULT_ADDR: the Vault at 127.0.0.1:'],
    ['does not let us read, and repeats what it was sent', { 'data/deed': { status: 403 } }, 'VAULT_PATH: Vault does not let us read secret/data/deed (403)'],
    ['refuses the login, and repeats what it was sent', { login: { status: 400 } }, 'VAULT_ROLE_ID: Vault refuses it'],
    ['has no AppRole there', { login: { status: 403 } }, 'VAULT_APPROLE_MOUNT: Vault lets nobody log in at approle (403)'],
    ['has only deleted versions', { 'data/deed': { status: 404, body: { data: { data: null, metadata: { version: 3, deletion_time: 'x' } } } } }, 'its newest version is deleted'],
    ['has a KV engine of version 1', { 'data/deed': { status: 200, body: { data: { SECRET_KEY: CANARY } } } }, 'no secret of a KV engine of version 2'],
    ['is none', { login: { status: 200, body: '<html>' } }, 'answers 200, which no active Vault does'],
    ['leads elsewhere', { 'data/deed': { status: 307, body: '' } }, 'answers 307, which no active Vault does'],
    ['says nothing', { login: null }, 'cannot be reached (no answer in 1 s)'],
  ] as const) {
    it(`does not start where Vault ${what}`, async () => {
      vault.instead = { ...instead };
      expect(await refusal(environment())).to.include(said);
      expect([...vault.tokens], 'no token is left behind').to.deep.equal([]);
    });
  }

  it('does not start with a value that is no text, nor with a wrong one, and gives its token back', async () => {
    vault.secret.values = { PORT: [CANARY] };
    expect(await refusal(environment())).to.include('PORT: what vault secret/deed v3 has is no text.');
    vault.secret.values = { SECRET_KEY: 'short' };
    expect(await refusal(environment())).to.include('SECRET_KEY: must have 32 characters');
    expect([...vault.tokens]).to.deep.equal([]);
  });

  it('a Vault that fails twice and then answers is enough', async () => {
    vault.instead = { login: { status: 500, times: 2 } };
    expect((await start()).config.SECRET_KEY).to.equal(CANARY);
  });

  it('a certificate is checked, and VAULT_CACERT says by what', async () => {
    const certificate = selfSigned();
    const secure = await standInVault(certificate);
    try {
      secure.secret.values = { SECRET_KEY: CANARY };
      expect(await refusal(environment({ VAULT_ADDR: secure.url }))).to.match(/VAULT_CACERT: the certificate of the Vault at 127\.0\.0\.1:\d+ is not trusted/);
      await writeFile(join(folder, 'ca.pem'), certificate.cert);
      for (const given of [join(folder, 'ca.pem'), certificate.cert]) expect(await loadConfig(environment({ VAULT_ADDR: secure.url, VAULT_CACERT: given }))).to.include({ SECRET_KEY: CANARY });
    } finally {
      await secure.stop();
    }
  });

  describe('the token', () => {
    const logs: Record<string, unknown>[] = [];
    const logger = pino({ base: undefined }, new Writable({ write: (chunk: Buffer, _encoding, done) => (logs.push(JSON.parse(chunk.toString()) as Record<string, unknown>), done()) }));
    beforeEach(() => void logs.splice(0));
    afterEach(() => {
      for (const secret of [SECRET_ID, CANARY, 'token-']) expect(JSON.stringify(logs)).to.not.include(secret);
    });

    async function keep(seconds: number, lookSeconds = 300): Promise<() => Promise<void>> {
      vault.policy.seconds = seconds;
      const client = createVaultClient({ address: vault.url, namespace: null, authority: null, timeoutSeconds: 1 });
      const credentials = { roleId: ROLE_ID, secretId: SECRET_ID, mount: 'approle' };
      const lease = createLease({ client, held: await client.login(credentials), credentials: () => credentials, path: 'secret/data/deed', version: 3, lookSeconds });
      lease.keep(logger);
      return () => lease.release();
    }
    const times = (end: string): number => vault.requests.filter(({ path }) => path.endsWith(end)).length;

    it('is renewed before it ends, and given back', async () => {
      const release = await keep(0.3);
      await eventually('it is renewed', () => times('renew-self') >= 3, 3000);
      expect(times('login')).to.equal(1);
      await release();
      expect(vault.tokens.size).to.equal(0);
    });

    it('is asked for anew where it cannot be renewed, or only for less', async () => {
      const release = await keep(0.3);
      vault.instead = { 'renew-self': { status: 403 } };
      await eventually('it is another', () => times('login') >= 2, 3000);
      vault.instead = { 'renew-self': { status: 200, body: { auth: { client_token: 'token-2', lease_duration: 0.01, renewable: true } } } };
      const before = times('login');
      await eventually('it is another again', () => times('login') > before, 3000);
      await release();
    });

    it('is lost where the secret id was good once: that is said once, and Vault is left alone', async () => {
      vault.policy.secretIdUses = 1;
      const release = await keep(0.3);
      vault.instead = { 'renew-self': { status: 403 } };
      const lost = await eventually('it is said', () => logs.find(({ level }) => level === 50), 3000);
      expect(lost.msg).to.match(/^the token for Vault is lost/);
      const { length } = vault.requests;
      await new Promise((resolve) => setTimeout(resolve, 500));
      expect(vault.requests).to.have.length(length);
      await release();
    });

    it('is kept through a failure of Vault, with growing pauses', async () => {
      const release = await keep(0.5);
      vault.instead = { 'renew-self': { status: 500 }, login: { status: 500 } };
      await eventually('it is said', () => logs.some(({ msg }) => msg === 'Vault could not be asked; what was read stays in use'), 8000);
      vault.instead = {};
      await eventually('it is renewed', () => times('data/deed') >= 1, 8000);
      await release();
    }).timeout(20_000);

    it('lets us see that there is a newer version, which is said once for each', async () => {
      const release = await keep(3600, 0.02);
      const said = (): unknown[] => logs.filter(({ msg }) => msg === 'Vault has a newer version of the configuration; restart to use it').map(({ newest }) => newest);
      await eventually('it looks', () => times('data/deed') >= 2, 3000);
      expect(said()).to.deep.equal([]);
      for (const version of [4, 6]) {
        vault.secret.version = version;
        const before = times('data/deed');
        await eventually('it looks again', () => times('data/deed') >= before + 3, 3000);
      }
      expect(said()).to.deep.equal([4, 6]);
      await release();
    });
  });

  it('`deed config` shows where each is from, what it does not know, and no secret', async () => {
    vault.secret.values = { SECRET_KEY: CANARY, SECRET_KYE: 'typo' };
    const command = spawned(['src/cli/main.ts', 'config'], environment());
    await eventually('it ends', () => command.child.exitCode !== null, 30_000);
    expect(command.output()).to.match(/SECRET_KEY +•+ \(32 characters\) +vault secret\/deed v3/).and.to.include('vault secret/deed v3 also has SECRET_KYE, of which nothing is known here.');
    for (const secret of [CANARY, SECRET_ID, 'typo']) expect(command.output()).to.not.include(secret);
    expect(vault.tokens.size).to.equal(0);
  });
});
