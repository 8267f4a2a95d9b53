/**
 * `node prove/load.ts <JSON>`: load from a process of its own. Open loop: requests leave at a rate, whatever becomes of those before,
 * and each is timed from when it was to leave, so that a service which is slow does not make its own questions rarer. Or
 * closed loop, which finds out how much the service can do. Prints what became of all of them as one line of JSON.
 */
import type { Socket } from 'node:net';
import { connect } from 'node:net';

export interface LoadOrder {
  port: number;
  seconds: number;
  /** Requests in a second; without it each of `connections` sends its next when it has its answer. */
  rate?: number;
  connections: number;
  /** Taken in turn; `{n}` becomes the number of the request. */
  requests: { method: string; path: string; headers: Record<string, string>; body?: string }[];
}

export interface LoadReport {
  sent: number;
  accepted: number;
  /** 503 with Retry-After. */
  refused: number;
  /** Any other answer, and what went wrong on the way. */
  faults: Record<string, number>;
  /** Of accepted requests, from when they were to leave. */
  p50: number;
  p99: number;
  slowest: number;
  /** The same of refusals. */
  refusedP99: number;
  /** Requests that were due when every connection waited for an answer: what they would have met is not known. */
  unsent: number;
  /** Milliseconds that the loader itself was late with a request, at most: whether it was the one that could not go on. */
  late: number;
  connections: number;
  cpuSeconds: number;
}

const ANSWERS_WITHIN_MILLISECONDS = 15_000;

async function apply(order: LoadOrder): Promise<LoadReport> {
  const { port, seconds, rate, connections, requests } = order;
  const free: Connection[] = [];
  const accepted: number[] = [];
  const refusals: number[] = [];
  const faults = new Map<string, number>();
  const texts = requests.map(textOf);
  let [opened, due, sent, unsent, open, late] = [0, 0, 0, 0, 0, 0];
  let finished: () => void = () => undefined;
  const startedAt = performance.now();
  const isOver = (): boolean => performance.now() - startedAt >= seconds * 1000;
  const fault = (what: string): void => void faults.set(what, (faults.get(what) ?? 0) + 1);

  interface Connection {
    socket: Socket;
    dueAt: number;
    text: string;
    left: number;
    busy: boolean;
  }

  function take(): Connection | undefined {
    const known = free.pop();
    if (known) return known;
    if (opened >= connections) return undefined;
    opened++;
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    const connection: Connection = { socket, dueAt: 0, text: '', left: -1, busy: false };
    socket.setEncoding('latin1');
    socket.on('data', (text: string) => read(connection, text));
    socket.on('error', (error: NodeJS.ErrnoException) => fault(error.code ?? error.message));
    socket.on('close', () => {
      opened--;
      const at = free.indexOf(connection);
      if (at >= 0) free.splice(at, 1);
      if (connection.busy) {
        fault('a connection was closed before its answer');
        done();
      }
    });
    return connection;
  }

  function send(dueAt: number): void {
    const connection = take();
    if (!connection) return void unsent++;
    const number = sent++;
    open++;
    Object.assign(connection, { dueAt, text: '', left: -1, busy: true });
    connection.socket.write(texts[number % texts.length]!(number), 'latin1');
  }

  function read(connection: Connection, text: string): void {
    if (connection.left < 0) {
      connection.text += text;
      const end = connection.text.indexOf('\r\n\r\n');
      if (end < 0) return;
      const length = /\r\ncontent-length: *(\d+)/i.exec(connection.text.slice(0, end + 2))?.[1];
      connection.left = Number(length ?? 0) - (connection.text.length - end - 4);
      connection.text = connection.text.slice(0, end + 2);
    } else connection.left -= text.length;
    if (connection.left > 0) return;
    const took = performance.now() - connection.dueAt;
    const status = connection.text.slice(9, 12);
    if (status.startsWith('2')) accepted.push(took);
    else if (status === '503' && /\r\nretry-after: \d+\r\n/i.test(connection.text)) refusals.push(took);
    else fault(`status ${status}`);
    connection.busy = false;
    if (/\r\nconnection: close\r\n/i.test(connection.text)) connection.socket.destroy();
    else free.push(connection);
    done();
  }

  function done(): void {
    open--;
    if (rate === undefined && !isOver()) send(performance.now());
    if (isOver() && open === 0) finished();
  }

  const ended = new Promise<void>((resolve) => (finished = resolve));
  if (rate === undefined) for (let count = 0; count < connections; count++) send(startedAt);
  else {
    const timer = setInterval(() => {
      const now = performance.now();
      for (;;) {
        const dueAt = startedAt + (due / rate) * 1000;
        if (dueAt > now || dueAt >= startedAt + seconds * 1000) break;
        late = Math.max(late, now - dueAt);
        due++;
        send(dueAt);
      }
      if (isOver()) {
        clearInterval(timer);
        if (open === 0) finished();
      }
    }, 1);
  }
  await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, seconds * 1000 + ANSWERS_WITHIN_MILLISECONDS))]);
  for (let count = 0; count < open; count++) fault('no answer');
  const [took, tookToRefuse] = [accepted, refusals].map((times) => Float64Array.from(times).sort());
  const share = (times: Float64Array, part: number): number => times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0;
  const { user, system } = process.cpuUsage();
  return { sent, accepted: accepted.length, refused: refusals.length, faults: Object.fromEntries(faults), p50: share(took!, 0.5), p99: share(took!, 0.99), slowest: share(took!, 1), refusedP99: share(tookToRefuse!, 0.99), unsent, late, connections: opened, cpuSeconds: (user + system) / 1e6 };
}

function textOf({ method, path, headers, body }: LoadOrder['requests'][number]): (number: number) => string {
  const head = `${method} ${path} HTTP/1.1\r\nHost: deed.test\r\n${Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`).join('')}`;
  return (number) => {
    const text = body?.replaceAll('{n}', String(number));
    return `${head.replaceAll('{n}', String(number))}${text === undefined ? '' : `Content-Type: application/json\r\nContent-Length: ${text.length}\r\n`}\r\n${text ?? ''}`;
  };
}

if (import.meta.main) {
  process.stdout.write(`${JSON.stringify(await apply(JSON.parse(process.argv[2]!) as LoadOrder))}\n`);
  process.exit();
}
