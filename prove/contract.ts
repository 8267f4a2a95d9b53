/** What the proofs ask of the contract beyond what its reader tells, so that none knows an operation by name. */
import type { Schema, Subject } from '../test/support/contract/document.ts';
import { exampleBody, parameterNamed } from '../test/support/contract/document.ts';
import { unknownParams } from '../test/support/contract/resources.ts';
import type { Request } from './client.ts';

/** The operation's address with these path parameters, and for the others ids that nothing has. */
export function addressOf(subject: Subject, given: Record<string, string> = {}): string {
  const params = { ...unknownParams(subject), ...given };
  return subject.row.path.replaceAll(/\{([^}]+)\}/g, (_whole, name: string) => encodeURIComponent(params[name]!));
}

/** The contract's own example, as far as there is a body; with a key where the operation takes one. */
export function exampleRequest(subject: Subject, key: string): { body?: any; mediaType?: string; headers: Record<string, string> } & Request {
  const { body, row } = subject;
  return { headers: row.idempotency ? { 'idempotency-key': key } : {}, ...(body && { body: exampleBody(subject) as unknown, mediaType: body.mediaType }) };
}

/** Members that hold secrets. */
export function secretMembers(schema: Schema | null | undefined): string[] {
  const isSecret = (member: Schema): boolean => member['x-sensitive'] === 'secret' || member.writeOnly === true || member.format === 'password';
  return Object.entries<Schema>((schema?.properties ?? {}) as Record<string, Schema>).filter(([, member]) => isSecret(member)).map(([name]) => name);
}

/** The keys a list can be sorted by, up and down; none where it has one order only. */
export function sortsOf(subject: Subject): string[] {
  return (parameterNamed(subject, 'query', 'sort')?.schema.items?.enum ?? []) as string[];
}

/** What `sort` is when nobody says. */
export function defaultSortOf(subject: Subject): string {
  return ((parameterNamed(subject, 'query', 'sort')?.schema.default ?? []) as string[]).join();
}
