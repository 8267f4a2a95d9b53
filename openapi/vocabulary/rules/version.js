// The contract is OpenAPI 3.1: generators drop what 3.2 added without a word.
export default () => ({
  Root(root, ctx) {
    if (!/^3\.1\.\d+$/.test(root.openapi)) {
      ctx.report({
        message: 'The contract is OpenAPI 3.1: write `openapi: 3.1.1`.',
        location: ctx.location.child('openapi'),
      });
    }
  },
});
