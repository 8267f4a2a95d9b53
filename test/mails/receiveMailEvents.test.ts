/** Events as a provider sends them, over HTTP. */
import { expect } from 'chai';
import { ids } from '../../src/ids.ts';
import type { Answer } from '../support/client.ts';
import { jobsSettled } from '../support/jobs.ts';
import type { Service, Tenant } from '../support/service.ts';
import { MAIL_PROVIDER, MAIL_WEBHOOK, startService } from '../support/service.ts';

describe('receiveMailEvents', () => {
  let service: Service;
  let tenant: Tenant;
  let mailId: string;
  before(async () => {
    service = await startService({ work: true });
    tenant = await service.newTenant();
    await tenant.as.owner.call('createInvitation', { body: { email: 'ada@example.com', role: 'viewer' } });
    await jobsSettled(service.databaseUrl);
    mailId = (await tenant.as.owner.call('listMails')).body.data[0].id as string;
  });
  after(() => service.stop());

  const authorization = `Basic ${Buffer.from(`${MAIL_WEBHOOK.user}:${MAIL_WEBHOOK.password}`).toString('base64')}`;
  const tell = (body: unknown, headers: Record<string, string> = { authorization }, provider: string = MAIL_PROVIDER): Promise<Answer> =>
    service.anonymous.call('receiveMailEvents', { params: { mail_provider: provider }, headers: { 'content-type': 'application/json', ...headers }, body: typeof body === 'string' ? body : JSON.stringify(body) });
  const bounce = () => ({ RecordType: 'Bounce', Type: 'HardBounce', MessageID: 'm', Email: 'ada@example.com', BouncedAt: new Date(Date.now() + 1000).toISOString(), Details: '550 5.1.1 unknown', Metadata: { mail: ids.MailId.decode(mailId), tenant: tenant.id } });

  it('401 for who is not the provider, and nothing is noted', async () => {
    for (const headers of [{}, { authorization: 'Basic eDp5' }, { authorization: `${authorization}x` }] as Record<string, string>[]) {
      const { status, body } = await tell(bounce(), headers);
      expect([status, body.code]).to.deep.equal([401, 'invalid-signature']);
    }
    expect((await tenant.as.owner.call('getMail', { params: { mail_id: mailId } })).body.events).to.deep.equal([]);
  });

  it('404 for a provider that nobody listens to, and for one that is none', async () => {
    for (const provider of ['mailgun', 'nobody']) expect((await tell(bounce(), { authorization }, provider)).status).to.equal(404);
  });

  it('400 for what cannot be read, 413 and 415', async () => {
    for (const body of ['{', '[]', '', 'null', '"x"']) expect((await tell(body)).status, body).to.equal(400);
    expect((await tell('x'.repeat(5_242_881))).status).to.equal(413);
    expect((await tell(bounce(), { authorization, 'content-type': 'application/xml' })).status).to.equal(415);
    expect((await tell(bounce(), { 'content-type': 'text/plain' })).status).to.equal(401);
  });

  it('204, once, and the address is not written to any more', async () => {
    const event = bounce();
    for (let time = 0; time < 2; time++) expect((await tell(event)).status).to.equal(204);
    const { body } = await tenant.as.owner.call('getMail', { params: { mail_id: mailId } });
    expect(body.recipients[0]).to.deep.include({ status: 'bounced', reason: '550 5.1.1 unknown' });
    expect(body.events).to.have.length(1);
    expect(body.events[0]).to.deep.include({ event: 'bounced', recipient: 'ada@example.com', reason: 'bounced' });
    expect((await tenant.as.owner.call('listMailSuppressions')).body.data).to.have.length(1);
    await tenant.as.owner.call('createInvitation', { body: { email: 'ada@example.com', role: 'viewer' } });
    await jobsSettled(service.databaseUrl);
    expect((await tenant.as.owner.call('listMails')).body.data[0].status).to.equal('suppressed');
  });
});
