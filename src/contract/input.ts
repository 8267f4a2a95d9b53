/** What a request says, read and held against the contract part by part: path, query, headers, body. */
import { bodyReader } from './body.ts';
import type { Exchange } from './exchange.ts';
import type { Operation } from './operation.ts';
import type { Values } from './parameters.ts';
import { parameterReader } from './parameters.ts';
import type { Validators } from './validate.ts';
import { requestValidator } from './validate.ts';

export interface Input {
  params: Values;
  query: Values;
  headers: Values;
  body: unknown;
}

/** Prepared once for an operation. What was given stands in `asked`, for the audit log. */
export function inputReader(operation: Operation, validators: Validators): (exchange: Exchange, search: string) => Promise<Input> {
  const read = parameterReader(operation);
  const readBody = operation.body && bodyReader(operation.body);
  const validate = requestValidator(operation.operationId, validators);
  const hasHeaders = operation.parameters.some((parameter) => parameter.in === 'header');

  return async ({ req, asked }, search) => {
    const params = read.path(asked.pathParameters);
    validate.parameters('path', params);
    const query = read.query(search);
    // What is found by `q` is in order of relevance; the validator would fill in the order of the whole list.
    const byRelevance = operation.list?.search === true && query.q !== undefined && query.sort === undefined;
    validate.parameters('query', query);
    if (byRelevance) delete query.sort;
    const headers = hasHeaders ? read.header(req.headers) : {};
    if (hasHeaders) validate.parameters('header', headers);
    const body = readBody ? await readBody(req) : undefined;
    if (body !== undefined || operation.body?.required) validate.body(body);
    asked.given = { path: params, query, header: headers, body };
    return { params, query, headers, body };
  };
}
