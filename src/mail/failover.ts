/** Several providers as one: where one fails for now, or knows us no more, the next is asked within the same attempt. */
import type { SendResult } from './message.ts';
import type { MailProvider } from './provider.ts';
import { PermanentFailure, TemporaryFailure, UnsupportedOption } from './provider.ts';

/**
 * In the order given. What one has accepted, for some readers or all, is never given to another. A provider that gives no
 * answer in time may have accepted all the same: that reader gets two mails rather than none.
 */
export function withFailover([first, ...others]: readonly [MailProvider, ...MailProvider[]]): MailProvider {
  if (others.length === 0) return first;
  return {
    name: first.name,
    async send(mail, options): Promise<SendResult> {
      const failures: Error[] = [];
      for (const provider of [first, ...others]) {
        try {
          return await provider.send(mail, options);
        } catch (error) {
          const isLeftToAnother = error instanceof TemporaryFailure || (error instanceof PermanentFailure && error.isConfiguration) || (error instanceof UnsupportedOption && failures.length > 0);
          if (!isLeftToAnother) throw error;
          failures.push(error);
          if (options.signal.aborted) break;
        }
      }
      throw summed(failures);
    },
    close() {
      for (const provider of [first, ...others]) provider.close?.();
    },
  };
}

/** Trying again helps if it may help with any of them, and after the shortest time that one of them asked for. */
function summed(failures: readonly Error[]): Error {
  const message = failures.map((failure) => failure.message).join(' ');
  const temporary = failures.filter((failure) => failure instanceof TemporaryFailure);
  if (temporary.length === 0) return new PermanentFailure(message, { isConfiguration: true, cause: failures[0] });
  const waits = temporary.flatMap(({ retryAfterSeconds }) => retryAfterSeconds ?? []);
  return new TemporaryFailure(message, { cause: temporary[0], ...(waits.length === temporary.length ? { retryAfterSeconds: Math.min(...waits) } : {}) });
}
