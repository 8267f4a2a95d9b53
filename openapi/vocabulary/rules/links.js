// Links lead to operations that exist, by parameters they have. The runtime makes `Location` from the link `self`.
import { operations, parametersOf, responsesOf } from '../read.js';

export default () => {
  const targets = new Map();
  const links = [];
  const creations = [];
  return {
    ...operations(({ operation, method, path }, ctx) => {
      const parameters = parametersOf(operation, ctx).map(({ node }) => ({
        name: node.name,
        isRequired: node.in === 'path',
      }));
      targets.set(operation.operationId, { method, path, parameters });
      for (const { status, node, location } of responsesOf(operation, ctx)) {
        for (const [name, link] of Object.entries(node.links ?? {}))
          links.push({ link, location: location.child(['links', name]) });
        if (status === '201') creations.push({ path, node, location });
      }
    }),
    Root: {
      leave(_, { report }) {
        for (const { link, location } of links) {
          const target = targets.get(link.operationId);
          if (!target) {
            report({
              message: `There is no operation \`${link.operationId}\`.`,
              location: location.child('operationId'),
            });
            continue;
          }
          const given = Object.keys(link.parameters ?? {});
          for (const name of given.filter((key) => !target.parameters.some((parameter) => parameter.name === key))) {
            report({
              message: `\`${link.operationId}\` has no parameter \`${name}\`.`,
              location: location.child(['parameters', name]).key(),
            });
          }
          for (const { name } of target.parameters.filter(
            (parameter) => parameter.isRequired && !given.includes(parameter.name),
          )) {
            report({ message: `Add the parameter \`${name}\` of \`${link.operationId}\`.`, location: location.key() });
          }
        }
        for (const { path, node, location } of creations) {
          const item = [...targets].find(
            ([, target]) =>
              target.method === 'get' && target.path.replace(/\/\{[^/]+\}$/, '') === path && target.path !== path,
          );
          if (item && !node.links?.self) {
            report({
              message: `Add \`links: {self: {operationId: ${item[0]}, …}}\`: \`Location\` is made from it.`,
              location: location.key(),
            });
          }
          if (Boolean(node.links?.self) !== Boolean(node.headers?.Location)) {
            report({
              message: 'The link `self` and the header `Location` belong together: add the other one.',
              location: location.key(),
            });
          }
        }
      },
    },
  };
};
