/**
 * Stands in for an OpenTelemetry Collector: takes OTLP over HTTP and reads the protobuf by the field numbers of
 * opentelemetry-proto 1.x (trace.proto). `make conformance T=tracing` has the real one where it can be built.
 */
import type { ServerResponse } from 'node:http';
import type { Received } from './receiver.ts';
import { startReceiver } from './receiver.ts';

export type SpanKind = 'internal' | 'server' | 'client' | 'producer' | 'consumer';

export interface ExportedSpan {
  traceId: string;
  spanId: string;
  /** Empty for the first of a trace. */
  parentId: string;
  tracestate: string;
  name: string;
  kind: SpanKind;
  nanoseconds: bigint;
  attributes: Record<string, string | number>;
  failed: boolean;
  resource: Record<string, string | number>;
}

export interface Collector {
  url: string;
  spans: ExportedSpan[];
  /** Every request as it came. */
  requests: Received[];
  /** How it answers from here on; an empty 200 to begin with. */
  answer: (res: ServerResponse) => void;
  stop(): Promise<void>;
}

export async function startCollector(): Promise<Collector> {
  const receiver = await startReceiver();
  const collector: Collector = {
    url: receiver.url,
    spans: [],
    requests: receiver.received,
    answer: (res) => res.writeHead(200, { 'content-type': 'application/x-protobuf' }).end(),
    stop: () => receiver.stop(),
  };
  receiver.answer = (res, { bytes }) => {
    collector.spans.push(...spansIn(bytes));
    collector.answer(res);
  };
  return collector;
}

const KINDS: SpanKind[] = ['internal', 'internal', 'server', 'client', 'producer', 'consumer'];
const FAILED = 2n;

type Fields = Map<number, (bigint | Buffer)[]>;

function spansIn(message: Buffer): ExportedSpan[] {
  return inner(fieldsOf(message), 1).flatMap((resourceSpans) => {
    const resource = attributesOf(inner(inner(resourceSpans, 1)[0]!, 1));
    return inner(resourceSpans, 2).flatMap((scopeSpans) => inner(scopeSpans, 2).map((span) => spanOf(span, resource)));
  });
}

function spanOf(fields: Fields, resource: ExportedSpan['resource']): ExportedSpan {
  const number = (field: number): bigint => (fields.get(field)?.[0] as bigint | undefined) ?? 0n;
  const status = inner(fields, 15)[0];
  return {
    traceId: bytes(fields, 1).toString('hex'),
    spanId: bytes(fields, 2).toString('hex'),
    tracestate: bytes(fields, 3).toString(),
    parentId: bytes(fields, 4).toString('hex'),
    name: bytes(fields, 5).toString(),
    kind: KINDS[Number(number(6))]!,
    nanoseconds: number(8) - number(7),
    attributes: attributesOf(inner(fields, 9)),
    failed: status?.get(3)?.[0] === FAILED,
    resource,
  };
}

function attributesOf(pairs: Fields[]): Record<string, string | number> {
  return Object.fromEntries(pairs.map((pair) => {
    const value = inner(pair, 2)[0]!;
    const whole = value.get(3)?.[0];
    return [bytes(pair, 1).toString(), whole === undefined ? bytes(value, 1).toString() : Number(whole)];
  }));
}

const bytes = (fields: Fields, field: number): Buffer => (fields.get(field)?.[0] as Buffer | undefined) ?? Buffer.alloc(0);
const inner = (fields: Fields, field: number): Fields[] => (fields.get(field) ?? []).map((value) => fieldsOf(value as Buffer));

/** The wire format (protobuf.dev/programming-guides/encoding): of each field its values, numbers or bytes. */
function fieldsOf(message: Buffer): Fields {
  const fields: Fields = new Map();
  let at = 0;
  const varint = (): bigint => {
    for (let value = 0n, shift = 0n; ; shift += 7n) {
      const byte = message[at++]!;
      value |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  };
  const take = (length: number): Buffer => message.subarray(at, (at += length));
  while (at < message.length) {
    const key = Number(varint());
    const value = [varint, () => take(8).readBigUInt64LE(), () => take(Number(varint())), unknown, unknown, () => BigInt(take(4).readUInt32LE())][key & 7]!();
    fields.set(key >> 3, [...(fields.get(key >> 3) ?? []), value]);
  }
  return fields;
}

function unknown(): never {
  throw new Error('This is no protobuf.');
}
