#!/usr/bin/env node
/** The commands of a developer and an operator: `npx deed <command>`. Without one it lists them. */
import { ConfigError } from '../config/read.ts';
import type { Command, Group } from './command.ts';
import { read, UsageError } from './command.ts';
import { contract } from './commands/contract.ts';
import { database } from './commands/database.ts';
import { operation } from './commands/operation.ts';
import { people } from './commands/people.ts';
import { explained, nearest, overview } from './help.ts';

/** In the order of the help. */
const groups: Record<string, Group> = { Contract: contract, Database: database, People: people, Operation: operation };
const commands = new Map<string, Command>(Object.values(groups).flatMap((group) => Object.entries(group)));

const isHelp = (word: string): boolean => word === '--help' || word === '-h';

async function main(args: string[]): Promise<number | void> {
  const wantsHelp = args[0] === 'help' || args.some(isHelp);
  const words = args.slice(args[0] === 'help' ? 1 : 0).filter((word) => !isHelp(word));
  const [first, second] = words;
  if (first === undefined) return console.log(overview(groups));
  const name = commands.has(`${first} ${second}`) ? `${first} ${second}` : first;
  const command = commands.get(name);
  if (!command) {
    console.error(`There is no command \`${first}\`.${nearest(words, [...commands.keys()])}\nusage: npx deed <command>; \`npx deed help\` lists them.`);
    return 2;
  }
  if (wantsHelp) return console.log(await explained(name, command));
  try {
    return await command.run(read(name, command, words.slice(name.split(' ').length)));
  } catch (error) {
    if (!(error instanceof UsageError) && !(error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS')) throw error;
    console.error(`${(error as Error).message}\n\n${await explained(name, command)}`);
    return 2;
  }
}

try {
  process.exitCode = (await main(process.argv.slice(2))) ?? 0;
} catch (error) {
  const { code, message } = error as NodeJS.ErrnoException;
  // A refused connection has a code and no message.
  console.error(error instanceof ConfigError || message ? message : (code ?? error));
  process.exitCode = 1;
}
