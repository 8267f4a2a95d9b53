/**
 * Statements that are sent in one turn of the event loop leave in one write. A write to a socket costs
 * as much as all else the driver does for a statement, and neither pipelined reads nor BEGIN, scope and
 * first statement of a transaction need one each.
 */
import type { Socket } from 'node:net';
import type { ClientBase } from 'pg';

export function cork(client: ClientBase): void {
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection;
  if (stream.writableCorked > 0) return;
  stream.cork();
  setImmediate(() => stream.uncork());
}
