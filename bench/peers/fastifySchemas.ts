/** JSON schemas of the Fastify peers, for requests and for responses. */
import { uuidPattern } from './shared.ts';

const customer = {
  type: 'object',
  required: ['id', 'email', 'name', 'status', 'created_at', 'created_by', 'updated_at', 'updated_by'],
  properties: {
    id: { type: 'string' },
    email: { type: 'string' },
    name: { type: 'string' },
    status: { type: 'string' },
    created_at: { type: 'string', format: 'date-time' },
    created_by: { type: 'string' },
    updated_at: { type: 'string', format: 'date-time' },
    updated_by: { type: 'string' },
  },
} as const;

const problem = { type: 'object', properties: { error: { type: 'string' } } } as const;

export const getSchema = {
  params: { type: 'object', required: ['id'], properties: { id: { type: 'string', pattern: uuidPattern } } },
  response: { 200: customer, 404: problem },
} as const;

export const listSchema = {
  querystring: {
    type: 'object',
    additionalProperties: false,
    properties: { limit: { type: 'integer', minimum: 1, maximum: 100, default: 50 }, cursor: { type: 'string', maxLength: 200 } },
  },
  response: {
    200: {
      type: 'object',
      required: ['data', 'meta'],
      properties: {
        data: { type: 'array', items: customer },
        meta: { type: 'object', properties: { next: { type: ['string', 'null'] } } },
      },
    },
    400: problem,
  },
} as const;

export const createSchema = {
  body: {
    type: 'object',
    required: ['email', 'name'],
    additionalProperties: false,
    properties: { email: { type: 'string', format: 'email', maxLength: 254 }, name: { type: 'string', minLength: 1, maxLength: 200 } },
  },
  response: { 201: customer },
} as const;

export const healthSchema = {
  response: { 200: { type: 'object', properties: { status: { type: 'string' } } } },
} as const;

export interface ListQuery { limit: number; cursor?: string }
export interface CreateBody { email: string; name: string }
