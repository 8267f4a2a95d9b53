/** WEB_CONCURRENCY: several processes on one port, as an operator meets them: they answer, fall, come back and leave. */
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { expect } from 'chai';
import type { Spawned } from '../../prove/processes.ts';
import { jwtPrivateKey, PUBLIC_URL, secretKey, spawned } from '../../prove/processes.ts';
import { eventually } from '../support/eventually.ts';
import { migratedDatabase } from '../support/postgres.ts';
import type { StandInVault } from '../support/vault.ts';
import { ROLE_ID, SECRET_ID, standInVault } from '../support/vault.ts';

const COUNT = 2;

describe('WEB_CONCURRENCY', function () {
  this.timeout(90_000);
  let databaseUrl: string;
  let server: Spawned;
  let url: string;
  /** Lets the service in once. */
  let vault: StandInVault;

  const start = (environment: Record<string, string>, ...role: string[]): Spawned =>
    spawned(['src/main.ts', ...role], {
      ENVIRONMENT: 'production', EMAIL_PROVIDER: 'console', ALLOWED_HOSTS: '*', PUBLIC_URL, JWT_PRIVATE_KEY: jwtPrivateKey, SECRET_KEY: secretKey,
      DATABASE_URL: databaseUrl, PORT: '0', WEB_CONCURRENCY: String(COUNT), RATE_LIMIT_FACTOR: '1000', ...environment,
    });
  const logged = (): Record<string, unknown>[] => server.output().split('\n').filter((line) => line.startsWith('{') && line.endsWith('}')).map((line) => JSON.parse(line) as Record<string, unknown>);
  const pids = (select: (line: Record<string, unknown>) => boolean): number[] => [...new Set(logged().filter(select).map(({ pid }) => pid as number))];
  const ready = (): number[] => pids(({ msg }) => msg === 'ready');
  /** On a connection of its own, so that the next process gets it. */
  const ask = (): Promise<number> => fetch(`${url}/api/v1/me`, { headers: { connection: 'close' } }).then(({ status }) => status);

  before(async () => {
    databaseUrl = await migratedDatabase();
    vault = await standInVault();
    vault.policy.secretIdUses = 1;
    vault.secret.values = { SECRET_KEY: secretKey };
    server = start({ SECRET_KEY: '', VAULT_ADDR: vault.url, VAULT_ROLE_ID: ROLE_ID, VAULT_SECRET_ID: SECRET_ID }, 'api');
    await eventually('all are ready', () => ready().length === COUNT, 40_000);
    [, url = ''] = /Deed listens on (\S+)/.exec(server.output()) ?? [];
  });
  after(async () => {
    await server.kill('SIGKILL');
    await vault.stop();
  });

  async function expectAllToAnswer(): Promise<void> {
    const all = ready().filter(isRunning);
    expect(all).to.have.length(COUNT).and.not.include(server.child.pid);
    await eventually('all have answered', async () => {
      expect(await ask()).to.equal(401);
      const answered = pids(({ status }) => status === 401);
      return all.every((pid) => answered.includes(pid));
    });
  }

  it('each answers on the one port', async () => {
    expect(server.output().match(/Deed listens on/g)).to.have.length(1);
    await expectAllToAnswer();
  });

  it('one that is killed comes back, and meanwhile the others answer', async () => {
    const [victim] = ready();
    process.kill(victim!, 'SIGKILL');
    await eventually('it is gone', () => !isRunning(victim!));
    expect(await ask()).to.equal(401);
    await eventually('another is ready', () => ready().length === COUNT + 1, 40_000);
    expect(logged().find(({ msg }) => msg === 'a process has fallen, another follows')).to.include({ pid: victim, signal: 'SIGKILL', pauseMilliseconds: 250 });
    await expectAllToAnswer();
  });

  it('SIGTERM: a request under way is answered, nobody new is let in, and all leave with exit code 0', async () => {
    const all = ready().filter(isRunning);
    const body = JSON.stringify({ email: 'nobody@example.com', password: 'a long enough password' });
    const half = await opened();
    half.write(`POST /api/v1/auth/login HTTP/1.1\r\nHost: deed.test\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body.slice(0, 10)}`);
    // Another request on a connection opened later is answered, so that one has been read.
    for (let count = 0; count < COUNT; count++) expect(await ask()).to.equal(401);
    server.child.kill('SIGTERM');
    await eventually('nobody new is let in', () => opened().then((socket) => void socket.destroy(), () => true));
    expect(server.child.exitCode, 'while a request is under way').to.equal(null);
    let answer = '';
    half.on('data', (chunk) => (answer += String(chunk)));
    half.write(body.slice(10));
    const answeredAt = performance.now();
    await once(half, 'close');
    expect(performance.now() - answeredAt, 'milliseconds until a connection without a request is closed').to.be.below(10_000);
    expect(answer).to.match(/^HTTP\/1\.1 401 /).and.include('application/problem+json');
    if (server.child.exitCode === null) await once(server.child, 'exit');
    expect(server.child.exitCode).to.equal(0);
    expect(all.filter(isRunning)).to.deep.equal([]);
  });

  it('Vault was asked once for all of them, the one that came back too, and has its token back', () => {
    expect(vault.requests.map(({ path }) => path)).to.deep.equal(['auth/approle/login', 'secret/data/deed', 'auth/token/revoke-self']);
    expect(vault.tokens.size).to.equal(0);
  });

  it('where the first cannot serve all end with exit code 1, and say why once', async () => {
    const taken = createServer().listen(0, '0.0.0.0');
    await once(taken, 'listening');
    server = start({ PORT: String((taken.address() as AddressInfo).port) }, 'api');
    if (server.child.exitCode === null) await once(server.child, 'close');
    taken.close();
    expect(server.child.exitCode).to.equal(1);
    expect(server.output().match(/PORT: /g)!.length).to.be.within(1, 2);
    expect(server.output()).to.include('as it was to serve');
  });

  it('where there is no database none is begun, and it is said which variable names it', async () => {
    server = start({ DATABASE_URL: 'postgres://nobody:n0-b0dy@127.0.0.1:1/none' }, 'api');
    if (server.child.exitCode === null) await once(server.child, 'close');
    expect(server.child.exitCode).to.equal(1);
    expect(server.output()).to.match(/^The configuration is not usable:\n {2}- DATABASE_URL: the Postgres at 127\.0\.0\.1:1 cannot be used: .*ECONNREFUSED.*\n$/);
  });

  it('where the one that keeps them is killed, they end with it', async () => {
    server = start({}, 'api');
    await eventually('all are ready', () => ready().length === COUNT, 40_000);
    const all = ready();
    await server.kill('SIGKILL');
    await eventually('none is left', () => !all.some(isRunning));
  });

  for (const [what, environment, role, said] of [
    ['limits that each would count for itself', { RATE_LIMIT_STORE: 'memory' }, ['api'], 'RATE_LIMIT_STORE: must not be memory'],
    ['a process that also runs the jobs', {}, [], 'WEB_CONCURRENCY: several processes only serve'],
  ] as const) {
    it(`refuses ${what}`, async () => {
      server = start(environment, ...role);
      if (server.child.exitCode === null) await once(server.child, 'close');
      expect(server.child.exitCode).to.equal(1);
      expect(server.output()).to.include(said);
    });
  }

  async function opened(): Promise<Socket> {
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    await once(socket, 'connect');
    return socket;
  }
});

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
