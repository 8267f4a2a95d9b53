/** What P27 and its parts have in common: the processes, the databases, and how to see who reads where. */
import { setTimeout as sleep } from 'node:timers/promises';
import { asSuperuser } from '../test/support/postgres.ts';
import type { Replicated } from '../test/support/replica.ts';
import type { Client } from './client.ts';
import type { Tenant } from './people.ts';
import type { Server } from './processes.ts';
import type { Tools } from './proof.ts';
import { each } from './proof.ts';

/** So far the replica may be behind. */
export const MOST_LAG_MILLISECONDS = 2000;
/** After so long without writing, one reads from the replica. */
export const MARKED_MILLISECONDS = MOST_LAG_MILLISECONDS + 3000;
export const AT_ONCE = 16;
const PLAIN_READS = 200;
/** Some after the others, for the connections that have something to tell. */
const NUDGES = 8;

export interface World {
  sql: Replicated;
  servers: [Server, Server];
  clients: [Client, Client];
  start: Tools['start'];
  environment: Record<string, string>;
  failures: string[];
  notes: string[];
}

/** How often the replica has looked into the customers. */
const looks = (world: World): Promise<number> => asSuperuser(async (client) => Number((await client.query<{ n: string }>(`SELECT coalesce(idx_scan, 0) + seq_scan AS n FROM pg_stat_user_tables WHERE relname = 'customers'`)).rows[0]!.n), world.sql.replica.url);
/** A connection of Postgres tells what it has done with the first statement after so long, and without one much later. */
const TELLS_MILLISECONDS = 1100;
const TOLD_MILLISECONDS = 12_000;

/** Nobody here has written lately: all of their reads are the replica's, but for a few. */
export async function usesReplica(world: World, tenants: Tenant[], when: string): Promise<void> {
  const read = async (index: number): Promise<void> => {
    const { status, text } = await world.clients[index % 2]!.send('GET', '/api/v1/customers', { headers: tenants[index % tenants.length]!.owner });
    if (status !== 200) world.failures.push(`${when}: a list answers ${status} ${text.slice(0, 200)}`);
  };
  await sleep(2 * MOST_LAG_MILLISECONDS);
  // What was read before is told by now, and not counted here.
  await each(NUDGES, NUDGES, read);
  const before = await looks(world);
  await each(PLAIN_READS, AT_ONCE, read);
  await sleep(TELLS_MILLISECONDS);
  await each(NUDGES, NUDGES, read);
  const [asked, enough] = [PLAIN_READS + NUDGES, 0.9 * (PLAIN_READS + NUDGES)];
  let reads = 0;
  for (const startedAt = Date.now(); reads < enough && Date.now() - startedAt < TOLD_MILLISECONDS; await sleep(100)) reads = (await looks(world)) - before;
  world.notes.push(`${when}, the replica looked ${reads} times for ${asked} reads`);
  if (reads < enough) world.failures.push(`${when}: only ${reads} of ${asked} reads were the replica's`);
}
