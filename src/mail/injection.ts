/**
 * What may stand in a mail, whoever sends it. A line break in a field is a further header, a second address a further
 * reader (OWASP WSTG, testing for IMAP/SMTP injection), so what could be either is refused and never repaired.
 */
import type { Address, OutgoingMail } from './message.ts';
import { PermanentFailure } from './provider.ts';

/** Narrower than RFC 5322: what could quote, comment, group or list addresses is no part of one. */
const ONE_ADDRESS = /^[^\s\p{C}@,;:<>()[\]\\"]+@[^\s\p{C}@,;:<>()[\]\\"]+$/u;
/** RFC 5321 (4.5.3.1): 64 octets, the sign and 255. */
const MOST_CHARACTERS_OF_ADDRESS = 320;
/** Control characters, line and paragraph separators, halves of characters, and marks that turn the direction of writing. */
const NOT_ON_ONE_LINE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u;
/** RFC 5322 (3.6.8), at a length that leaves room for a value on the first line. */
const HEADER_NAME = /^[!-9;-~]{1,76}$/;
/** Some providers make headers of these. */
const METADATA_NAME = /^[\w.-]{1,80}$/;
/** RFC 6838 (4.2), with parameters. */
const CONTENT_TYPE = /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+(?:; ?[\w-]+=(?:[\w.+-]+|"[\w .+-]*"))*$/;
/** In the names of fields and files of a form, these stand for line breaks (HTML, multipart/form-data). */
const ENCODED_BREAK = /%0[ad]/i;
const CONTENT_ID = /^[^\s\p{C}<>"()\\,;:]+$/u;
/** Those that other fields of a mail make, that the transport makes, or that decide how what follows is read. */
const MADE_ELSEWHERE = /^(?:from|sender|to|cc|bcc|reply-to|subject|date|message-id|mime-version|return-path|received|dkim-signature|content-.*|resent-.*)$/i;

/** Throws `PermanentFailure`, which names the field and never what stood in it. */
export function refuseInjection(mail: OutgoingMail): void {
  const readers = readersOf(mail);
  if (readers.length === 0) throw new PermanentFailure('A mail has one reader at least.');
  for (const reader of [mail.from, ...readers, ...(mail.replyTo ?? [])]) checkAddress(reader);
  if (mail.envelopeSender !== undefined) checkAddress({ address: mail.envelopeSender });
  oneLine('The subject', mail.subject);
  for (const [name, value] of Object.entries(mail.headers ?? {})) {
    checkName('The name of a header', name);
    if (!HEADER_NAME.test(name)) throw new PermanentFailure('The name of a header has printable ASCII characters only, and no colon.');
    if (MADE_ELSEWHERE.test(name)) throw new PermanentFailure(`The header ${name} is not set as a header: other fields of the mail make it.`);
    oneLine(`The header ${name}`, value);
  }
  for (const tag of mail.tags ?? []) oneLine('A tag', tag);
  for (const [name, value] of Object.entries(mail.metadata ?? {})) {
    if (!METADATA_NAME.test(name)) throw new PermanentFailure('A name in the metadata has letters, digits, _, - and . only, 80 at most.');
    oneLine('A value in the metadata', value);
  }
  for (const { filename, contentType, contentId } of mail.attachments ?? []) {
    checkName('The name of an attachment', filename);
    checkName('The content id of an attachment', contentId ?? '');
    if (!CONTENT_TYPE.test(contentType)) throw new PermanentFailure('The content type of an attachment is none (RFC 6838).');
    if (contentId !== undefined && !CONTENT_ID.test(contentId)) throw new PermanentFailure('The content id of an attachment is none (RFC 2392).');
  }
  if (mail.template) oneLine('The id of a template', mail.template.id);
  for (const [address, data] of [...Object.entries(mail.template?.dataFor ?? {}), [mail.from.address, mail.template?.data ?? {}] as const]) {
    checkAddress({ address });
    for (const name of Object.keys(data)) checkName('A name in the data of a template', name);
  }
  checkExtra(mail.extra);
}

export function readersOf({ to, cc = [], bcc = [] }: OutgoingMail): readonly Address[] {
  return [...to, ...cc, ...bcc];
}

export function isOneAddress(text: string): boolean {
  return ONE_ADDRESS.test(text) && text.length <= MOST_CHARACTERS_OF_ADDRESS;
}

function checkAddress({ name = '', address }: Address): void {
  if (!isOneAddress(address)) throw new PermanentFailure('An address of a mail is one address, and this is none or several.');
  oneLine('The name beside an address', name);
}

function oneLine(what: string, text: string): void {
  if (NOT_ON_ONE_LINE.test(text)) throw new PermanentFailure(`${what} is one line, without control characters.`);
}

function checkName(what: string, name: string): void {
  oneLine(what, name);
  if (ENCODED_BREAK.test(name)) throw new PermanentFailure(`${what} has no line break, encoded or not.`);
}

/** Texts of a body may have lines; whatever is named as a header, by any provider, may not. No name may. */
function checkExtra(value: unknown, isHeader = false): void {
  if (typeof value === 'string' && isHeader) oneLine('A header in what is extra', value);
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inner] of Object.entries(value)) {
    checkName('A name in what is extra', name);
    checkExtra(inner, isHeader || /header|^h:|^(?:from|to|cc|bcc|subject|reply)/i.test(name));
  }
}
