// A precondition is about what a GET of the same address answers, and it has answers of its own.
import { operations, parametersOf, responsesOf } from '../read.js';

const REFUSALS = { 412: 'PreconditionFailed', 428: 'PreconditionRequired' };

export default () => {
  const tagged = new Set();
  const matched = [];
  return {
    ...operations(({ operation, method, path }, ctx) => {
      const headers = parametersOf(operation, ctx).filter(({ node }) => node.in === 'header');
      const named = (name) => headers.find(({ node }) => node.name.toLowerCase() === name)?.node;
      const answers = responsesOf(operation, ctx);
      const report = (message) => ctx.report({ message, location: ctx.location.child('responses').key() });
      const hasTag = answers.some(({ status, node }) => status === '200' && node.headers?.ETag);
      if (method === 'get' && hasTag) tagged.add(path);

      if (named('if-none-match') && !(hasTag && operation.responses['304'])) {
        report("`If-None-Match` needs the header `ETag` on 200, and `'304': {$ref: '../common/responses.yaml#/NotModified'}`.");
      }
      const match = named('if-match');
      if (!match) return;
      matched.push({ path, location: ctx.location });
      for (const status of match.required ? ['412', '428'] : ['412']) {
        if (operation.responses[status]) continue;
        report(`\`If-Match\` needs \`'${status}': {$ref: '../common/responses.yaml#/${REFUSALS[status]}'}\`.`);
      }
    }),
    Root: {
      leave(_, { report }) {
        for (const { location } of matched.filter(({ path }) => !tagged.has(path))) {
          const message = '`If-Match` needs a GET at this address whose 200 declares the header `ETag`.';
          report({ message, location: location.child('parameters').key() });
        }
      },
    },
  };
};
