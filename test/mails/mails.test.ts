/** The ledger and the list of suppressed addresses, through HTTP. */
import { expect } from 'chai';
import { ids, uuidv7 } from '../../src/ids.ts';
import { jobsSettled } from '../support/jobs.ts';
import { mailsTo } from '../support/mails.ts';
import type { Service, Tenant } from '../support/service.ts';
import { startService } from '../support/service.ts';

describe('mails', () => {
  let service: Service;
  let tenant: Tenant;
  let other: Tenant;
  before(async () => {
    service = await startService({ work: true });
    [tenant, other] = [await service.newTenant(), await service.newTenant()];
  });
  after(() => service.stop());

  const invite = async (email: string, { as } = tenant): Promise<void> => {
    expect((await as.owner.call('createInvitation', { body: { email, role: 'viewer' } })).status).to.equal(201);
    await jobsSettled(service.databaseUrl);
  };
  const list = async (query: Record<string, string> = {}, { as } = tenant): Promise<any[]> => (await as.admin.call('listMails', { query })).body.data;

  describe('listMails and getMail', () => {
    it('200 with what was sent, newest first, by status, recipient and time, and no word of what it says', async () => {
      await invite('ada@example.com');
      await invite('Grace@example.com');
      const all = await list();
      expect(all.map(({ subject, status, provider, created_by: by }) => [subject, status, provider, by])).to.deep.equal(Array.from({ length: 2 }, () => ['Invitation to Test', 'sent', 'console', 'mailInvitation']));
      expect(JSON.stringify(all)).to.not.include('deedi_');
      const [toGrace] = await list({ 'filter[recipient]': 'gRACE@example.com' });
      expect(toGrace).to.deep.equal(all[0]);
      expect(await list({ 'filter[recipient]': 'gRACE@example.com', 'filter[status]': 'failed' })).to.deep.equal([]);
      expect(await list({ 'filter[recipient]': 'nobody@example.com' })).to.deep.equal([]);
      expect(await list({ 'filter[created_at][gte]': all[0].created_at, 'filter[status]': 'sent' })).to.deep.equal([all[0]]);
      expect(await list({ 'filter[created_at][lt]': all[0].created_at, sort: 'created_at' })).to.deep.equal([all[1]]);
      const { body } = await tenant.as.admin.call('getMail', { params: { mail_id: all[0].id as string } });
      expect(body).to.deep.include({ ...all[0], events: [] });
      expect(body.recipients).to.have.length(1);
      expect(body.recipients[0]).to.deep.include({ address: 'Grace@example.com', kind: 'to', status: 'sent', reason: null });
    });

    it('shows no tenant what is another’s, and none what is about accounts', async () => {
      await invite('elsewhere@example.com', other);
      const [theirs] = await list({}, other);
      expect(await list({ 'filter[recipient]': 'elsewhere@example.com' })).to.deep.equal([]);
      expect((await tenant.as.owner.call('getMail', { params: { mail_id: theirs.id as string } })).status).to.equal(404);
      await service.anonymous.call('register', { body: { email: 'new@example.com', password: 'nine marmots under the bridge' } });
      expect(await mailsTo(service, 'new@example.com')).to.have.length(1);
      for (const one of [tenant, other]) expect(await list({ 'filter[recipient]': 'new@example.com' }, one)).to.deep.equal([]);
    });

    it('403 for who may not', async () => {
      for (const role of ['manager', 'agent', 'viewer'] as const) expect((await tenant.as[role].call('listMails')).status).to.equal(403);
    });
  });

  describe('the list of suppressed addresses', () => {
    const address = () => `${uuidv7()}@example.com`;

    it('201, and nothing is sent there until it is taken off', async () => {
      const email = address();
      const { status, body, headers } = await tenant.as.admin.call('createMailSuppression', { body: { address: email.toUpperCase() } });
      expect(status).to.equal(201);
      expect(body).to.deep.include({ address: email.toUpperCase(), reason: 'manual', created_by: ids.UserId.encode(tenant.userIds.admin) });
      expect(headers.get('location')).to.equal(`/api/v1/mail-suppressions/${body.id}`);
      await invite(email);
      expect(await mailsTo(service, email)).to.deep.equal([]);
      const [mail] = await list({ 'filter[recipient]': email });
      expect(mail).to.include({ status: 'suppressed', attempts: 0 });
      expect((await tenant.as.admin.call('getMail', { params: { mail_id: mail.id as string } })).body.recipients[0]).to.include({ status: 'suppressed', reason: 'manual' });
      await invite(email, other);
      expect(await mailsTo(service, email)).to.have.length(1);

      expect((await tenant.as.admin.call('deleteMailSuppression', { params: { mail_suppression_id: body.id as string } })).status).to.equal(204);
      await invite(email);
      expect(await mailsTo(service, email)).to.have.length(2);
    });

    it('409 address-suppressed for what is on it, in any case', async () => {
      const email = address();
      await tenant.as.admin.call('createMailSuppression', { body: { address: email } });
      const { status, body } = await tenant.as.admin.call('createMailSuppression', { body: { address: email.toUpperCase() } });
      expect([status, body.code]).to.deep.equal([409, 'address-suppressed']);
      expect((await other.as.admin.call('createMailSuppression', { body: { address: email } })).status).to.equal(201);
    });

    it('200 by address and reason', async () => {
      const email = address();
      const { body } = await tenant.as.admin.call('createMailSuppression', { body: { address: email } });
      const find = async (query: Record<string, string>) => (await tenant.as.admin.call('listMailSuppressions', { query })).body.data as object[];
      expect(await find({ 'filter[address]': email.toUpperCase(), 'filter[reason]': 'manual' })).to.deep.equal([body]);
      expect(await find({ 'filter[address]': email, 'filter[reason]': 'bounced' })).to.deep.equal([]);
      expect((await tenant.as.admin.call('getMailSuppression', { params: { mail_suppression_id: body.id as string } })).body).to.deep.equal(body);
    });
  });
});
