/** After an invoice is created: it gets its number, and its customer gets a mail. */
import { z } from 'zod/mini';
import { findCustomer } from '../customers/service.ts';
import { emit } from '../../events/emit.ts';
import { defineJob } from '../../jobs/job.ts';
import { enqueue } from '../../jobs/outbox.ts';
import { line } from '../../mail/line.ts';
import { renderMail } from '../../mail/template.ts';
import { invoices } from './entity.ts';
import { findItems, inNumbers, takeNumbers } from './repository.ts';
import { inWords, toInvoice } from './shown.ts';

const payload = z.object({ invoiceId: z.uuid() });

export const mailInvoice = defineJob({
  name: 'mailInvoice',
  payload,
  async run({ tx, mailer, logger }, { invoiceId }) {
    const invoice = await invoices.find(tx, invoiceId);
    const customer = invoice && (await findCustomer(tx, invoice.customer_id));
    if (!invoice || !customer) return logger.warn({ invoiceId }, 'the invoice to mail is gone');
    const mail = renderMail({
      subject: line`Invoice ${invoice.number!}`,
      greeting: line`${customer.name ?? ''}`,
      paragraphs: [line`Your invoice ${invoice.number!} over ${inWords(invoice.total_amount, invoice.currency)} is ready.`],
    });
    await mailer.send(tx, { of: 'tenant', to: customer.email, ...mail });
  },
});

export const finalizeInvoice = defineJob({
  name: 'finalizeInvoice',
  payload,
  async run({ tx, logger }, { invoiceId }) {
    const invoice = await invoices.lock(tx, invoiceId);
    if (!invoice) return logger.warn({ invoiceId }, 'the invoice to finalize is gone');
    // Voided meanwhile, or done by an earlier delivery of this job.
    if (invoice.status !== 'pending') return;
    const number = inNumbers(await takeNumbers(tx));
    const [finalized, items] = await Promise.all([invoices.update(tx, invoice.id, { status: 'open', number, finalized_at: new Date().toISOString() }), findItems(tx, invoice.id)]);
    emit(tx, 'invoice.finalized', toInvoice({ ...finalized!, items }));
    enqueue(tx, mailInvoice, { invoiceId });
  },
});
