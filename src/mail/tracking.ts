/** Who receives what the providers tell of their mails: those whose secret is configured. */
import type { ProviderName, TrackingReceiver } from './provider.ts';
import type { TrackingSettings } from './settings.ts';
import { mailgunReceiver } from './tracking/mailgun.ts';
import { postmarkReceiver } from './tracking/postmark.ts';
import { resendReceiver } from './tracking/resend.ts';
import { sendgridReceiver } from './tracking/sendgrid.ts';
import { sesReceiver } from './tracking/ses.ts';

/** A provider that is not in here is believed nothing. */
export function createReceivers({ mailgun, postmark, sendgrid, resend, ses }: TrackingSettings): ReadonlyMap<ProviderName, TrackingReceiver> {
  const receivers = [mailgun && mailgunReceiver(mailgun), postmark && postmarkReceiver(postmark), sendgrid && sendgridReceiver(sendgrid), resend && resendReceiver(resend), ses && sesReceiver(ses)];
  return new Map(receivers.flatMap((receiver) => (receiver ? [[receiver.name, receiver]] : [])));
}
