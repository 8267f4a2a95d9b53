// Fields and parameters are snake_case; filters are `filter[field]` or `filter[field][operator]`.
const FIELD = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/;
const FILTER = /^filter(\[[a-z][a-z0-9_]*\])(\[(gt|gte|lt|lte)\])?$/;

export default () => ({
  SchemaProperties(properties, ctx) {
    for (const name of Object.keys(properties)) {
      if (FIELD.test(name)) continue;
      ctx.report({ message: `Write the field \`${name}\` in snake_case.`, location: ctx.location.child(name).key() });
    }
  },
  Parameter({ name, in: place }, ctx) {
    if (place === 'header' || place === 'cookie' || FIELD.test(name) || FILTER.test(name)) return;
    ctx.report({
      message: `Write \`${name}\` in snake_case, or as \`filter[field]\` or \`filter[field][gte]\`.`,
      location: ctx.location.child('name'),
    });
  },
});
