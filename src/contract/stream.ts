/**
 * Answers of any length: rows that leave as they come, one item per line, in the form that the client chose.
 * The contract names the item's schema; its members are the columns. Memory holds a batch and a chunk.
 */
import { members } from '../../generated/vocabulary.ts';
import type { Batches, RawRow } from '../database/statement.ts';
import type { Operation } from './operation.ts';
import type { HandlerReply, ReplyHeaders } from './reply.ts';
import type { Truth } from './truth.ts';

interface ItemWriter<Name> {
  schema: Name;
  write: (raw: RawRow) => string;
  writeCsv: (raw: RawRow) => string;
}

/** The body of a stream: rows nobody has asked for yet, and how each is shown. */
export class Exported<Name = string> {
  readonly rows: Batches;
  readonly view: ItemWriter<Name>;

  constructor(rows: Batches, view: ItemWriter<Name>) {
    this.rows = rows;
    this.view = view;
  }
}

/** What the handler of an export answers. */
export const exported = <Name>(rows: Batches, view: ItemWriter<Name>): { status: 200; body: Exported<Name> } => ({ status: 200, body: new Exported(rows, view) });

export interface Chunk {
  text: string;
  rows: number;
}

export interface StreamedReply {
  status: number;
  headers: ReplyHeaders;
  /** Begins to read when it is iterated. */
  chunks: (signal: AbortSignal) => AsyncIterable<Chunk>;
}

export type StreamRenderer = (reply: HandlerReply, mediaType: string) => StreamedReply;

interface Form {
  contentType: string;
  extension: string;
  head: (columns: readonly string[]) => string;
  line: (view: ItemWriter<string>) => (raw: RawRow) => string;
}

const FORMS: Record<string, Form> = {
  // RFC 4180 and RFC 7111.
  'text/csv': { contentType: 'text/csv; charset=utf-8; header=present', extension: 'csv', head: (columns) => `${columns.join()}\r\n`, line: (view) => view.writeCsv },
  'application/x-ndjson': { contentType: 'application/x-ndjson', extension: 'ndjson', head: () => '', line: (view) => (raw) => `${view.write(raw)}\n` },
};

/** Characters that leave in one write: enough to be cheap, little enough to wait with. */
const CHUNK = 32_768;

/** Prepared once for an operation; null where it answers no stream. */
export function streamRenderer(operation: Operation, truth: Truth): StreamRenderer | null {
  const declared = operation.responses[200];
  if (!declared?.items) return null;
  const { items } = declared;
  for (const type of declared.mediaTypes) if (!FORMS[type]) throw new Error(`${operation.operationId}: no way to stream ${type}.`);
  const columns: readonly string[] = members[items as keyof typeof members];
  const name = operation.path.split('/').at(-2);

  return (reply, mediaType) => {
    const { status, body } = reply;
    if (status !== 200 || !(body instanceof Exported) || body.view.schema !== items) return truth.refuse(operation.operationId, `something else than a stream of ${items}`);
    const { rows, view } = body as Exported;
    const form = FORMS[mediaType]!;
    const line = form.line(view);
    return {
      status,
      headers: { 'Content-Type': form.contentType, 'Content-Disposition': `attachment; filename="${name}.${form.extension}"`, ...(declared.mediaTypes.length > 1 && { Vary: 'Accept' }) },
      async *chunks(signal) {
        let chunk: Chunk = { text: form.head(columns), rows: 0 };
        for await (const batch of rows(signal)) {
          for (const raw of batch) {
            truth.body(operation.operationId, items, () => JSON.parse(view.write(raw)) as unknown);
            chunk.text += line(raw);
            chunk.rows++;
            if (chunk.text.length < CHUNK) continue;
            yield chunk;
            chunk = { text: '', rows: 0 };
          }
        }
        if (chunk.text !== '') yield chunk;
      },
    };
  };
}
