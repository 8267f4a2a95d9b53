// Every x- key is known, stands where it may, and has the shape its schema in keys.yaml asks for.
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';
import { follow } from '../read.js';

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

export default () => {
  function check(node, ctx) {
    const place = placeOf(ctx.type.name);
    for (const key of Object.keys(node).filter((name) => name.startsWith('x-'))) {
      const places = validators[key];
      const at = ctx.location.child(key);
      // A long value may be kept in a file of its own, behind a `$ref`.
      const value = follow(ctx, node[key], at);
      if (!places) {
        const message = `\`${key}\` is unknown. Correct it, or describe it in openapi/vocabulary/keys.yaml.`;
        ctx.report({ message, location: at.key() });
      } else if (!places[place]) {
        const message = `\`${key}\` means nothing here. It stands on: ${Object.keys(places).join(' or ')}.`;
        ctx.report({ message, location: at.key() });
      } else if (value && !places[place](value.node)) {
        for (const error of places[place].errors) {
          const path = keysOf(error.instancePath);
          const message = `\`${key}\` ${error.message}${hintOf(error.params)}.`;
          ctx.report({ message, location: path.length ? value.location.child(path) : value.location });
        }
      }
    }
  }

  const enter = (node, ctx) => {
    if (node !== null && typeof node === 'object' && !Array.isArray(node) && !isMap(ctx.type.name)) check(node, ctx);
  };
  // `ref` sees the keys that stand beside a `$ref`.
  return { any: { enter }, ref: { enter } };
};
