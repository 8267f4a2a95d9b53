// Redocly plugin: the house rules of the contract. Each file in rules/ is one rule, named by its file and turned on by
// the preset `deed/house`; keys.yaml holds the x- keys. To add a rule, add a file and a bad document to its test.
import { readdirSync } from 'node:fs';

const folder = new URL('rules/', import.meta.url);
const files = readdirSync(folder).filter((file) => file.endsWith('.js'));
const rules = Object.fromEntries(
  await Promise.all(files.map(async (file) => [file.slice(0, -3), (await import(new URL(file, folder).href)).default])),
);

export default () => ({
  id: 'deed',
  rules: { oas3: rules },
  configs: {
    house: { rules: Object.fromEntries(Object.keys(rules).map((name) => [`deed/${name}`, 'error'])) },
  },
});
