/** A handler's reply → status, headers and bytes; in development and test it is held against the contract first. */
import { entityTag } from './conditional.ts';
import type { CursorSigner } from './cursor.ts';
import type { DeclaredResponse, Operation } from './operation.ts';
import type { Truth } from './truth.ts';

/** A body that is text already, in one of the declared forms that are not JSON. */
export class Text {
  readonly contentType: string;
  readonly text: string;

  constructor(contentType: string, text: string) {
    this.contentType = contentType;
    this.text = text;
  }
}

/** A header that is sent several times, as `Set-Cookie` may be, has several values. */
export type ReplyHeaders = Record<string, string | string[]>;

export interface HandlerReply {
  status: number;
  headers?: ReplyHeaders;
  body?: unknown;
}

export interface RenderedReply {
  status: number;
  headers: ReplyHeaders;
  body: string | null;
}

export interface ListPosition {
  cursors: CursorSigner;
  binding: string;
  /** The request's address, to make `Link` from. */
  path: string;
  search: string;
}

export interface ReplyRenderer {
  render(reply: HandlerReply, list: ListPosition | null): RenderedReply;
}

export function replyRenderer(operation: Operation, serializers: Record<string, (value: unknown) => string>, truth: Truth): ReplyRenderer {
  const { operationId } = operation;
  const byStatus = new Map(
    Object.entries(operation.responses).map(([status, declared]) => [Number(status), { ...declared, names: new Set(declared.headers.map((name) => name.toLowerCase())), tagged: declared.headers.includes('ETag'), serialize: declared.schema ? serializers[declared.schema] : undefined }]),
  );

  return {
    render(reply, list) {
      const declared = byStatus.get(reply.status);
      if (!declared) return truth.refuse(operationId, `the status ${reply.status}, which the contract does not declare`);
      const headers: ReplyHeaders = { ...reply.headers };
      if (list) signPage(reply.body as ListBody, list, headers);
      if (declared.location) headers.Location = locationOf(declared.location, reply.body as Record<string, string>);
      for (const name of Object.keys(headers)) {
        if (declared.names.has(name.toLowerCase())) continue;
        truth.untrue(operationId, `the header ${name}, which the contract does not declare for ${reply.status}`);
        delete headers[name];
      }
      if (reply.body instanceof Text && declared.mediaTypes.includes(reply.body.contentType.split(';')[0]!)) {
        return { status: reply.status, headers: { ...headers, 'Content-Type': reply.body.contentType }, body: reply.body.text };
      }
      if (declared.schema) truth.body(operationId, declared.schema, () => (reply.body instanceof WrittenPage ? reply.body.toJSON() : reply.body));
      else if (reply.body !== undefined) truth.untrue(operationId, `a body, and the contract declares none for ${reply.status}`);
      if (!declared.serialize) return { status: reply.status, headers, body: null };
      headers['Content-Type'] = 'application/json';
      const body = reply.body instanceof WrittenPage ? reply.body.toString() : declared.serialize(reply.body);
      if (declared.tagged) headers.ETag = entityTag(body);
      return { status: reply.status, headers, body };
    },
  };
}

export interface PageMeta {
  next: string | null;
  prev: string | null;
  total: number | null;
}

interface ListBody {
  meta: PageMeta;
}

/** A list's body whose items are JSON already, written by a view of the item's schema. */
export class WrittenPage<Item> {
  readonly items: string;
  readonly meta: PageMeta;

  constructor(items: string, meta: PageMeta) {
    this.items = items;
    this.meta = meta;
  }

  toString(): string {
    return `{"data":[${this.items}],"meta":${JSON.stringify(this.meta)}}`;
  }

  toJSON(): { data: Item[]; meta: PageMeta } {
    return JSON.parse(this.toString()) as { data: Item[]; meta: PageMeta };
  }
}

/** Positions leave signed; RFC 8288 links say the same for clients that follow headers. */
function signPage({ meta }: ListBody, { cursors, binding, path, search }: ListPosition, headers: ReplyHeaders): void {
  const links: string[] = [];
  for (const relation of ['next', 'prev'] as const) {
    const position = meta[relation];
    if (position === null) continue;
    const cursor = cursors.sign(position, binding);
    meta[relation] = cursor;
    const others = search.split('&').filter((pair) => pair !== '' && !pair.startsWith('cursor='));
    links.push(`<${path}?${[...others, `cursor=${cursor}`].join('&')}>; rel="${relation}"`);
  }
  if (links.length > 0) headers.Link = links.join(', ');
}

/** The address of what a body shows, by its link named `self`. */
export function locationOf({ path, parameters }: NonNullable<DeclaredResponse['location']>, body: Record<string, string>): string {
  return path.replaceAll(/\{([^}]+)\}/g, (_whole, name: string) => encodeURIComponent(body[parameters[name] ?? ''] ?? ''));
}
