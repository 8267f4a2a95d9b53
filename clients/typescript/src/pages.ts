/** Lists: awaited they are a page, iterated they are every item. */
import type { Answer } from './answer.ts';
import { Lazy } from './lazy.ts';
import type { Paging } from './operation.ts';

/** One page of a list. */
export interface Page<Data> extends Answer<200, Data> {
  /** Asks for the page after this one; `undefined` on the last. */
  next: (() => Promise<Page<Data>>) | undefined;
  /** Asks for the page before this one; `undefined` on the first. */
  prev: (() => Promise<Page<Data>>) | undefined;
}

/**
 * A list. `await` it for its first page, or the one at `cursor`; iterate it for every item from there on, page after
 * page. Nothing is asked for before it is needed, and nothing after a `break`.
 */
export interface List<Item, Data> extends Promise<Page<Data>>, AsyncIterable<Item> {
  /** Every page from the first on. */
  pages(): AsyncIterable<Page<Data>>;
}

/** Asks for the page at a cursor, or for the one that the call's parameters name. */
export type AskPage = (cursor?: string) => Promise<Answer<number, unknown>>;

/** @param ask - sends the request for one page */
export function listOf(paging: Paging, ask: AskPage): List<unknown, unknown> {
  return new LazyList(paging, ask);
}

class LazyList extends Lazy<Page<unknown>> implements List<unknown, unknown> {
  readonly #paging: Paging;
  readonly #ask: AskPage;

  constructor(paging: Paging, ask: AskPage) {
    super(() => page(paging, ask));
    this.#paging = paging;
    this.#ask = ask;
  }

  async *pages(): AsyncGenerator<Page<unknown>, void> {
    for (let next: Page<unknown>['next'] = () => page(this.#paging, this.#ask); next; ) {
      const current: Page<unknown> = await next();
      yield current;
      next = current.next;
    }
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<unknown, void> {
    for await (const { data } of this.pages()) yield* at(data, this.#paging.items) as unknown[];
  }
}

async function page(paging: Paging, ask: AskPage, cursor?: string): Promise<Page<unknown>> {
  const { data, headers } = await ask(cursor);
  const leading = (pointer: string): Page<unknown>['next'] => {
    const other = at(data, pointer);
    return typeof other === 'string' ? () => page(paging, ask, other) : undefined;
  };
  return { data, status: 200, headers, next: leading(paging.next), prev: leading(paging.prev) };
}

/** What a JSON pointer leads to. */
const at = (document: unknown, pointer: string): unknown => pointer.slice(1).split('/').reduce((node, name) => (node as Record<string, unknown>)[name], document);
