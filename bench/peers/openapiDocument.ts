/** The contract of the openapi-backend peer: the four operations, and as many more as BENCH_PEER_OPERATIONS asks for. */
import type { Document } from 'openapi-backend';
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
};
const createCustomer = {
  type: 'object',
  required: ['email', 'name'],
  additionalProperties: false,
  properties: { email: { type: 'string', format: 'email', maxLength: 254 }, name: { type: 'string', minLength: 1, maxLength: 200 } },
};
const customerPage = {
  type: 'object',
  required: ['data', 'meta'],
  properties: {
    data: { type: 'array', items: { $ref: '#/components/schemas/Customer' } },
    meta: { type: 'object', properties: { next: { type: 'string', nullable: true } } },
  },
};
const idParameter = { name: 'id', in: 'path', required: true, schema: { type: 'string', pattern: uuidPattern } };
const security = [{ bearer: [] }];

function answer(description: string, name: string): object {
  return { description, content: { 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } } };
}

function fillerPath(number: number): [string, object] {
  return [`/api/v1/resources${number}/{id}`, {
    get: { operationId: `getResource${number}`, security, parameters: [idParameter], responses: { 200: answer('One.', 'Customer') } },
  }];
}

export function openapiDocument(operations: number): Document {
  const fillers = Array.from({ length: Math.max(0, operations - 4) }, (_, index) => fillerPath(index));
  return {
    openapi: '3.0.3',
    info: { title: 'Customers', version: '1.0.0' },
    paths: {
      ...Object.fromEntries(fillers),
      '/health/live': { get: { operationId: 'health', responses: { 200: { description: 'Alive.' } } } },
      '/api/v1/customers': {
        get: {
          operationId: 'listCustomers',
          security,
          parameters: [
            { name: 'limit', in: 'query', schema: { type: 'integer', minimum: 1, maximum: 100, default: 50 } },
            { name: 'cursor', in: 'query', schema: { type: 'string', maxLength: 200 } },
          ],
          responses: { 200: answer('A page.', 'CustomerPage') },
        },
        post: {
          operationId: 'createCustomer',
          security,
          requestBody: { required: true, content: { 'application/json': { schema: { $ref: '#/components/schemas/CreateCustomer' } } } },
          responses: { 201: answer('The new customer.', 'Customer') },
        },
      },
      '/api/v1/customers/{id}': {
        get: { operationId: 'getCustomer', security, parameters: [idParameter], responses: { 200: answer('The customer.', 'Customer') } },
      },
    },
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      schemas: { Customer: customer, CreateCustomer: createCustomer, CustomerPage: customerPage },
    },
  } as unknown as Document;
}
