/** `x-authz` → what the rule is held against. Where there is nothing, it could not be kept, and nothing compiles. */
import type { Authz } from '../operation.ts';
import type { Document, OperationObject, ResponseObject, Schema } from './bundle.ts';
import { resolve } from './bundle.ts';

interface Rule {
  member: string;
  unless: string[];
}

export function authzOf(document: Document, where: string, method: string, path: string, operation: OperationObject): { authz?: Authz } {
  const name = operation['x-authz'] as string | undefined;
  if (name === undefined) return {};
  const rule = (document['x-authz-rules'] as Record<string, Rule> | undefined)?.[name];
  if (!rule) throw new Error(`${where}: x-authz names ${name}, which x-authz-rules does not have.`);
  if (operation['x-batch']) throw new Error(`${where}: a batch is held to the rules of its parts; take x-authz away.`);
  const shared = { rule: name, member: rule.member, unless: rule.unless };
  if (method === 'get') {
    const item = itemOf(document, operation);
    const shown = item ?? answerOf(document, operation);
    if (!shows(shown, rule.member)) throw new Error(`${where}: x-authz needs the member ${rule.member} in what is answered.`);
    return { authz: { ...shared, on: item ? 'list' : 'answer' } };
  }
  for (let address = path; address.includes('{'); address = address.slice(0, address.lastIndexOf('/'))) {
    const reader = document.paths[address]?.get;
    if (!reader || itemOf(document, reader)) continue;
    if (!shows(answerOf(document, reader), rule.member)) throw new Error(`${where}: x-authz is held against ${reader.operationId}, which does not answer ${rule.member}.`);
    return { authz: { ...shared, on: 'reader', reader: reader.operationId } };
  }
  throw new Error(`${where}: x-authz needs a GET of the thing, at this address or above it, to be held against.`);
}

const shows = (schema: Schema | undefined, member: string): boolean => Object.hasOwn((schema?.properties ?? {}), member);

function answerOf(document: Document, operation: OperationObject): Schema | undefined {
  const schema = successOf(document, operation)?.['application/json']?.schema;
  return schema && resolve<Schema>(document, schema);
}

/** The items of a list or of a stream; undefined where it answers one thing. */
function itemOf(document: Document, operation: OperationObject): Schema | undefined {
  const streamed = Object.values(successOf(document, operation) ?? {}).find((media) => media['x-item-schema'])?.['x-item-schema'];
  if (streamed) return resolve<Schema>(document, streamed);
  const { data, meta } = (answerOf(document, operation)?.properties ?? {}) as Record<string, Schema | undefined>;
  const items = data && meta ? (resolve<Schema>(document, data).items as Schema) : undefined;
  return items && resolve<Schema>(document, items);
}

function successOf(document: Document, operation: OperationObject): ResponseObject['content'] {
  const success = operation.responses['200'];
  return success && resolve<ResponseObject>(document, success).content;
}
