// Parameters stand on the operation: on the path they would be merged in, and tools disagree about how.
export default () => ({
  PathItem(item, ctx) {
    if (!item.parameters) return;
    ctx.report({
      message: 'Move `parameters` from the path to each of its operations.',
      location: ctx.location.child('parameters').key(),
    });
  },
});
