/** `openapi/paths/<plural>.yaml` */
import type { Field } from './field.ts';
import type { Reference, Resource } from './resource.ts';
import { codesOf, enumSchema, exampleOf, filtersOf } from './resource.ts';
import { exampleId } from './schemas.ts';
import { capital } from './words.ts';
import { described, scalar } from './yaml.ts';

const RESPONSES = {
  304: 'NotModified', 400: 'BadRequest', 401: 'Unauthenticated', 403: 'Forbidden', 404: 'NotFound', 406: 'NotAcceptable', 409: 'ConflictOrInFlight', 412: 'PreconditionFailed',
  413: 'PayloadTooLarge', 415: 'UnsupportedMediaType', 422: 'Unprocessable', 428: 'PreconditionRequired', 429: 'RateLimited', 500: 'InternalError', 503: 'Unavailable',
} as const;

function responses(statuses: (keyof typeof RESPONSES)[], others: Partial<typeof RESPONSES> | Record<number, string> = {}): string {
  return statuses.map((status) => `      '${status}': {$ref: '../common/responses.yaml#/${(others as Record<number, string>)[status] ?? RESPONSES[status]}'}`).join('\n');
}

export function pathsFile(resource: Resource): string {
  const { names, references } = resource;
  const { pascal, pascalMany, snake, kebab, one, many, anOne } = names;
  const codes = codesOf(resource);
  const problems = codes.length > 0 ? `\n    x-problem-types: [${codes.join(', ')}]` : '';
  const secured = (act: 'read' | 'write'): string => `    security:
      - bearer: [${kebab}:${act}]
      - apiKey: [${kebab}:${act}]`;
  const head = (operationId: string, summary: string, description: string): string => `    operationId: ${operationId}
    tags: [${pascalMany}]
    summary: ${summary}
${described('    ', description)}
    x-audience: public`;
  const audit = (done: string, id: string): string => `    x-audit:
      event: ${names.kebabOne}.${done}
      resource: ${names.kebabOne}
      id: '${id}'`;
  const body = (description: string, mediaType: string, schema: string, example: string, value: string): string => `    requestBody:
      description: ${description}
      required: true
      content:
        ${mediaType}:
          schema:
            $ref: '../schemas/${kebab}.yaml#/${schema}'
          examples:
            ${example}: {$ref: '../examples/${kebab}.yaml#/${value}'}`;
  const answer = (status: number, description: string, headers: string[], schema: string, example: string, value: string): string => `      '${status}':
        description: ${description}
        headers:
${headers.map((header) => `          ${header}: {$ref: '../common/headers.yaml#/${header}'}`).join('\n')}
        content:
          application/json:
            schema:
              $ref: '../schemas/${kebab}.yaml#/${schema}'
            examples:
              ${example}: {$ref: '../examples/${kebab}.yaml#/${value}'}`;
  const link = (name: string, operationId: string, parameter: string, source: string): string => `          ${name}:
            operationId: ${operationId}
            parameters:
              ${parameter}: '$response.body#/${source}'`;
  const idIn = `      - $ref: '#/${snake}_id'`;
  const links = [['self', 'get'], ['update', 'update'], ['delete', 'delete']].map(([name, verb]) => link(name!, verb! + pascal, `${snake}_id`, 'id'));
  const leading = references.filter(({ nullable }) => !nullable).map(({ given, name, to }) => link(given, to.getter, to.parameter, name));

  return `# ${capital(many)}: the list, and one ${one}.

collection:
  get:
${head(`list${pascalMany}`, `List ${many}`, `The ${many} of the tenant, newest first unless \`sort\` says otherwise. Filters combine with *and*.`)}
${secured('read')}
    parameters:
      - $ref: '../common/pagination.yaml#/Cursor'
      - $ref: '../common/pagination.yaml#/Limit'
      - $ref: '../common/pagination.yaml#/Total'
${filtersOf(resource).map(({ given }) => `      - $ref: '#/${snake}_${given}'\n`).join('')}      - $ref: '../common/parameters.yaml#/CreatedAtGte'
      - $ref: '../common/parameters.yaml#/CreatedAtLt'
      - $ref: '#/${snake}_sort'
    responses:
${answer(200, `One page of ${many}.`, ['Link'], `${pascal}List`, 'page', `${pascal}Page`)}
        links:
          next:
            operationId: list${pascalMany}
            parameters:
              cursor: '$response.body#/meta/next'
