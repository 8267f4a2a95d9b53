/** A mail that asks for one thing at a time, and providers to give it to. */
import pino from 'pino';
import type { OutgoingMail, SendResult } from '../../src/mail/message.ts';
import type { MailProvider } from '../../src/mail/provider.ts';
import { createProvider } from '../../src/mail/providers.ts';
import type { ProviderSettings } from '../../src/mail/settings.ts';
import type { Option } from '../../src/mail/support.ts';

export const PLAIN: OutgoingMail = { from: { name: 'Deed', address: 'no-reply@deed.test' }, to: [{ address: 'ada@example.com' }], subject: 'Hello', text: 'Hello Ada.' };

const TEMPLATED: OutgoingMail = { ...PLAIN, subject: '', text: undefined, template: { id: 'welcome' } };
const DOT = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>');

/** Each asks for its option, and for as little else as can be. */
export const ASKING: Record<Option, OutgoingMail> = {
  cc: { ...PLAIN, cc: [{ name: 'Grace', address: 'grace@example.com' }] },
  bcc: { ...PLAIN, bcc: [{ address: 'joan@example.com' }, { address: 'mary@example.com' }] },
  replyTo: { ...PLAIN, replyTo: [{ name: 'Help', address: 'help@deed.test' }, { address: 'sales@deed.test' }] },
  text: { ...PLAIN, to: [{ name: 'Ada "the first" Løvelace, Countess', address: 'ada@exämple.com' }], subject: 'Grüße — 你好', text: 'Two\nlines: ä, 你好.\n' },
  html: { ...PLAIN, html: '<p>Hello <b>Ada</b>.</p>' },
  attachments: { ...PLAIN, attachments: [{ filename: 'räport.csv', contentType: 'text/csv', content: Buffer.from('a,b\n1,2\n') }] },
  inlineImages: { ...PLAIN, html: '<img src="cid:dot@deed.test">', attachments: [{ filename: 'dot.svg', contentType: 'image/svg+xml', content: DOT, contentId: 'dot@deed.test' }] },
  headers: { ...PLAIN, headers: { 'Auto-Submitted': 'auto-generated', 'X-Note': 'für Ada' } },
  tags: { ...PLAIN, tags: ['welcome'] },
  metadata: { ...PLAIN, metadata: { mail_id: 'mail_01', tenant: 'acme' } },
  template: TEMPLATED,
  'template.data': { ...TEMPLATED, template: { id: '42', data: { name: 'Ada', items: [1, 2] } } },
  'template.dataFor': { ...TEMPLATED, to: [{ address: 'ada@example.com' }, { name: 'Grace', address: 'grace@example.com' }], template: { id: 'welcome', data: { app: 'Deed' }, dataFor: { 'ada@example.com': { name: 'Ada' }, 'grace@example.com': { name: 'Grace' } } } },
  'template.dataFor with cc or bcc': { ...TEMPLATED, cc: [{ address: 'grace@example.com' }], template: { id: 'welcome', dataFor: { 'ada@example.com': { name: 'Ada' } } } },
  'template with a subject': { ...TEMPLATED, subject: 'Welcome' },
  'template with text or html': { ...TEMPLATED, text: 'Hello.' },
  sendAt: { ...PLAIN, sendAt: new Date('2030-01-02T03:04:05.678Z') },
  trackOpens: { ...PLAIN, trackOpens: true },
  trackClicks: { ...PLAIN, html: '<a href="https://deed.test">Deed</a>', trackClicks: true },
  envelopeSender: { ...PLAIN, envelopeSender: 'bounces@deed.test' },
  extra: { ...PLAIN, extra: { priority: 'high' } },
};

export function providerFor(...providers: [ProviderSettings, ...ProviderSettings[]]): MailProvider {
  return createProvider({ providers, timeoutSeconds: 5 }, { logger: pino({ level: 'silent' }), reveal: true });
}

export function send(provider: MailProvider, mail: OutgoingMail = PLAIN, signal = new AbortController().signal): Promise<SendResult> {
  return provider.send(mail, { idempotencyKey: 'mail_01', signal });
}

export const SECRET = 'key-of-the-account-0123456789';

/** Those with an HTTP interface, at this address, and an answer of theirs that takes a mail. */
export const HTTP_PROVIDERS = {
  mailgun: { settings: (url: string): ProviderSettings => ({ name: 'mailgun', url, apiKey: SECRET, domain: 'mg.deed.test' }), accepts: { status: 200, body: { id: '<20300102.1@mg.deed.test>', message: 'Queued. Thank you.' } } },
  postmark: { settings: (url: string): ProviderSettings => ({ name: 'postmark', url, serverToken: SECRET, messageStream: 'outbound' }), accepts: { status: 200, body: { To: 'ada@example.com', SubmittedAt: '2030-01-02T03:04:05Z', MessageID: '0a129aee-e1cd-480d-b08d-4f48548ff48d', ErrorCode: 0, Message: 'OK' } } },
  sendgrid: { settings: (url: string): ProviderSettings => ({ name: 'sendgrid', url, apiKey: SECRET }), accepts: { status: 202, headers: { 'x-message-id': '14c5d75ce93' } } },
  resend: { settings: (url: string): ProviderSettings => ({ name: 'resend', url, apiKey: SECRET }), accepts: { status: 200, body: { id: '49a3999c-0ce1-4ea6-ab68-afcd6dc2e794' } } },
  ses: { settings: (url: string): ProviderSettings => ({ name: 'ses', url, region: 'eu-central-1', accessKeyId: 'AKIDEXAMPLE', secretAccessKey: SECRET, configurationSet: 'events' }), accepts: { status: 200, body: { MessageId: '0107019-abc' } } },
} as const;

export type HttpProviderName = keyof typeof HTTP_PROVIDERS;
export const HTTP_NAMES = Object.keys(HTTP_PROVIDERS) as HttpProviderName[];
