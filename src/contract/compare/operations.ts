/** Which operations and events there are, who they are for, and for how long. */
import type { Contract, Callable } from './contract.ts';
import type { Fact } from './change.ts';
import { show } from './change.ts';

export interface Pair {
  before: Callable;
  after: Callable;
}

/** What belongs together; and what came, went or moved. `today` is a date like 2030-01-31. */
export function pairUp(before: Callable[], after: Callable[], kind: 'operation' | 'event', today: string): { pairs: Pair[]; found: [Fact, Callable][] } {
  const pairs: Pair[] = [];
  const found: [Fact, Callable][] = [];
  const rest = [...after];
  const take = (belongs: (candidate: Callable) => boolean): Callable | undefined => {
    const found = rest.find(belongs);
    if (found) rest.splice(rest.indexOf(found), 1);
    return found;
  };
  const moved: Callable[] = [];
  for (const old of before) {
    const now = take(({ address }) => address === old.address);
    if (now) pairs.push({ before: old, after: now });
    else moved.push(old);
  }
  for (const old of moved) {
    const place = `${kind} ${placeOf(old)}`;
    const now = kind === 'operation' ? take(({ operationId }) => operationId === old.operationId) : undefined;
    const sunset = old.operation['x-sunset'] as string | undefined;
    if (sunset !== undefined && sunset <= today) found.push([{ rule: 'operation-removed-after-sunset', place, before: `sunset ${sunset}` }, old]);
    else if (now) found.push([{ rule: 'operation-moved', place, before: placeOf(old), after: placeOf(now) }, old]);
    else found.push([{ rule: `${kind}-removed`, place, before: sunset === undefined ? 'there' : `there until ${sunset}` }, old]);
    if (now) pairs.push({ before: old, after: now });
  }
  for (const now of rest) found.push([{ rule: `${kind}-added`, place: `${kind} ${placeOf(now)}`, after: `for ${now.audience}` }, now]);
  return { pairs, found };
}

const placeOf = ({ method, path, address }: Callable): string => (path === address ? address : `${method.toUpperCase()} ${path}`);

/** Wide to narrow; administrators have a host of their own, so that nothing moves there or away unnoticed. */
const WIDTH: Record<string, number> = { public: 2, partner: 1, internal: 0 };

export function compareLifecycle({ before, after }: Pair, today: string): Fact[] {
  const facts: Fact[] = [];
  if (before.operationId !== after.operationId) facts.push({ rule: 'operation-renamed', place: 'operationId', before: before.operationId, after: after.operationId });
  if (before.audience !== after.audience) {
    const [was, is] = [WIDTH[before.audience], WIDTH[after.audience]];
    const wider = before.audience === 'internal' || (was !== undefined && is !== undefined && is > was);
    facts.push({ rule: wider ? 'audience-widened' : 'audience-narrowed', place: 'audience', before: before.audience, after: after.audience });
  }
  const [was, is] = [before.operation.deprecated === true, after.operation.deprecated === true];
  const [oldSunset, newSunset] = [before.operation['x-sunset'], after.operation['x-sunset']] as (string | undefined)[];
  if (was && !is) facts.push({ rule: 'deprecation-withdrawn', place: 'deprecated', before: `until ${oldSunset ?? 'some day'}`, after: 'not deprecated' });
  if (is && newSunset !== undefined && newSunset <= today && oldSunset !== newSunset) facts.push({ rule: 'sunset-passed', place: 'sunset', before: oldSunset, after: newSunset });
  else if (!was && is) facts.push({ rule: newSunset === undefined ? 'deprecated-without-sunset' : 'deprecated-with-sunset', place: 'deprecated', before: 'not deprecated', after: `until ${newSunset ?? 'some day'}` });
  else if (was && is && oldSunset !== newSunset) {
    const earlier = newSunset !== undefined && (oldSunset === undefined || newSunset < oldSunset);
    facts.push({ rule: earlier ? 'sunset-earlier' : 'sunset-later', place: 'sunset', before: oldSunset ?? 'none', after: newSunset ?? 'none' });
  }
  const [oldSuccessor, newSuccessor] = [before.operation['x-successor'], after.operation['x-successor']];
  if (oldSuccessor !== newSuccessor && was === is) facts.push({ rule: 'successor-changed', place: 'successor', before: show(oldSuccessor), after: show(newSuccessor) });
  const events = [before, after].map(({ operation }) => (operation['x-audit'] as { event: string } | undefined)?.event);
  if (events[0] !== undefined && events[0] !== events[1]) facts.push({ rule: 'audit-event-renamed', place: 'audit event', before: events[0], after: events[1] });
  return facts;
}

/** Addresses, of the whole or of the operation. */
export function compareServers(before: Contract, after: Contract, pair: Pair): Fact[] {
  const of = ({ document }: Contract, { operation, path }: Callable): string[] => {
    const declared = (operation.servers ?? (document.paths[path] as { servers?: unknown } | undefined)?.servers ?? document.servers ?? [{ url: '/' }]) as { url: string }[];
    return declared.map(({ url }) => url.replace(/(.)\/$/, '$1'));
  };
  const [was, is] = [of(before, pair.before), of(after, pair.after)];
  return [
    ...was.filter((url) => !is.includes(url)).map((url): Fact => ({ rule: 'server-removed', place: 'servers', before: url })),
    ...is.filter((url) => !was.includes(url)).map((url): Fact => ({ rule: 'server-added', place: 'servers', after: url })),
  ];
}
