// A stream is an export: a GET of `…/export` that answers one item per line, in forms whose item has one named schema.
import { follow, hasType, insideOf, isSuccess, mediaOf, operations, responsesOf } from '../read.js';

const FORMS = ['text/csv', 'application/x-ndjson'];

export default () =>
  operations(({ operation, method, path }, ctx) => {
    for (const response of responsesOf(operation, ctx).filter(({ status }) => isSuccess(status))) {
      const media = mediaOf(response);
      const report = (message, location) => ctx.report({ message, location });
      const items = new Map();
      for (const { name, node, location } of media) {
        if (FORMS.includes(name) !== Boolean(node['x-item-schema'])) {
          report(`\`x-item-schema\` and ${FORMS.join(' or ')} belong together.`, location.key());
        } else if (node['x-item-schema']) {
          const item = follow(ctx, node['x-item-schema'], location.child('x-item-schema'));
          if (item) items.set(item.location.absolutePointer, item);
          if (!node.examples) report('Add an example: a file of two lines.', location.key());
        }
      }
      if (items.size === 0) continue;
      if (items.size > 1 || media.some(({ node }) => node.schema)) {
        report('Name one `x-item-schema` in all forms of an answer, and no `schema`.', response.location.key());
      }
      if (method !== 'get' || !path.endsWith('/export')) {
        report('Make it a GET of `/…/export`: the file is named after what stands before.', ctx.location.key());
      }
      if (!response.node.headers?.['Content-Disposition']) {
        report('Add the header `Content-Disposition`.', response.location.key());
      }
      for (const item of items.values()) {
        for (const inside of insideOf(item)) {
          const member = follow(ctx, inside.node, inside.location);
          if (!member || !hasType(member.node, 'object', 'array')) continue;
          report('Leave this out of exported items: a cell holds one value.', inside.location.key());
        }
      }
    }
  });
