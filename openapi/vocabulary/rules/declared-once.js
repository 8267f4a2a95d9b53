// How lists page and how long replies are kept is declared once, on the parameter everybody refers to.
export default () => {
  const first = new Map();
  return {
    Parameter(parameter, ctx) {
      for (const key of ['x-pagination', 'x-idempotency'].filter((name) => parameter[name] !== undefined)) {
        const id = ctx.location.absolutePointer;
        if (!first.has(key)) first.set(key, id);
        if (first.get(key) === id) continue;
        ctx.report({
          message: `Refer to the parameter that has \`${key}\` already.`,
          location: ctx.location.child(key).key(),
        });
      }
    },
  };
};
