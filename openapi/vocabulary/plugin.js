// Redocly plugin: the house rules of the contract. Each file in rules/ is one rule, named by its file and turned on by
// the preset `deed/house`; keys.yaml holds the x- keys. To add a rule, add a file and a bad document to its test.
// The bundler of the contract compiler loads it too, for the keys that hold a schema or a parameter.
import { readdirSync } from 'node:fs';

const folder = new URL('rules/', import.meta.url);
const files = readdirSync(folder).filter((file) => file.endsWith('.js'));
const rules = Object.fromEntries(
  await Promise.all(files.map(async (file) => [file.slice(0, -3), (await import(new URL(file, folder).href)).default])),
);

export default () => ({
  id: 'deed',
  rules: { oas3: rules },
  // A `$ref` below such a key leads to a component, as below `schema`, and is no text to be pasted in.
  typeExtension: {
    oas3: (types) => ({
      ...types,
      Root: { ...types.Root, properties: { ...types.Root.properties, 'x-request-headers': 'ParameterList' } },
      MediaType: { ...types.MediaType, properties: { ...types.MediaType.properties, 'x-item-schema': 'Schema' } },
    }),
  },
  configs: {
    house: { rules: Object.fromEntries(Object.keys(rules).map((name) => [`deed/${name}`, 'error'])) },
  },
});
