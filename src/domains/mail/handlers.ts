/** The Mails operations. */
import type { HandlersFor } from '../../contract/handler.ts';
import { created, noContent, ok } from '../../contract/handler.ts';
import { page } from '../../contract/list.ts';
import { view } from '../../contract/view.ts';
import { AppError } from '../../errors.ts';
import { ids, uuidv7 } from '../../ids.ts';
import { mailEvents, mailRecipients, mails, mailSuppressions } from './entity.ts';
import { eventsOfMail, listMails, listMailSuppressions, recipientsOfMail } from './repository.ts';
import type { MailTracking } from './tracking.ts';

const mail = view('Mail', mails, { id: ids.MailId });
const recipient = view('MailRecipient', mailRecipients, {});
const event = view('MailEvent', mailEvents, {});
const suppression = view('MailSuppression', mailSuppressions, { id: ids.MailSuppressionId });

export const mailHandlers = (tracking: MailTracking): HandlersFor<
  'listMails' | 'getMail' | 'listMailSuppressions' | 'createMailSuppression' | 'getMailSuppression' | 'deleteMailSuppression' | 'receiveMailEvents'
> => ({
  listMails: async ({ query, db }) => page(await listMails(db, query), mail),

  getMail: async ({ params, db }) => {
    const id = ids.MailId.decode(params.mail_id);
    // What came of it is read after it, and so never behind it.
    const row = found(await mails.find(db, id), 'mail');
    const [recipients, events] = await Promise.all([recipientsOfMail(db, id), eventsOfMail(db, id)]);
    return ok({ ...mail.show(row), recipients: recipients.map((one) => recipient.show(one)), events: events.map((one) => event.show(one)) });
  },

  listMailSuppressions: async ({ query, db }) => page(await listMailSuppressions(db, query), suppression),

  createMailSuppression: async ({ body, tx }) => created(suppression.show(await mailSuppressions.insert(tx.last, { id: uuidv7(), address: body.address, reason: 'manual' }))),

  getMailSuppression: async ({ params, db }) => ok(suppression.show(found(await mailSuppressions.find(db, ids.MailSuppressionId.decode(params.mail_suppression_id)), 'suppressed address'))),

  deleteMailSuppression: async ({ params, tx }) => {
    if (!(await mailSuppressions.remove(tx, ids.MailSuppressionId.decode(params.mail_suppression_id)))) found(undefined, 'suppressed address');
    return noContent();
  },

  receiveMailEvents: async ({ params, body, tx }) => {
    await tracking.receive(tx, params.mail_provider, body);
    return noContent();
  },
});

function found<Found>(row: Found | undefined, what: string): Found {
  if (!row) throw new AppError('not-found', `There is no such ${what}.`);
  return row;
}
