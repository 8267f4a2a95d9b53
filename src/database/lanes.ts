/**
 * Single statements outside a transaction, on a few pipelined connections that all requests share: many
 * are on their way at once, each with its own tenant inside it. A connection that breaks is replaced at
 * the next statement. Reads and writes have lanes of their own: a write may wait for a lock, and no read
 * shall wait behind it.
 */
import pg from 'pg';
import { AppError } from '../errors.ts';
import { Load } from './load.ts';
import type { Send } from './send.ts';
import { plain } from './send.ts';
import type { RawRow } from './statement.ts';

interface Lane {
  client: Promise<pg.Client> | undefined;
  /** The same client once it is connected, to spare a turn. */
  ready: pg.Client | undefined;
  inFlight: number;
}

export class Lanes {
  readonly #config: pg.ClientConfig;
  readonly #onError: (error: Error) => void;
  readonly #lanes: Lane[];
  readonly #load: Load;
  readonly #send: Send;
  #closed = false;

  constructor(config: pg.ClientConfig, connections: number, onError: (error: Error) => void, load = new Load(), send: Send = plain) {
    this.#send = send;
    this.#config = { ...config, pipeline: true };
    this.#onError = onError;
    this.#load = load;
    this.#lanes = Array.from({ length: connections }, () => ({ client: undefined, ready: undefined, inFlight: 0 }));
  }

  /** What was on a connection that broke is tried once more: reading twice harms nobody. */
  async read(name: string | undefined, text: string, values: readonly unknown[]): Promise<RawRow[]> {
    try {
      return await this.run(name, text, values);
    } catch (error) {
      if (!isConnectionLoss(error) || this.#closed) throw error;
      return this.run(name, text, values);
    }
  }

  async run(name: string | undefined, text: string, values: readonly unknown[]): Promise<RawRow[]> {
    const lane = this.#pick();
    lane.inFlight++;
    this.#load.begin();
    try {
      const client = lane.ready ?? (await (lane.client ??= this.#connect(lane)));
      return await this.#send.rows(client, name, text, values);
    } catch (error) {
      if (isConnectionLoss(error)) lane.client = lane.ready = undefined;
      throw error;
    } finally {
      lane.inFlight--;
      this.#load.end();
    }
  }

  /** What is under way fails now, and what follows connects anew. */
  cut(): void {
    for (const lane of this.#lanes) {
      if (!lane.ready) continue;
      (lane.ready as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
      lane.client = lane.ready = undefined;
    }
  }

  /** Statements that have no answer yet. */
  get inFlight(): number {
    return this.#lanes.reduce((sum, lane) => sum + lane.inFlight, 0);
  }

  async close(): Promise<void> {
    this.#closed = true;
    const clients = await Promise.allSettled(this.#lanes.map(async (lane) => lane.client));
    await Promise.all(clients.map(async (result) => (result.status === 'fulfilled' ? result.value?.end() : undefined)));
  }

  #pick(): Lane {
    let best = this.#lanes[0]!;
    for (const lane of this.#lanes) if (lane.inFlight < best.inFlight) best = lane;
    return best;
  }

  #connect(lane: Lane): Promise<pg.Client> {
    const client = new pg.Client(this.#config);
    const connecting = client.connect().then(() => (lane.ready = client), refuseUnavailable);
    const forget = (): void => {
      if (lane.client === connecting) lane.client = lane.ready = undefined;
    };
    client.on('error', (error) => {
      forget();
      this.#onError(error);
    });
    client.on('end', forget);
    connecting.catch(forget);
    return connecting;
  }
}

/** Whatever keeps us from connecting, the client can only try again. */
export function refuseUnavailable(cause: unknown): never {
  throw new AppError('unavailable', 'The database cannot be reached. Try again shortly.', { cause, retryAfterSeconds: 1 });
}

/** The server ended a session whose transaction idled or lasted too long. */
const OPEN_TOO_LONG = /^25P0[34]$/;

/** A server going away (class 57P) or a socket error, which has no SQLSTATE. */
export function isConnectionLoss(error: unknown): boolean {
  const code = (error as { code?: string }).code;
  return error instanceof Error && (code === undefined ? /connect|not queryable/i.test(error.message) : OPEN_TOO_LONG.test(code) || code.startsWith('57P0') || code.startsWith('08') || /^E[A-Z_]+$/.test(code));
}
