/**
 * The load generator: keep-alive HTTP/1.1 connections over raw sockets, one request in flight on each.
 * It costs a few microseconds per request, so that the core it shares with Postgres is not the limit, and
 * it believes nothing: each response is read to its last byte, and a status outside 2xx ends the run.
 */
import { connect, type Socket } from 'node:net';

export interface LoadResult {
  requests: number;
  seconds: number;
  requestsPerSecond: number;
  p50Milliseconds: number;
  p99Milliseconds: number;
  /** CPU of the load generator itself: proof that it was not the limit. */
  loadMicrosecondsPerRequest: number;
}

export interface LoadOptions {
  port: number;
  connections: number;
  /** Seconds that count. */
  seconds: number;
  /** Seconds before them that do not. */
  runInSeconds: number;
  /** The bytes of the next request. */
  nextRequest: () => Buffer | string;
  /** Called at the first and at the last moment that counts. */
  onWindow?: (moment: 'start' | 'end') => void;
}

const answerTimeoutSeconds = 10;
const headEnd = Buffer.from('\r\n\r\n');

/** Reads responses off one connection; calls back when one is complete. */
function responseReader(onResponse: () => void): (chunk: Buffer) => void {
  let unfinishedHead: Buffer | undefined;
  let bodyBytesLeft = 0;

  return (chunk) => {
    if (bodyBytesLeft > 0) {
      bodyBytesLeft -= chunk.length;
    } else {
      const bytes = unfinishedHead === undefined ? chunk : Buffer.concat([unfinishedHead, chunk]);
      const end = bytes.indexOf(headEnd);
      if (end < 0) {
        unfinishedHead = Buffer.from(bytes);
        return;
      }
      unfinishedHead = undefined;
      const head = bytes.toString('latin1', 0, end);
      if (!head.startsWith('HTTP/1.1 2')) {
        throw new Error(`a request was answered with\n${bytes.toString('utf8', 0, 2000)}`);
      }
      const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
      if (length === undefined) throw new Error(`a response has no content-length:\n${head}`);
      bodyBytesLeft = Number(length) - (bytes.length - end - headEnd.length);
    }
    if (bodyBytesLeft < 0) throw new Error('a response is longer than its content-length.');
    if (bodyBytesLeft === 0) onResponse();
  };
}

/** Reads into one buffer of its own, which is overwritten by the next read: a stream's allocations would cost more than the reading. */
function openSocket(port: number, onBytes: (socket: Socket, bytes: Buffer) => void): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const onread = {
      buffer: Buffer.allocUnsafe(64 * 1024),
      callback: (length: number, buffer: Uint8Array) => {
        onBytes(socket, (buffer as Buffer).subarray(0, length));
        return true;
      },
    };
    const socket = connect({ port, host: '127.0.0.1', noDelay: true, onread }, () => {
      socket.off('error', reject);
      resolve(socket);
    });
    socket.once('error', reject);
  });
}

function percentile(sorted: Float64Array, share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export async function applyLoad(options: LoadOptions): Promise<LoadResult> {
  const readers = new Map<Socket, (bytes: Buffer) => void>();
  const onBytes = (socket: Socket, bytes: Buffer): void => readers.get(socket)?.(bytes);
  const sockets = await Promise.all(Array.from({ length: options.connections }, () => openSocket(options.port, onBytes)));
  const latencies: number[] = [];
  let counting = false;
  let stopping = false;
  let startedAt = 0;
  let endedAt = 0;
  let ownCpu = process.cpuUsage();

  const connections = sockets.map((socket) => new Promise<void>((resolve, reject) => {
    let sentAt = 0;
    const send = (): void => {
      sentAt = performance.now();
      const request = options.nextRequest();
      if (typeof request === 'string') socket.write(request, 'latin1');
      else socket.write(request);
    };
    const read = responseReader(() => {
      if (counting) latencies.push(performance.now() - sentAt);
      if (stopping) resolve();
      else send();
    });
    readers.set(socket, (bytes) => {
      try {
        read(bytes);
      } catch (error) {
        reject(error as Error);
      }
    });
    socket.on('error', reject);
    socket.on('close', () => reject(new Error('the server closed a connection under load.')));
    send();
  }));

  const startTimer = setTimeout(() => {
    counting = true;
    startedAt = performance.now();
    ownCpu = process.cpuUsage();
    options.onWindow?.('start');
  }, options.runInSeconds * 1000);
  const endTimer = setTimeout(() => {
    counting = false;
    stopping = true;
    endedAt = performance.now();
    ownCpu = process.cpuUsage(ownCpu);
    options.onWindow?.('end');
  }, (options.runInSeconds + options.seconds) * 1000);

  const answersDue = (options.runInSeconds + options.seconds + answerTimeoutSeconds) * 1000;
  let stallTimer: NodeJS.Timeout | undefined;
  const stalled = new Promise<never>((_resolve, reject) => {
    stallTimer = setTimeout(() => reject(new Error(`a request had no answer within ${answerTimeoutSeconds} s.`)), answersDue);
  });

  try {
    await Promise.race([Promise.all(connections), stalled]);
  } finally {
    clearTimeout(stallTimer);
    clearTimeout(startTimer);
    clearTimeout(endTimer);
    for (const socket of sockets) socket.removeAllListeners().on('error', () => {}).destroy();
  }

  const sorted = Float64Array.from(latencies).sort();
  const seconds = (endedAt - startedAt) / 1000;
  return {
    requests: sorted.length,
    seconds,
    requestsPerSecond: sorted.length / seconds,
    p50Milliseconds: percentile(sorted, 0.5),
    p99Milliseconds: percentile(sorted, 0.99),
    loadMicrosecondsPerRequest: (ownCpu.user + ownCpu.system) / Math.max(1, sorted.length),
  };
}
