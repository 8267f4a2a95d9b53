// `x-authz` names a rule that the root declares. What each is held against, the compiler finds or refuses.
export default () => {
  let rules;
  return {
    Root(root) {
      rules = root['x-authz-rules'] ?? {};
    },
    Operation(operation, ctx) {
      const name = operation['x-authz'];
      if (name === undefined || Object.hasOwn(rules, name)) return;
      ctx.report({ message: `There is no rule \`${name}\`. Declare it in \`x-authz-rules\`.`, location: ctx.location.child('x-authz') });
    },
  };
};
