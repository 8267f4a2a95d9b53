/** Exports: as many items as there are, each as it arrives. */
import type { Answer } from './answer.ts';
import { Lazy } from './lazy.ts';
import { ConnectionError } from './problem.ts';
import type { Received } from './send.ts';

/**
 * An export. Iterate it for its items, or `await` it for status and headers, with the items as `data`. It is read as fast
 * as it is consumed, and a `break` ends it. An export that breaks off throws, so that no part is taken for the whole.
 */
export interface Stream<Item, MediaType extends string> extends Promise<Answer<200, AsyncIterable<Item>>>, AsyncIterable<Item> {
  /** The file as text, piece by piece, in one of its forms. */
  text(mediaType: MediaType): AsyncIterable<string>;
}

/** Asks for the stream in one of its forms. */
export type AskStream = (mediaType: string) => Promise<Received>;

/** @param items - the form that has a JSON object on each line */
export function streamOf(operationId: string, items: string, ask: AskStream): Stream<unknown, string> {
  return new LazyStream(operationId, items, ask);
}

class LazyStream extends Lazy<Answer<200, AsyncIterable<unknown>>> implements Stream<unknown, string> {
  readonly #operationId: string;
  readonly #ask: AskStream;

  constructor(operationId: string, items: string, ask: AskStream) {
    super(async () => {
      const received = await ask(items);
      return { data: lines(chunks(operationId, received)), status: 200, headers: received.response.headers };
    });
    this.#operationId = operationId;
    this.#ask = ask;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<unknown, void> {
    yield* (await this).data;
  }

  async *text(mediaType: string): AsyncGenerator<string, void> {
    yield* chunks(this.#operationId, await this.#ask(mediaType));
  }
}

async function* lines(texts: AsyncIterable<string>): AsyncGenerator<unknown, void> {
  let rest = '';
  for await (const text of texts) {
    const parts = (rest + text).split('\n');
    rest = parts.pop()!;
    for (const line of parts) yield JSON.parse(line) as unknown;
  }
  if (rest !== '') yield JSON.parse(rest) as unknown;
}

async function* chunks(operationId: string, { response, signal, release }: Received): AsyncGenerator<string, void> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let ended = reader === undefined;
  try {
    while (!ended) {
      const { done, value } = await reader!.read();
      ended = done;
      const text = decoder.decode(value, { stream: !done });
      if (text !== '') yield text;
    }
  } catch (cause) {
    ended = true;
    if (signal.aborted) throw signal.reason;
    throw new ConnectionError(`${operationId}: the answer broke off`, { cause });
  } finally {
    release();
    if (!ended) await reader!.cancel();
  }
}
