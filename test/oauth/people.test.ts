/** What belongs to a person is for people: no token of a client, and no key, gets to it. */
import { expect } from 'chai';
import { permissions } from '../../generated/vocabulary.ts';
import type { Client } from '../support/client.ts';
import { each } from '../support/contract/document.ts';
import { unknownParams } from '../support/contract/resources.ts';
import { bearer, newProgram, newSession, tokenOf } from '../support/oauth.ts';
import type { Service } from '../support/service.ts';
import { startService } from '../support/service.ts';

describe('what belongs to a person', () => {
  let service: Service;
  let client: Client;
  let person: Client;
  before(async () => {
    service = await startService();
    const tenant = await service.newTenant();
    client = bearer(service, await tokenOf(service, await newProgram(tenant.as.owner, permissions)));
    person = bearer(service, (await newSession(service, tenant)).access_token);
  });
  after(() => service.stop());

  each('403 for a client with every scope', ({ row }) => row.security.some(({ scheme, permissions: needed }) => scheme === 'bearer' && needed.length === 0), async (subject) => {
    const { status, codes } = await client.call(subject.id, { params: unknownParams(subject), body: subject.body?.examples[0]?.[1] as unknown });
    expect([status, codes]).to.deep.equal([403, ['forbidden']]);
  });

  it('200 for a person', async () => {
    expect((await person.call('listSessions')).body.data).to.have.length(1);
    expect((await person.call('getToken')).status).to.equal(200);
  });
});