${responses([400, 401, 403, 406, 429, 500, 503])}

  post:
${head(`create${pascal}`, `Create ${anOne}`, `Adds ${anOne} to the tenant.`)}
${audit('created', '$response.body#/id')}${problems}
${secured('write')}
    parameters:
      - $ref: '../common/parameters.yaml#/IdempotencyKey'
${body(`The ${one} to create.`, 'application/json', `${pascal}Create`, 'whole', `New${pascal}`)}
    responses:
${answer(201, `The ${one} as created.`, ['Location', 'ETag', 'Idempotency-Replayed'], pascal, 'created', `Some${pascal}`)}
        links:
${[...links, ...leading].join('\n')}
${responses([400, 401, 403, 406, 409, 413, 415, 422, 429, 500, 503], { 422: 'UnprocessableOrKeyReused' })}

item:
  get:
${head(`get${pascal}`, `Get ${anOne}`, `One ${one} of the tenant.`)}
${secured('read')}
    parameters:
${idIn}
      - $ref: '../common/parameters.yaml#/IfNoneMatch'
    responses:
${answer(200, `The ${one}.`, ['ETag'], pascal, 'found', `Some${pascal}`)}
${responses([304, 400, 401, 403, 404, 406, 429, 500, 503])}

  patch:
${head(`update${pascal}`, `Change ${anOne}`, updating(resource))}
${audit('updated', `$request.path.${snake}_id`)}${problems}
${secured('write')}
    parameters:
${idIn}
      - $ref: '../common/parameters.yaml#/IfMatchRequired'
${body('The fields to change, at least one.', 'application/merge-patch+json', `${pascal}Update`, 'change', `${pascal}Change`)}
    responses:
${answer(200, `The ${one} as changed.`, ['ETag'], pascal, 'changed', `Changed${pascal}`)}
${responses([400, 401, 403, 404, 406, 412, 413, 415, ...(codes.length > 0 ? [422 as const] : []), 428, 429, 500, 503])}

  delete:
${head(`delete${pascal}`, `Delete ${anOne}`, `Takes ${anOne} out of all lists. Its id is not used again, and what refers to it stays.`)}
${audit('deleted', `$request.path.${snake}_id`)}
${secured('write')}
    parameters:
${idIn}
      - $ref: '../common/parameters.yaml#/IfMatch'
    responses:
      '204':
        description: The ${one} is deleted.
${responses([400, 401, 403, 404, 412, 429, 500, 503])}

${snake}_id:
  name: ${snake}_id
  in: path
  required: true
  description: Which ${one}.
  schema:
    $ref: '../schemas/${kebab}.yaml#/${pascal}Id'
  example: ${exampleId(resource.prefix)}

${filtersOf(resource).map((field) => filter(resource, field)).join('')}${snake}_sort:
  name: sort
  in: query
  description: Sort keys, most important first; a leading \`-\` turns the order round. The id breaks ties.
  style: form
  explode: false
  schema:
    type: array
    minItems: 1
    maxItems: 3
    uniqueItems: true
    default: [-created_at]
    items:
      $ref: '../schemas/${kebab}.yaml#/${pascal}SortKey'
  example: [-created_at]
`;
}

function updating({ fields }: Resource): string {
  const nullable = fields.filter((field) => field.nullable);
  const cleared = nullable.length === 0 ? '' : nullable.length === 1 ? `; \`null\` clears \`${nullable[0]!.name}\`` : '; \`null\` clears what may be null';
  return `Changes the fields that are sent and leaves the others (RFC 7396 merge patch)${cleared}.`;
}

function filter(resource: Resource, field: Field): string {
  const { names } = resource;
  const words = field.given.replaceAll('_', ' ');
  const schema = field.kind === 'enum' ? `    $ref: '../schemas/${names.kebab}.yaml#/${enumSchema(resource, field)}'` : field.kind === 'ref' ? `    $ref: '../schemas/${(field as Reference).to.schemaFile}.yaml#/${(field as Reference).to.idSchema}'` : '    type: boolean';
  const condition = field.kind === 'boolean' ? `where \`${field.name}\` is this` : `${field.kind === 'ref' ? 'of' : 'with'} this ${words}`;
  return `${names.snake}_${field.given}:
  name: filter[${field.name}]
  in: query
  description: Only ${names.many} ${condition}.
  schema:
${schema}
  example: ${scalar(exampleOf(resource, field))}

`;
}
