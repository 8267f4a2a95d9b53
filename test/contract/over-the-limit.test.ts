/** Every policy counts down and ends in 429, for every operation it limits. The policies are the contract's, with quotas small enough to reach. */
import { expect } from 'chai';
import { rateLimitPolicies } from '../../generated/vocabulary.ts';
import type { RateLimitPolicy } from '../../src/contract/operation.ts';
import { AppError } from '../../src/errors.ts';
import type { Subject } from '../support/contract/document.ts';
import { each, exampleBody, isSecured } from '../support/contract/document.ts';
import { MIGHTIEST, unknownParams } from '../support/contract/resources.ts';
import { createClient } from '../support/client.ts';
import { browserOf, isForBrowsers } from '../support/callers.ts';
import type { Answer, Client } from '../support/client.ts';
import type { Served } from '../support/pipeline.ts';
import { servePipeline } from '../support/pipeline.ts';
import type { Service, Tenant } from '../support/service.ts';
import { startService } from '../support/service.ts';

/** How many requests of the dearest operation each policy lets through. */
const ROUNDS = 3;

describe('over the limit', () => {
  let service: Service;
  let tenant: Tenant;
  before(async () => {
    service = await startService();
    tenant = await service.newTenant();
  });
  after(() => service.stop());

  /** A server that has counted nothing yet, so that operations do not count against each other. */
  async function limited(subject: Subject, work: (call: () => Promise<Answer>) => Promise<void>): Promise<void> {
    const policies = Object.fromEntries(Object.entries<RateLimitPolicy>(rateLimitPolicies).map(([name, policy]) => [name, { ...policy, quota: ROUNDS * subject.row.rateLimit.cost }]));
    const handlers = (): never => {
      throw new AppError('unavailable', 'Only the limit matters here.');
    };
    const server: Served = await servePipeline({ service, handlers, policies });
    const client: Client = isForBrowsers(subject.row) ? createClient(server.url, await browserOf(service, tenant)) : isSecured(subject) ? tenant.at(server.url)[MIGHTIEST] : createClient(server.url, {});
    try {
      await work(() => client.call(subject.id, { params: unknownParams(subject), body: exampleBody(subject) as unknown }));
    } finally {
      await server.stop();
    }
  }

  each('headers count down, and then it is 429 with Retry-After', () => true, (subject) =>
    limited(subject, async (call) => {
      const { policies, cost } = subject.row.rateLimit;
      const shortest = Math.min(...policies.map((name) => rateLimitPolicies[name as keyof typeof rateLimitPolicies].windowSeconds));
      for (let round = 1; round <= ROUNDS + 2; round++) {
        const { status, headers, codes } = await call();
        const left = Math.max(0, (ROUNDS - round) * cost);
        expect(Number(headers.get('x-ratelimit-limit'))).to.equal(ROUNDS * cost);
        expect(Number(headers.get('x-ratelimit-remaining')), `after ${round} requests`).to.equal(left);
        expect(headers.get('ratelimit')).to.match(new RegExp(`^"(${policies.join('|')})";r=${left};t=\\d+$`));
        for (const name of policies) expect(headers.get('ratelimit-policy')).to.include(`"${name}";q=${ROUNDS * cost};w=${rateLimitPolicies[name as keyof typeof rateLimitPolicies].windowSeconds}`);
        if (round <= ROUNDS) expect(status).not.to.equal(429);
        else {
          expect([status, codes.includes('rate-limited')]).to.deep.equal([429, true]);
          expect(Number(headers.get('retry-after'))).to.be.within(1, Math.max(shortest, Number(headers.get('x-ratelimit-reset'))));
        }
      }
    }),
  );
});
