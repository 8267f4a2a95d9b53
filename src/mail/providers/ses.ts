/** Amazon SES v2: SendEmail (docs.aws.amazon.com/ses/latest/APIReference-V2), signed with Signature Version 4. */
import { AwsV4Signer } from 'aws4fetch';
import { encodeWord } from 'nodemailer/lib/mime-funcs';
import { ascii } from '../address.ts';
import { text } from '../json.ts';
import type { Address, OutgoingMail } from '../message.ts';
import type { MailProvider } from '../provider.ts';
import type { SesSettings } from '../settings.ts';
import type { HttpAnswer, Refusal } from './http.ts';
import { all, merged, overHttp } from './http.ts';

/** By the name of the exception: most have status 400, whatever they mean. */
const TEMPORARY = /^(?:TooManyRequests|Throttling|LimitExceeded|RequestTimeout|ServiceUnavailable|InternalService|InternalFailure)/;
const OF_THE_ACCOUNT = /^(?:AccountSuspended|SendingPaused|MailFromDomainNotVerified|AccessDenied|UnrecognizedClient|InvalidSignature|SignatureDoesNotMatch|IncompleteSignature|ExpiredToken|InvalidClientTokenId|MissingAuthenticationToken|OptInRequired)/;
/** RFC 2047 (2): a word has 75 characters at most, of which 12 are marks. */
const MOST_CHARACTERS_OF_WORD = 52;

export function create({ url, region, accessKeyId, secretAccessKey, sessionToken, configurationSet }: SesSettings, timeoutSeconds: number): Promise<MailProvider> {
  return overHttp({
    name: 'ses',
    timeoutSeconds,
    secrets: [secretAccessKey, sessionToken, accessKeyId],
    async request(mail) {
      const signer = new AwsV4Signer({
        method: 'POST', url: `${url}/v2/email/outbound-emails`, headers: { 'content-type': 'application/json' }, body: JSON.stringify(bodyOf(mail, configurationSet)),
        accessKeyId, secretAccessKey, sessionToken, region, service: 'ses',
      });
      const signed = await signer.sign();
      return { url: signed.url.href, headers: Object.fromEntries(signed.headers), body: signed.body as string };
    },
    accepted({ body }, mail) {
      const id = text(body, 'MessageId');
      return id === undefined ? undefined : all('ses', mail, 'queued', id);
    },
    words: (answer) => [exceptionOf(answer), text(answer.body, 'message') ?? text(answer.body, 'Message')].filter(Boolean).join(': ') || undefined,
    refused: refusalOf,
  });
}

function refusalOf(answer: HttpAnswer): Refusal | undefined {
  const exception = exceptionOf(answer);
  if (TEMPORARY.test(exception)) return 'temporary';
  // Who sends without a confirmed address is told that the message is rejected.
  const isUnverified = exception.startsWith('MessageRejected') && /not verified/i.test(text(answer.body, 'message') ?? '');
  return OF_THE_ACCOUNT.test(exception) || isUnverified ? 'configuration' : undefined;
}

function exceptionOf({ headers, body }: HttpAnswer): string {
  const name = headers.get('x-amzn-errortype') ?? text(body, '__type') ?? '';
  return name.replace(/:.*$/, '').replace(/^.*#/, '');
}

function bodyOf(mail: OutgoingMail, configurationSet: string | undefined): Record<string, unknown> {
  const { template } = mail;
  const list = (addresses: readonly Address[] = []): string[] | undefined => (addresses.length > 0 ? addresses.map(formatted) : undefined);
  const charset = (Data: string | undefined): object | undefined => (Data === undefined ? undefined : { Data, Charset: 'UTF-8' });
  const parts = {
    Headers: mail.headers && Object.entries(mail.headers).map(([Name, value]) => ({ Name, Value: word(value) })),
    Attachments: mail.attachments?.map(({ filename, contentType, content, contentId }) => ({
      FileName: filename, ContentType: contentType, ContentTransferEncoding: 'BASE64', RawContent: content.toString('base64'),
      ...(contentId === undefined ? { ContentDisposition: 'ATTACHMENT' } : { ContentDisposition: 'INLINE', ContentId: contentId }),
    })),
  };
  const tags = [...(mail.tags ?? []).map((Value) => ({ Name: 'tag', Value })), ...Object.entries(mail.metadata ?? {}).map(([Name, Value]) => ({ Name, Value }))];
  return merged({
    FromEmailAddress: formatted(mail.from),
    Destination: { ToAddresses: list(mail.to), CcAddresses: list(mail.cc), BccAddresses: list(mail.bcc) },
    ReplyToAddresses: list(mail.replyTo),
    FeedbackForwardingEmailAddress: mail.envelopeSender,
    Content: template
      ? { Template: { TemplateName: template.id, TemplateData: JSON.stringify(template.data ?? {}), ...parts } }
      : { Simple: { Subject: charset(mail.subject), Body: { Text: charset(mail.text), Html: charset(mail.html) }, ...parts } },
    EmailTags: tags.length > 0 ? tags : undefined,
    ConfigurationSetName: configurationSet,
  }, mail.extra);
}

/** Addresses and headers are ASCII here; what is not is written as RFC 2047 has it. */
function formatted({ name, address }: Address): string {
  if (!name) return ascii(address);
  return `${/^[ -~]*$/.test(name) ? `"${name.replaceAll(/[\\"]/g, '\\$&')}"` : word(name)} <${ascii(address)}>`;
}

function word(value: string): string {
  return /^[ -~]*$/.test(value) ? value : encodeWord(value, 'B', MOST_CHARACTERS_OF_WORD);
}
