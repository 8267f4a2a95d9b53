/**
 * Real things to call operations with. For an id of a kind the contract says which operation makes one: a
 * 201 or 202 whose `self` link takes it, else a 201 that answers it, else a list that shows it. Its body is made
 * from its schema, and what that body refers to is made before.
 */
import { expect } from 'chai';
import type pg from 'pg';
import { problems, roles } from '../../../generated/vocabulary.ts';
import type { Role } from '../../../generated/vocabulary.ts';
import { ids, uuidv7 } from '../../../src/ids.ts';
import type { DeclaredResponse } from '../../../src/contract/operation.ts';
import type { Answer, CallOptions, Client } from '../client.ts';
import { callerOf } from '../callers.ts';
import { jobsSettled } from '../jobs.ts';
import { asSuperuser } from '../postgres.ts';
import type { Service, Tenant } from '../service.ts';
import { LOGIN_PROVIDER, MAIL_PROVIDER, PUBLIC_URL } from '../service.ts';
import type { DeclaredParameter, Schema, Subject } from './document.ts';
import { isCursor, isList, isSafe, itemSchemaOf, jsonSchemaOf, parameterNamed, parametersIn, subjectOfId, subjects } from './document.ts';
import { goOn, isKeptKind, keep, prepared } from './prepared.ts';
import { draw } from './sample.ts';
import { kindsIn } from './schema.ts';
import type { Members } from './valid.ts';
import { validValue } from './valid.ts';

/** The role that may do everything. */
const byMight = (Object.keys(roles) as Role[]).sort((left, right) => roles[right].length - roles[left].length);
export const MIGHTIEST = byMight[0]!;
const LEAST = byMight.at(-1)!;

/** A request that the contract admits; `query` has texts, by parameter. */
export interface ValidRequest extends CallOptions {
  params: Record<string, string>;
  query: Record<string, string>;
  headers: Record<string, string>;
}

/** Something that was made, and the path parameters by which it is found. */
export interface Made {
  id: string;
  params: Record<string, string>;
  answer: Answer;
}

interface Creator {
  subject: Subject;
  /** Member of the answer that is the id. */
  member: string;
}

/** Which of all valid values a service takes depends on its configuration: `startService` has these. */
const CONFIGURED: Record<string, string> = { provider: LOGIN_PROVIDER, mail_provider: MAIL_PROVIDER, return_to: PUBLIC_URL };

const CREATE_ATTEMPTS = 8;

const idKind = (schema: Schema | undefined): string | undefined => schema?.kind;

/** Where what an operation makes, or takes on, is found. */
const locationOf = ({ row }: Subject): DeclaredResponse['location'] => (row.responses[201] ?? row.responses[202])?.location;

/** How a kind is made; undefined where the contract has no operation that makes one. */
export function creatorOf(kind: string): Creator | undefined {
  for (const subject of subjects) {
    const location = locationOf(subject);
    const target = location && subjects.find(({ row }) => row.method === 'GET' && row.path === location.path);
    const parameter = target && parametersIn(target, 'path').find(({ schema }) => schema.kind === kind);
    if (parameter && location.parameters[parameter.name]) return { subject, member: location.parameters[parameter.name]! };
  }
  for (const subject of subjects) {
    const member = Object.entries<Schema>(jsonSchemaOf(subject, 201)?.properties ?? {}).find(([name, schema]) => name === 'id' && schema.kind === kind);
    if (member) return { subject, member: member[0] };
  }
  return undefined;
}

/** Whether things of this kind can be had one by one. */
/** It is refused where there are too many of it already. */
const isBounded = (subject: Subject | undefined): boolean => subject?.ownProblemTypes.some((code) => code.startsWith('too-many-') && problems[code as keyof typeof problems].status === 409) === true;

export const isMakeable = (kind: string): boolean => isKeptKind(kind) || creatorOf(kind) !== undefined;

