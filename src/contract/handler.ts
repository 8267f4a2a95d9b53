/**
 * What a handler is, typed by the contract: it receives what was declared, already valid, and can only
 * return a declared status with the declared body. Problems are thrown (`errors.ts`), never returned.
 */
import type { operations as schema } from '../../generated/types.ts';
import type { operations as table } from '../../generated/operations.ts';
import type { Reader } from '../database/statement.ts';
import type { Transaction } from '../database/transaction.ts';
import type { RawBody } from './body.ts';
import type { Principal } from './principal.ts';
import type { ReplyHeaders, Text } from './reply.ts';
import type { Exported } from './stream.ts';

export type OperationId = keyof typeof table;

type Part<Id extends OperationId, Place extends 'path' | 'query' | 'header'> = schema[Id]['parameters'] extends Partial<Record<Place, infer Found>>
  ? NonNullable<Found>
  : Record<never, never>;

export type Params<Id extends OperationId> = Part<Id, 'path'>;
export type Query<Id extends OperationId> = Part<Id, 'query'>;

export type Body<Id extends OperationId> = (typeof table)[Id] extends { body: { raw: true } } ? RawBody : DeclaredBody<Id>;

type DeclaredBody<Id extends OperationId> = schema[Id] extends { requestBody: { content: infer Content } }
  ? Content[keyof Content]
  : schema[Id] extends { requestBody?: { content: infer Content } }
    ? Content[keyof Content] | undefined
    : undefined;

type Responses<Id extends OperationId> = schema[Id]['responses'];

/** The schema of the items that the operation streams; never where it answers at once. */
type Items<Id extends OperationId> = (typeof table)[Id]['responses'] extends { 200: { items: infer Name } } ? Name : never;

type BodyOf<Response, Name> = [Name] extends [never]
  ? Response extends { content: { 'application/json': infer Json } } ? { body: Json } : Response extends { content: { 'text/plain': string } } ? { body: Text } : { body?: never }
  : { body: Exported<Name> };

/** Whether a status answers an error, which is thrown and not returned. */
type IsError<Id extends OperationId, Status extends keyof Responses<Id> & number> = (typeof table)[Id] extends { errorFormat: string }
  ? `${Status}` extends `4${string}` | `5${string}` ? true : false
  : Responses<Id>[Status] extends { content: { 'application/problem+json': unknown } } ? true : false;

/** A union over the declared statuses whose answer is not an error. */
export type Reply<Id extends OperationId> = {
  [Status in keyof Responses<Id> & number]: IsError<Id, Status> extends true
    ? never
    : { status: Status; headers?: ReplyHeaders } & BodyOf<Responses<Id>[Status], Items<Id>>;
}[keyof Responses<Id> & number];

type Secured<Id extends OperationId> = (typeof table)[Id]['security'] extends readonly [] ? null : (typeof table)[Id] extends { optional: true } ? Principal | null : Principal;

/** Where a request comes from. */
export interface Client {
  address: string;
  userAgent: string | null;
  /** The header `Authorization`, for what has a secret of its own that is no person's. */
  authorization: string | null;
  /** As the header `Cookie` has them; empty where there are none. */
  cookies: string;
}

/** Of public operations alone: elsewhere the session knows. */
type Public<Id extends OperationId> = (typeof table)[Id]['security'] extends readonly [] ? { client: Client } : unknown;
type Unsafe<Id extends OperationId> = (typeof table)[Id]['method'] extends 'GET' ? unknown : { tx: Transaction };

export type Context<Id extends OperationId> = {
  params: Params<Id>;
  query: Query<Id>;
  body: Body<Id>;
  principal: Secured<Id>;
  requestId: string;
  /** Of the declared forms of the answer, the one that the client likes best. */
  mediaType: string;
  /** Single-statement reads in the caller's tenant, outside the transaction; and snapshots, for what is exported. */
  db: Reader;
} & Unsafe<Id> & Public<Id>;

export type Handler<Id extends OperationId> = (context: Context<Id>) => Promise<Reply<Id>> | Reply<Id>;

/** Every operation of the contract, and nothing else; a batch runs the handlers of others. */
export type Handlers = { [Id in OperationId as (typeof table)[Id] extends { batch: object } ? never : Id]: Handler<Id> };

/** The handlers of some operations, for one domain's file: `satisfies HandlersFor<'getCustomer' | …>`. */
export type HandlersFor<Ids extends keyof Handlers> = Pick<Handlers, Ids>;

export const ok = <Body>(body: Body): { status: 200; body: Body } => ({ status: 200, body });
/** The pipeline makes `Location` from the contract's `self` link. */
export const created = <Body>(body: Body): { status: 201; body: Body } => ({ status: 201, body });
export const noContent = (): { status: 204 } => ({ status: 204 });
