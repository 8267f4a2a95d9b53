/**
 * How mail leaves, from the environment: EMAIL_PROVIDER names a provider, EMAIL_FALLBACK_PROVIDERS those that are asked
 * where it fails, and the variables of each say how it is reached. What a provider tells of its mails is believed where
 * the secret of its webhook is set. `docs/mail.md` lists them all.
 */
import { createPublicKey } from 'node:crypto';
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

export interface ReadMailSettings {
  settings: MailSettings;
  /** The variables that were given of these, but for EMAIL_FROM: for a process that starts another. */
  variables: Record<string, string>;
  /** Each names its variable. */
  problems: string[];
}

type Given = Record<string, string | undefined>;

export const DEFAULT_FROM = 'Deed <no-reply@localhost>';
/** Of Amazon's own variables those that are read here: others name files that are not for us. */
const OURS = /^(?:(?:EMAIL|SMTP|MAILGUN|POSTMARK|SENDGRID|RESEND|SES)_|AWS_(?:ACCESS_KEY_ID|SECRET_ACCESS_KEY|SESSION_TOKEN|REGION)$)/;

export const isMailVariable = (name: string): boolean => OURS.test(name);
const MAILGUN_URLS: Record<string, string> = { us: 'https://api.mailgun.net', eu: 'https://api.eu.mailgun.net' };
const SMTP_PORTS = { starttls: 587, implicit: 465, none: 25 };

/** `local`: plain http and unencrypted SMTP with a password are fine on somebody's own machine. `production`: a provider is chosen, never assumed. */
export function readMailSettings(given: Given, { local, production }: { local: boolean; production: boolean }): ReadMailSettings {
  const reader = createReader(given, local);
  const { problem } = reader;
  if (production && !given.EMAIL_PROVIDER) problem('EMAIL_PROVIDER', `must be set in production: one of ${PROVIDERS.join(', ')}. With console nobody gets a mail.`);
  if (given.EMAIL_FALLBACK_PROVIDER) problem('EMAIL_FALLBACK_PROVIDER', 'is not known; EMAIL_FALLBACK_PROVIDERS is, with one name or several and commas between.');
  const names = [given.EMAIL_PROVIDER ?? 'console', ...listed(given.EMAIL_FALLBACK_PROVIDERS)];
  names.forEach((name, index) => {
    const variable = index === 0 ? 'EMAIL_PROVIDER' : 'EMAIL_FALLBACK_PROVIDERS';
    if (!PROVIDERS.includes(name as ProviderName)) problem(variable, `${JSON.stringify(name)} is none of ${PROVIDERS.join(', ')}.`);
    else if (names.indexOf(name) < index) problem(variable, `names ${name} twice.`);
    else if (index > 0 && name === 'console') problem(variable, 'console only writes to the log, so it takes over from nobody.');
  });
  const [first = { name: 'console' as const }, ...others] = [...new Set(names)].flatMap((name) => (name in READERS ? [READERS[name as ProviderName](reader)] : []));
  const settings: MailSettings = {
    from: readFrom(given.EMAIL_FROM ?? DEFAULT_FROM, problem),
    providers: [first, ...others],
    timeoutSeconds: reader.integer('EMAIL_TIMEOUT', 1, 600, 30),
    tracking: readTracking(given, reader),
  };
  const variables = Object.fromEntries(Object.entries(given).filter((entry): entry is [string, string] => isMailVariable(entry[0]) && entry[0] !== 'EMAIL_FROM' && entry[1] !== undefined));
  return { settings, variables, problems: reader.problems };
}

const READERS: Record<ProviderName, (reader: Reader) => ProviderSettings> = {
  console: () => ({ name: 'console' }),
  smtp: readSmtp,
  mailgun({ given, required, url, oneOf }) {
    const region = oneOf('MAILGUN_REGION', Object.keys(MAILGUN_URLS), 'us');
    const domain = required('MAILGUN_DOMAIN', 'mailgun');
    return { name: 'mailgun', apiKey: required('MAILGUN_API_KEY', 'mailgun'), domain, url: url('MAILGUN_URL', given.MAILGUN_URL ?? MAILGUN_URLS[region]!) };
  },
  postmark: ({ given, required, url }) => ({ name: 'postmark', serverToken: required('POSTMARK_SERVER_TOKEN', 'postmark'), messageStream: given.POSTMARK_MESSAGE_STREAM, url: url('POSTMARK_URL', given.POSTMARK_URL ?? 'https://api.postmarkapp.com') }),
  sendgrid: ({ given, required, url }) => ({ name: 'sendgrid', apiKey: required('SENDGRID_API_KEY', 'sendgrid'), url: url('SENDGRID_URL', given.SENDGRID_URL ?? 'https://api.sendgrid.com') }),
  resend: ({ given, required, url }) => ({ name: 'resend', apiKey: required('RESEND_API_KEY', 'resend'), url: url('RESEND_URL', given.RESEND_URL ?? 'https://api.resend.com') }),
  ses({ given, problem, required, url }) {
    const region = given.SES_REGION ?? given.AWS_REGION ?? '';
    if (!/^[a-z]{2,}(?:-[a-z]+)+-\d+$/.test(region)) problem('SES_REGION', 'must name a region, as in eu-central-1, since ses is among the providers.');
    return {
      name: 'ses',
      region,
      accessKeyId: required('AWS_ACCESS_KEY_ID', 'ses'),
      secretAccessKey: required('AWS_SECRET_ACCESS_KEY', 'ses'),
      sessionToken: given.AWS_SESSION_TOKEN,
      configurationSet: given.SES_CONFIGURATION_SET,
      url: url('SES_URL', given.SES_URL ?? `https://email.${region}.amazonaws.com`),
    };
  },
};

