/** The client believes exactly the messages that the library of Standard Webhooks believes. */
import { randomBytes } from 'node:crypto';
import { expect } from 'chai';
import { Webhook } from 'standardwebhooks';
import { verifyWebhook, WebhookError } from '../../clients/typescript/src/index.ts';
import type { WebhookEvent, WebhookMessage } from '../../clients/typescript/src/index.ts';
import contract from '../../generated/public.json' with { type: 'json' };

const newSecret = (): string => `whsec_${randomBytes(24).toString('base64')}`;
const secret = newSecret();
const id = 'evt_01k8zdr380etarfm01sbr8xgyn';
const body = JSON.stringify({ id, type: 'customer.deleted', timestamp: '2026-01-01T00:00:00Z', data: { name: 'Zoë 😀' } });

interface Made {
  secret?: string;
  secondsAgo?: number;
  body?: string;
}

interface Message extends WebhookMessage {
  headers: Record<string, string>;
  body: string;
}

function message({ secret: signer = secret, secondsAgo = 0, body: content = body }: Made = {}): Message {
  const date = new Date(Math.floor(Date.now() / 1000 - secondsAgo) * 1000);
  return { secret, body: content, headers: { 'webhook-id': id, 'webhook-timestamp': String(date.getTime() / 1000), 'webhook-signature': new Webhook(signer).sign(id, date, content) } };
}

const believes = (given: WebhookMessage): Promise<WebhookEvent | false> =>
  verifyWebhook(given).catch((error: unknown) => {
    expect(error).to.be.instanceOf(WebhookError);
    return false;
  });

function libraryBelieves({ headers, body: content }: { headers: Record<string, string>; body: string }): boolean {
  try {
    new Webhook(secret).verify(content, headers);
    return true;
  } catch {
    return false;
  }
}

describe('webhooks of the client', () => {
  it('are events, typed by what they are', async () => {
    const event = await verifyWebhook(message());
    expect(event).to.deep.equal(JSON.parse(body));
    // Compiles: the type is told apart by `type`, and has every event of the contract.
    const name: string | null | undefined = event.type === 'customer.deleted' ? event.data.name : undefined;
    expect(name).to.equal('Zoë 😀');
    const types: Record<WebhookEvent['type'], true> = { 'customer.created': true, 'customer.updated': true, 'customer.deleted': true, 'customer.restored': true, 'invoice.created': true, 'invoice.finalized': true, 'invoice.paid': true, 'invoice.voided': true, 'member.joined': true, 'member.updated': true, 'member.left': true, 'webhook.test': true };
    expect(Object.keys(types)).to.have.members(Object.keys(contract.webhooks));
  });

  it('come in every form that servers give them', async () => {
    const { headers } = message();
    const bytes = new TextEncoder().encode(body);
    for (const form of [body, bytes, bytes.buffer, Buffer.from(body)]) expect(await believes({ ...message(), body: form }), form.constructor.name).not.to.equal(false);
    const upper = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.replace('webhook', 'Webhook'), value]));
    for (const form of [new Headers(headers), upper, Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]]))]) expect(await believes({ ...message(), headers: form })).not.to.equal(false);
  });

  it('hold while one secret replaces another, on either side', async () => {
    const [older, newer] = [message({ secret: newSecret() }), message()];
    const both = { ...newer, headers: { ...newer.headers, 'webhook-signature': `${older.headers['webhook-signature']} ${newer.headers['webhook-signature']}` } };
    expect(await believes(both)).not.to.equal(false);
    expect(await believes(older)).to.equal(false);
    expect(await believes({ ...newer, secret: [newSecret(), secret] })).not.to.equal(false);
  });

  it('are believed 300 seconds, or as long as is said, before and after', async () => {
    for (const [secondsAgo, good] of [[298, true], [302, false], [-298, true], [-302, false]] as const) expect((await believes(message({ secondsAgo }))) !== false, String(secondsAgo)).to.equal(good);
    expect(await believes({ ...message({ secondsAgo: 20 }), toleranceSeconds: 10 })).to.equal(false);
  });

  it('are not believed when the signature is written otherwise, though its bytes are the same', async () => {
    const made = message();
    const signature = made.headers['webhook-signature']!;
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
    const last = signature.at(-2)!;
    const other = `${signature.slice(0, -2)}${letters[letters.indexOf(last) ^ 1]}=`;
    expect(Buffer.from(other.slice(3), 'base64')).to.deep.equal(Buffer.from(signature.slice(3), 'base64'));
    expect(await believes({ ...made, headers: { ...made.headers, 'webhook-signature': other } })).to.equal(false);
    expect(await believes(made)).to.not.equal(false);
  });

  it('are not believed when a bit is another, as the library does it', async () => {
    const parts = ['body', 'webhook-id', 'webhook-timestamp', 'webhook-signature'] as const;
    const counts = { believed: 0, refused: 0 };
    for (let round = 0; round < 400; round++) {
      const made = message();
      const part = parts[round % parts.length]!;
      const text = part === 'body' ? made.body : made.headers[part]!;
      const at = Math.floor(Math.random() * text.length);
      const changed = text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ (1 << Math.floor(Math.random() * 5))) + text.slice(at + 1);
      const altered = part === 'body' ? { ...made, body: changed } : { ...made, headers: { ...made.headers, [part]: changed } };
      const library = libraryBelieves(altered);
      expect((await believes(altered)) !== false && !library, `${part} ${changed}`).to.equal(false);
      counts[library ? 'believed' : 'refused']++;
    }
    expect(counts.refused).to.be.greaterThan(380);
  });

  it('need their headers and a signature of this kind', async () => {
    for (const name of ['webhook-id', 'webhook-timestamp', 'webhook-signature']) expect(await believes({ ...message(), headers: { ...message().headers, [name]: undefined } }), name).to.equal(false);
    const { headers } = message();
    for (const signature of ['', 'v1', 'v1,', headers['webhook-signature']!.replace('v1,', 'v1a,'), headers['webhook-signature']!.replace('v1,', ''), 'v1,???', 'v2,AAAA']) expect(await believes({ ...message(), headers: { ...headers, 'webhook-signature': signature } }), signature).to.equal(false);
    for (const timestamp of ['soon', '', '1e9', 'Infinity', 'NaN', `${headers['webhook-timestamp']}.0`]) expect(await believes({ ...message(), headers: { ...headers, 'webhook-timestamp': timestamp } }), timestamp).to.equal(false);
  });

  it('are not verified without a secret that can be one', async () => {
    for (const given of ['', 'whsec_', 'whsec_???', []]) {
      const error = await verifyWebhook({ ...message(), secret: given }).catch((thrown: unknown) => thrown);
      expect(error, JSON.stringify(given)).to.be.instanceOf(TypeError);
    }
  });
});
