/** A promise of something that is begun when somebody first asks for it. */

/** What is never awaited is never begun; what is awaited twice is begun once. */
export class Lazy<Value> implements Promise<Value> {
  readonly [Symbol.toStringTag] = 'Lazy';
  readonly #begin: () => Promise<Value>;
  #value: Promise<Value> | undefined;

  /** @param begin - does the work */
  constructor(begin: () => Promise<Value>) {
    this.#begin = begin;
  }

  #promise(): Promise<Value> {
    return (this.#value ??= this.#begin());
  }

  then<Done = Value, Failed = never>(done?: ((value: Value) => Done | PromiseLike<Done>) | null, failed?: ((reason: unknown) => Failed | PromiseLike<Failed>) | null): Promise<Done | Failed> {
    return this.#promise().then(done, failed);
  }

  catch<Failed = never>(failed?: ((reason: unknown) => Failed | PromiseLike<Failed>) | null): Promise<Value | Failed> {
    return this.#promise().catch(failed);
  }

  finally(settled?: (() => void) | null): Promise<Value> {
    return this.#promise().finally(settled);
  }
}
