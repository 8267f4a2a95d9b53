/** The surface of the TypeScript client, as its types follow from those of the operations: samples are checked against it. */
import type { components, operations } from '../../generated/types.ts';

type Part<Value> = [Exclude<Value, undefined>] extends [never] ? object : Exclude<Value, undefined>;
type Parameters<Operation extends keyof operations> = Part<operations[Operation]['parameters']['path']> & Part<operations[Operation]['parameters']['query']> & Part<operations[Operation]['parameters']['header']>;
/** The types of the operations are those of what has been read, defaults filled in; whether something required is missing, the service says to the same sample in curl. */
type Sent<Value> = Value extends object ? { [Name in keyof Value]?: Sent<Value[Name]> } : Value;
type Body<Operation> = Operation extends { requestBody: { content: infer Content } } ? { body: Sent<Content[keyof Content]> } : object;
type Input<Operation extends keyof operations> = Parameters<Operation> & Body<operations[Operation]>;

type Success = 200 | 201 | 202 | 204 | 302 | 303;
type Answers<Responses> = { [Status in keyof Responses & Success]: { status: Status; headers: Headers; data: Responses[Status] extends { content: infer Content } ? Content[keyof Content] : undefined } }[keyof Responses & Success];
type Listed<Responses> = Responses extends { 200: { content: { 'application/json': { data: (infer Item)[]; meta: object } } } } ? AsyncIterable<Item> : Responses extends { 200: { content: { 'text/csv': unknown } } } ? AsyncIterable<{ id: string }> : unknown;
type Result<Operation extends keyof operations> = Promise<Answers<operations[Operation]['responses']>> & Listed<operations[Operation]['responses']>;

export type Deed = { [Operation in keyof operations]: (...input: object extends Input<Operation> ? [Input<Operation>?] : [Input<Operation>]) => Result<Operation> };

export type TokenPair = components['schemas']['TokenPair'];

export interface Credentials {
  baseUrl: string;
  token?: string;
  apiKey?: string;
}

export declare function createClient(options: Credentials): Deed;

export declare class ProblemError extends Error {
  code: components['schemas']['ProblemCode'];
  status: number;
}

export interface WebhookMessage {
  secret: string;
  headers: Record<string, string | string[] | undefined>;
  body: Uint8Array;
}

export declare function verifyWebhook(message: WebhookMessage): Promise<{ id: string; type: string }>;
