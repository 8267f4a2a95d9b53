// Requests (JSON and forms) and JSON answers show an example: the documentation, the mock server and reviewers live on them.
export default () => ({
  MediaType(media, ctx) {
    if (!/[/+]json$|x-www-form-urlencoded$/.test(ctx.key)) return;
    if (media.example !== undefined || Object.keys(media.examples ?? {}).length > 0) return;
    ctx.report({
      message: "Add an example: `examples: {name: {$ref: '../examples/<domain>.yaml#/Name'}}`.",
      location: ctx.location.key(),
    });
  },
});
