/** The commands of a developer and an operator: `node src/cli/main.ts <command>`. Without one it lists them. */
import { parseArgs } from 'node:util';
import { ConfigError } from '../config.ts';

interface Command {
  /** The words that choose it, and the operands it takes. */
  usage: string;
  summary: string;
  operands: { least: number; most: number };
  /** What its help says beside the summary. */
  details?(): Promise<string>;
  /** Its exit code, when that is not 0. */
  run(operands: string[]): Promise<number | void>;
}

const commands: Record<string, Command> = {
  migrate: {
    usage: 'migrate',
    summary: 'Run pending migrations',
    operands: { least: 0, most: 0 },
    run: async () => (await import('./migrate.ts')).runMigrations(),
  },
  'migrate revert': {
    usage: 'migrate revert',
    summary: 'Undo the newest migration that has run',
    operands: { least: 0, most: 0 },
    run: async () => (await import('./migrate.ts')).revert(),
  },
  'migrate status': {
    usage: 'migrate status',
    summary: 'Which migrations have run',
    operands: { least: 0, most: 0 },
    run: async () => (await import('./migrate.ts')).status(),
  },
  migration: {
    usage: 'migration NAME',
    summary: 'Write a new, empty migration, as in `migration add-customer-notes`',
    operands: { least: 1, most: 1 },
    run: async ([name]) => (await import('./migration.ts')).newMigration(name!),
  },
  'new-resource': {
    usage: 'new-resource NAME [FIELDS] [PLURAL] [PREFIX]',
    summary: 'Write a new resource, from contract to tests, as in `new-resource project "title:string due_on:date?"`',
    operands: { least: 1, most: 4 },
    details: async () => (await import('./new-resource/main.ts')).details,
    run: async (operands) => (await import('./new-resource/main.ts')).newResource(operands),
  },
  'audit verify': {
    usage: 'audit verify [FILE]',
    summary: 'Whether the audit log is as it was written, and still has the heads in FILE',
    operands: { least: 0, most: 1 },
    run: async ([file]) => (await import('./audit.ts')).verify(file),
  },
  'audit heads': {
    usage: 'audit heads',
    summary: 'The end of every chain of the audit log, to be kept elsewhere for `audit verify`',
    operands: { least: 0, most: 0 },
    run: async () => (await import('./audit.ts')).heads(),
  },
  'keys list': {
    usage: 'keys list',
    summary: 'The keys that sign access tokens: which signs, and which only verify',
    operands: { least: 0, most: 0 },
    run: async () => (await import('./keys.ts')).listKeys(),
  },
  'keys new': {
    usage: 'keys new',
    summary: 'Print a new private key for JWT_PRIVATE_KEY',
    operands: { least: 0, most: 0 },
    run: async () => (await import('./keys.ts')).newKey(),
  },
  'keys rotate': {
    usage: 'keys rotate STEP',
    summary: 'One step of a change of keys in development: add, promote, drop',
    operands: { least: 1, most: 1 },
    run: async ([step]) => (await import('./keys.ts')).rotate(step!),
  },
  createsuperuser: {
    usage: 'createsuperuser EMAIL',
    summary: 'Make somebody a superuser; a new account asks for a password, or reads it from a pipe',
    operands: { least: 1, most: 1 },
    run: async ([email]) => (await import('./users.ts')).createSuperuser(email!),
  },
  'users list': {
    usage: 'users list [WORD]',
    summary: 'Who has an account, or those with WORD in their email',
    operands: { least: 0, most: 1 },
    run: async ([word]) => (await import('./users.ts')).listUsers(word),
  },
  'users disable': {
    usage: 'users disable EMAIL',
    summary: 'Keep somebody out, and end their sessions',
    operands: { least: 1, most: 1 },
    run: async ([email]) => (await import('./users.ts')).disableUser(email!),
  },
  'users enable': {
    usage: 'users enable EMAIL',
    summary: 'Let somebody in again',
    operands: { least: 1, most: 1 },
    run: async ([email]) => (await import('./users.ts')).enableUser(email!),
  },
  'users logout': {
    usage: 'users logout EMAIL',
    summary: 'End every session of somebody',
    operands: { least: 1, most: 1 },
    run: async ([email]) => (await import('./users.ts')).logOutUser(email!),
  },
  jobs: {
    usage: 'jobs',
    summary: 'The queues: what waits, runs, has failed, and lies with the dead letters',
    operands: { least: 0, most: 0 },
    run: async () => (await import('./jobs.ts')).listQueues(),
  },
  'jobs failed': {
    usage: 'jobs failed',
    summary: 'The jobs that failed last, and why',
    operands: { least: 0, most: 0 },
    run: async () => (await import('./jobs.ts')).listFailed(),
  },
  'jobs redrive': {
    usage: 'jobs redrive [NAME]',
    summary: 'Send dead letters back to be tried again, all or those of the job NAME',
    operands: { least: 0, most: 1 },
    run: async ([name]) => (await import('./jobs.ts')).redrive(name),
  },
  routes: {
    usage: 'routes [WORD]',
    summary: 'Every operation: who may call it, its limits, its statuses; or those with WORD in their line',
    operands: { least: 0, most: 1 },
    run: async ([word]) => (await import('./routes.ts')).routes(word),
  },
};

function help(): string {
  const width = Math.max(...Object.values(commands).map(({ usage }) => usage.length));
  const lines = Object.values(commands).map(({ usage, summary }) => `  ${usage.padEnd(width)}  ${summary}`);
  return `usage: node src/cli/main.ts <command>\n\n${lines.join('\n')}\n\nThe database is the one DATABASE_URL names; without it, the embedded one in DATA_DIRECTORY (.deed).`;
}

function refuse(message: string, usage?: string): number {
  console.error(usage ? `${message}\nusage: node src/cli/main.ts ${usage}` : `${message}\n\n${help()}`);
  return 2;
}

async function main(args: string[]): Promise<number | void> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { help: { type: 'boolean', short: 'h' } } });
  const [first, second] = positionals;
  const long = `${first} ${second}`;
  const name = long in commands ? long : (first ?? '');
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    if (first !== undefined) return refuse(`There is no command \`${first}\`.`);
    console.log(help());
    return;
  }
  if (values.help) {
    console.log([`usage: node src/cli/main.ts ${command.usage}`, `${command.summary}.`, ...(command.details ? ['', await command.details()] : [])].join('\n'));
    return;
  }
  const operands = positionals.slice(name.split(' ').length);
  if (operands.length < command.operands.least) return refuse(`\`${name}\` needs a name.`, command.usage);
  if (operands.length > command.operands.most) return refuse(`\`${name}\` does not take \`${operands[command.operands.most]}\`.`, command.usage);
  return command.run(operands);
}

try {
  process.exitCode = (await main(process.argv.slice(2))) ?? 0;
} catch (error) {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code?.startsWith('ERR_PARSE_ARGS')) process.exitCode = refuse(message);
  else {
    // A refused connection has a code and no message.
    console.error(error instanceof ConfigError || message ? message : (code ?? error));
    process.exitCode = 1;
  }
}
