// A schema never contains itself: serializers, SDK generators and depth limits all rely on an end.
import { follow, insideOf, operations, bodyOf, mediaOf, responsesOf, schemaOf } from '../read.js';

export default () => {
  const done = new Set();
  function descend(place, above, ctx) {
    const id = place?.location.absolutePointer;
    if (!place || done.has(id)) return;
    for (const inside of insideOf(place)) {
      const next = follow(ctx, inside.node, inside.location);
      const nextId = next?.location.absolutePointer;
      if (nextId === id || above.includes(nextId)) {
        ctx.report({
          message: 'This leads back to a schema it stands in. Refer by id instead.',
          location: inside.location,
        });
      } else {
        descend(next, [...above, id], ctx);
      }
    }
    done.add(id);
  }
  return operations(({ operation }, ctx) => {
    for (const holder of [bodyOf(operation, ctx), ...responsesOf(operation, ctx)].filter(Boolean)) {
      for (const media of mediaOf(holder)) descend(schemaOf(media, ctx), [], ctx);
    }
  });
};
