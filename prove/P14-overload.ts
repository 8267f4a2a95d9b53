/**
 * Overload bends, and does not break: twice and five times what a process can do, and clients who take their time.
 * A refusal is an answer, too, and costs the process a seventh of a good one: what comes beyond the peak leaves less for the rest.
 */
import { once } from 'node:events';
import { connect as dial } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { connect } from './client.ts';
import type { LoadOrder, LoadReport } from './load.ts';
import { newTenant } from './people.ts';
import { spawned } from './processes.ts';
import type { Server } from './processes.ts';
import type { Proof } from './proof.ts';

/** Set and empty is not set. */
const AS_IT_COMES = { OVERLOAD_DATABASE_WAIT: '', OVERLOAD_LOOP_DELAY: '' };
const PEAK_SECONDS = 6;
const PEAK_CONNECTIONS = 48;
const MOST_CONNECTIONS = 6000;
/** So many times the peak comes; of the peak so much is accepted at least, and waits no longer. */
const LEVELS = [{ factor: 2, leastGoodput: 0.8, mostMilliseconds: 1000 }, { factor: 5, leastGoodput: 0.4, mostMilliseconds: 4000 }];
const MOST_RECOVERY_SECONDS = 5;
/** From here on times are judged; below that only what is answered. */
const JUDGED_SECONDS = 10;
/** The loader itself may not be what is late. */
const MOST_LATE_MILLISECONDS = 500;

/** What has been sent is read in that time. */
const LOOKING_SECONDS = 3;

/**
 * Seconds after which each kind of slow client must be gone: what the service allows, and some for the machine. An answer that
 * the kernel has taken whole is no longer ours to wait for: its connection is one that idles.
 */
const SLOW = { headers: 5 + 4, bodies: 15 + 4, readers: 65 + 6 };

export const overload: Proof = {
  id: 'P14',
  promise: 'Overload bends, does not break',
  figure: `open loop for 30 s each, ${LEVELS.map(({ factor, leastGoodput, mostMilliseconds }) => `at ${factor} × capacity: goodput ≥ ${leastGoodput * 100} % of peak, accepted p99 and health ≤ ${mostMilliseconds / 1000} s`).join('; ')}; the rest 503 with Retry-After, recovery ≤ 5 s; 1,000 slow-header, 200 slow-body, 200 slow-reader sockets all closed`,
  sizes: { small: 2, usual: 10, full: 30 },

  async run(seconds, tools) {
    const failures: string[] = [];
    const notes: string[] = [];
    const isJudged = seconds >= JUDGED_SECONDS;
    const database = await tools.database();
    const server = await tools.start(database, { environment: AS_IT_COMES });
    const { owner } = await newTenant(database);
    const client = connect(server.url, owner);
    const ids: string[] = [];
    for (let index = 0; index < 100; index++) ids.push((await client.send('POST', '/api/v1/customers', { body: { email: `${index}@example.com`, name: 'A customer with a name that is long '.repeat(5) } })).body.id as string);
    const get = (path: string) => ({ method: 'GET', path, headers: owner });
    const requests = (run: string): LoadOrder['requests'] => [
      get(`/api/v1/customers/${ids[7]}`), get('/api/v1/customers?limit=50'), get(`/api/v1/customers/${ids[30]}`), get('/api/v1/customers?limit=20&sort=email'),
      { method: 'POST', path: '/api/v1/customers', headers: { ...owner, 'Idempotency-Key': `overload-${run}-{n}` }, body: `{"email":"${run}-{n}@example.com","name":"Made under load"}` },
    ];
    const load = (run: string, order: Omit<LoadOrder, 'port' | 'requests'>): Promise<LoadReport> => loaded({ ...order, port: server.port, requests: requests(run) });

    const peakSeconds = isJudged ? PEAK_SECONDS : seconds;
    tools.progress(0, seconds, 'seconds of overload');
    await load('warm', { seconds: peakSeconds, connections: PEAK_CONNECTIONS });
    const peak = await load('peak', { seconds: peakSeconds, connections: PEAK_CONNECTIONS });
    const capacity = peak.accepted / peakSeconds;
    failures.push(...Object.entries(peak.faults).map(([what, count]) => `at capacity: ${count} × ${what}`));
    if (peak.unsent > 0) failures.push(`at capacity ${peak.unsent} connections were lost`);
    if (isJudged && peak.refused > 0) failures.push(`at capacity ${peak.refused} were refused`);

    let refused = 0;
    for (const { factor, leastGoodput, mostMilliseconds } of LEVELS) {
      const health = watchHealth(server);
      const report = await load(`over-${factor}`, { seconds, rate: Math.round(capacity * factor), connections: MOST_CONNECTIONS });
      const recovery = await recovered(server, owner, ids[0]!);
      const asked = await health.stop();
      const goodput = report.accepted / seconds;
      const failed = (what: string): void => void failures.push(`at ${factor} × capacity: ${what}`);
      Object.entries(report.faults).forEach(([what, count]) => failed(`${count} × ${what}`));
      refused += report.refused;
      if (isJudged) {
        asked.failures.forEach(failed);
        if (recovery > MOST_RECOVERY_SECONDS) failed(`it recovered after ${recovery.toFixed(1)} s`);
        if (report.p99 > mostMilliseconds) failed(`accepted requests took ${report.p99.toFixed(0)} ms at the 99th percentile`);
        if (goodput < leastGoodput * capacity) failed(`${goodput.toFixed(0)} requests/s were accepted, ${capacity.toFixed(0)} is the peak`);
        if (asked.slowest > mostMilliseconds) failed(`health took ${asked.slowest.toFixed(0)} ms to answer`);
        if (report.unsent > 0) failed(`${report.unsent} requests found all ${MOST_CONNECTIONS} connections waiting`);
        if (report.late > MOST_LATE_MILLISECONDS) failed(`the loader itself was ${report.late.toFixed(0)} ms late: it proves nothing`);
      }
      notes.push(
        `peak ${capacity.toFixed(0)}/s; ${(report.sent / seconds).toFixed(0)}/s came: ${goodput.toFixed(0)}/s accepted (${((goodput / capacity) * 100).toFixed(0)} %), p50 ${report.p50.toFixed(0)} ms, p99 ${report.p99.toFixed(0)} ms, slowest ${report.slowest.toFixed(0)} ms; ${report.refused} × 503, p99 ${report.refusedP99.toFixed(0)} ms`,
        `health asked ${asked.count} times, slowest ${asked.slowest.toFixed(0)} ms; recovered after ${recovery.toFixed(1)} s; the loader was ${report.late.toFixed(0)} ms late at most and used ${(report.cpuSeconds / seconds).toFixed(2)} of a core`,
      );
    }
    if (refused === 0) failures.push('nothing was refused: that was no overload');
    const slow = await slowClients(server, owner, isJudged ? seconds / 30 : 0.03, isJudged);
    failures.push(...slow.failures);
    client.close();
    return { n: seconds, failures, notes: [...notes, slow.note] };
  },
};

