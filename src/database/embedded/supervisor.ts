/**
 * The process between the applications and the server. It starts Postgres, keeps it up while anybody
 * holds it, and stops it when the last holder has let go. A holder is a connection to its socket: the
 * kernel closes it however an application ends, so kill -9 lets go as well. Run by the launcher, with
 * an Order as its argument.
 */
import { flushCompileCache } from 'node:module';
import { createServer } from 'node:net';
import type { Socket } from 'node:net';
import { controlFiles, lockIdentity, openEndpoint, removeEndpoint } from './control.ts';
import type { Message, Order } from './control.ts';
import { openCluster } from './cluster.ts';
import { findHome } from './home.ts';
import { waitForLock } from './lock.ts';
import { startPostmaster } from './postmaster.ts';
import type { Postmaster } from './postmaster.ts';

/** A server that falls over again and again is broken, not unlucky. */
const mostRestarts = 10;

const order = JSON.parse(process.argv[2] ?? '') as Order;
const holders = new Set<object>([process.stdin]);
const connections = new Set<Socket>();
const abandonment = new AbortController();
let news: Message | undefined;

// Signals to everyone, as at a machine's shutdown, come while applications still drain; they decide when it ends.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);

// The launcher keeps our standard input open until it is connected: it holds from the first moment on.
process.stdin.on('close', () => letGo(process.stdin)).resume();

await supervise().catch((err: unknown) => {
  console.error(err instanceof Error ? err.message : err);
  process.exitCode = 1;
});
process.exit();

async function supervise(): Promise<void> {
  const lock = await waitForLock(controlFiles(order.directory).lock, () => abandonment.signal.aborted);
  // Another supervisor serves our launcher.
  if (!lock) return;
  const server = createServer({ allowHalfOpen: true }, welcome);
  let postmaster: Postmaster | undefined;
  try {
    await openEndpoint(order.directory, server);
    for (let restarts = 0; !abandonment.signal.aborted; restarts += 1) {
      if (restarts > mostRestarts) throw new Error(`Postgres has ended ${restarts} times; its log tells why.`);
      const started = await start();
      postmaster = started.postmaster;
      tell({ state: 'ready', port: postmaster.port, password: started.password, lockIdentity: lockIdentity(order.directory) });
      await Promise.race([postmaster.ended, abandoned()]);
    }
  } catch (err) {
    tell({ state: 'failed', message: err instanceof Error ? err.message : String(err) });
    throw err;
  } finally {
    // From here on a newcomer finds no endpoint, starts a supervisor of its own, and that one waits for our lock.
    abandonment.abort();
    removeEndpoint(order.directory);
    server.close();
    await postmaster?.stop();
    // Now and not at our exit: who has been told that all has stopped may remove the directory.
    flushCompileCache();
    lock.release();
    await Promise.all([...connections].map(dismiss));
  }
}

async function start(): Promise<{ postmaster: Postmaster; password: string }> {
  const cluster = openCluster(findHome(order.directory), order.native, order.durable);
  const parameters = {
    max_connections: '200',
    timezone: 'UTC',
    ...(order.durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
    ...order.settings,
  };
  const postmaster = await startPostmaster(cluster, { parameters, timeoutSeconds: order.startTimeoutSeconds, abandoned: abandonment.signal });
  return { postmaster, password: cluster.password };
}

function welcome(socket: Socket): void {
  if (abandonment.signal.aborted) {
    socket.destroy();
    return;
  }
  holders.add(socket);
  connections.add(socket);
  socket.on('error', () => undefined);
  socket.on('end', () => letGo(socket));
  socket.on('close', () => {
    connections.delete(socket);
    letGo(socket);
  });
  socket.resume();
  bidFarewell();
  if (news) socket.write(`${JSON.stringify(news)}\n`);
}

function tell(message: Message): void {
  news = message;
  for (const socket of connections) socket.write(`${JSON.stringify(message)}\n`);
}

function letGo(holder: object): void {
  holders.delete(holder);
  if (holders.size === 0) abandonment.abort();
  bidFarewell();
}

/**
 * A holder lets go by ending its side; ours stays open until that has had its effect: others still hold, or the
 * server has stopped. The launcher on standard input alone tells nothing yet: it connects next, or its end is
 * on the way, overtaken by the end of its connection.
 */
function bidFarewell(): void {
  const held = [...connections].some((socket) => holders.has(socket));
  if (!held || abandonment.signal.aborted) return;
  for (const socket of connections) if (!holders.has(socket)) socket.end();
}

function abandoned(): Promise<void> {
  return new Promise((done) => {
    if (abandonment.signal.aborted) done();
    else abandonment.signal.addEventListener('abort', () => done(), { once: true });
  });
}

function dismiss(socket: Socket): Promise<void> {
  return new Promise((done) => {
    if (socket.destroyed) done();
    else socket.once('close', () => done()).end();
    // One that does not read its farewell does not keep us.
    setTimeout(() => socket.destroy(), 500).unref();
  });
}