function readSmtp({ given, local, problem, integer, oneOf, required }: Reader): SmtpSettings {
  const url = given.SMTP_URL === undefined ? undefined : (URL.parse(given.SMTP_URL) ?? undefined);
  const apart = ['SMTP_HOST', 'SMTP_PORT', 'SMTP_USER', 'SMTP_PASSWORD'].filter((variable) => given[variable] !== undefined);
  if (given.SMTP_URL !== undefined) {
    if (!url || !/^smtps?:$/.test(url.protocol) || !url.hostname || !/^\/?$/.test(url.pathname) || url.search || url.hash) problem('SMTP_URL', 'must be smtp://user:password@host:port, or smtps:// for TLS from the first byte.');
    if (apart.length > 0) problem('SMTP_URL', `is set, and so is ${apart.join(', ')}: set the one or the others.`);
  }
  const user = url ? decoded(url.username, problem) : given.SMTP_USER;
  const password = url ? decoded(url.password, problem) : given.SMTP_PASSWORD;
  if (Boolean(user) !== Boolean(password)) problem(user ? 'SMTP_PASSWORD' : 'SMTP_USER', 'must be set beside the other one, or neither: who logs in has both.');
  const tls = oneOf('SMTP_TLS', ['starttls', 'implicit', 'none'] as const, url?.protocol === 'smtps:' ? 'implicit' : 'starttls');
  if (url?.protocol === 'smtps:' && tls !== 'implicit') problem('SMTP_TLS', 'is implicit where SMTP_URL begins with smtps.');
  if (tls === 'none' && password && !local) problem('SMTP_TLS', 'must not be none where there is a password: it would be sent readable.');
  const host = given.SMTP_URL === undefined ? required('SMTP_HOST', 'smtp', 'or SMTP_URL') : (url?.hostname.replace(/^\[|\]$/g, '') ?? '');
  return { name: 'smtp', host, port: url?.port ? Number(url.port) : integer('SMTP_PORT', 1, 65_535, SMTP_PORTS[tls]), tls, ...(user && password ? { user, password } : {}) };
}

function readTracking(given: Given, { problem }: Reader): TrackingSettings {
  const { MAILGUN_WEBHOOK_SIGNING_KEY: signingKey, POSTMARK_WEBHOOK_USER: user, POSTMARK_WEBHOOK_PASSWORD: password, SENDGRID_WEBHOOK_PUBLIC_KEY: publicKey, RESEND_WEBHOOK_SECRET: secret } = given;
  if (Boolean(user) !== Boolean(password)) problem(user ? 'POSTMARK_WEBHOOK_PASSWORD' : 'POSTMARK_WEBHOOK_USER', 'must be set beside the other one, or neither.');
  if (password && password.length < 16) problem('POSTMARK_WEBHOOK_PASSWORD', 'must have 16 characters at least: it is all that tells Postmark from anybody else.');
  if (publicKey && !isPublicKey(publicKey)) problem('SENDGRID_WEBHOOK_PUBLIC_KEY', 'must be the verification key that SendGrid shows, base64 without lines around it.');
  if (secret && !/^whsec_[A-Za-z0-9+/]{24,}={0,2}$/.test(secret)) problem('RESEND_WEBHOOK_SECRET', 'must be the signing secret that Resend shows, beginning with whsec_.');
  const topicArns = listed(given.SES_WEBHOOK_TOPIC_ARNS);
  for (const arn of topicArns) {
    if (!/^arn:aws[a-z-]*:sns:[a-z0-9-]+:\d{12}:[\w-]{1,256}$/.test(arn)) problem('SES_WEBHOOK_TOPIC_ARNS', `${JSON.stringify(arn)} is no ARN of an SNS topic, as in arn:aws:sns:eu-central-1:123456789012:mail.`);
  }
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

type Problem = (variable: string, what: string) => void;

interface Reader {
  given: Given;
  local: boolean;
  problems: string[];
  problem: Problem;
  required: (variable: string, provider: ProviderName, alternative?: string) => string;
  url: (variable: string, value: string) => string;
  oneOf: <const Value extends string>(variable: string, values: readonly Value[], fallback: Value) => Value;
  integer: (variable: string, low: number, high: number, fallback: number) => number;
}

/** Notes what is wrong and goes on, so that everything is named at once. */
function createReader(given: Given, local: boolean): Reader {
  const problems: string[] = [];
  const problem: Problem = (variable, what) => void problems.push(`${variable}: ${what}`);
  return {
    given,
    local,
    problems,
    problem,
    required: (variable, provider, alternative = '') => {
      if (!given[variable]) problem(variable, `must be set${alternative && ` (${alternative})`}, since ${provider} is among the providers.`);
      return given[variable] ?? '';
    },
    url: (variable, value) => {
      const url = URL.parse(value);
      const isGood = url && (url.protocol === 'https:' || (local && url.protocol === 'http:')) && !url.username && !url.password && !/[?#]/.test(value);
      // An address that only lacks its region is named once, by the region.
      if (!isGood && given[variable] !== undefined) problem(variable, 'must be an https URL without ? and #; http is for development and test.');
      return value.replace(/\/$/, '');
    },
    oneOf: (variable, values, fallback) => {
      const value = values.find((known) => known === (given[variable] ?? fallback));
      if (value === undefined) problem(variable, `must be one of ${values.join(', ')}.`);
      return value ?? fallback;
    },
    integer: (variable, low, high, fallback) => {
      const value = given[variable] ?? String(fallback);
      if (!/^\d{1,9}$/.test(value) || Number(value) < low || Number(value) > high) problem(variable, `must be a whole number from ${low} to ${high}.`);
      return Number(value);
    },
  };
}

const listed = (text = ''): string[] => text.split(',').map((item) => item.trim()).filter(Boolean);
