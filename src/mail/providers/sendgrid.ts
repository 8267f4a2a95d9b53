/** SendGrid: POST /v3/mail/send (twilio.com/docs/sendgrid/api-reference/mail-send). */
import { ascii } from '../address.ts';
import { text } from '../json.ts';
import type { Address, OutgoingMail } from '../message.ts';
import type { MailProvider } from '../provider.ts';
import type { SendGridSettings } from '../settings.ts';
import { all, merged, overHttp } from './http.ts';

export function create({ url, apiKey }: SendGridSettings, timeoutSeconds: number): Promise<MailProvider> {
  return overHttp({
    name: 'sendgrid',
    timeoutSeconds,
    secrets: [apiKey],
    request: (mail) => ({
      url: `${url}/v3/mail/send`,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${apiKey}` },
      body: JSON.stringify(bodyOf(mail)),
    }),
    // Events name it with more behind a dot.
    accepted: ({ headers }, mail) => all('sendgrid', mail, 'queued', headers.get('x-message-id')),
    words: ({ body }) => {
      const { errors } = (body ?? {}) as { errors?: unknown };
      return Array.isArray(errors) ? errors.map((error) => [text(error, 'message'), text(error, 'field')].filter(Boolean).join(' in ')).join(' ') : undefined;
    },
  });
}

function bodyOf(mail: OutgoingMail): Record<string, unknown> {
  const { template } = mail;
  const list = (addresses: readonly Address[] = []): object[] | undefined => (addresses.length > 0 ? addresses.map(person) : undefined);
  const content = [{ type: 'text/plain', value: mail.text }, { type: 'text/html', value: mail.html }].filter(({ value }) => value !== undefined);
  return merged({
    personalizations: template?.dataFor
      ? mail.to.map((reader) => ({ to: [person(reader)], dynamic_template_data: { ...template.data, ...template.dataFor?.[reader.address] } }))
      : [{ to: list(mail.to), cc: list(mail.cc), bcc: list(mail.bcc), dynamic_template_data: template?.data }],
    from: person(mail.from),
    reply_to_list: list(mail.replyTo),
    ...(template ? { template_id: template.id } : { subject: mail.subject, content: content.length > 0 ? content : undefined }),
    attachments: mail.attachments?.map(({ filename, contentType, content: bytes, contentId }) => ({ content: bytes.toString('base64'), type: contentType, filename, ...(contentId === undefined ? { disposition: 'attachment' } : { disposition: 'inline', content_id: contentId }) })),
    headers: mail.headers,
    categories: mail.tags,
    custom_args: mail.metadata,
    send_at: mail.sendAt && Math.floor(mail.sendAt.getTime() / 1000),
    tracking_settings: mail.trackOpens === undefined && mail.trackClicks === undefined ? undefined : {
      ...(mail.trackOpens === undefined ? {} : { open_tracking: { enable: mail.trackOpens } }),
      ...(mail.trackClicks === undefined ? {} : { click_tracking: { enable: mail.trackClicks, enable_text: mail.trackClicks } }),
    },
  }, mail.extra);
}

function person({ name, address }: Address): { email: string; name?: string } {
  return { email: ascii(address), ...(name ? { name } : {}) };
}
