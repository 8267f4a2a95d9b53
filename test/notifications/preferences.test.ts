/** What people want to be told: each kind and channel by itself. */
import { expect } from 'chai';
import type { Answer } from '../support/client.ts';
import type { Person } from '../support/newcomers.ts';
import { newPerson } from '../support/newcomers.ts';
import type { Service } from '../support/service.ts';
import { startService } from '../support/service.ts';

const DEFAULTS = {
  security: { email: true }, news: { email: true },
  invoice_paid: { in_app: true, email: false }, invoice_voided: { in_app: true, email: false },
  member_joined: { in_app: true, email: false }, member_left: { in_app: true, email: false },
  role_changed: { in_app: true, email: true },
};

describe('getNotificationPreferences and updateNotificationPreferences', () => {
  let service: Service;
  let person: Person;
  before(async () => (service = await startService({ work: true })));
  beforeEach(async () => (person = await newPerson(service)));
  after(() => service.stop());

  const get = (headers?: Record<string, string>): Promise<Answer> => person.client.call('getNotificationPreferences', { ...(headers && { headers }) });
  const update = (body: object, headers?: Record<string, string>): Promise<Answer> => person.client.call('updateNotificationPreferences', { body, ...(headers && { headers }) });

  it('200 with what is told to who has chosen nothing, and 304 to who knows it', async () => {
    const { body, headers } = await get();
    expect(body).to.deep.equal(DEFAULTS);
    expect((await get({ 'if-none-match': headers.get('etag')! })).status).to.equal(304);
  });

  it('200 for one channel of one kind, and the others stay', async () => {
    await update({ invoice_paid: { email: true } });
    const { body } = await update({ invoice_paid: { in_app: false }, news: { email: false } });
    expect(body).to.deep.equal({ ...DEFAULTS, invoice_paid: { in_app: false, email: true }, news: { email: false } });
    expect((await get()).body).to.deep.equal(body);
  });

  it('400 for what concerns safety, for a kind that is none, and for a channel that a kind does not have', async () => {
    for (const body of [{ security: { email: false } }, { weather: { email: true } }, { news: { in_app: true } }, { invoice_paid: {} }, { invoice_paid: null }, {}]) expect((await update(body)).status, JSON.stringify(body)).to.equal(400);
    expect((await get()).body).to.deep.equal(DEFAULTS);
  });

  it('412 when they have changed since, and none of several changes at once is lost that nobody conditioned', async () => {
    const etag = (await get()).headers.get('etag')!;
    const answers = await Promise.all(Array.from({ length: 10 }, (_unused, index) => update({ news: { email: index % 2 === 0 }, member_left: { email: true } }, { 'if-match': etag })));
    expect(answers.map(({ status }) => status).sort()).to.deep.equal([200, ...Array<number>(9).fill(412)]);
    await Promise.all([update({ invoice_paid: { email: true } }), update({ invoice_voided: { email: true } }), update({ member_joined: { email: true } }), update({ role_changed: { email: false } })]);
    expect((await get()).body).to.deep.include({ invoice_paid: { in_app: true, email: true }, invoice_voided: { in_app: true, email: true }, member_joined: { in_app: true, email: true }, member_left: { in_app: true, email: true }, role_changed: { in_app: true, email: false } });
  });

  it('stands in what people take along, and goes with the account', async () => {
    await update({ news: { email: false } });
    const { body } = await person.client.call('exportMe');
    expect([body.notification_preferences.news, body.notifications]).to.deep.equal([{ email: false }, []]);
  });
});
