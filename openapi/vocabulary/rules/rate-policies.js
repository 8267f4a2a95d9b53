// `x-rate-limit` names policies that the root declares, all counted in the same place: an operation that must
// answer while dependencies are away would be held up by the one policy that needs them. A policy by account is counted
// by the domain that looks at the secret: no request shows before that whose account it is about.
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
        const found = Object.hasOwn(policies, policy);
        if (found && policies[policy].partition !== 'account') return;
        ctx.report({
          message: found
            ? `\`${policy}\` counts by account, which the service does where it looks at a secret. Name another policy.`
            : `There is no rate limit policy \`${policy}\`. The root has: ${Object.keys(policies).join(', ')}.`,
          location: location.child([index]),
        });
      });
      if (new Set(named.map((policy) => policies[policy]?.scope ?? 'service')).size > 1) {
        ctx.report({ message: 'Policies of one operation have one `scope`: either all are counted by each process for itself, or none.', location });
      }
    },
  };
};
