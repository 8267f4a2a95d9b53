// What is secret by its name is marked secret, because logs and the audit log hide by the mark alone.
const SECRET = /(^|_)(password|secret|otp|recovery_code|(access|refresh|id|reset|api)_(token|key))$/;

export default () => ({
  Schema(schema, ctx) {
    const name = /\/properties\/([^/]+)$/.exec(ctx.location.pointer)?.[1];
    const isSecret = schema.format === 'password' || (name && SECRET.test(name));
    if (!isSecret || schema['x-sensitive'] === 'secret') return;
    ctx.report({ message: 'Add `x-sensitive: secret`.', location: ctx.location.key() });
  },
});
