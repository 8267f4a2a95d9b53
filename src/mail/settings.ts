/**
 * How mail leaves, from the environment: EMAIL_PROVIDER names a provider, EMAIL_FALLBACK_PROVIDERS those that are asked
 * where it fails, and the variables of each say how it is reached. What a provider tells of its mails is believed where
 * the secret of its webhook is set. `docs/mail.md` lists them all.
 */
import { createPublicKey } from 'node:crypto';
import type { Problem } from '../config/read.ts';
import type { Values } from '../config/variables.ts';
import { isOneAddress } from './injection.ts';
import type { Address } from './message.ts';
import type { ProviderName } from './provider.ts';
import { PROVIDERS } from './provider.ts';

export interface SmtpSettings {
  name: 'smtp';
  host: string;
  port: number;
  user?: string;
  password?: string;
  /** `starttls` and `implicit` take nothing less; `none` does not encrypt. */
  tls: 'starttls' | 'implicit' | 'none';
}

/** `url` is without a slash at its end. */
export interface MailgunSettings {
  name: 'mailgun';
  url: string;
  apiKey: string;
  domain: string;
}

export interface PostmarkSettings {
  name: 'postmark';
  url: string;
  serverToken: string;
  messageStream?: string;
}

export interface SendGridSettings {
  name: 'sendgrid';
  url: string;
  apiKey: string;
}

export interface ResendSettings {
  name: 'resend';
  url: string;
  apiKey: string;
}

export interface SesSettings {
  name: 'ses';
  url: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken?: string;
  configurationSet?: string;
}

export type ProviderSettings = { name: 'console' } | SmtpSettings | MailgunSettings | PostmarkSettings | SendGridSettings | ResendSettings | SesSettings;

/** Of each provider whose events are believed, what they are checked by. */
export interface TrackingSettings {
  mailgun?: { signingKey: string };
  postmark?: { user: string; password: string };
  /** DER, SubjectPublicKeyInfo, in base64. */
  sendgrid?: { publicKey: string };
  /** As Svix writes it: `whsec_` and base64. */
  resend?: { secret: string };
  ses?: { topicArns: readonly string[] };
}

export interface MailSettings {
  from: Address;
  /** The first is asked first. */
  providers: readonly [ProviderSettings, ...ProviderSettings[]];
  /** For one attempt at one provider. */
  timeoutSeconds: number;
  tracking: TrackingSettings;
}

const MAILGUN_URLS = { us: 'https://api.mailgun.net', eu: 'https://api.eu.mailgun.net' };
const SMTP_PORTS = { starttls: 587, implicit: 465, none: 25 };

/** What providers ask of their variables, and of each other's. `local`: plain http and unencrypted SMTP with a password are fine on somebody's own machine. */
export function readMailSettings(values: Values, local: boolean, problem: Problem): MailSettings {
  const reader: Reader = { values, local, problem };
  const fallbacks = values.EMAIL_FALLBACK_PROVIDERS.filter((name, index, all): name is ProviderName => {
    if (!PROVIDERS.includes(name as ProviderName)) problem('EMAIL_FALLBACK_PROVIDERS', `${JSON.stringify(name)} is none of ${PROVIDERS.join(', ')}.`);
    else if (name === values.EMAIL_PROVIDER || all.indexOf(name) < index) problem('EMAIL_FALLBACK_PROVIDERS', `names ${name} twice.`);
    else if (name === 'console') problem('EMAIL_FALLBACK_PROVIDERS', 'console only writes to the log, so it takes over from nobody.');
    else return true;
    return false;
  });
  return {
    from: readFrom(values.EMAIL_FROM, problem),
    providers: [READERS[values.EMAIL_PROVIDER ?? 'console'](reader), ...fallbacks.map((name) => READERS[name](reader))],
    timeoutSeconds: values.EMAIL_TIMEOUT,
    tracking: readTracking(values, problem),
  };
}

const READERS: Record<ProviderName, (reader: Reader) => ProviderSettings> = {
  console: () => ({ name: 'console' }),
  smtp: readSmtp,
  mailgun(reader) {
    const domain = required(reader, 'MAILGUN_DOMAIN', 'mailgun');
    return { name: 'mailgun', apiKey: required(reader, 'MAILGUN_API_KEY', 'mailgun'), domain, url: interfaceOf(reader, 'MAILGUN_URL', MAILGUN_URLS[reader.values.MAILGUN_REGION ?? 'us']) };
  },
  postmark: (reader) => ({ name: 'postmark', serverToken: required(reader, 'POSTMARK_SERVER_TOKEN', 'postmark'), messageStream: reader.values.POSTMARK_MESSAGE_STREAM, url: interfaceOf(reader, 'POSTMARK_URL', 'https://api.postmarkapp.com') }),
  sendgrid: (reader) => ({ name: 'sendgrid', apiKey: required(reader, 'SENDGRID_API_KEY', 'sendgrid'), url: interfaceOf(reader, 'SENDGRID_URL', 'https://api.sendgrid.com') }),
  resend: (reader) => ({ name: 'resend', apiKey: required(reader, 'RESEND_API_KEY', 'resend'), url: interfaceOf(reader, 'RESEND_URL', 'https://api.resend.com') }),
  ses(reader) {
    const { values, problem } = reader;
    const region = values.SES_REGION ?? values.AWS_REGION ?? '';
    if (!/^[a-z]{2,}(?:-[a-z]+)+-\d+$/.test(region)) problem('SES_REGION', 'must name a region, as in eu-central-1, since ses is among the providers.');
    return {
      name: 'ses',
      region,
      accessKeyId: required(reader, 'AWS_ACCESS_KEY_ID', 'ses'),
      secretAccessKey: required(reader, 'AWS_SECRET_ACCESS_KEY', 'ses'),
      sessionToken: values.AWS_SESSION_TOKEN,
      configurationSet: values.SES_CONFIGURATION_SET,
      url: interfaceOf(reader, 'SES_URL', `https://email.${region}.amazonaws.com`),
    };
  },
};