/** The list whose items are of this kind. */
export const listOf = (kind: string): Subject | undefined => subjects.find((subject) => idKind(itemSchemaOf(subject)?.properties?.id as Schema | undefined) === kind);
/** The operation that answers one thing of this kind. */
export const getterOf = (kind: string): Subject | undefined =>
  subjects.find((subject) => isSafe(subject) && !isList(subject) && parametersIn(subject, 'path').at(-1)?.schema.kind === kind && jsonSchemaOf(subject, 200)?.properties?.id?.kind === kind);

/** The operation that answers what this one changes: at the same address, or of the same thing. */
export function currentOf(subject: Subject): Subject | undefined {
  const kind = parametersIn(subject, 'path').at(-1)?.schema.kind;
  return subjects.find(({ row }) => row.method === 'GET' && row.path === subject.row.path) ?? (kind ? getterOf(kind) : undefined);
}

/** Header parameters that speak of a version of the resource; a request without a reason sends none of them. */
const isConditional = ({ in: place, name }: DeclaredParameter): boolean => place === 'header' && /^if-(none-)?match$/i.test(name);

export class Resources {
  readonly client: Client;
  readonly service: Service;
  readonly #tenant: Tenant;
  readonly #shared = new Map<string, Promise<Made>>();

  constructor(service: Service, tenant: Tenant) {
    this.service = service;
    const caller = callerOf(service, tenant);
    this.client = {
      send: (...request) => caller.send(...request),
      async call(operationId, options) {
        const { row } = subjectOfId(operationId);
        const answer = await caller.call(operationId, options);
        goOn(row, answer, service, tenant);
        return answer;
      },
    };
    this.#tenant = tenant;
  }

  /** Something new of this kind. */
  async make(kind: string): Promise<Made> {
    if (kind === 'TenantId') return this.#known(ids.TenantId.encode(this.#tenant.id));
    if (kind === 'UserId') return this.#known(await this.#newMember(this.#tenant.id));
    if (isKeptKind(kind)) return this.#known(ids[kind as keyof typeof ids].encode(await keep(kind, this.service, this.#tenant)));
    return this.#made(kind);
  }

  /** One more of this kind in the caller's lists; undefined where nothing makes one directly. */
  async add(kind: string): Promise<Made | undefined> {
    if (kind === 'TenantId') return this.#otherTenant();
    return kind === 'UserId' || isMakeable(kind) ? this.make(kind) : undefined;
  }

