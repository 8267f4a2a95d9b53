import { expect } from 'chai';
import type { Answer } from '../support/client.ts';
import type { Person } from '../support/newcomers.ts';
import { newPerson } from '../support/newcomers.ts';
import type { Service } from '../support/service.ts';
import { startService } from '../support/service.ts';

describe('getMe and updateMe', () => {
  let service: Service;
  let person: Person;
  before(async () => (service = await startService({ work: true })));
  beforeEach(async () => (person = await newPerson(service)));
  after(() => service.stop());

  const update = (body: object, headers?: Record<string, string>): Promise<Answer> => person.client.call('updateMe', { body, ...(headers && { headers }) });

  it('200 with what is kept, and 304 to who knows it', async () => {
    const { status, headers, body } = await person.client.call('getMe');
    expect(status).to.equal(200);
    expect(body).to.deep.equal({
      id: person.userId, email: person.email, email_verified: true, given_name: null, family_name: null, phone: null, birth_date: null, locale: 'en',
      superuser: false, created_at: body.created_at, updated_at: body.updated_at,
    });
    expect((await person.client.call('getMe', { headers: { 'if-none-match': headers.get('etag')! } })).status).to.equal(304);
  });

  it('200 with what was sent, and the rest as it was', async () => {
    const all = { given_name: 'Ada', family_name: 'Lovelace', phone: '+442071234567', birth_date: '1985-12-10', locale: 'en-GB' };
    expect((await update(all)).body).to.include(all);
    const { body } = await update({ phone: null });
    expect(body).to.include({ ...all, phone: null });
    expect((await person.client.call('getMe')).body).to.deep.equal(body);
  });

  for (const birth_date of ['1985-02-30', '1985-13-01', '85-01-01', '']) it(`400 for the date of birth "${birth_date}"`, async () => expect((await update({ birth_date })).status).to.equal(400));
  for (const phone of ['02071234567', '+0123456789', '+44 20 7123', '+1']) it(`400 for the phone number "${phone}"`, async () => expect((await update({ phone })).status).to.equal(400));
  for (const locale of ['EN', 'english', 'en_GB', 'en-gb']) it(`400 for the locale "${locale}"`, async () => expect((await update({ locale })).status).to.equal(400));

  it('422 for a date of birth that is not past', async () => {
    for (const birth_date of [new Date().toISOString().slice(0, 10), '2999-01-01']) {
      const { status, body } = await update({ birth_date });
      expect([status, body.code, body.errors[0].pointer]).to.deep.equal([422, 'birth-date-refused', '#/birth_date']);
    }
  });

  it('412 when it has changed since, and of 20 with one tag one changes it', async () => {
    const etag = (await person.client.call('getMe')).headers.get('etag')!;
    const answers = await Promise.all(Array.from({ length: 20 }, (_unused, index) => update({ given_name: `Name ${index}` }, { 'if-match': etag })));
    expect(answers.filter(({ status }) => status === 200)).to.have.length(1);
    expect(answers.filter(({ status }) => status === 412)).to.have.length(19);
  });

  it('loses none of several changes at once that nobody conditioned', async () => {
    await Promise.all([update({ given_name: 'Ada' }), update({ family_name: 'Lovelace' }), update({ locale: 'de-AT' })]);
    const { body } = await person.client.call('getMe');
    expect(body).to.include({ given_name: 'Ada', family_name: 'Lovelace', locale: 'de-AT' });
  });
});
