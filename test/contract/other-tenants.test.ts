/** A tenant that names what belongs to another gets nothing of it, changes nothing of it, and learns nothing of it. */
import { expect } from 'chai';
import type { Subject } from '../support/contract/document.ts';
import { each, isList, parametersIn } from '../support/contract/document.ts';
import type { Made } from '../support/contract/resources.ts';
import { Resources, listOf, getterOf } from '../support/contract/resources.ts';
import { telling } from '../support/contract/sample.ts';
import { kindsIn, withIds } from '../support/contract/schema.ts';
import { isForBrowsers } from '../support/callers.ts';
import type { CallOptions } from '../support/client.ts';
import type { Service } from '../support/service.ts';
import { jobsSettled } from '../support/jobs.ts';
import { startService } from '../support/service.ts';

/** One place of a request that takes an id, and the request with another id there. */
interface Place {
  where: string;
  kind: string;
  in: 'path' | 'query' | 'body';
  put: (request: CallOptions, made: Made) => CallOptions;
}

function placesOf(subject: Subject): Place[] {
  const path = parametersIn(subject, 'path').filter(({ schema }) => schema.kind).map(({ name, schema }): Place => ({ where: `path ${name}`, kind: schema.kind!, in: 'path', put: (request, made) => ({ ...request, params: { ...request.params, ...made.params, [name]: made.id } }) }));
  const query = parametersIn(subject, 'query').filter(({ schema }) => schema.kind).map(({ name, schema }): Place => ({ where: `query ${name}`, kind: schema.kind!, in: 'query', put: (request, { id }) => ({ ...request, query: { [name]: id } }) }));
  const kinds = subject.body ? kindsIn(subject.body.schema) : [];
  const body = kinds.map((kind): Place => ({ where: `body ${kind}`, kind, in: 'body', put: (request, { id }) => ({ ...request, body: withIds(subject.body!.schema, request.body, (one) => (one === kind ? id : undefined)) }) }));
  return [...path, ...query, ...body];
}

describe("another tenant's ids", () => {
  let service: Service;
  let theirs: Resources;
  let ours: Resources;
  before(async () => {
    service = await startService({ work: true });
    theirs = new Resources(service, await service.newTenant());
    ours = new Resources(service, await service.newTenant());
  });
  after(() => service.stop());

  // What administrators see belongs to no tenant.
  each('answer nothing and change nothing', (subject) => !isForBrowsers(subject.row) && placesOf(subject).length > 0, async (subject) => {
    for (const place of placesOf(subject)) {
      const made = await theirs.make(place.kind);
      const request = place.put(await ours.request(subject, 'all'), made);
      const isShown = Boolean(getterOf(place.kind) ?? listOf(place.kind));
      // Last of all: a delivery is tried again after some seconds, and is then another by itself.
      await jobsSettled(service.databaseUrl);
      const before = isShown ? await theirs.read(place.kind, made) : '';
      await telling(subject, request, async () => {
        const { status, body, text } = await ours.client.call(subject.id, request);
        if (status < 300 && place.in === 'query') {
          if (isList(subject)) expect(body.data, place.where).to.deep.equal([]);
          expect(text, place.where).not.to.include(made.id);
        }
        // Whoever calls without being known to any tenant is told as much as for wrong credentials.
        else {
          const statuses = subject.row.batch && status === 200 ? (body.data as { status: number }[]).map((item) => item.status) : [status];
          for (const one of statuses) expect(one, `${place.where}: ${text.slice(0, 500)}`).to.be.oneOf(subject.row.security.length === 0 ? [401, 404, 409, 422] : [404, 409, 422]);
        }
        // Only what they sent themselves may stand in the answer.
        for (const secret of secretsOf(before, JSON.stringify(request))) expect(text, place.where).not.to.include(secret);
      });
      if (isShown) expect(await theirs.read(place.kind, made), `${place.where}: what the other tenant sees`).to.equal(before);
    }
  });
});

/** Texts of the row long enough to be nobody else's. */
function secretsOf(row: string, sent: string): string[] {
  const texts: string[] = [];
  JSON.stringify(row === '' ? null : JSON.parse(row), (_name, value: unknown) => {
    if (typeof value === 'string' && value.length >= 12 && !sent.includes(value)) texts.push(value);
    return value;
  });
  return texts;
}
