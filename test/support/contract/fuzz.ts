/**
 * Random requests over all operations, half of them broken in one way or another: none may cost a 5xx, none
 * may be answered in a way that the contract does not declare. `make test` sends a few hundred.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { brokenBodies, brokenParameter } from './broken.ts';
import type { Subject } from './document.ts';
import { parametersIn, subjects } from './document.ts';
import type { Made, ValidRequest } from './resources.ts';
import { Resources, asText, creatorOf, unknownParams } from './resources.ts';
import { SEED, draw } from './sample.ts';
import { validValue } from './valid.ts';
import type { Answer, CallOptions } from '../client.ts';
import { encoded } from '../form.ts';
import { TICK_MILLISECONDS, busyTurns } from '../loop.ts';
import type { Service, Tenant } from '../service.ts';

export interface FuzzOptions {
  service: Service;
  tenant: Tenant;
  requests: number;
  atOnce?: number;
}

export interface FuzzReport {
  requests: number;
  seed: number;
  milliseconds: number;
  /** Status → how many requests had it. */
  statuses: Record<number, number>;
  /** One line for each request whose answer is a 5xx or is not declared. */
  failures: string[];
  /** How late the loop of this process was, the service's and ours; in milliseconds. */
  loopDelayP99: number;
  /** The same counted in time on the processor: what is left when other processes take their share. */
  loopBusyP99: number;
}

/** Requests that one thing of a kind serves as a target, whatever they do to it. */
const USES_OF_A_TARGET = 40;
/** Requests that are made before they are sent. */
const SALVO = 200;
const MOST_ATTEMPTS = 20;

const TRICKS = ['valid', 'valid', 'valid', 'broken body', 'broken body', 'broken parameter', 'any JSON', 'mutilated JSON', 'random query', 'random headers'] as const;
type Trick = (typeof TRICKS)[number];

export async function fuzz({ service, tenant, requests, atOnce = 8 }: FuzzOptions): Promise<FuzzReport> {
  const resources = new Resources(service, tenant);
  const targets = new Map<string, { made: Promise<Made>; uses: number }>();
  const report: FuzzReport = { requests: 0, seed: SEED, milliseconds: 0, statuses: {}, failures: [], loopDelayP99: 0, loopBusyP99: 0 };

  function target(kind: string): Promise<Made> {
    let held = targets.get(kind);
    if (!held || held.uses >= USES_OF_A_TARGET) targets.set(kind, (held = { made: resources.make(kind), uses: 0 }));
    held.uses++;
    return held.made;
  }

  async function paramsOf(subject: Subject): Promise<Record<string, string>> {
    const last = parametersIn(subject, 'path').at(-1)?.schema.kind;
    if (!last || !creatorOf(last) || draw('fuzz target', fc.nat(2)) === 0) return unknownParams(subject);
    const made = await target(last);
    return Object.fromEntries(parametersIn(subject, 'path').map(({ name }) => [name, made.params[name] ?? made.id]));
  }

  async function make(index: number): Promise<Shot> {
    const subject = subjects[index % subjects.length]!;
    const trick = draw('fuzz trick', fc.constantFrom(...TRICKS));
    const params = await paramsOf(subject);
    const valid = await resources.request({ ...subject, parameters: subject.parameters.filter(({ in: place }) => place !== 'path') }, 'any');
    return { subject, trick, request: played(trick, subject, { ...valid, params }) };
  }

  async function send({ subject, trick, request }: Shot): Promise<void> {
    report.requests++;
    try {
      const { status, text } = await untilServed(() => resources.client.call(subject.id, request));
      report.statuses[status] = (report.statuses[status] ?? 0) + 1;
      if (status >= 500) throw new Error(text);
    } catch (error) {
      report.failures.push(`${trick}: ${subject.id} ${JSON.stringify(request).slice(0, 1000)} → ${(error as Error).message.slice(0, 500)}`);
    }
  }

  const delay = monitorEventLoopDelay({ resolution: TICK_MILLISECONDS });
  const busy = busyTurns();
  const started = performance.now();
  for (let made = 0; made < requests;) {
    const salvo: Shot[] = [];
    for (; salvo.length < SALVO && made < requests; made++) salvo.push(await make(made));
    // Inventing requests is our work, not the service's.
    delay.enable();
    busy.start();
    let next = 0;
    await Promise.all(Array.from({ length: atOnce }, async () => {
      while (next < salvo.length) await send(salvo[next++]!);
    }));
    delay.disable();
    busy.stop();
  }
  return { ...report, milliseconds: Math.round(performance.now() - started), loopDelayP99: delay.percentile(99) / 1e6, loopBusyP99: busy.p99() };
}

