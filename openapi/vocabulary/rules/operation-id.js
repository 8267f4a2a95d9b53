// An operationId is a verb and what it acts on, in camelCase; one verb per act, so that one guess finds the name.
import { operations } from '../read.js';

const INSTEAD = {
  fetch: 'get',
  retrieve: 'get',
  read: 'get',
  show: 'get',
  find: 'list',
  index: 'list',
  insert: 'create',
  make: 'create',
  post: 'create',
  edit: 'update',
  modify: 'update',
  patch: 'update',
  put: 'replace',
  destroy: 'delete',
};
const BY_METHOD = { patch: ['update'] };

export default () =>
  operations(({ operation, method }, ctx) => {
    const id = operation.operationId;
    if (id === undefined) return;
    const location = ctx.location.child('operationId');
    if (!/^[a-z]+([A-Z][a-z0-9]*)*$/.test(id)) {
      ctx.report({
        message: `Write \`${id}\` as a verb and its object in camelCase, like \`createCustomer\`.`,
        location,
      });
      return;
    }
    const verb = /^[a-z]+/.exec(id)[0];
    if (INSTEAD[verb]) {
      ctx.report({
        message: `The word for \`${verb}\` is \`${INSTEAD[verb]}\`: \`${INSTEAD[verb]}${id.slice(verb.length)}\`.`,
        location,
      });
    } else if (BY_METHOD[method] && !BY_METHOD[method].includes(verb)) {
      ctx.report({
        message: `A ${method.toUpperCase()} is named \`${BY_METHOD[method][0]}…\`, not \`${id}\`.`,
        location,
      });
    }
  });
