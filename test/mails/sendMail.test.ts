/** The ledger of mails: what is written with its reason, what is sent, what is kept of it, and what failures do. */
import { randomBytes } from 'node:crypto';
import { expect } from 'chai';
import { mails } from '../../src/domains/mail/entity.ts';
import { ids } from '../../src/ids.ts';
import { PermanentFailure, TemporaryFailure, UnsupportedOption } from '../../src/mail/provider.ts';
import type { Ledger } from '../support/ledger.ts';
import { accepted, NIL, startLedger } from '../support/ledger.ts';

describe('sendMail', () => {
  let ledger: Ledger;
  before(async () => (ledger = await startLedger()));
  after(() => ledger.stop());
  beforeEach(() => {
    ledger.sent.length = ledger.next.length = 0;
  });

  const mailOf = async (id: string) => (await ledger.rows('SELECT * FROM mails WHERE id = $1', [id]))[0]!;
  const recipientsOf = (id: string) => ledger.rows('SELECT * FROM mail_recipients WHERE mail_id = $1 ORDER BY address', [id]);
  const jobOf = async (id: string) => (await ledger.rows(`SELECT state, retry_count, retry_delay, start_after - now() AS wait FROM pgboss.job WHERE name = 'sendMail' AND data->'payload'->>'mailId' = $1`, [id]))[0]!;
  const eventually = async (look: () => Promise<boolean>): Promise<void> => {
    for (const deadline = Date.now() + 10_000; !(await look()); await new Promise((resolve) => setTimeout(resolve, 20))) if (Date.now() > deadline) throw new Error('It has not come about.');
  };
  const readable = (row: object): string => JSON.stringify(row);

  it('sends what was written, once, and keeps all of it but what it says', async () => {
    const id = await ledger.write({ to: ['Ada@example.com', 'grace@example.com'], subject: 'Invoice 1' });
    await ledger.settled();
    expect(ledger.sent).to.have.length(1);
    const [{ mail, key }] = ledger.sent as [Ledger['sent'][number]];
    expect(key).to.equal(ids.MailId.encode(id));
    expect(mail).to.deep.include({ from: { address: 'no-reply@deed.test' }, to: [{ address: 'Ada@example.com' }, { address: 'grace@example.com' }], subject: 'Invoice 1', text: 'https://app.example/#token=hush', html: '<p>https://app.example/#token=hush</p>', headers: { 'Auto-Submitted': 'auto-generated' }, metadata: { mail: id, tenant: ledger.tenantId } });
    const row = await mailOf(id);
    expect(row).to.include({ tenant_id: ledger.tenantId, subject: 'Invoice 1', status: 'sent', attempts: 1, provider: 'console', content: null, failure: null, created_by: 'mailInvoice' });
    expect(row.sent_at).to.be.a('date');
    expect((await recipientsOf(id)).map(({ address, status, message_id: messageId }) => [address, status, messageId])).to.deep.equal([['Ada@example.com', 'sent', 'id-of-ada@example.com'], ['grace@example.com', 'sent', 'id-of-grace@example.com']]);
  });

  it('hands over all that a mail may have, as it was written, and keeps none of it', async () => {
    const attachments = [{ filename: 'invoice.pdf', contentType: 'application/pdf', content: randomBytes(70_000) }, { filename: 'logo.png', contentType: 'image/png', content: Buffer.from([0, 255, 128, 13, 10]), contentId: 'logo' }];
    const rest = { replyTo: [{ name: 'Ada', address: 'billing@example.com' }], tags: ['invoice'], trackOpens: false, trackClicks: true, envelopeSender: 'bounces@example.com', extra: { pool: 'slow' }, template: { id: 'invoice', data: { total: 7 }, dataFor: { 'ada@example.com': { greeting: 'Dear Ada' } } }, attachments };
    const id = await ledger.write({ ...rest, cc: ['grace@example.com'], bcc: ['eve@example.com'], headers: { 'List-Id': 'invoices' }, metadata: { invoice: '17' } });
    await ledger.settled();
    const [{ mail }] = ledger.sent as [Ledger['sent'][number]];
    expect(mail).to.deep.include({ ...rest, to: [{ address: 'ada@example.com' }], cc: [{ address: 'grace@example.com' }], bcc: [{ address: 'eve@example.com' }], headers: { 'Auto-Submitted': 'auto-generated', 'List-Id': 'invoices' }, metadata: { invoice: '17', mail: id, tenant: ledger.tenantId } });
    expect(mail).to.not.have.any.keys('of', 'sendAt');
    expect(await mailOf(id)).to.include({ status: 'sent', content: null });
    expect((await recipientsOf(id)).map(({ address, kind, status }) => [address, kind, status])).to.deep.equal([['ada@example.com', 'to', 'sent'], ['eve@example.com', 'bcc', 'sent'], ['grace@example.com', 'cc', 'sent']]);
  });

  it('waits until it is to be sent', async () => {
    const sendAt = new Date(Date.now() + 3_600_000);
    const id = await ledger.write({ sendAt });
    await ledger.settled();
    expect(ledger.sent).to.deep.equal([]);
    expect(await mailOf(id)).to.include({ status: 'pending', attempts: 0 });
    const [job] = await ledger.rows(`SELECT start_after, keep_until FROM pgboss.job WHERE name = 'sendMail' AND data->'payload'->>'mailId' = $1`, [id]);
    expect((job!.start_after as Date).getTime()).to.equal(sendAt.getTime());
    expect((job!.keep_until as Date).getTime()).to.be.above(sendAt.getTime() + 86_400_000);
    await ledger.rows(`UPDATE pgboss.job SET start_after = now() WHERE name = 'sendMail' AND data->'payload'->>'mailId' = $1`, [id]);
    await eventually(async () => (await mailOf(id)).status === 'sent');
    expect(ledger.sent[0]!.mail).to.not.have.property('sendAt');
  });

  it('makes copies the mail where they are all that is left, and sends none that would be seen by nobody', async () => {
    await ledger.rows(`INSERT INTO mail_suppressions (tenant_id, id, address, reason) VALUES ($1, gen_random_uuid(), 'left@example.com', 'bounced')`, [ledger.tenantId]);
    const copied = await ledger.write({ to: 'left@example.com', cc: ['grace@example.com'], bcc: ['eve@example.com'] });
    await ledger.settled();
    expect(ledger.sent.map(({ mail: { to, cc, bcc } }) => ({ to, cc, bcc }))).to.deep.equal([{ to: [{ address: 'grace@example.com' }], cc: undefined, bcc: [{ address: 'eve@example.com' }] }]);
    expect((await mailOf(copied)).status).to.equal('sent');
    const unseen = await ledger.write({ to: 'left@example.com', bcc: ['eve@example.com'] });
    await ledger.settled();
    expect(ledger.sent).to.have.length(1);
    expect(await mailOf(unseen)).to.include({ status: 'suppressed', attempts: 0, content: null });
    expect((await recipientsOf(unseen)).map(({ address, status, reason }) => [address, status, reason])).to.deep.equal([['eve@example.com', 'suppressed', 'nobody whom the mail is to is written to'], ['left@example.com', 'suppressed', 'bounced']]);
  });

  it('is written if and only if its reason commits, sealed, and its job has nothing of it', async () => {
    const lone = await startLedger({ work: false });
    try {
      const id = await lone.write();
      await lone.database.transaction({ tenantId: lone.tenantId }, async (tx) => {
        await lone.mailer.send(tx, { to: 'eve@example.com', of: 'tenant', subject: 'Never', text: 'Never', html: '' });
        throw new Error('changed its mind');
      }).catch(() => undefined);
      const rows = await lone.rows('SELECT * FROM mails');
      expect(rows.map((row) => row.id as string)).to.deep.equal([id]);
      expect(rows[0]!.content).to.be.a('string');
      expect(readable(rows)).to.not.include('hush');
      const jobs = await lone.rows('SELECT data FROM pgboss.job');
      expect(jobs.map(({ data }) => data.payload as object)).to.deep.equal([{ mailId: id }]);
      expect(await lone.rows('SELECT * FROM mail_recipients')).to.have.length(1);
    } finally {
      await lone.stop();
    }
  });

  it('of the service is nobody’s: in no tenant’s sight, and the transaction goes on as whom it acted for', async () => {
    const id = await ledger.database.transaction({ tenantId: ledger.tenantId }, async (tx) => {
      const made = await ledger.mailer.send(tx, { to: 'ada@example.com', of: 'service', subject: 'Your password', text: 'T', html: 'H' });
      expect(tx.tenantId).to.equal(ledger.tenantId);
      expect(await mails.find(tx, made)).to.equal(undefined);
      return made;
    });
    await ledger.settled();
    expect(ledger.sent).to.have.length(1);
    expect((await mailOf(id)).tenant_id).to.equal(NIL);
    const own = await ledger.write();
    await ledger.settled();
    const seen = (tenantId: string) => Promise.all([id, own].map(async (one) => (await mails.find(ledger.database.reader(tenantId), one)) !== undefined));
    expect(await seen(ledger.tenantId)).to.deep.equal([false, true]);
    expect(await seen(ledger.otherTenantId)).to.deep.equal([false, false]);
    // Without a WHERE as well: what the policy alone lets through.
    const all = await ledger.database.transaction({ tenantId: ledger.otherTenantId }, async (tx) => (await tx.sql('SELECT (SELECT count(*) FROM mails) + (SELECT count(*) FROM mail_recipients) + (SELECT count(*) FROM mail_events) AS count')).rows);
    expect(all).to.deep.equal([{ count: '0' }]);
  });

  it('is tried again after what may pass, with the same key, as late as the provider asks', async () => {
    ledger.next.push(() => Promise.reject(new TemporaryFailure('Too many.', { retryAfterSeconds: 37 })));
    const id = await ledger.write();
    await eventually(async () => (await jobOf(id)).state === 'retry');
    const { retry_delay: delay } = await jobOf(id);
    expect(delay).to.equal(37);
    expect(await mailOf(id)).to.include({ status: 'sending', attempts: 1, failure: 'Too many.', provider: 'console' });
    expect((await mailOf(id)).content).to.be.a('string');
    await ledger.rows(`UPDATE pgboss.job SET start_after = now() WHERE state = 'retry'`);
    await eventually(async () => (await mailOf(id)).status === 'sent');
    expect(await mailOf(id)).to.include({ attempts: 2, content: null, failure: null });
    expect(new Set(ledger.sent.map(({ key }) => key))).to.have.property('size', 1);
    await ledger.settled();
  });

  for (const [what, failure] of Object.entries({ 'a mail that no provider takes': new PermanentFailure('Not this one.'), 'an option that the provider does not know': new UnsupportedOption('No tags here.') })) {
    it(`is given up for ${what}, and says why`, async () => {
      ledger.next.push(() => Promise.reject(failure));
      const id = await ledger.write();
      await eventually(async () => (await jobOf(id))?.state === 'failed');
      expect(ledger.sent).to.have.length(1);
      expect(await mailOf(id)).to.include({ status: 'failed', content: null, failure: failure.message, sent_at: null });
      expect((await recipientsOf(id))[0]).to.include({ status: 'failed', reason: failure.message });
    });
  }

  it('is given up with its last attempt, and nothing of what it says is left', async () => {
    const short = await startLedger({ work: false });
    try {
      short.next.push(() => Promise.reject(new TemporaryFailure('Away.', { retryAfterSeconds: 60 })));
      const id = await short.write();
      await short.rows(`UPDATE pgboss.job SET retry_limit = 0 WHERE name = 'sendMail'`);
      await short.work();
      await short.settled();
      expect((await short.rows('SELECT status, content, failure FROM mails WHERE id = $1', [id]))[0]).to.deep.equal({ status: 'failed', content: null, failure: 'Away.' });
      expect(short.sent).to.have.length(1);
    } finally {
      await short.stop();
    }
  });

  it('tells of each recipient what the provider said, and failed only where it took none', async () => {
    ledger.next.push(async (mail) => ({ provider: 'resend', recipients: { ...accepted(mail).recipients, 'grace@example.com': { status: 'invalid', messageId: null, reason: '5.1.1' } } }));
    const some = await ledger.write({ to: ['ada@example.com', 'grace@example.com'] });
    await ledger.settled();
    expect(await mailOf(some)).to.include({ status: 'sent', provider: 'resend', failure: 'invalid: 5.1.1' });
    expect((await recipientsOf(some)).map(({ status, reason }) => [status, reason])).to.deep.equal([['sent', null], ['invalid', '5.1.1']]);
    ledger.next.push(async () => ({ provider: 'console', recipients: { 'ada@example.com': { status: 'rejected', messageId: null } } }));
    const none = await ledger.write();
    await ledger.settled();
    expect(await mailOf(none)).to.include({ status: 'failed', content: null, failure: 'rejected', sent_at: null });
  });

  it('a worker that dies after the provider took it leaves the ledger saying that the mail may be out', async () => {
    let release!: () => void;
    const held = new Promise<void>((resolve) => (release = resolve));
    ledger.next.push(async (mail) => { await held; return accepted(mail); });
    const id = await ledger.write();
    await eventually(async () => ledger.sent.length === 1);
    // Nobody has answered yet: what another process sees now is what a crash would leave.
    expect(await mailOf(id)).to.include({ status: 'sending', attempts: 1 });
    release();
    await ledger.settled();
    expect(await mailOf(id)).to.include({ status: 'sent', attempts: 1 });
  });

  describe('to who is on the list', () => {
    const suppress = (address: string, tenantId = ledger.tenantId) => ledger.rows(`INSERT INTO mail_suppressions (tenant_id, id, address, reason) VALUES ($1, gen_random_uuid(), $2, 'bounced')`, [tenantId, address]);

    it('sends nothing, and says so', async () => {
      await suppress('Gone@example.com');
      const id = await ledger.write({ to: 'gONE@example.com' });
      await ledger.settled();
      expect(ledger.sent).to.deep.equal([]);
      expect(await mailOf(id)).to.include({ status: 'suppressed', attempts: 0, content: null });
      expect((await recipientsOf(id))[0]).to.include({ status: 'suppressed', reason: 'bounced' });
    });

    it('leaves them out of a mail to several', async () => {
      const id = await ledger.write({ to: ['ada@example.com', 'gone@example.com'] });
      await ledger.settled();
      expect(ledger.sent[0]!.mail.to).to.deep.equal([{ address: 'ada@example.com' }]);
      expect((await recipientsOf(id)).map(({ status }) => status as string)).to.deep.equal(['sent', 'suppressed']);
      expect(await mailOf(id)).to.include({ status: 'sent' });
    });

    it('looks again with each attempt', async () => {
      ledger.next.push(() => Promise.reject(new TemporaryFailure('Later.', { retryAfterSeconds: 60 })));
      const id = await ledger.write({ to: 'late@example.com' });
      await eventually(async () => (await jobOf(id)).state === 'retry');
      await suppress('late@example.com');
      await ledger.rows(`UPDATE pgboss.job SET start_after = now() WHERE state = 'retry'`);
      await ledger.settled();
      expect(ledger.sent).to.have.length(1);
      expect(await mailOf(id)).to.include({ status: 'suppressed', content: null });
    });

    it('of a tenant still sends what is about their account, and of the service what a tenant sends', async () => {
      await ledger.write({ to: 'gone@example.com', of: 'service' });
      await suppress('other@example.com', NIL);
      await ledger.write({ to: 'other@example.com', of: 'tenant' });
      await ledger.settled();
      expect(ledger.sent.map(({ mail }) => mail.to[0]!.address).sort()).to.deep.equal(['gone@example.com', 'other@example.com']);
      const id = await ledger.write({ to: 'other@example.com', of: 'service' });
      await ledger.settled();
      expect(await mailOf(id)).to.include({ status: 'suppressed' });
      expect(ledger.sent).to.have.length(2);
    });
  });
});
