// What can go wrong is promised: each operation lists the error responses that its shape brings with it.
import { isSecured, operations } from '../read.js';

const NAMES = {
  400: 'BadRequest',
  401: 'Unauthenticated',
  403: 'Forbidden',
  404: 'NotFound',
  406: 'NotAcceptable',
  413: 'PayloadTooLarge',
  415: 'UnsupportedMediaType',
  429: 'RateLimited',
  500: 'InternalError',
  503: 'Unavailable',
};

export default () =>
  operations(({ operation, path }, ctx) => {
    const needed = { 400: 'always', 406: 'always', 429: 'always', 500: 'always', 503: 'always' };
    if (isSecured(operation)) Object.assign(needed, { 401: 'with `security`' });
    if (operation.security?.some((way) => Object.values(way).some((permissions) => permissions.length > 0))) Object.assign(needed, { 403: 'with permissions' });
    if (path.includes('{')) Object.assign(needed, { 404: 'with a path parameter' });
    if (operation.requestBody) Object.assign(needed, { 413: 'with a request body', 415: 'with a request body' });
    for (const [status, when] of Object.entries(needed)) {
      if (operation.responses?.[status]) continue;
      ctx.report({
        message: `Add \`'${status}': {$ref: '../common/responses.yaml#/${NAMES[status]}'}\`: it can happen ${when}.`,
        location: ctx.location.child('responses').key(),
      });
    }
  });
