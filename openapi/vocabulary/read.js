// How rules read the contract: references followed, operations with their address, schemas walked to the leaves.
// A place is `{node, location}`: what stands there, and where that is in which file.

/** The place a node stands for: itself, or what its `$ref` leads to. Undefined when a reference leads nowhere. */
export function follow(ctx, node, location = ctx.location) {
  let place = { node, location };
  while (place?.node?.$ref) {
    const target = ctx.resolve(place.node, place.location.source.absoluteRef);
    place = target.location && { node: target.node, location: target.location };
  }
  return place;
}

/** A visitor that calls `visit({operation, method, path}, ctx)` for each operation under `paths`, webhooks left out. */
export function operations(visit) {
  let path;
  return {
    Paths: {
      PathItem: {
        enter(_, ctx) {
          path = ctx.key;
        },
        Operation(operation, ctx) {
          visit({ operation, method: ctx.key, path }, ctx);
        },
      },
    },
  };
}

/** Parameters of an operation as places. */
export const parametersOf = (operation, ctx) =>
  (operation.parameters ?? [])
    .map((node, index) => follow(ctx, node, ctx.location.child(['parameters', index])))
    .filter(Boolean);

/** Responses of an operation as places with their status, a string. */
export const responsesOf = (operation, ctx) =>
  Object.entries(operation.responses ?? {}).flatMap(([status, node]) => {
    const place = follow(ctx, node, ctx.location.child(['responses', status]));
    return place ? [{ status, ...place }] : [];
  });

/** The request body of an operation as a place, or undefined. */
export const bodyOf = (operation, ctx) =>
  operation.requestBody && follow(ctx, operation.requestBody, ctx.location.child('requestBody'));

/** Media types of a request body or response: their name, and the media type object as a place. */
export const mediaOf = (place) =>
  Object.entries(place?.node.content ?? {}).map(([name, node]) => ({
    name,
    node,
    location: place.location.child(['content', name]),
  }));

/** The schema of a media type (of one item of a stream), parameter or header as a place, or undefined. */
export const schemaOf = (place, ctx) => {
  const key = place.node['x-item-schema'] ? 'x-item-schema' : 'schema';
  return place.node[key] && follow(ctx, place.node[key], place.location.child(key));
};

export const isSuccess = (status) => /^[23]/.test(status);
export const isSecured = (operation) => (operation.security ?? []).length > 0;
/** Nobody gets in without credentials. */
export const isKnown = (operation) => isSecured(operation) && operation.security.every((one) => Object.keys(one).length > 0);
export const isUnsafe = (method) => !['get', 'head', 'options', 'trace'].includes(method);
export const isObject = (schema) =>
  [schema.type].flat().includes('object') || (schema.type === undefined && schema.properties !== undefined);
export const hasType = (schema, ...types) => [schema.type].flat().some((type) => types.includes(type));

const ONE = ['items', 'additionalProperties', 'contains', 'propertyNames', 'not', 'if', 'then', 'else'];
const LIST = ['allOf', 'anyOf', 'oneOf', 'prefixItems'];
const MAP = ['properties', 'patternProperties', 'dependentSchemas', '$defs'];

/** The schemas directly inside a schema, as places, references not yet followed. */
export function insideOf({ node, location }) {
  const found = [];
  const add = (child, path) => {
    if (child && typeof child === 'object') found.push({ node: child, location: location.child(path) });
  };
  for (const key of ONE) add(node[key], [key]);
  for (const key of LIST) node[key]?.forEach((child, index) => add(child, [key, index]));
  for (const key of MAP) for (const name of Object.keys(node[key] ?? {})) add(node[key][name], [key, name]);
  return found;
}

/** All schemas reachable from one, itself first, each once. */
export function reachableFrom(start, ctx, seen = new Map()) {
  if (start && !seen.has(start.location.absolutePointer)) {
    seen.set(start.location.absolutePointer, start);
    for (const inside of insideOf(start)) reachableFrom(follow(ctx, inside.node, inside.location), ctx, seen);
  }
  return [...seen.values()];
}

/** Name of a schema that others refer to, `Customer`; undefined for one written in place. */
export const nameOf = (location) => /^#\/(?:components\/schemas\/)?([^/]+)$/.exec(location.pointer)?.[1];

/** Collects the strings of the schema `Permission`; complete when the root is left. */
export function permissionsCollector() {
  const permissions = new Set();
  return {
    permissions,
    visitor: (schema, ctx) => {
      if (nameOf(ctx.location) === 'Permission') schema.enum?.forEach((permission) => permissions.add(permission));
    },
  };
}

/** The register of problem codes at the root, also where it is kept in a file of its own. */
export const registerOf = (root, ctx) => follow(ctx, root['x-problem-types'] ?? {})?.node ?? {};
