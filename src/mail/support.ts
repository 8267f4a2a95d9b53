/** What each provider can do of what a mail may ask for. What it cannot do is refused by name, and nothing is sent. */
import type { OutgoingMail } from './message.ts';
import type { ProviderName } from './provider.ts';
import { UnsupportedOption } from './provider.ts';

/** Whether a mail asks for it, and how often where that matters. */
const ASKED = {
  cc: (mail) => count(mail.cc),
  bcc: (mail) => count(mail.bcc),
  replyTo: (mail) => count(mail.replyTo),
  text: (mail) => Number(mail.text !== undefined && !mail.template),
  html: (mail) => Number(mail.html !== undefined && !mail.template),
  attachments: (mail) => count(mail.attachments?.filter(({ contentId }) => contentId === undefined)),
  inlineImages: (mail) => count(mail.attachments?.filter(({ contentId }) => contentId !== undefined)),
  headers: (mail) => Object.keys(mail.headers ?? {}).length,
  tags: (mail) => count(mail.tags),
  metadata: (mail) => Object.keys(mail.metadata ?? {}).length,
  template: (mail) => Number(mail.template !== undefined),
  'template.data': (mail) => Number(mail.template?.data !== undefined),
  'template.dataFor': (mail) => Number(mail.template?.dataFor !== undefined),
  'template.dataFor with cc or bcc': (mail) => Number(mail.template?.dataFor !== undefined && count(mail.cc) + count(mail.bcc) > 0),
  'template with a subject': (mail) => Number(mail.template !== undefined && mail.subject !== ''),
  'template with text or html': (mail) => Number(mail.template !== undefined && (mail.text !== undefined || mail.html !== undefined)),
  sendAt: (mail) => Number(mail.sendAt !== undefined),
  trackOpens: (mail) => Number(mail.trackOpens !== undefined),
  trackClicks: (mail) => Number(mail.trackClicks !== undefined),
  envelopeSender: (mail) => Number(mail.envelopeSender !== undefined),
  extra: (mail) => Object.keys(mail.extra ?? {}).length,
} satisfies Record<string, (mail: OutgoingMail) => number>;

export type Option = keyof typeof ASKED;
export const OPTIONS = Object.keys(ASKED) as Option[];

/**
 * `one`: one at most. `words`: of ASCII letters, digits, `_` and `-`, 256 characters at most. `one word`: both.
 * `off`: only switching it off, since the provider never does it.
 */
export type Support = 'yes' | 'no' | 'one' | 'words' | 'one word' | 'off';

type Row = Record<ProviderName, Support>;
const ALL: Row = { console: 'yes', smtp: 'yes', mailgun: 'yes', postmark: 'yes', sendgrid: 'yes', resend: 'yes', ses: 'yes' };

/** As the providers document their interfaces. The console only shows what it is given. */
export const SUPPORT: Record<Option, Row> = {
  cc: ALL,
  bcc: ALL,
  replyTo: ALL,
  text: ALL,
  html: ALL,
  attachments: ALL,
  inlineImages: ALL,
  headers: ALL,
  tags: { ...ALL, smtp: 'no', postmark: 'one', resend: 'one word', ses: 'one word' },
  metadata: { ...ALL, smtp: 'no', resend: 'words', ses: 'words' },
  template: { ...ALL, smtp: 'no' },
  'template.data': { ...ALL, smtp: 'no' },
  'template.dataFor': { ...ALL, smtp: 'no', resend: 'no', ses: 'no' },
  'template.dataFor with cc or bcc': { console: 'yes', smtp: 'no', mailgun: 'no', postmark: 'no', sendgrid: 'no', resend: 'no', ses: 'no' },
  'template with a subject': { ...ALL, smtp: 'no', postmark: 'no', sendgrid: 'no', ses: 'no' },
  'template with text or html': { console: 'yes', smtp: 'no', mailgun: 'no', postmark: 'no', sendgrid: 'no', resend: 'no', ses: 'no' },
  sendAt: { ...ALL, smtp: 'no', postmark: 'no', ses: 'no' },
  trackOpens: { ...ALL, smtp: 'off', resend: 'no', ses: 'no' },
  trackClicks: { ...ALL, smtp: 'off', resend: 'no', ses: 'no' },
  envelopeSender: { console: 'yes', smtp: 'yes', mailgun: 'no', postmark: 'no', sendgrid: 'no', resend: 'no', ses: 'yes' },
  extra: { ...ALL, smtp: 'no' },
};

/** Those that take a key, and send once however often they are asked with it. */
export const IDEMPOTENT: readonly ProviderName[] = ['resend'];

const WORD = /^[A-Za-z0-9_-]{1,256}$/;

/** Throws `UnsupportedOption`. */
export function refuseUnsupported(provider: ProviderName, mail: OutgoingMail): void {
  const refused = OPTIONS.filter((option) => ASKED[option](mail) > 0 && !can(SUPPORT[option][provider], option, mail));
  if (refused.length > 0) throw new UnsupportedOption(`${provider} cannot do what this mail asks for: ${refused.map((option) => `${option} (${SUPPORT[option][provider]})`).join(', ')}.`);
}

function can(support: Support, option: Option, mail: OutgoingMail): boolean {
  if (support === 'yes' || support === 'no') return support === 'yes';
  if (support === 'off') return mail[option as 'trackOpens' | 'trackClicks'] === false;
  if (support.startsWith('one') && ASKED[option](mail) > 1) return false;
  if (support === 'one') return true;
  // Beside metadata, the name `tag` is that of the tag.
  const words = option === 'tags' ? (mail.tags ?? []) : Object.entries(mail.metadata ?? {}).flatMap(([name, value]) => [name === 'tag' ? '' : name, value]);
  return words.every((word) => WORD.test(word));
}

function count(list: readonly unknown[] | undefined): number {
  return list?.length ?? 0;
}
