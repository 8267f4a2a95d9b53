/** When we fail: a broken handler is 500 and says nothing of why, a database that is gone is 503 and says when to come back. */
import { expect } from 'chai';
import type { Subject } from '../support/contract/document.ts';
import { each, isSecured } from '../support/contract/document.ts';
import type { MadeUp } from '../support/contract/pipeline.ts';
import { startPipeline } from '../support/contract/pipeline.ts';
import type { ValidRequest } from '../support/contract/resources.ts';
import { MIGHTIEST, Resources } from '../support/contract/resources.ts';
import { createClient } from '../support/client.ts';
import type { Client } from '../support/client.ts';
import { asSuperuser } from '../support/postgres.ts';
import type { Service, Tenant } from '../support/service.ts';
import { startService } from '../support/service.ts';

const SECRET = 'the words of an error that nobody outside may read';

describe('when we fail', () => {
  let service: Service;
  let resources: Resources;
  let broken: MadeUp;
  let tenant: Tenant;
  before(async () => {
    service = await startService({ work: true });
    tenant = await service.newTenant();
    resources = new Resources(service, tenant);
    broken = await startPipeline(service, {
      handler: () => {
        throw new Error(SECRET);
      },
    });
  });
  after(async () => {
    await broken.stop();
    await service.stop();
  });

  each('500 for a handler that throws, and not a word of it', () => true, async (subject) => {
    const client = isSecured(subject) ? tenant.at(broken.url)[MIGHTIEST] : createClient(broken.url, {});
    const { status, body, text } = await client.call(subject.id, await resources.request(subject, 'required', 'shared'));
    expect([status, body.code]).to.deep.equal([500, 'internal-error']);
    expect(text).not.to.include(SECRET);
  });

  describe('without its database', () => {
    /** Limits are counted in memory, and in the database. */
    const bereft: { service: Service; client: Client; requests: Map<Subject, ValidRequest> }[] = [];
    const requests = new Map<Subject, ValidRequest>();

    before(async () => {
      for (const store of ['memory', 'postgres']) {
        const one = await startService({ environment: { RATE_LIMIT_STORE: store } });
        const someone = await one.newTenant();
        bereft.push({ service: one, client: someone.as[MIGHTIEST], requests });
        await asSuperuser((client) => client.query(`DROP DATABASE ${new URL(one.databaseUrl).pathname.slice(1)} WITH (FORCE)`));
      }
    });
    after(() => Promise.all(bereft.map((one) => one.service.stop())));

    each('503 with Retry-After, or what needs no database', () => true, async (subject) => {
      const request = await resources.request(subject, 'required', 'shared');
      for (const { client } of bereft) {
        const { status, headers, body } = await client.call(subject.id, request);
        if (status === 503 && body.code !== undefined) {
          expect(body.code).to.equal('unavailable');
          expect(Number(headers.get('retry-after'))).to.be.at.least(1);
        } else if (isSecured(subject)) expect(status).to.equal(503);
        else expect(status, JSON.stringify(body)).to.be.oneOf([200, 302, 401, 503]);
      }
    });
  });
});
