// Every x- key is known, stands where it may, and has the shape its schema in keys.yaml asks for.
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';

const keys = parse(readFileSync(new URL('../keys.yaml', import.meta.url), 'utf8'));
const ajv = new Ajv2020({ allErrors: true });
addFormats.default(ajv);
const validators = Object.fromEntries(
  Object.entries(keys).map(([key, { on }]) => [
    key,
    Object.fromEntries(Object.entries(on).map(([place, schema]) => [place, ajv.compile(schema)])),
  ]),
);

/** Types whose keys are names the author chose (a property, a header), not keywords. */
const isMap = (type) => /Map$|Properties$|^Named|^Paths$|^Responses$|^SpecExtension$|^Example$/.test(type);
const placeOf = (type) => type.charAt(0).toLowerCase() + type.slice(1);

/** The path an ajv error points to, as keys. */
const keysOf = (instancePath) =>
  instancePath
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));

/** What ajv's message leaves out: the values it would take, or the field it did not expect. */
const hintOf = ({ allowedValues, additionalProperty, propertyName }) => {
  const hint = allowedValues?.join(', ') ?? additionalProperty ?? propertyName;
  return hint ? `: ${hint}` : '';
};

function check(node, type, location, report) {
  if (isMap(type)) return;
  for (const key of Object.keys(node).filter((name) => name.startsWith('x-'))) {
    const at = location.child(key);
    const places = validators[key];
    const validate = places?.[placeOf(type)];
    if (!places) {
      const message = `\`${key}\` is unknown. Correct it, or describe it in openapi/vocabulary/keys.yaml.`;
      report({ message, location: at.key() });
    } else if (!validate) {
      const message = `\`${key}\` means nothing here. It stands on: ${Object.keys(places).join(' or ')}.`;
      report({ message, location: at.key() });
    } else if (!validate(node[key])) {
      for (const error of validate.errors) {
        const path = keysOf(error.instancePath);
        const message = `\`${key}\` ${error.message}${hintOf(error.params)}.`;
        report({ message, location: path.length ? at.child(path) : at });
      }
    }
  }
}

/** The node with each x- key that is a `$ref` replaced by what it leads to. */
const resolved = (node, ctx) =>
  Object.fromEntries(
    Object.entries(node).map(([key, value]) =>
      key.startsWith('x-') && value?.$ref ? [key, ctx.resolve(value).node ?? value] : [key, value],
    ),
  );

export default () => ({
  any: {
    enter(node, ctx) {
      if (node === null || typeof node !== 'object' || Array.isArray(node)) return;
      check(resolved(node, ctx), ctx.type.name, ctx.location, ctx.report);
    },
  },
  ref: {
    enter(node, ctx) {
      check(node, ctx.type.name, ctx.location, ctx.report);
    },
  },
});
