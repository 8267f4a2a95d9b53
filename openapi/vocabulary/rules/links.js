// Links lead to operations that exist, by parameters they have. The runtime makes `Location` from the link `self`.
import { operations, parametersOf, responsesOf } from '../read.js';

const isItemOf = (path, collection) => path.startsWith(`${collection}/{`) && path.endsWith('}');

export default () => {
  const targets = new Map();
  const links = [];
  const creations = [];

  /** The GET of one item of the collection at a path. */
  const itemOf = (path) =>
    [...targets].find(([, target]) => target.method === 'get' && isItemOf(target.path, path))?.[0];

  const checkLink = ({ link, location }, report) => {
    const target = targets.get(link.operationId);
    if (!target) {
      const message = `There is no operation \`${link.operationId}\`.`;
      report({ message, location: location.child('operationId') });
      return;
    }
    const given = Object.keys(link.parameters ?? {});
    for (const name of given.filter((key) => !target.parameters.some((parameter) => parameter.name === key))) {
      const message = `\`${link.operationId}\` has no parameter \`${name}\`.`;
      report({ message, location: location.child(['parameters', name]).key() });
    }
    for (const { name, in: place } of target.parameters) {
      if (place !== 'path' || given.includes(name)) continue;
      const message = `Add the parameter \`${name}\` of \`${link.operationId}\`.`;
      report({ message, location: location.key() });
    }
  };

  const checkCreation = ({ path, node, location }, report) => {
    const self = node.links?.self;
    const item = itemOf(path);
    if (item && !self) {
      const message = `Add \`links: {self: {operationId: ${item}, …}}\`: \`Location\` is made from it.`;
      report({ message, location: location.key() });
    }
    if (Boolean(self) !== Boolean(node.headers?.Location)) {
      const message = 'The link `self` and the header `Location` belong together: add the other one.';
      report({ message, location: location.key() });
    }
  };

  return {
    ...operations(({ operation, method, path }, ctx) => {
      const parameters = parametersOf(operation, ctx).map(({ node }) => node);
      targets.set(operation.operationId, { method, path, parameters });
      for (const { status, node, location } of responsesOf(operation, ctx)) {
        for (const [name, link] of Object.entries(node.links ?? {})) {
          links.push({ link, location: location.child(['links', name]) });
        }
        if (status === '201') creations.push({ path, node, location });
      }
    }),
    Root: {
      leave(_, { report }) {
        for (const link of links) checkLink(link, report);
        for (const creation of creations) checkCreation(creation, report);
      },
    },
  };
};
