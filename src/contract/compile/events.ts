/** The contract's `webhooks` → which events there are, and the schema of what is sent of each. */
import type { Document, Schema } from './bundle.ts';
import { resolve } from './bundle.ts';

/** The members of every event; `data` is the thing it is about. */
const ENVELOPE = ['id', 'type', 'timestamp', 'data'];

/** The schemas that list the events for clients, and what each has beside them. */
const LISTS: Record<string, string[]> = { EventType: [], EventSelector: ['*'] };

/** Event → name of its schema. */
export function eventsOf(document: Document): Record<string, string> {
  const found = Object.fromEntries(
    Object.entries(document.webhooks ?? {}).map(([event, { post }]) => {
      const reference = post?.requestBody && resolve(document, post.requestBody).content['application/json']?.schema.$ref;
      if (typeof reference !== 'string') throw new Error(`The webhook ${event}: a POST of JSON with a named schema is what is sent.`);
      const { properties } = resolve<Schema>(document, { $ref: reference }) as { properties: Record<string, Schema> };
      if (Object.keys(properties).join() !== ENVELOPE.join()) throw new Error(`The webhook ${event}: its members are ${ENVELOPE.join(', ')}.`);
      if ([properties.type!.enum].flat().join() !== event) throw new Error(`The webhook ${event}: its type is ${event} and nothing else.`);
      return [event, reference.split('/').at(-1)!];
    }),
  );
  for (const [name, others] of Object.entries(LISTS)) {
    const listed = document.components.schemas[name]?.enum as string[] | undefined;
    if (listed && listed.join() !== [...others, ...Object.keys(found)].join()) throw new Error(`The schema ${name} lists the webhooks, all of them and in their order.`);
  }
  return found;
}