  #known(id: string): Made {
    return { id, params: {}, answer: null as never };
  }

  /** No operation makes a user for somebody else. */
  async #newMember(tenantId: string, role: Role = LEAST): Promise<string> {
    const id = uuidv7();
    await this.sql(async (client) => {
      await client.query('INSERT INTO users (id, email, email_verified_at) VALUES ($1, $2, now())', [id, `${id}@example.com`]);
      await client.query('INSERT INTO memberships (tenant_id, user_id, role) VALUES ($1, $2, $3)', [tenantId, id, role]);
    });
    return ids.UserId.encode(id);
  }

  /** Another tenant of the caller's, with a second owner, so that the first is free to go. */
  async #otherTenant(): Promise<Made> {
    const made = await this.#made('TenantId');
    await this.#newMember(ids.TenantId.decode(made.id), MIGHTIEST);
    return made;
  }

  async #made(kind: string): Promise<Made> {
    const creator = creatorOf(kind);
    if (!creator) return this.#found(kind);
    let last: Answer | undefined;
    for (let attempt = 0; attempt < CREATE_ATTEMPTS; attempt++) {
      const request = await this.request(creator.subject);
      const answer = await this.client.call(creator.subject.id, request);
      if (answer.status === 201 || answer.status === 202) {
        if (creator.subject.row.job && this.service.works) await this.settled();
        const own = locationOf(creator.subject)?.parameters ?? {};
        const params = { ...request.params, ...Object.fromEntries(Object.entries(own).map(([name, member]) => [name, String(answer.body[member])])) };
        return { id: answer.body[creator.member] as string, params, answer };
      }
      last = answer;
    }
    throw new Error(`${creator.subject.id} made no ${kind} of ${CREATE_ATTEMPTS} requests; the last was answered ${last!.status} ${last!.text.slice(0, 300)}`);
  }

  /** One of this kind that others use too; who asks for it leaves it as it is. */
  shared(kind: string): Promise<Made> {
    const made = this.#shared.get(kind) ?? this.make(kind);
    this.#shared.set(kind, made);
    return made;
  }

  /** No operation makes it, so something that happens must leave it behind: a list shows it then. */
  async #found(kind: string): Promise<Made> {
    const list = listOf(kind);
    if (!list) throw new Error(`The contract has no operation that makes a ${kind} and none that lists them: nobody can call what takes one.`);
    for (const attempt of ['as it is', 'after a stir']) {
      if (attempt !== 'as it is') await this.stir();
      const answer = await this.client.call(list.id, { params: await this.pathOf(list, 'shared') });
      if (answer.body.data?.length > 0) return { id: answer.body.data[0].id as string, params: {}, answer };
    }
    throw new Error(`${list.id} lists no ${kind}, whatever is done.`);
  }

  /**
   * Calls every operation that changes something of the tenant (or such a thing), once: lists that nobody writes to
   * directly fill by that. What people do about themselves would end the sessions and the account that others need.
   */
  async stir(kind?: string): Promise<void> {
    for (const subject of subjects.filter((one) => !isSafe(one) && one.row.security.some(({ permissions }) => permissions.length > 0))) {
      const last = parametersIn(subject, 'path').at(-1)?.schema.kind;
      if (kind && last !== kind) continue;
      // Of what a tenant has so many at most, each round would take some.
      if (!kind && (isBounded(subject) || (last && isBounded(creatorOf(last)?.subject)))) continue;
      // What can only be found in a list is not there yet.
      if (last && !isMakeable(last)) continue;
      await this.client.call(subject.id, await this.request(subject));
    }
    await this.settled();
  }

  /** A request with everything that is required, real ids, and optional members as asked for. */
  async request(subject: Subject, members: Members = 'any', ownPath: 'own' | 'shared' = isSafe(subject) ? 'shared' : 'own'): Promise<ValidRequest> {
    const mentioned = [...[...parametersIn(subject, 'query'), ...parametersIn(subject, 'header')].map(({ schema }) => schema), ...(subject.body ? [subject.body.schema] : [])].flatMap(kindsIn);
    // A batch may delete what it names, and what is shared stays.
    const real = new Map(await Promise.all([...new Set(mentioned)].map(async (kind) => [kind, (await (subject.row.batch ? this.make(kind) : this.shared(kind))).id] as const)));
    const value = (schema: Schema, name: string): unknown => draw(`${subject.id} ${name} ${members}`, validValue(schema, { members, idOf: (kind) => real.get(kind) }));
    const params = await this.pathOf(subject, ownPath);
    const body = await prepared(subject.id, this.service, this.#tenant, subject.body ? value(subject.body.schema, 'body') : undefined);
    const query = parametersIn(subject, 'query').filter((parameter) => !isCursor(parameter) && this.#isSent(parameter, subject, members));
    const header = parametersIn(subject, 'header').filter((parameter) => !isConditional(parameter) && this.#isSent(parameter, subject, members));
    return {
      params,
      query: Object.fromEntries(query.map((parameter) => [parameter.name, CONFIGURED[parameter.name] ?? asText(value(parameter.schema, parameter.name))])),
      headers: { ...Object.fromEntries(header.map((parameter) => [parameter.name, asText(value(parameter.schema, parameter.name))])), ...(await this.precondition(subject, params)) },
      ...(subject.body && { body }),
    };
  }

  #isSent(parameter: DeclaredParameter, subject: Subject, members: Members): boolean {
    if (parameter.required || members === 'all') return true;
    return members === 'any' && draw(`${subject.id} sends ${parameter.name}`, validValue({ type: 'boolean' }, { members })) === true;
  }

  /** Path parameters of something that exists; what lies below something else comes with what it lies below. */
  async pathOf(subject: Subject, which: 'own' | 'shared'): Promise<Record<string, string>> {
    const params: Record<string, string> = {};
    for (const { name, schema } of parametersIn(subject, 'path').reverse()) {
      if (params[name] !== undefined) continue;
      if (!schema.kind) params[name] = CONFIGURED[name] ?? String(draw(`${subject.id} ${name}`, validValue(schema, { members: 'all' })));
      else {
        // What needs no permission is about the caller, in whichever tenant: not in the one that all of this goes on in.
        const elsewhere = which === 'own' && schema.kind === 'TenantId' && subject.row.security.every(({ permissions }) => permissions.length === 0);
        const made = elsewhere ? await this.#otherTenant() : which === 'own' ? await this.make(schema.kind) : await this.shared(schema.kind);
        Object.assign(params, made.params, params, { [name]: made.id });
      }
    }
    return Object.fromEntries(parametersIn(subject, 'path').map(({ name }) => [name, params[name]!]));
  }

  /** The version that a change is required to name (`If-Match`), from a GET at the same address. */
  async precondition(subject: Subject, params: Record<string, string>): Promise<Record<string, string>> {
    const parameter = parameterNamed(subject, 'header', 'If-Match');
    if (!parameter) return {};
    const getter = currentOf(subject);
    const etag = getter && (await this.client.call(getter.id, { params })).headers.get('etag');
    return { [parameter.name]: etag ?? String(parameter.example) };
  }

  /** What is kept of one thing, as its GET answers it, or else the list that shows it. */
  async read(kind: string, made: Made): Promise<string> {
    const getter = getterOf(kind);
    if (getter) {
      const params = Object.fromEntries(parametersIn(getter, 'path').map(({ name }) => [name, made.params[name] ?? made.id]));
      const answer = await this.client.call(getter.id, { params });
      expect(answer.status, `${getter.id} of what was made`).to.equal(200);
      return answer.text;
    }
    const list = listOf(kind);
    if (!list) throw new Error(`Nothing in the contract shows a ${kind}.`);
    const params = await this.pathOf(list, 'shared');
    for (let cursor: string | null = ''; cursor !== null;) {
      const answer: Answer = await this.client.call(list.id, { params, query: cursor === '' ? {} : { cursor } });
      const row = (answer.body.data as { id: string }[]).find(({ id }) => id === made.id);
      if (row) return JSON.stringify(row);
      cursor = answer.body.meta.next as string | null;
    }
    throw new Error(`${list.id} does not show ${made.id}.`);
  }

  /** Waits until no job is left to do: what jobs change stays as it is from here on. */
  settled(): Promise<void> {
    return jobsSettled(this.service.databaseUrl);
  }

  /** The table that keeps this id; every table of things has an `id`. */
  async tableOf(kind: string, id: string): Promise<{ table: string; uuid: string }> {
    const uuid = ids[kind as keyof typeof ids].decode(id);
    return this.sql(async (client) => {
      const { rows } = await client.query<{ name: string }>(`SELECT table_name AS name FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name) WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND column_name = 'id' AND data_type = 'uuid'`);
      for (const { name } of rows) if ((await client.query(`SELECT FROM ${name} WHERE id = $1`, [uuid])).rowCount) return { table: name, uuid };
      throw new Error(`No table has ${id}.`);
    });
  }

  sql<Result>(work: (client: pg.Client) => Promise<Result>): Promise<Result> {
    return asSuperuser(work, this.service.databaseUrl);
  }
}

/** As a parameter is written: lists with commas. */
export function asText(value: unknown): string {
  return Array.isArray(value) ? value.join(',') : String(value);
}

/** Well-formed ids that nothing has, and an example for what is no id. */
export function unknownParams(subject: Subject): Record<string, string> {
  return Object.fromEntries(parametersIn(subject, 'path').map((parameter) => [parameter.name, parameter.schema.kind ? unknownId(parameter.schema.kind) : String(parameter.example)]));
}

const unknownId = (kind: string): string => ids[kind as keyof typeof ids].encode(crypto.randomUUID());