async function loaded(order: LoadOrder): Promise<LoadReport> {
  const { child, output } = spawned(['prove/load.ts', JSON.stringify(order)], {});
  await once(child, 'close');
  if (child.exitCode !== 0) throw new Error(output());
  return JSON.parse(output()) as LoadReport;
}

/** Both probes, four times a second, each on a connection of its own, as balancers ask. */
function watchHealth(server: Server): { stop(): Promise<{ failures: string[]; slowest: number; count: number }> } {
  const failures: string[] = [];
  let [slowest, count, stopped] = [0, 0, false];
  const one = async (path: string): Promise<void> => {
    const startedAt = performance.now();
    try {
      const answer = await fetch(server.url + path, { headers: { connection: 'close' }, signal: AbortSignal.timeout(10_000) });
      await answer.arrayBuffer();
      if (answer.status !== 200) failures.push(`${path} answered ${answer.status}`);
    } catch (error) {
      failures.push(`${path}: ${String(error)}`);
    }
    slowest = Math.max(slowest, performance.now() - startedAt);
    count++;
  };
  const running = (async () => {
    while (!stopped) {
      await Promise.all([one('/health/live'), one('/health/ready')]);
      await sleep(250);
    }
  })();
  return {
    async stop() {
      stopped = true;
      await running;
      return { failures, slowest, count };
    },
  };
}

/** Seconds until twenty requests in a row were answered well and at once. */
async function recovered(server: Server, owner: Record<string, string>, id: string): Promise<number> {
  const client = connect(server.url, owner);
  const startedAt = performance.now();
  for (let inRow = 0, since = startedAt; ; ) {
    if (inRow === 0) since = performance.now();
    const { status, sentAt, receivedAt } = await client.send('GET', `/api/v1/customers/${id}`);
    inRow = status === 200 && receivedAt - sentAt < 250 ? inRow + 1 : 0;
    if (inRow === 20 || performance.now() - startedAt > 60_000) {
      client.close();
      return (since - startedAt) / 1000;
    }
    await sleep(10);
  }
}

