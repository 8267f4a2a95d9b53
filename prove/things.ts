/** Things of whatever kind the contract lets people make, as its own examples show them. */
import { ids } from '../src/ids.ts';
import type { Schema, Subject } from '../test/support/contract/document.ts';
import { itemSchemaOf } from '../test/support/contract/document.ts';
import { creatorOf, listOf } from '../test/support/contract/resources.ts';
import { kindsIn, withIds } from '../test/support/contract/schema.ts';
import type { Client } from './client.ts';
import { addressOf, exampleRequest } from './contract.ts';

/** The kind of what a list shows. */
export const kindOf = (list: Subject): string | undefined => (itemSchemaOf(list)?.properties?.id as Schema | undefined)?.kind;

/** One of this kind that the client sees; where there is none, a new one, and before it what it refers to. */
export async function aThing(client: Client, kind: string): Promise<string> {
  const list = listOf(kind);
  const present = list && (await client.send('GET', `${addressOf(list)}?limit=1`)).body.data[0];
  if (present) return present.id as string;
  const creator = creatorOf(kind);
  if (!creator) throw new Error(`The contract has no operation that makes a ${kind}.`);
  const { subject, member } = creator;
  const { body, ...request } = exampleRequest(subject, `a-thing-of-${kind}`);
  const made = new Map<string, string>();
  for (const other of subject.body ? kindsIn(subject.body.schema) : []) made.set(other, await aThing(client, other));
  const answer = await client.send('POST', addressOf(subject), { ...request, ...(subject.body && { body: withIds(subject.body.schema, body, (other) => made.get(other)) }) });
  if (answer.status !== 201) throw new Error(`${subject.id} makes no ${kind}: ${answer.status} ${answer.text}`);
  return answer.body[member] as string;
}

/** Where a list has its rows, by the names that resources have: table, and codec of their ids. */
export const tableOf = ({ row }: Subject): string => row.path.split('/').at(-1)!.replaceAll('-', '_');
export const codecOf = (kind: string) => ids[kind as keyof typeof ids];
