// `x-rate-limit` names policies that the root declares.
export default () => {
  let policies;
  return {
    Root(root) {
      policies = Object.keys(root['x-rate-limit-policies'] ?? {});
    },
    Operation(operation, ctx) {
      operation['x-rate-limit']?.policies?.forEach((policy, index) => {
        if (policies.includes(policy)) return;
        ctx.report({
          message: `There is no rate limit policy \`${policy}\`. The root has: ${policies.join(', ')}.`,
          location: ctx.location.child(['x-rate-limit', 'policies', index]),
        });
      });
    },
  };
};