function readSmtp(reader: Reader): SmtpSettings {
  const { values, local, problem } = reader;
  const url = values.SMTP_URL === undefined ? undefined : (URL.parse(values.SMTP_URL) ?? undefined);
  const apart = (['SMTP_HOST', 'SMTP_PORT', 'SMTP_USER', 'SMTP_PASSWORD'] as const).filter((variable) => values[variable] !== undefined);
  if (values.SMTP_URL !== undefined) {
    if (!url || !/^smtps?:$/.test(url.protocol) || !url.hostname || !/^\/?$/.test(url.pathname) || url.search || url.hash) problem('SMTP_URL', 'must be smtp://user:password@host:port, or smtps:// for TLS from the first byte.');
    if (apart.length > 0) problem('SMTP_URL', `is set, and so is ${apart.join(', ')}: set the one or the others.`);
  }
  const user = url ? decoded(url.username, problem) : values.SMTP_USER;
  const password = url ? decoded(url.password, problem) : values.SMTP_PASSWORD;
  if (Boolean(user) !== Boolean(password)) problem(user ? 'SMTP_PASSWORD' : 'SMTP_USER', 'must be set beside the other one, or neither: who logs in has both.');
  const tls = values.SMTP_TLS ?? (url?.protocol === 'smtps:' ? 'implicit' : 'starttls');
  if (url?.protocol === 'smtps:' && tls !== 'implicit') problem('SMTP_TLS', 'is implicit where SMTP_URL begins with smtps.');
  if (tls === 'none' && password && !local) problem('SMTP_TLS', 'must not be none where there is a password: it would be sent readable.');
  const host = values.SMTP_URL === undefined ? required(reader, 'SMTP_HOST', 'smtp', ' (or SMTP_URL)') : (url?.hostname.replace(/^\[|\]$/g, '') ?? '');
  return { name: 'smtp', host, port: url?.port ? Number(url.port) : (values.SMTP_PORT ?? SMTP_PORTS[tls]), tls, ...(user && password ? { user, password } : {}) };
}

function readTracking(values: Values, problem: Problem): TrackingSettings {
  const { MAILGUN_WEBHOOK_SIGNING_KEY: signingKey, POSTMARK_WEBHOOK_USER: user, POSTMARK_WEBHOOK_PASSWORD: password, SENDGRID_WEBHOOK_PUBLIC_KEY: publicKey, RESEND_WEBHOOK_SECRET: secret, SES_WEBHOOK_TOPIC_ARNS: topicArns } = values;
  if (Boolean(user) !== Boolean(password)) problem(user ? 'POSTMARK_WEBHOOK_PASSWORD' : 'POSTMARK_WEBHOOK_USER', 'must be set beside the other one, or neither.');
  if (publicKey && !isPublicKey(publicKey)) problem('SENDGRID_WEBHOOK_PUBLIC_KEY', 'must be the verification key that SendGrid shows, base64 without lines around it.');
  return {
    ...(signingKey ? { mailgun: { signingKey } } : {}),
    ...(user && password ? { postmark: { user, password } } : {}),
    ...(publicKey ? { sendgrid: { publicKey } } : {}),
    ...(secret ? { resend: { secret } } : {}),
    ...(topicArns.length > 0 ? { ses: { topicArns } } : {}),
  };
}

/** `Name <address>`, or the address alone. */
function readFrom(text: string, problem: Problem): Address {
  const [, name = '', address = text] = /^\s*"?([^"<>]*?)"?\s*<([^<>]*)>\s*$/.exec(text) ?? [];
  if (!isOneAddress(address.trim()) || /\p{Cc}/u.test(name)) problem('EMAIL_FROM', 'must be one address, alone or as in: Deed <no-reply@example.com>');
  return name ? { name, address: address.trim() } : { address: address.trim() };
}

function isPublicKey(text: string): boolean {
  try {
    return createPublicKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'spki' }).asymmetricKeyType === 'ec';
  } catch {
    // What is no key at all.
    return false;
  }
}

function decoded(text: string, problem: Problem): string {
  try {
    return decodeURIComponent(text);
  } catch {
    problem('SMTP_URL', 'has a % in its user or password that stands for nothing: write %25.');
    return '';
  }
}

interface Reader {
  values: Values;
  local: boolean;
  problem: Problem;
}

function required({ values, problem }: Reader, variable: keyof Values, provider: ProviderName, alternative = ''): string {
  const value = values[variable] as string | undefined;
  if (value === undefined) problem(variable, `must be set${alternative}, since ${provider} is among the providers.`);
  return value ?? '';
}

function interfaceOf({ values, local, problem }: Reader, variable: keyof Values, fallback: string): string {
  const value = values[variable] as string | undefined;
  if (value === undefined) return fallback;
  const { protocol, username, password } = new URL(value);
  if ((protocol !== 'https:' && !local) || username || password) problem(variable, 'must be an https URL without a user; http is for development and test.');
  return value;
}
