// A form is one flat object of texts: whatever else its schema asks for, nobody could send.
import { bodyOf, follow, hasType, insideOf, mediaOf, operations, schemaOf } from '../read.js';

export default () =>
  operations(({ operation }, ctx) => {
    for (const media of mediaOf(bodyOf(operation, ctx))) {
      if (media.name !== 'application/x-www-form-urlencoded') continue;
      const schema = schemaOf(media, ctx);
      for (const inside of schema ? insideOf(schema) : []) {
        const member = follow(ctx, inside.node, inside.location);
        if (!member || (hasType(member.node, 'string') && !Array.isArray(member.node.type))) continue;
        ctx.report({ message: 'Make it a `string`: a form has nothing else.', location: inside.location.key() });
      }
    }
  });
