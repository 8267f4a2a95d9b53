/** Holds a request against the generated validators; every violation says where and why. */
import type { IncomingHttpHeaders } from 'node:http';
import type { ErrorObject, ValidateFunction } from 'ajv';
import type { Violation } from '../errors.ts';
import { AppError } from '../errors.ts';
import { ids } from '../ids.ts';
import type { Values } from './parameters.ts';

/** More than this helps nobody, and a hostile body could have a hundred thousand. */
const MOST_VIOLATIONS = 50;

export type Validators = Record<string, ValidateFunction>;

export interface RequestValidator {
  parameters(place: 'path' | 'query' | 'header', values: Values): void;
  body(value: unknown): void;
}

/** Finds the validators of one operation once. */
export function requestValidator(operationId: string, validators: Validators): RequestValidator {
  const places = { path: validators[`${operationId}_path`], query: validators[`${operationId}_query`], header: validators[`${operationId}_header`] };
  const body = validators[`${operationId}_body`];
  return {
    parameters(place, values) {
      const validate = places[place];
      if (!validate || validate(values)) return;
      const errors = (validate.errors ?? []).slice(0, MOST_VIOLATIONS).map((error) => parameterViolation(place, error));
      throw new AppError('invalid-request', `The ${place === 'query' ? 'query' : place === 'path' ? 'path' : 'request header'} is not what the contract allows.`, { errors });
    },
    body(value) {
      if (!body || body(value)) return;
      const errors = (body.errors ?? []).slice(0, MOST_VIOLATIONS).map(bodyViolation);
      throw new AppError('invalid-request', 'The request body is not what the contract allows.', { errors });
    },
  };
}

/** Reads `X-Tenant-Id`, and throws where it is no id of a tenant. */
export function tenantHeaderReader(validators: Validators): (headers: IncomingHttpHeaders) => string | undefined {
  const validate = validators.request_headers!;
  return ({ 'x-tenant-id': id }) => {
    if (id === undefined) return undefined;
    if (validate({ 'x-tenant-id': id })) return ids.TenantId.decode(String(id));
    throw new AppError('invalid-request', 'The request header is not what the contract allows.', { errors: (validate.errors ?? []).map((error) => parameterViolation('header', error)) });
  };
}

function parameterViolation(place: 'path' | 'query' | 'header', error: ErrorObject): Violation {
  const member = error.keyword === 'required' ? String(error.params.missingProperty) : unescape(error.instancePath.split('/')[1] ?? '');
  return { in: place, parameter: member, code: codeOf(error), detail: detailOf(error) };
}

function bodyViolation(error: ErrorObject): Violation {
  const params = error.params as { missingProperty?: string; additionalProperty?: string; tag?: string };
  const member = params.missingProperty ?? params.additionalProperty ?? params.tag;
  const path = member === undefined ? error.instancePath : `${error.instancePath}/${member.slice(0, 100).replaceAll('~', '~0').replaceAll('/', '~1')}`;
  return { pointer: `#${encodeURI(path.toWellFormed())}`, code: codeOf(error), detail: detailOf(error) };
}

/** The JSON Schema keyword in the API's spelling: `minLength` → `min-length`. */
function codeOf(error: ErrorObject): string {
  // Which branch is meant is not known: its tag is missing, or has a value of none.
  if (error.keyword === 'discriminator') return error.params.error === 'tag' ? 'required' : 'enum';
  if (error.keyword === 'additionalProperties' || error.keyword === 'unevaluatedProperties') return 'unknown-field';
  return error.keyword.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function detailOf(error: ErrorObject): string {
  switch (error.keyword) {
    case 'required':
      return 'is required';
    case 'additionalProperties':
      return 'is not a known field';
    case 'discriminator':
      return error.params.error === 'tag' ? 'is required' : 'is none of the known values';
    case 'enum':
      return `must be one of ${(error.params.allowedValues as unknown[]).join(', ')}`;
    default:
      return error.message ?? 'is not valid';
  }
}

function unescape(token: string): string {
  return token.replaceAll('~1', '/').replaceAll('~0', '~');
}
