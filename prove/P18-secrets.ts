/** No secret in any output: canaries go through every operation, valid and broken, and are looked for everywhere. */
import { connectDatabase } from '../src/database/database.ts';
import { createTenant } from '../src/domains/tenants/signup.ts';
import { startCollector } from '../test/support/collector.ts';
import type { Subject } from '../test/support/contract/document.ts';
import { jsonSchemaOf, subjectOfId, subjects } from '../test/support/contract/document.ts';
import { startSentry } from '../test/support/sentry.ts';
import { Canaries } from './canaries.ts';
import type { Answer, Request } from './client.ts';
import { connect } from './client.ts';
import { addressOf, exampleRequest, secretMembers } from './contract.ts';
import { rowsOf } from './people.ts';
import { jwtPrivateKey } from './processes.ts';
import type { Proof } from './proof.ts';

const [login, refreshTokens, createApiKey] = ['login', 'refreshTokens', 'createApiKey'].map(subjectOfId) as [Subject, Subject, Subject];
const LONG = 3000;
/** At its smallest, each operation meets one in so many of the tables that are taken away. */
const SMALL_SHARE = 16;

export const secrets: Proof = {
  id: 'P18',
  promise: 'No secret in any output',
  figure: '50 canary secrets through every route, valid and broken; then answers, logs, spans, reports of errors, and every column of the database: 0 hits',
  sizes: { small: 50, usual: 500, full: 2000 },

  async run(size, tools) {
    const failures: string[] = [];
    const canaries = new Canaries();
    const databaseUrl = await tools.database();
    canaries.add('the database password', decodeURIComponent(new URL(databaseUrl).password));
    for (const line of jwtPrivateKey.split('\n').slice(1, -2)) canaries.add('JWT_PRIVATE_KEY', line);
    const [collector, sentry] = await Promise.all([startCollector(), startSentry()]);
    const telemetry = { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, OTEL_EXPORTER_OTLP_HEADERS: `authorization=${canaries.make('a header for the collector')}`, OTEL_BSP_SCHEDULE_DELAY: '100', OTEL_BSP_MAX_QUEUE_SIZE: '50000', SENTRY_DSN: sentry.dsn };
    const server = await tools.start(databaseUrl, { role: 'all', environment: { LOG_LEVEL: 'trace', SECRET_KEY: canaries.make('SECRET_KEY'), ...telemetry } });
    const client = connect(server.url);
    let requests = 0;

    /** Sends, looks for what was secret before, and remembers what the answer gives out for the first time. */
    const send = async (subject: Subject, request: Request, query = ''): Promise<Answer> => {
      requests++;
      const answer = await client.send(subject.row.method, addressOf(subject) + query, request);
      for (const hit of canaries.findIn(`${JSON.stringify(answer.headers)} ${answer.text}`)) failures.push(`${subject.id} answers ${answer.status} with ${hit}`);
      for (const member of secretMembers(jsonSchemaOf(subject, answer.status))) if (typeof answer.body[member] === 'string') canaries.add(`${member} of ${subject.id}`, answer.body[member]);
      return answer;
    };

    /** Somebody new with a password, tokens and an API key, all of them secret from here on. */
    const settle = async (): Promise<{ refreshToken: string; bearer: Headers; apiKey: Headers }> => {
      const member = await newMember(databaseUrl, canaries.make('a password'));
      const session = await send(login, { body: member });
      const bearer = { authorization: `Bearer ${session.body.access_token as string}` };
      const scopes = ['customers:read', 'customers:write', 'invoices:read', 'invoices:write', 'api-keys:read'];
      const key = await send(createApiKey, { headers: bearer, body: { name: 'Canary', scopes } });
      return { refreshToken: session.body.refresh_token as string, bearer, apiKey: { 'x-api-key': key.body.secret as string } };
    };

    do {
      const { refreshToken, bearer, apiKey } = await settle();
      for (const subject of subjects) {
        const { headers: wanted, ...request } = exampleRequest(subject, `canary-${canaries.count}`);
        for (const headers of [bearer, apiKey, { ...bearer, ...apiKey }, ...wrongCredentials(canaries)]) await send(subject, { ...request, headers: { ...headers, ...wanted } });
        await send(subject, { ...request, headers: wanted }, `?access_token=${canaries.make('a token in the query')}`);
        for (const body of brokenBodies(subject, canaries)) await send(subject, { ...request, ...body, headers: { ...bearer, ...wanted } });
        tools.progress(Math.min(canaries.count, size), size, `secrets, ${requests} requests`);
      }
      // The tokens' whole life: a new pair, the old one once more, and the new one, whose family is dead by then.
      const refresh = (token: string): Promise<Answer> => send(refreshTokens, { body: { refresh_token: token } });
      const next = await refresh(refreshToken);
      for (const token of [refreshToken, next.body.refresh_token as string]) await refresh(token);
    } while (canaries.count < size);

    // Each table is taken away for a while, so that whatever needs it fails where faults are logged in full.
    const { bearer, apiKey, refreshToken } = await settle();
    const share = size <= secrets.sizes.small ? SMALL_SHARE : 1;
    for (const [turn, name] of (await tablesOf(databaseUrl)).entries()) {
      await rowsOf(databaseUrl, `ALTER TABLE ${name} RENAME TO taken_away`);
      for (const subject of subjects.filter((_subject, index) => (index + turn) % share === 0)) {
        const { headers: wanted, ...request } = exampleRequest(subject, `canary-${name}`);
        if (subject === refreshTokens) request.body = { refresh_token: refreshToken };
        for (const headers of [bearer, apiKey]) await send(subject, { ...request, headers: { ...headers, ...wanted } });
      }
      await rowsOf(databaseUrl, `ALTER TABLE taken_away RENAME TO ${name.split('.').at(-1)}`);
      tools.progress(size, size, `secrets, ${requests} requests`);
    }

    client.close();
    await server.kill('SIGTERM');
    const logged = server.output();
    if (!logged.includes('"status":500')) failures.push('no request failed on our side: the log of faults was not looked at');
    for (const hit of canaries.findIn(logged)) failures.push(`the log has ${hit}`);
    await Promise.all([collector.stop(), sentry.stop()]);
    if (collector.spans.length < requests) failures.push(`${collector.spans.length} spans of ${requests} requests: traces were not looked at`);
    if (sentry.events.length === 0) failures.push('no error was reported: reports were not looked at');
    // The bytes as they came: texts stand in protobuf as they are.
    for (const { bytes } of collector.requests) for (const hit of canaries.findIn(bytes.toString('latin1'))) failures.push(`a span has ${hit}`);
    for (const envelope of sentry.envelopes) for (const hit of canaries.findIn(envelope)) failures.push(`a report of an error has ${hit}`);
    let rows = 0;
    for (const name of await tablesOf(databaseUrl, ['public', 'pgboss'])) {
      const stored = await rowsOf<{ row: string }>(databaseUrl, `SELECT t::text AS row FROM ${name} t`);
      rows += stored.length;
      for (const { row } of stored) for (const hit of canaries.findIn(row)) failures.push(`the table ${name} has ${hit}`);
    }
    return { n: canaries.count, failures, notes: [`${requests} requests; ${Math.round(logged.length / 1024)} KiB of log, ${collector.spans.length} spans, ${sentry.events.length} reports and ${rows} rows of the database searched`] };
  },
};

