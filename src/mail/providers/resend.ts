/** Resend: POST /emails (resend.com/docs/api-reference/emails/send-email). It knows idempotency keys, for 24 hours. */
import { createHash } from 'node:crypto';
import { formatAddress } from '../address.ts';
import { text } from '../json.ts';
import type { Address, OutgoingMail } from '../message.ts';
import type { MailProvider } from '../provider.ts';
import type { ResendSettings } from '../settings.ts';
import { all, merged, overHttp } from './http.ts';

const MOST_CHARACTERS_OF_KEY = 256;

export function create({ url, apiKey }: ResendSettings, timeoutSeconds: number): Promise<MailProvider> {
  return overHttp({
    name: 'resend',
    timeoutSeconds,
    secrets: [apiKey],
    request: (mail, { idempotencyKey }) => ({
      url: `${url}/emails`,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${apiKey}`, 'idempotency-key': keyFor(idempotencyKey) },
      body: JSON.stringify(bodyOf(mail)),
    }),
    accepted({ body }, mail) {
      const id = text(body, 'id');
      return id === undefined ? undefined : all('resend', mail, 'queued', id);
    },
    words: ({ body }) => text(body, 'message'),
    // The same mail is just being taken; another time the answer to it is there.
    refused: ({ status, body }) => (status === 409 && text(body, 'name') === 'concurrent_idempotent_requests' ? 'temporary' : undefined),
  });
}

/** A header is ASCII, and theirs has a limit; another key for the same mail would send it twice, so it depends on the key alone. */
function keyFor(key: string): string {
  return /^[!-~]+$/.test(key) && key.length <= MOST_CHARACTERS_OF_KEY ? key : createHash('sha256').update(key).digest('hex');
}

function bodyOf(mail: OutgoingMail): Record<string, unknown> {
  const list = (addresses: readonly Address[] = []): string[] | undefined => (addresses.length > 0 ? addresses.map(formatAddress) : undefined);
  const tags = [...(mail.tags ?? []).map((value) => ({ name: 'tag', value })), ...Object.entries(mail.metadata ?? {}).map(([name, value]) => ({ name, value }))];
  return merged({
    from: formatAddress(mail.from),
    to: list(mail.to),
    cc: list(mail.cc),
    bcc: list(mail.bcc),
    reply_to: list(mail.replyTo),
    ...(mail.template && mail.subject === '' ? {} : { subject: mail.subject }),
    text: mail.text,
    html: mail.html,
    template: mail.template && { id: mail.template.id, variables: mail.template.data },
    headers: mail.headers,
    attachments: mail.attachments?.map(({ filename, contentType, content, contentId }) => ({ filename, content: content.toString('base64'), content_type: contentType, content_id: contentId })),
    tags: tags.length > 0 ? tags : undefined,
    scheduled_at: mail.sendAt?.toISOString(),
  }, mail.extra);
}
