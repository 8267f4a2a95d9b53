/** How an attempt is told from outside to end. Few jobs look for it, and an AbortController costs more than many a job: those that look get one. */
export class Stop {
  #reason: Error | undefined;
  #controller: AbortController | undefined;
  #refuse: ((reason: Error) => void) | undefined;

  /** The first reason is the one. */
  now(reason: Error): void {
    if (this.#reason) return;
    this.#reason = reason;
    this.#controller?.abort(reason);
    this.#refuse?.(reason);
  }

  get signal(): AbortSignal {
    if (!this.#controller) {
      this.#controller = new AbortController();
      if (this.#reason) this.#controller.abort(this.#reason);
    }
    return this.#controller.signal;
  }

  /** What `work` comes to, or the reason to stop, whichever is first. What goes on after that finds its transaction settled, and can do no harm there. */
  unless(work: Promise<void>): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.#reason) reject(this.#reason);
      this.#refuse = reject;
      work.then(resolve, reject);
    });
  }
}
