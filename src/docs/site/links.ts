/** Where things of the contract are on the site. Guides link to `operation:createCustomer`, `problem:not-found`, `event:invoice.paid`. */
import type { LinkResolver } from '../markdown.ts';
import type { Contract } from './contract.ts';

const REFERENCE = 'reference.html';
export const PROBLEMS = 'errors.html';

/** ReDoc's addresses: the tag and the operationId, in lower case. */
export const operationLink = (tag: string, id: string): string => `${REFERENCE}#/${tag.toLowerCase()}/${id.toLowerCase()}`;
export const problemLink = (code: string): string => `${PROBLEMS}#${code}`;

/** Where an operation, an event or a code of problems is; undefined where the contract has none of that name. */
export function placeOf({ operations, events, document }: Contract, kind: string, name: string): string | undefined {
  const operation = operations.find(({ id }) => id === name);
  const event = events.get(name);
  if (kind === 'operation' && operation) return operationLink(operation.tag, name);
  if (kind === 'event' && event) return operationLink(event.tags[0]!, event.operationId);
  if (kind === 'problem' && Object.hasOwn(document['x-problem-types'], name)) return problemLink(name);
  return undefined;
}

/** Links within docs/guides lead to the page made of the file; anything else that is not on the site is an error. */
export function linkResolver(contract: Contract, pageOf: (guide: string) => string | undefined): LinkResolver {
  return (target) => {
    const [, scheme = '', name = ''] = /^([a-z]+):(.+)$/.exec(target) ?? [];
    const place = placeOf(contract, scheme, name);
    if (place !== undefined) return place;
    if (/^(https:\/\/|#|[a-z0-9-]+\.(html|json|yaml)\b)/.test(target)) return target;
    const [file = '', anchor] = target.split('#');
    const page = pageOf(file);
    if (page === undefined) throw new Error(`The link to ${target} leads nowhere.`);
    return anchor === undefined ? page : `${page}#${anchor}`;
  };
}
