// `Idempotency-Key` stands where replies can be kept: per caller, for acts that change something, without secrets.
import {
  isKnown,
  isSuccess,
  isUnsafe,
  mediaOf,
  operations,
  parametersOf,
  reachableFrom,
  responsesOf,
  schemaOf,
} from '../read.js';

const REPLIES = {
  409: ['idempotency-in-flight', 'ConflictOrInFlight'],
  422: ['idempotency-key-reused', 'UnprocessableOrKeyReused'],
};

export default () =>
  operations(({ operation, method }, ctx) => {
    const key = parametersOf(operation, ctx).find(
      ({ node }) => node.in === 'header' && node.name.toLowerCase() === 'idempotency-key',
    );
    if (!key) return;
    const report = (message, location = ctx.location.child('parameters').key()) => ctx.report({ message, location });
    if (!key.node['x-idempotency']) {
      report('Refer to the parameter IdempotencyKey in common/parameters.yaml.', key.location);
    }
    if (!isKnown(operation)) {
      report('Take `Idempotency-Key` away: replies are kept per caller, and here the caller is unknown.');
    }
    if (!isUnsafe(method)) {
      report(`Take \`Idempotency-Key\` away: a ${method.toUpperCase()} is safe to repeat as it is.`);
    }
    const responses = responsesOf(operation, ctx);
    for (const [status, [code, name]] of Object.entries(REPLIES)) {
      const response = responses.find((candidate) => candidate.status === status);
      if (response?.node['x-problem-types']?.includes(code)) continue;
      report(
        `Add \`'${status}': {$ref: '../common/responses.yaml#/${name}'}\`, which carries \`${code}\`.`,
        ctx.location.child('responses').key(),
      );
    }
    for (const { status, node, location } of responses.filter((response) => isSuccess(response.status))) {
      if (!node.headers?.['Idempotency-Replayed']) {
        report(`Add the header \`Idempotency-Replayed\` to ${status}.`, location.key());
      }
      const secret = mediaOf({ node, location })
        .flatMap((media) => reachableFrom(schemaOf(media, ctx), ctx))
        .find((schema) => schema.node['x-sensitive'] === 'secret');
      if (secret || node.headers?.['Set-Cookie']) report('Take `Idempotency-Key` away: the kept reply would hold a secret.');
    }
  });
