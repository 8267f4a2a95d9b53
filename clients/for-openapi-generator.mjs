/**
 * Leaves out of the contract what openapi-generator makes code of that does not compile:
 * `node clients/for-openapi-generator.mjs < generated/public.json > plain.json`. docs/clients.md says which, and why.
 */
import { text } from 'node:stream/consumers';

function plain(node) {
  if (Array.isArray(node)) return node.map(plain);
  if (typeof node !== 'object' || node === null) return node;
  const members = Object.entries(node).filter(([key]) => !(key === 'default' && '$ref' in node) && !(key === 'enum' && node.type === 'boolean'));
  return Object.fromEntries(members.map(([key, value]) => [key, plain(value)]));
}

const { webhooks: _events, ...contract } = JSON.parse(await text(process.stdin));
process.stdout.write(JSON.stringify(plain(contract)));
