/** What the client knows by name: the codes of problems, and the events that webhooks bring. */
import type { Document, Schema } from '../bundle.ts';
import { problemTypesOf, resolve } from '../bundle.ts';
import { clientOperations } from './operations.ts';
import { comment, literal, nameOf } from './types.ts';

interface ProblemType {
  status: number;
  title: string;
  description: string;
}

export function problems(document: Document): string {
  const register = document['x-problem-types'] as Record<string, ProblemType>;
  const described = Object.entries(register).map(([code, { status, description }]) => `${comment([`${status}: ${description.trim().replaceAll(/\s*\n\s*/g, ' ')}`], '  ')}  ${literal(code)}: ${status};\n`);
  const operations = [...clientOperations(document)].map(({ operation }) => {
    const codes = problemTypesOf(document, operation);
    return `  ${operation.operationId}: ${codes.length > 0 ? codes.map(literal).join(' | ') : 'never'};\n`;
  });
  return [
    `/** The codes of problems. */\n`,
    `/** Every code with its status. */\nexport interface ProblemStatuses {\n${described.join('')}}\n`,
    `/** A code that the contract knows. A newer service may have others. */\nexport type KnownProblemCode = keyof ProblemStatuses;\n`,
    `/** The codes that each operation may be refused with. */\nexport interface OperationProblems {\n${operations.join('')}}\n`,
  ].join('\n');
}

export function events(document: Document): string {
  const named = Object.entries(document.webhooks ?? {}).map(([event, { post }]) => {
    const { schema } = Object.values(resolve(document, post!.requestBody!).content)[0] as { schema: Schema };
    return { event, type: nameOf(schema.$ref as string), doc: (post as { description?: string }).description ?? '' };
  });
  return [
    `/** What webhooks bring. */`,
    `import type { ${named.map(({ type }) => type).join(', ')} } from './schemas.ts';\n`,
    `/** Each event by its \`type\`. */\nexport interface WebhookEvents {\n${named.map(({ event, type, doc }) => `${comment([doc.trim()], '  ')}  ${literal(event)}: ${type};\n`).join('')}}\n`,
    `/** An event, told apart by \`type\`. */\nexport type WebhookEvent = WebhookEvents[keyof WebhookEvents];\n`,
  ].join('\n');
}
