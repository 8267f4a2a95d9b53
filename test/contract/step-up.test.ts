/** Operations for people who have just proved who they are (RFC 9470). */
import { expect } from 'chai';
import { operations } from '../../generated/operations.ts';
import { surface } from '../../src/contract/compile/surface.ts';
import type { Operation } from '../../src/contract/operation.ts';
import type { Principal } from '../../src/contract/principal.ts';
import { principal, servePipeline } from '../support/pipeline.ts';

const MAX_AGE_SECONDS = 600;
const getCustomer: Operation = { ...operations.getCustomer, stepUp: { maxAgeSeconds: MAX_AGE_SECONDS }, problemTypes: [...operations.getCustomer.problemTypes, 'step-up-required'] };
const PATH = operations.getCustomer.path.replace('{customer_id}', 'cust_01k8zdr380etarfm01sbr8xgyn');

describe('step-up', () => {
  async function asked(caller: Partial<Principal>): Promise<{ status: number; code?: string; challenge: string | null; ran: boolean }> {
    let ran = false;
    const handlers = (): { status: number } => {
      ran = true;
      return { status: 304 };
    };
    const served = await servePipeline({ operations: { getCustomer }, handlers, identify: () => ({ ...principal, ...caller }) });
    try {
      const response = await fetch(served.url + PATH, { headers: { authorization: 'Bearer x' } });
      const text = await response.text();
      return { status: response.status, code: text === '' ? undefined : (JSON.parse(text) as { code: string }).code, challenge: response.headers.get('www-authenticate'), ran };
    } finally {
      await served.stop();
    }
  }
  const ago = (seconds: number): Partial<Principal> => ({ authenticatedAt: Date.now() - seconds * 1000 });

  it('lets in who has just proved who they are', async () => {
    for (const seconds of [0, MAX_AGE_SECONDS - 5]) expect(await asked(ago(seconds))).to.include({ status: 304, ran: true });
  });

  it('401 step-up-required with the time for who did it earlier, never, or cannot', async () => {
    for (const caller of [ago(MAX_AGE_SECONDS + 1), { authenticatedAt: null }, { authenticatedAt: NaN }]) {
      const { challenge, ...answer } = await asked(caller);
      expect(answer, JSON.stringify(caller)).to.deep.equal({ status: 401, code: 'step-up-required', ran: false });
      expect(challenge).to.match(/^Bearer realm="deed", error="insufficient_user_authentication", error_description="[^"]+", max_age="600"$/);
    }
  });

  it('is asked after the permission: who may not do it at all is not sent to prove anything', async () => {
    expect(await asked({ ...ago(9999), permissions: new Set() })).to.include({ status: 403, code: 'forbidden' });
  });

  it('stands in the surface', () => expect(surface([getCustomer])).to.include('step-up:600s'));
});
