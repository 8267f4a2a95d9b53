/** Mailgun: POST /v3/{domain}/messages, a form (documentation.mailgun.com, API reference, Messages). */
import { formatAddress, formatAddresses } from '../address.ts';
import { text } from '../json.ts';
import type { OutgoingMail } from '../message.ts';
import type { MailProvider } from '../provider.ts';
import { UnsupportedOption } from '../provider.ts';
import type { MailgunSettings } from '../settings.ts';
import { all, overHttp } from './http.ts';

export function create({ url, apiKey, domain }: MailgunSettings, timeoutSeconds: number): Promise<MailProvider> {
  return overHttp({
    name: 'mailgun',
    timeoutSeconds,
    secrets: [apiKey, `api:${apiKey}`],
    request: (mail) => ({
      url: `${url}/v3/${encodeURIComponent(domain)}/messages`,
      headers: { authorization: `Basic ${Buffer.from(`api:${apiKey}`).toString('base64')}` },
      body: formOf(mail),
    }),
    accepted({ body }, mail) {
      const id = text(body, 'id');
      // Events name it without the brackets.
      return id === undefined ? undefined : all('mailgun', mail, 'queued', id.replace(/^<|>$/g, ''));
    },
    words: ({ body }) => text(body, 'message'),
    refused: ({ status, body }) => (status === 404 && /domain/i.test(text(body, 'message') ?? '') ? 'configuration' : undefined),
  });
}

function formOf(mail: OutgoingMail): FormData {
  const form = new FormData();
  const add = (name: string, value: string | undefined): void => { if (value !== undefined) form.append(name, value); };
  add('from', formatAddress(mail.from));
  for (const field of ['to', 'cc', 'bcc'] as const) {
    for (const address of mail[field] ?? []) add(field, formatAddress(address));
  }
  if (!mail.template || mail.subject !== '') add('subject', mail.subject);
  add('text', mail.text);
  add('html', mail.html);
  if (mail.replyTo?.length) add('h:Reply-To', formatAddresses(mail.replyTo));
  for (const [name, value] of Object.entries(mail.headers ?? {})) add(`h:${name}`, value);
  for (const tag of mail.tags ?? []) add('o:tag', tag);
  for (const [name, value] of Object.entries(mail.metadata ?? {})) add(`v:${name}`, value);
  if (mail.sendAt) add('o:deliverytime', mail.sendAt.toUTCString());
  if (mail.trackOpens !== undefined) add('o:tracking-opens', mail.trackOpens ? 'yes' : 'no');
  if (mail.trackClicks !== undefined) add('o:tracking-clicks', mail.trackClicks ? 'yes' : 'no');
  addTemplate(mail, add);
  for (const { filename, contentType, content, contentId } of mail.attachments ?? []) {
    // What is shown inline is known by its file name.
    form.append(contentId === undefined ? 'attachment' : 'inline', new Blob([new Uint8Array(content)], { type: contentType }), contentId ?? filename);
  }
  for (const [name, value] of Object.entries(mail.extra ?? {})) {
    form.delete(name);
    for (const item of Array.isArray(value) ? (value as unknown[]) : [value]) add(name, typeof item === 'string' ? item : JSON.stringify(item));
  }
  return form;
}

/** What differs by reader stands in `recipient-variables`, and a variable of the mail refers to it; it also makes one mail for each reader. */
function addTemplate({ to, template, metadata = {} }: OutgoingMail, add: (name: string, value: string) => void): void {
  if (!template) return;
  add('template', template.id);
  const { data = {}, dataFor } = template;
  if (!dataFor) {
    if (template.data) add('t:variables', JSON.stringify(data));
    return;
  }
  const names = [...new Set([...Object.keys(data), ...Object.values(dataFor).flatMap((own) => Object.keys(own))])];
  const twice = names.filter((name) => Object.hasOwn(metadata, name));
  if (twice.length > 0) throw new UnsupportedOption(`mailgun keeps metadata and template.dataFor in one place, and both have ${twice.join(', ')}.`);
  for (const name of names) add(`v:${name}`, `%recipient.${name}%`);
  add('recipient-variables', JSON.stringify(Object.fromEntries(to.map(({ address }) => [address, { ...Object.fromEntries(names.map((name) => [name, ''])), ...data, ...dataFor[address] }]))));
}
