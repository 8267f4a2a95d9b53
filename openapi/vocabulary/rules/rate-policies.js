// `x-rate-limit` names policies that the root declares, all counted in the same place: an operation that must
// answer while dependencies are away would be held up by the one policy that needs them.
export default () => {
  let policies;
  return {
    Root(root) {
      policies = root['x-rate-limit-policies'] ?? {};
    },
    Operation(operation, ctx) {
      const named = operation['x-rate-limit']?.policies ?? [];
      const location = ctx.location.child(['x-rate-limit', 'policies']);
      named.forEach((policy, index) => {
        if (Object.hasOwn(policies, policy)) return;
        ctx.report({
          message: `There is no rate limit policy \`${policy}\`. The root has: ${Object.keys(policies).join(', ')}.`,
          location: location.child([index]),
        });
      });
      if (new Set(named.map((policy) => policies[policy]?.scope ?? 'service')).size > 1) {
        ctx.report({ message: 'Policies of one operation have one `scope`: either all are counted by each process for itself, or none.', location });
      }
    },
  };
};
