/** Commands for whoever runs the service: its history, its keys, its jobs. */
import type { Group } from '../command.ts';

export const operation: Group = {
  config: {
    summary: 'The configuration in force, and where each value is from; secrets as their length only',
    details: 'Names everything that is wrong with it instead, and answers 1. docs/configuration.md says what each variable is for.',
    example: 'config',
    run: async () => (await import('../config.ts')).showConfig(),
  },
  'audit verify': {
    summary: 'Whether the audit log is as it was written',
    details: 'Holds every link of every chain. With FILE, also whether the chains still lead to the heads that were listed then.',
    operands: [{ name: 'FILE', about: 'what `audit heads` listed earlier', optional: true }],
    example: 'audit verify heads-of-november.txt',
    run: async ({ operands: [file] }) => (await import('../audit.ts')).verify(file),
  },
  'audit heads': {
    summary: 'The end of every chain of the audit log, to be kept elsewhere',
    example: 'audit heads > heads-of-november.txt',
    run: async () => (await import('../audit.ts')).heads(),
  },
  jobs: {
    summary: 'The queues: what waits, runs, has failed, and lies with the dead letters',
    example: 'jobs',
    run: async () => (await import('../jobs.ts')).listQueues(),
  },
  'jobs failed': {
    summary: 'The jobs that failed last, and why',
    example: 'jobs failed',
    run: async () => (await import('../jobs.ts')).listFailed(),
  },
  'jobs redrive': {
    summary: 'Send dead letters back to be tried again',
    operands: [{ name: 'NAME', about: 'only those of this job', optional: true }],
    example: 'jobs redrive sendMail',
    run: async ({ operands: [name] }) => (await import('../jobs.ts')).redrive(name),
  },
  'keys list': {
    summary: 'The keys that sign access tokens: which signs, and which only verify',
    example: 'keys list',
    run: async () => (await import('../keys.ts')).listKeys(),
  },
  'keys new': {
    summary: 'Print a new private key for JWT_PRIVATE_KEY',
    example: 'keys new > jwt.pem',
    run: async () => (await import('../keys.ts')).newKey(),
  },
  'keys rotate': {
    summary: 'One step of a change of keys, in development',
    details: 'The steps, in this order: add a key, promote it to the one that signs, drop the old one. docs/security.md says how long to wait between them.',
    operands: [{ name: 'STEP', about: 'add, promote or drop' }],
    example: 'keys rotate add',
    run: async ({ operands: [step] }) => (await import('../keys.ts')).rotate(step!),
  },
};