type Headers = Record<string, string>;

async function newMember(databaseUrl: string, password: string): Promise<{ email: string; password: string }> {
  const database = await connectDatabase({ url: databaseUrl, poolSize: 1, laneConnections: 1, statementTimeoutMilliseconds: 10_000, constraints: {}, onError: () => undefined });
  const email = `${crypto.randomUUID()}@example.com`;
  try {
    await createTenant(database, 'Canary', [{ email, password, role: 'owner' }]);
  } finally {
    await database.close();
  }
  return { email, password };
}

async function tablesOf(databaseUrl: string, schemas = ['public']): Promise<string[]> {
  const tables = await rowsOf<{ name: string }>(databaseUrl, `SELECT c.oid::regclass::text AS name FROM pg_class c WHERE relkind IN ('r', 'p') AND NOT relispartition AND relnamespace::regnamespace::text = ANY($1)`, [schemas]);
  return tables.map(({ name }) => name);
}

function wrongCredentials(canaries: Canaries): Headers[] {
  return [
    { authorization: `Bearer ${canaries.make('a wrong token')}` },
    { authorization: `Basic ${canaries.make('Basic credentials')}` },
    { authorization: canaries.make('a bare Authorization header') },
    { 'x-api-key': canaries.make('a wrong key') },
    { 'x-api-key': `deed_${canaries.make('a wrong key with our prefix')}` },
    { cookie: `session=${canaries.make('a cookie')}` },
  ];
}

/** The example's body with a secret in each member that takes one, right and wrong in every way a body can be. */
function brokenBodies(subject: Subject, canaries: Canaries): Request[] {
  const example = exampleRequest(subject, '').body as object;
  return secretMembers(subject.body?.schema).flatMap((member) => {
    const secret = (how: string): string => canaries.make(`${member} of ${subject.id}, ${how}`);
    const whole = (value: unknown): object => ({ ...example, [member]: value });
    const text = (how: string): string => JSON.stringify(whole(secret(how)));
    return [
      { body: whole(secret('well-formed')) },
      { body: whole([secret('in a list')]) },
      { body: whole({ value: secret('in an object') }) },
      { body: whole(secret('too long').repeat(LONG)) },
      { body: whole(`${secret('with a control character')}\u0001\t`) },
      { body: whole(`${secret('with NUL')}\0`) },
      { body: whole(`${secret('with a lone surrogate')}\ud800`) },
      { body: [secret('as a list')] },
      { body: JSON.stringify(secret('as the whole body')) },
      { body: text('cut off').slice(0, -4) },
      { body: `${text('with more behind it')}}` },
      { body: `{"${member}":${secret('without quotes')}}` },
      { body: `{"${member}":'${secret('in single quotes')}'}` },
      { body: `{"${member}":"${secret('followed by a letter')}"x}` },
      { body: `{"${member}":"${secret('with a bad escape')}\\x"}` },
      { body: `${secret('bare')}` },
      { body: Buffer.concat([Buffer.from(text('not UTF-8')), Buffer.from([0xff])]) },
      { body: text('of another media type'), mediaType: 'text/plain' },
      { body: new URLSearchParams({ [member]: secret('as a form') }).toString(), mediaType: 'application/x-www-form-urlencoded' },
    ];
  });
}
