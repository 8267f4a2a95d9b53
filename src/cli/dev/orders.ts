/** The inside of a process that stays and takes orders from `make dev`, because loading its tools takes longer than using them. */

/** What an order came to. What was found is shown by the one that gave it. */
export interface Answer {
  good: boolean;
  said: string[];
  /** Nobody has answered. */
  isMissing?: true;
}

/** One at a time: the next order comes after the answer. */
export function takeOrders<Order extends string>(orders: Record<Order, () => Promise<Answer>>): void {
  process.on('message', (order: Order) => {
    orders[order]()
      .catch((error: unknown): Answer => ({ good: false, said: [error instanceof Error ? error.message : String(error)] }))
      .then((answer) => process.send!(answer), () => process.exit(1));
  });
  // Ctrl-C goes to every process of the terminal; this one ends with the one that started it.
  process.on('SIGINT', () => undefined);
  process.on('disconnect', () => process.exit());
}
