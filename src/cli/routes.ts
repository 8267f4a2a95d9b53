/** `routes`: the operation table as `generated/operations.txt` has it, or the lines of it with one word. */
import { operations } from '../../generated/operations.ts';
import { surface } from '../contract/compile/surface.ts';

export async function routes(word?: string): Promise<number> {
  const [head, ...rows] = surface(Object.values(operations)).trimEnd().split('\n');
  const matching = word === undefined ? rows : rows.filter((row) => row.toLowerCase().includes(word.toLowerCase()));
  if (matching.length === 0) {
    console.error(`No operation has \`${word}\` in its line.`);
    return 1;
  }
  console.log([head, ...matching].join('\n'));
  return 0;
}
