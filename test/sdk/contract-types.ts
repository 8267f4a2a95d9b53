/**
 * Holds the client's types against those that openapi-typescript makes of the same contract: two generators that agree
 * for every operation. It is checked by compiling it; what differs is named in the error.
 */
import type { Deed } from '../../clients/typescript/src/index.ts';
import type { operations } from '../../generated/types.ts';

type Id = keyof Deed;

/** openapi-typescript takes what has a default for required; in a request it may be left out. What may have any other member stays as it is. */
type WithoutDefaults<Value> = Value extends string ? Value : string extends keyof Value ? Value : Value extends readonly (infer Item)[] ? WithoutDefaults<Item>[] : Value extends object ? { [Key in keyof Value]-?: WithoutDefaults<Exclude<Value[Key], undefined>> } : Value;

type Given<Part> = Exclude<Part, undefined>;
/** Path, query and headers in one object. */
type Declared<Name extends Id> = In<Name, 'path'> & In<Name, 'query'> & In<Name, 'header'>;
type In<Name extends Id, Place extends string> = operations[Name]['parameters'] extends { [Key in Place]?: infer Members } ? ([Given<Members>] extends [never] ? object : Given<Members>) : never;
type Content<Part> = Part extends { content: infer Media } ? Media[keyof Media] : undefined;
type DeclaredBody<Name extends Id> = Content<Given<operations[Name] extends { requestBody?: infer Body } ? Body : undefined>>;

/** Overloads: the last one takes every parameter. */
type Taken<Name extends Id> = string extends keyof Given<Parameters<Deed[Name]>[0]> ? object : Given<Parameters<Deed[Name]>[0]>;
type TakenBody<Name extends Id> = Taken<Name> extends { body: infer Body } ? Body : undefined;
type Bare<Value> = Omit<Value, 'body'>;

type Successes = 200 | 201 | 202 | 204;
type DeclaredAnswer<Name extends Id> = { [Status in keyof operations[Name]['responses'] & Successes]: Content<operations[Name]['responses'][Status]> }[keyof operations[Name]['responses'] & Successes];
type Taking<Name extends Id> = Extract<Awaited<ReturnType<Deed[Name]>>, { status: Successes }>;

type Streams = 'exportCustomers' | 'exportInvoices';
/** Absent bodies are `never` to openapi-typescript. */
type OrNothing<Value> = [Value] extends [never] ? undefined : Value;

type Same<One, Other> = [One] extends [Other] ? ([Other] extends [One] ? true : false) : false;

type Differences = {
  [Name in Id]:
    | (Same<keyof Bare<Taken<Name>>, keyof Declared<Name>> extends true ? never : 'names of parameters')
    | (Same<Bare<Taken<Name>>, Bare<Declared<Name>>> extends true ? never : 'types of parameters')
    | ([OrNothing<DeclaredBody<Name>>] extends [TakenBody<Name>] ? never : 'body')
    | (Same<WithoutDefaults<OrNothing<DeclaredBody<Name>>>, WithoutDefaults<TakenBody<Name>>> extends true ? never : 'members of the body')
    | (Name extends Streams ? never : Same<OrNothing<DeclaredAnswer<Name>>, OrNothing<Exclude<Taking<Name>['data'], never>>> extends true ? never : 'answer');
};

type Different = { [Name in Id as [Differences[Name]] extends [never] ? never : Name]: Differences[Name] };

/** Compiles as long as there are none. */
export const differences: Different = {} satisfies Record<keyof Different, never>;
