// `security`, `x-roles` and `x-authz-rules` name permissions of the schema `Permission`, and no others.
import { permissionsCollector } from '../read.js';

export default () => {
  const { permissions, visitor } = permissionsCollector();
  const named = [];
  return {
    Schema: visitor,
    SecurityRequirement(requirement, ctx) {
      for (const [scheme, scopes] of Object.entries(requirement)) {
        scopes.forEach((permission, index) =>
          named.push({ permission, location: ctx.location.child([scheme, index]) }),
        );
      }
    },
    Root: {
      leave(root, ctx) {
        for (const [role, { permissions: held }] of Object.entries(root['x-roles'] ?? {})) {
          held?.forEach((permission, index) => {
            if (permission === '*') return;
            named.push({ permission, location: ctx.location.child(['x-roles', role, 'permissions', index]) });
          });
        }
        for (const [rule, { unless }] of Object.entries(root['x-authz-rules'] ?? {})) {
          unless?.forEach((permission, index) => {
            named.push({ permission, location: ctx.location.child(['x-authz-rules', rule, 'unless', index]) });
          });
        }
        for (const { permission, location } of named) {
          if (permissions.has(permission)) continue;
          ctx.report({
            message: `\`${permission}\` is no permission. Correct it, or add it to the schema Permission.`,
            location,
          });
        }
      },
    },
  };
};
