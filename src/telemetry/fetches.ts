/**
 * A span for each call by `fetch`: that is how providers of mail and of logins are asked, by us and by libraries. Node tells of
 * them on diagnostics channels. The span has the host and the status; paths and queries hold what others call secrets.
 *
 * Of the trace are told only hosts that the operator has named (TRACEPARENT_HOSTS). To anybody else our ids say nothing but
 * who called at the same time as whom.
 */
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { SpanTree } from './otel.ts';
import type { OpenSpan } from './span.ts';
import { errorTypeOf } from './tracer.ts';

/** What undici says of a request, as far as it is needed. */
interface FetchRequest {
  origin: string | URL;
  method: string;
  addHeader(name: string, value: string): unknown;
}

interface Message {
  request: FetchRequest;
  response?: { statusCode: number };
  error?: Error;
}

/** Ends with the function that it answers. */
export function watchFetches(tree: SpanTree, toldHosts: readonly string[]): () => void {
  const spans = new WeakMap<FetchRequest, OpenSpan>();

  const begin = ({ request }: Message): void => {
    const { hostname, port, protocol } = new URL(request.origin);
    const scheme = protocol.slice(0, -1);
    const attributes = { 'http.request.method': request.method, 'server.address': hostname, 'server.port': Number(port) || (scheme === 'https' ? 443 : 80), 'url.scheme': scheme };
    const span = tree.open(request.method, { kind: 'client', attributes });
    if (!span) return;
    spans.set(request, span);
    if (!toldHosts.includes(hostname)) return;
    request.addHeader('traceparent', span.traceparent);
    if (span.tracestate !== undefined) request.addHeader('tracestate', span.tracestate);
  };
  const answered = ({ request, response }: Message): void => {
    const { statusCode } = response!;
    spans.get(request)?.set({ 'http.response.status_code': statusCode });
    if (statusCode >= 400) spans.get(request)?.fail(String(statusCode));
  };
  const ended = ({ request, error }: Message): void => {
    if (error) spans.get(request)?.fail(errorTypeOf(error));
    spans.get(request)?.end();
    spans.delete(request);
  };

  const channels = { 'undici:request:create': begin, 'undici:request:headers': answered, 'undici:request:trailers': ended, 'undici:request:error': ended };
  const listeners = Object.entries(channels).map(([channel, hear]) => [channel, (message: unknown) => hear(message as Message)] as const);
  for (const [channel, listener] of listeners) subscribe(channel, listener);
  return () => {
    for (const [channel, listener] of listeners) unsubscribe(channel, listener);
  };
}
