/** Where things of the contract are on the site. Guides link to `operation:createCustomer`, `problem:not-found`, `event:invoice.paid`. */
import type { LinkResolver } from '../markdown.ts';
import type { Contract } from './contract.ts';

export const REFERENCE = 'reference.html';
export const PROBLEMS = 'errors.html';

/** ReDoc's addresses: the tag and the operationId, in lower case. */
export const operationLink = (tag: string, id: string): string => `${REFERENCE}#/${tag.toLowerCase()}/${id.toLowerCase()}`;
export const problemLink = (code: string): string => `${PROBLEMS}#${code}`;

/** Links within docs/guides lead to the page made of the file; anything else that is not on the site is an error. */
export function linkResolver({ operations, events, document }: Contract, pageOf: (guide: string) => string | undefined): LinkResolver {
  return (target) => {
    const [, scheme = '', name = ''] = /^(operation|problem|event):(.+)$/.exec(target) ?? [];
    const operation = operations.find(({ id }) => id === name);
    const event = events.get(name);
    if (scheme === 'operation' && operation) return operationLink(operation.tag, name);
    if (scheme === 'event' && event) return operationLink(event.tags[0]!, event.operationId);
    if (scheme === 'problem' && Object.hasOwn(document['x-problem-types'], name)) return problemLink(name);
    if (/^(https:\/\/|#|[a-z0-9-]+\.(html|json|yaml)\b)/.test(target)) return target;
    const [file = '', anchor] = target.split('#');
    const page = pageOf(file);
    if (page === undefined) throw new Error(`The link to ${target} leads nowhere.`);
    return anchor === undefined ? page : `${page}#${anchor}`;
  };
}
