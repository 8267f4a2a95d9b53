/** Postmark: POST /email, /email/withTemplate and /email/batchWithTemplates (postmarkapp.com/developer/api). */
import { formatAddress, formatAddresses, keyOf } from '../address.ts';
import { readersOf } from '../injection.ts';
import { text } from '../json.ts';
import type { OutgoingMail, RecipientStatus, SendResult } from '../message.ts';
import type { MailProvider } from '../provider.ts';
import type { PostmarkSettings } from '../settings.ts';
import type { HttpAnswer, Refusal } from './http.ts';
import { merged, overHttp } from './http.ts';

/** Error codes of the API: no token, the sender is none or not confirmed, no credit, the account waits for approval. */
const OF_THE_ACCOUNT = [10, 400, 401, 405, 412, 413];
const INVALID_REQUEST = 300;
const INACTIVE_RECIPIENT = 406;
const TOO_MANY_REQUESTS = 429;

interface Answer {
  ErrorCode: number;
  Message: string;
  MessageID?: string;
}

export function create(settings: PostmarkSettings, timeoutSeconds: number): Promise<MailProvider> {
  return overHttp({
    name: 'postmark',
    timeoutSeconds,
    secrets: [settings.serverToken],
    request(mail) {
      const body = bodyOf(mail, settings.messageStream);
      const dataFor = mail.template?.dataFor;
      const messages = dataFor ? { Messages: mail.to.map((reader) => ({ ...body, To: formatAddress(reader), TemplateModel: { ...mail.template?.data, ...dataFor[reader.address] } })) } : body;
      return {
        url: `${settings.url}/email${dataFor ? '/batchWithTemplates' : mail.template ? '/withTemplate' : ''}`,
        headers: { 'content-type': 'application/json', 'x-postmark-server-token': settings.serverToken },
        body: JSON.stringify(messages),
      };
    },
    accepted({ body }, mail) {
      if (!Array.isArray(body)) return isAnswer(body) && body.ErrorCode === 0 ? resultOf(body, mail) : undefined;
      // One for each reader, in their order.
      if (body.length !== mail.to.length || !body.every(isAnswer)) return undefined;
      return { provider: 'postmark', recipients: Object.assign({}, ...body.map((answer, index) => resultOf(answer, { ...mail, to: [mail.to[index]!] }).recipients)) as SendResult['recipients'] };
    },
    words: ({ body }) => text(body, 'Message'),
    refused,
  });
}

function refused({ body }: HttpAnswer, mail: OutgoingMail): Refusal | SendResult | undefined {
  if (!isAnswer(body)) return undefined;
  const { ErrorCode: code, Message: message } = body;
  if (OF_THE_ACCOUNT.includes(code)) return 'configuration';
  if (code === TOO_MANY_REQUESTS) return 'temporary';
  const isOfReaders = code === INACTIVE_RECIPIENT || (code === INVALID_REQUEST && /'(?:To|Cc|Bcc)'/.test(message));
  return isOfReaders && named(body).length > 0 ? resultOf(body, mail) : undefined;
}

/** Whom the message names, the service does not deliver to; the others only where it took the mail. */
function resultOf(answer: Answer, mail: OutgoingMail): SendResult {
  const { ErrorCode: code, Message: reason, MessageID: messageId = null } = answer;
  const refusedStatus: RecipientStatus = code === INVALID_REQUEST ? 'invalid' : 'rejected';
  const restStatus: RecipientStatus = code !== 0 ? 'failed' : /may be delayed/.test(reason) ? 'queued' : 'sent';
  const refusedReaders = named(answer);
  return {
    provider: 'postmark',
    recipients: Object.fromEntries(readersOf(mail).map(({ address }) => {
      const isRefused = refusedReaders.includes(keyOf(address));
      const status = isRefused ? refusedStatus : restStatus;
      return [keyOf(address), { status, messageId: isRefused || code !== 0 ? null : messageId, ...(isRefused || code !== 0 ? { reason } : {}) }];
    })),
  };
}

/** They stand in the sentence only: «inactive addresses: a@b.c, d@e.f. Inactive recipients …», «Invalid 'To' address: 'a@b.c'.», «… in address 'a@b.c'.» */
function named({ Message: message }: Answer): string[] {
  const [, list = ''] = /inactive addresses:\s*(.*?)\.\s+Inactive recipients/is.exec(message) ?? /address:?\s*'([^']*)'/i.exec(message) ?? [];
  return list.split(',').map((address) => keyOf(address.trim())).filter(Boolean);
}

function isAnswer(value: unknown): value is Answer {
  return typeof value === 'object' && value !== null && typeof (value as Answer).ErrorCode === 'number' && typeof (value as Answer).Message === 'string';
}

function bodyOf(mail: OutgoingMail, messageStream: string | undefined): Record<string, unknown> {
  const { template } = mail;
  const list = (addresses: OutgoingMail['to'] = []): string | undefined => (addresses.length > 0 ? formatAddresses(addresses) : undefined);
  return merged({
    From: formatAddress(mail.from),
    To: list(mail.to),
    Cc: list(mail.cc),
    Bcc: list(mail.bcc),
    ReplyTo: list(mail.replyTo),
    ...(template ? { ...(/^\d+$/.test(template.id) ? { TemplateId: Number(template.id) } : { TemplateAlias: template.id }), TemplateModel: template.data ?? {} } : { Subject: mail.subject, TextBody: mail.text, HtmlBody: mail.html }),
    Headers: mail.headers && Object.entries(mail.headers).map(([Name, Value]) => ({ Name, Value })),
    Tag: mail.tags?.[0],
    Metadata: mail.metadata,
    TrackOpens: mail.trackOpens,
    TrackLinks: mail.trackClicks === undefined ? undefined : mail.trackClicks ? 'HtmlAndText' : 'None',
    MessageStream: messageStream,
    Attachments: mail.attachments?.map(({ filename, contentType, content, contentId }) => ({ Name: filename, Content: content.toString('base64'), ContentType: contentType, ...(contentId === undefined ? {} : { ContentID: `cid:${contentId}` }) })),
  }, mail.extra);
}
