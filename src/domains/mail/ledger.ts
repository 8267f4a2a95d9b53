/** Writing a mail into the ledger. Links that let somebody in are among what it says, so that is sealed. */
import { NO_TENANT } from '../../database/audit-log.ts';
import { uuidv7 } from '../../ids.ts';
import { enqueue } from '../../jobs/outbox.ts';
import type { Mailer } from '../../mail/mailer.ts';
import { recipientsOf } from '../../mail/mailer.ts';
import type { Address } from '../../mail/message.ts';
import type { Vault } from '../../vault.ts';
import { mailRecipients, mails } from './entity.ts';
import { sendMail } from './jobs.ts';
import { sealContent } from './content.ts';

export function createMailer(vault: Vault, from: Address): Mailer {
  return {
    async send(tx, message) {
      const { to: _to, cc: _cc, bcc: _bcc, of, subject, sendAt, ...content } = message;
      const recipients = recipientsOf(message, from);
      const id = uuidv7();
      const { tenantId, userId, actor } = tx;
      if (of === 'service') tx.actAs({ tenantId: NO_TENANT, userId, actor });
      try {
        await mails.insert(tx, { id, subject, content: sealContent(vault, id, content) });
        await mailRecipients.insertMany(tx, recipients.map((recipient) => ({ mail_id: id, id: uuidv7(), ...recipient })));
        enqueue(tx, sendMail, { mailId: id }, { scope: { tenantId: tx.tenantId }, ...(sendAt && { startAfter: sendAt }) });
      } finally {
        tx.actAs({ tenantId, userId, actor });
      }
      return id;
    },
  };
}
