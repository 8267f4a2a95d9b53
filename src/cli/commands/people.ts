/** Commands about people and their accounts. */
import type { Group, Operand } from '../command.ts';

const EMAIL: Operand = { name: 'EMAIL', about: 'the email of the account' };

export const people: Group = {
  createsuperuser: {
    summary: 'Make somebody a superuser, with or without an account',
    details: 'A new account asks for a password twice, or reads it from a pipe. Who has an account keeps theirs.',
    operands: [{ name: 'EMAIL', about: 'who it shall be' }],
    example: 'createsuperuser you@example.com',
    run: async ({ operands: [email] }) => (await import('../users.ts')).createSuperuser(email!),
  },
  'users list': {
    summary: 'Who has an account',
    operands: [{ name: 'WORD', about: 'only emails with this in them', optional: true }],
    example: 'users list @example.com',
    run: async ({ operands: [word] }) => (await import('../users.ts')).listUsers(word),
  },
  'users disable': {
    summary: 'Keep somebody out, and end their sessions',
    operands: [EMAIL],
    example: 'users disable you@example.com',
    run: async ({ operands: [email] }) => (await import('../users.ts')).disableUser(email!),
  },
  'users enable': {
    summary: 'Let somebody in again',
    operands: [EMAIL],
    example: 'users enable you@example.com',
    run: async ({ operands: [email] }) => (await import('../users.ts')).enableUser(email!),
  },
  'users logout': {
    summary: 'End every session of somebody',
    operands: [EMAIL],
    example: 'users logout you@example.com',
    run: async ({ operands: [email] }) => (await import('../users.ts')).logOutUser(email!),
  },
};