/** Few at once may be allowed of what costs much: 503 that says when to come back is no failure, as long as coming back helps. */
async function untilServed(call: () => Promise<Answer>): Promise<Answer> {
  for (let attempt = 1; ; attempt++) {
    const answer = await call();
    if (answer.status !== 503 || answer.headers.get('retry-after') === null || attempt === MOST_ATTEMPTS) return answer;
    await sleep(attempt * 10);
  }
}

interface Shot {
  subject: Subject;
  trick: Trick;
  request: CallOptions;
}

/** Where a body or a parameter can be broken does not depend on what is in it, and finding out takes long. */
const USES_OF_BREAKAGES = 50;
const breakages = new Map<string, { found: unknown[]; uses: number }>();

function broken<Breakage>(name: string, find: () => Breakage[]): Breakage {
  let held = breakages.get(name);
  if (!held || held.uses >= USES_OF_BREAKAGES) breakages.set(name, (held = { found: find(), uses: 0 }));
  held.uses++;
  return held.found[draw('fuzz which', fc.nat(held.found.length - 1))] as Breakage;
}

/** The request after a trick was played on it; one that does not fit the operation leaves it valid. */
function played(trick: Trick, subject: Subject, request: ValidRequest): CallOptions {
  const { body } = subject;
  switch (trick) {
    case 'valid':
      return request;
    case 'broken body': {
      if (!body) return request;
      return { ...request, body: broken(subject.id, () => brokenBodies(body, draw(`fuzz ${subject.id}`, validValue(body.schema, { members: 'all' })))).text };
    }
    case 'broken parameter': {
      const parameters = parametersIn(subject, 'query');
      if (parameters.length === 0) return { ...request, query: draw('fuzz query', fc.webQueryParameters()) };
      const parameter = parameters[draw('fuzz which', fc.nat(parameters.length - 1))]!;
      return { ...request, query: broken(`${subject.id} ${parameter.name}`, () => brokenParameter(parameter, asText(draw(`fuzz ${subject.id} ${parameter.name}`, validValue(parameter.schema, { members: 'all' }))))).raw };
    }
    case 'any JSON':
      return body ? { ...request, body: draw('fuzz json', fc.json({ maxDepth: 6 })) } : request;
    case 'mutilated JSON': {
      if (!body) return request;
      const text = encoded(body.mediaType, request.body);
      const at = draw('fuzz where', fc.nat(text.length));
      return { ...request, body: text.slice(0, at) + draw('fuzz what', fc.constantFrom('', '"', '{', '[', ',', '\\', '\\u0000', '\\ud800', '\u0000', '\ufeff', '1e999', '-', '0', 'null', '\u2028')) + text.slice(at + draw('fuzz cut', fc.nat(3))) };
    }
    case 'random query':
      return { ...request, query: draw('fuzz query', fc.oneof(fc.webQueryParameters(), fc.string({ unit: fc.constantFrom(...'=&%[]+.,;0aé \u0000') }).map(encodeURI), fc.stringMatching(/^[a-z[\]]{1,20}=%[0-9A-Fa-f]{2}%[0-9A-F]{2}$/))) };
    case 'random headers':
      return { ...request, headers: { ...request.headers, ...draw('fuzz headers', fc.dictionary(fc.constantFrom('accept', 'prefer', 'x-request-id', 'idempotency-key', 'if-match', 'if-none-match', 'if-modified-since', 'range', 'content-encoding', 'x-forwarded-for', 'x-http-method-override', 'origin', 'cookie'), fc.string({ unit: 'binary-ascii', maxLength: 300 }).map((text) => text.replaceAll(/[^\x20-\x7e]/g, '').trim()), { maxKeys: 4 })) } };
  }
}