/** Those who send a header or a body byte by byte, and those who take nothing of their answers, beside somebody who behaves. */
async function slowClients(server: Server, owner: Record<string, string>, share: number, all: boolean): Promise<{ failures: string[]; note: string }> {
  const failures: string[] = [];
  const authorization = `Authorization: ${owner.authorization}\r\nHost: deed.test\r\n`;
  const list = `GET /api/v1/customers?limit=100 HTTP/1.1\r\n${authorization}\r\n`;
  const kinds = {
    headers: { count: 1000, first: 'GET /api/v1/customers HTTP/1.1\r\nHost: deed.test\r\nX-', next: 'x' },
    bodies: { count: all ? 200 : 0, first: `POST /api/v1/customers HTTP/1.1\r\n${authorization}Content-Type: application/json\r\nContent-Length: 100000\r\n\r\n{"email":"`, next: 'x' },
    readers: { count: all ? 200 : 0, first: list.repeat(40), next: '' },
  };
  const took: Record<string, number> = {};
  const normal = behave(server, owner);
  await Promise.all(Object.entries(kinds).map(async ([kind, { count, first, next }]) => {
    const bound = SLOW[kind as keyof typeof SLOW];
    const open = Array.from({ length: Math.ceil(count * share) }, async (_unused, index) => {
      // Their lists are work, and shall not be too much of it.
      if (kind === 'readers') await sleep(index * 100);
      return slowSocket(server.port, first, next, kind === 'readers', bound);
    });
    const seconds = await Promise.all((await Promise.all(open)).map(({ closed }) => closed));
    took[kind] = Math.max(0, ...seconds);
    const left = seconds.filter((one) => one >= bound).length;
    if (left > 0) failures.push(`${left} of ${seconds.length} slow ${kind} are still connected after ${bound} s`);
  }));
  const { answers, refused, slowest, faults } = await normal.stop();
  failures.push(...faults);
  const closed = Object.entries(kinds).filter(([, { count }]) => count > 0).map(([kind, { count }]) => `${Math.ceil(count * share)} slow ${kind} closed within ${took[kind]!.toFixed(1)} s`);
  return { failures, note: `${closed.join(', ')}; meanwhile ${answers} requests of others, ${refused} refused, slowest ${slowest.toFixed(0)} ms` };
}

/** Resolves to the seconds until it was closed, or to the bound. Who reads nothing looks only then whether the answers end. */
async function slowSocket(port: number, first: string, next: string, isReader: boolean, bound: number): Promise<{ closed: Promise<number> }> {
  const socket = dial(port, '127.0.0.1');
  const startedAt = performance.now();
  let open = true;
  const closed = new Promise<number>((resolve) => {
    const end = (): void => {
      open = false;
      resolve(Math.min(bound, (performance.now() - startedAt) / 1000));
      socket.destroy();
    };
    socket.on('error', end).on('close', end).on('end', end);
    setTimeout(end, bound * 1000).unref();
    if (isReader) setTimeout(() => socket.resume(), (bound - LOOKING_SECONDS) * 1000).unref();
  });
  if (isReader) socket.pause();
  else socket.resume();
  await once(socket, 'connect').catch(() => undefined);
  socket.write(first);
  if (!isReader) {
    const timer = setInterval(() => (open ? socket.write(next) : clearInterval(timer)), 1000);
    socket.once('close', () => clearInterval(timer));
  }
  return { closed };
}

/** Four hundred lists a second for those who read nothing are work like any other: in a moment that is too much, whoever comes is refused, but hardly ever. */
function behave(server: Server, owner: Record<string, string>): { stop(): Promise<{ answers: number; refused: number; slowest: number; faults: string[] }> } {
  const client = connect(server.url, owner);
  const faults: string[] = [];
  let [answers, refused, slowest, stopped] = [0, 0, 0, false];
  const running = (async () => {
    while (!stopped) {
      const { status, headers, sentAt, receivedAt } = await client.send('GET', '/api/v1/customers?limit=5');
      if (status === 503 && headers['retry-after']) refused++;
      else if (status !== 200) faults.push(`among slow clients somebody who behaves is answered ${status}`);
      slowest = Math.max(slowest, receivedAt - sentAt);
      answers++;
      await sleep(20);
    }
  })();
  return {
    async stop() {
      stopped = true;
      await running;
      client.close();
      if (refused > answers / 100) faults.push(`among slow clients somebody who behaves is refused ${refused} times of ${answers}`);
      if (slowest > 5000) faults.push(`among slow clients somebody who behaves waits ${slowest.toFixed(0)} ms`);
      return { answers, refused, slowest, faults };
    },
  };
}
