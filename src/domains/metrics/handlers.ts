/** The operation that shows the metrics, and who may see them. */
import type { HandlersFor } from '../../contract/handler.ts';
import { ok } from '../../contract/handler.ts';
import { isOperators } from '../../contract/credentials.ts';
import { Text } from '../../contract/reply.ts';
import { AppError } from '../../errors.ts';
import type { ReadMetrics } from '../../telemetry/port.ts';

export interface ShownMetrics {
  read: ReadMetrics;
  /** What has to be sent; null where it is open. */
  token: string | null;
}

/** `shown`: null where it is as if there were none. */
export function metricsHandlers(shown: ShownMetrics | null): HandlersFor<'getMetrics'> {
  return {
    async getMetrics({ client, mediaType }) {
      if (!shown) throw new AppError('not-found', 'There is nothing at this address.');
      if (shown.token !== null && !isOperators(client.authorization, shown.token)) throw new AppError('invalid-token', 'Send the token of the metrics (Authorization: Bearer).');
      const { contentType, text } = await shown.read(mediaType);
      return ok(new Text(contentType, text));
    },
  };
}
