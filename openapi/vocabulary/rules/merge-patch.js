// A PATCH takes a JSON merge patch with at least one field, so that "no change" is never a request.
import { bodyOf, mediaOf, operations, schemaOf } from '../read.js';

export default () =>
  operations(({ operation, method }, ctx) => {
    if (method !== 'patch') return;
    const media = mediaOf(bodyOf(operation, ctx));
    if (media.length !== 1 || media[0].name !== 'application/merge-patch+json') {
      ctx.report({ message: 'Take the body as `application/merge-patch+json` alone.', location: ctx.location.key() });
      return;
    }
    const schema = schemaOf(media[0], ctx);
    if (schema && !(schema.node.minProperties >= 1)) {
      ctx.report({ message: 'Add `minProperties: 1`.', location: schema.location.key() });
    }
    if (schema?.node.required?.length) {
      ctx.report({
        message: 'Take `required` away: in a merge patch every field is optional.',
        location: schema.location.child('required').key(),
      });
    }
  });
