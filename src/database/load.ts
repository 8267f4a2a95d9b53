/** How much Postgres has been asked for and has not answered. A transaction counts as one from its first statement, which may wait for a connection, to its end. */
export class Load {
  /** Statements and transactions under way or waiting. */
  waiting = 0;
  /** Those that have ended since the start. */
  answered = 0;

  begin(): void {
    this.waiting++;
  }

  end(): void {
    this.waiting--;
    this.answered++;
  }

  async during<Result>(work: () => Promise<Result>): Promise<Result> {
    this.begin();
    try {
      return await work();
    } finally {
      this.end();
    }
  }
}
