/** When we fail: a broken handler is 500 and says nothing of why, a database that is gone is 503 and says when to come back. */
import { expect } from 'chai';
import { rateLimitPolicies } from '../../generated/vocabulary.ts';
import { AppError } from '../../src/errors.ts';
import { each, isSecured } from '../support/contract/document.ts';
import { MIGHTIEST, Resources } from '../support/contract/resources.ts';
import { browserOf, isForBrowsers } from '../support/callers.ts';
import { createClient } from '../support/client.ts';
import type { Client } from '../support/client.ts';
import { asSuperuser } from '../support/postgres.ts';
import type { Served } from '../support/pipeline.ts';
import { servePipeline } from '../support/pipeline.ts';
import type { Service, Tenant } from '../support/service.ts';
import { startService } from '../support/service.ts';

const SECRET = 'the words of an error that nobody outside may read';

describe('when we fail', () => {
  let service: Service;
  let resources: Resources;
  let broken: Served;
  let tenant: Tenant;
  before(async () => {
    service = await startService({ work: true });
    tenant = await service.newTenant();
    resources = new Resources(service, tenant);
    broken = await servePipeline({
      service,
      handlers: () => {
        throw new Error(SECRET);
      },
    });
  });
  after(async () => {
    await broken.stop();
    await service.stop();
  });

  each('500 for a handler that throws, and not a word of it', () => true, async (subject) => {
    const client = isForBrowsers(subject.row) ? createClient(broken.url, await browserOf(service, tenant)) : isSecured(subject) ? tenant.at(broken.url)[MIGHTIEST] : createClient(broken.url, {});
    const { status, codes, text } = await client.call(subject.id, await resources.request(subject, 'required', 'shared'));
    expect([status, codes.includes('internal-error')]).to.deep.equal([500, true]);
    expect(text).not.to.include(SECRET);
  });

  it('503, and no guess of credentials is counted, while nobody can be looked up', async () => {
    const { anonymous } = rateLimitPolicies;
    const away = await servePipeline({
      handlers: () => ({ status: 204 }),
      policies: { ...rateLimitPolicies, anonymous: { ...anonymous, quota: 2 } },
      identify: () => {
        throw new AppError('unavailable', 'The database cannot be reached.', { retryAfterSeconds: 1 });
      },
    });
    try {
      for (let times = 0; times < 5; times++) expect((await fetch(`${away.url}/api/v1/customers`, { headers: { authorization: 'Bearer token' } })).status).to.equal(503);
    } finally {
      await away.stop();
    }
  });

  describe('without its database', () => {
    let bereft: Service;
    let client: Client;
    let browser: Client;
    before(async () => {
      // Where the documentation is off, the front door answers the health report.
      bereft = await startService({ environment: { API_DOCS_ENABLED: 'false' } });
      const lost = await bereft.newTenant();
      client = lost.as[MIGHTIEST];
      browser = bereft.clientWith(await browserOf(bereft, lost));
      await asSuperuser((superuser) => superuser.query(`DROP DATABASE ${new URL(bereft.databaseUrl).pathname.slice(1)} WITH (FORCE)`));
    });
    after(() => bereft.stop());

    each('503 with Retry-After, unless it needs no database', () => true, async (subject) => {
      const { status, headers, body, codes } = await (isForBrowsers(subject.row) ? browser : client).call(subject.id, await resources.request(subject, 'required', 'shared'));
      if (isSecured(subject)) expect([status, codes.includes('unavailable')]).to.deep.equal([503, true]);
      else expect(status, JSON.stringify(body)).to.be.oneOf([200, 302, 303, 401, 503]);
      if (codes.includes('unavailable')) expect(Number(headers.get('retry-after'))).to.be.at.least(1);
    });
  });
});
