// What can go wrong is promised: each operation lists the error responses that its shape brings with it, and answers
// them as problem documents, or as OAuth does where it says so.
import { isSecured, isSuccess, mediaOf, nameOf, operations, responsesOf, schemaOf } from '../read.js';

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

const FORMATS = {
  problem: { type: 'application/problem+json', schema: 'Problem', refer: (name) => `../common/responses.yaml#/${name}` },
  oauth: { type: 'application/json', schema: 'OAuthError', refer: (name) => `../common/oauth.yaml#/OAuth${name}` },
};

export default () =>
  operations(({ operation, path }, ctx) => {
    const format = FORMATS[operation['x-error-format'] ?? 'problem'] ?? FORMATS.problem;
    const needed = { 400: 'always', 429: 'always', 500: 'always', 503: 'always' };
    // Without a body to answer, every `Accept` is met.
    if (responsesOf(operation, ctx).some((response) => isSuccess(response.status) && mediaOf(response).length > 0)) Object.assign(needed, { 406: 'with a body to answer' });
    if (isSecured(operation)) Object.assign(needed, { 401: 'with `security`' });
    if (operation.security?.some((way) => way.bearer || Object.values(way).some((permissions) => permissions.length > 0))) Object.assign(needed, { 403: 'with permissions, and where an access token must be a person\'s' });
    if (path.includes('{')) Object.assign(needed, { 404: 'with a path parameter' });
    if (operation.requestBody) Object.assign(needed, { 413: 'with a request body', 415: 'with a request body' });
    for (const [status, when] of Object.entries(needed)) {
      if (operation.responses?.[status]) continue;
      ctx.report({
        message: `Add \`'${status}': {$ref: '${format.refer(NAMES[status])}'}\`: it can happen ${when}.`,
        location: ctx.location.child('responses').key(),
      });
    }
    for (const response of responsesOf(operation, ctx)) {
      // A server in trouble may answer more than that it is, as health does.
      if (!/^4/.test(response.status) && !(format === FORMATS.oauth && /^5/.test(response.status))) continue;
      const media = mediaOf(response);
      const schema = media[0] && schemaOf(media[0], ctx);
      if (media.length === 1 && media[0].name === format.type && schema && nameOf(schema.location) === format.schema) continue;
      ctx.report({
        message: `Answer errors as \`${format.type}\` alone, with the schema \`${format.schema}\`.`,
        location: response.location.key(),
      });
    }
  });
