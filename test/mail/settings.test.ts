/** How mail leaves, as the environment says it: every mistake is named at once, with its variable, and never with a secret. */
import { generateKeyPairSync } from 'node:crypto';
import { expect } from 'chai';
import { ConfigError, readConfig } from '../../src/config/read.ts';

const PRODUCTION = { ENVIRONMENT: 'production', DATABASE_URL: 'postgres://a:b@c/d', JWT_PRIVATE_KEY: 'PRIVATE KEY', SECRET_KEY: 'kK4h8wq1ZtVn2bY7sD0fGm5pLr9xCe3u', PUBLIC_URL: 'https://api.example' };
const SES = { EMAIL_PROVIDER: 'ses', SES_REGION: 'eu-central-1', AWS_ACCESS_KEY_ID: 'id', AWS_SECRET_ACCESS_KEY: 'secret' };

const mail = (environment: Record<string, string>) => readConfig(environment).mail;
const refused = (environment: Record<string, string>, ...messages: RegExp[]): void => {
  for (const message of messages) expect(() => mail(environment)).to.throw(ConfigError, message);
};

describe('the configuration of mail', () => {
  it('is the console by default, but in production, where it must be chosen', () => {
    expect(mail({})).to.deep.equal({ from: { name: 'Deed', address: 'no-reply@localhost' }, providers: [{ name: 'console' }], timeoutSeconds: 30, tracking: {} });
    refused(PRODUCTION, /EMAIL_PROVIDER: must be set in production. Who carries mail/);
    expect(mail({ ...PRODUCTION, EMAIL_PROVIDER: 'console' }).providers).to.deep.equal([{ name: 'console' }]);
  });

  it('takes SMTP from one address or from parts', () => {
    expect(mail({ EMAIL_PROVIDER: 'smtp', SMTP_URL: 'smtp://ada:p%40ss@mail.example' }).providers).to.deep.equal([{ name: 'smtp', host: 'mail.example', port: 587, tls: 'starttls', user: 'ada', password: 'p@ss' }]);
    expect(mail({ EMAIL_PROVIDER: 'smtp', SMTP_URL: 'smtps://mail.example:4650' }).providers).to.deep.equal([{ name: 'smtp', host: 'mail.example', port: 4650, tls: 'implicit' }]);
    expect(mail({ EMAIL_PROVIDER: 'smtp', SMTP_HOST: 'mail.example', SMTP_USER: 'ada', SMTP_PASSWORD: 'secret', SMTP_TLS: 'implicit' }).providers).to.deep.equal([{ name: 'smtp', host: 'mail.example', port: 465, tls: 'implicit', user: 'ada', password: 'secret' }]);
    expect(mail({ EMAIL_PROVIDER: 'smtp', SMTP_HOST: 'relay', SMTP_TLS: 'none' }).providers).to.deep.equal([{ name: 'smtp', host: 'relay', port: 25, tls: 'none' }]);
  });

  it('knows the addresses of the providers, and takes others', () => {
    expect(mail({ EMAIL_PROVIDER: 'mailgun', MAILGUN_API_KEY: 'k', MAILGUN_DOMAIN: 'mg.example', MAILGUN_REGION: 'eu' }).providers).to.deep.equal([{ name: 'mailgun', apiKey: 'k', domain: 'mg.example', url: 'https://api.eu.mailgun.net' }]);
    expect(mail({ EMAIL_PROVIDER: 'postmark', POSTMARK_SERVER_TOKEN: 't', POSTMARK_MESSAGE_STREAM: 'broadcast' }).providers[0]).to.deep.equal({ name: 'postmark', serverToken: 't', messageStream: 'broadcast', url: 'https://api.postmarkapp.com' });
    expect(mail({ EMAIL_PROVIDER: 'sendgrid', SENDGRID_API_KEY: 'k', SENDGRID_URL: 'https://api.eu.sendgrid.com/' }).providers[0]).to.deep.equal({ name: 'sendgrid', apiKey: 'k', url: 'https://api.eu.sendgrid.com' });
    expect(mail({ EMAIL_PROVIDER: 'resend', RESEND_API_KEY: 'k' }).providers[0]).to.deep.equal({ name: 'resend', apiKey: 'k', url: 'https://api.resend.com' });
    expect(mail({ ...SES, SES_CONFIGURATION_SET: 'events' }).providers[0]).to.deep.include({ name: 'ses', region: 'eu-central-1', url: 'https://email.eu-central-1.amazonaws.com', configurationSet: 'events' });
  });

  it('lists those that take over, in order', () => {
    const { providers } = mail({ ...SES, EMAIL_FALLBACK_PROVIDERS: 'resend, smtp', RESEND_API_KEY: 'k', SMTP_HOST: 'relay' });
    expect(providers.map(({ name }) => name)).to.deep.equal(['ses', 'resend', 'smtp']);
  });

  it('believes what a provider tells where its secret is set', () => {
    const publicKey = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
    const { tracking } = mail({
      MAILGUN_WEBHOOK_SIGNING_KEY: 'k', POSTMARK_WEBHOOK_USER: 'u', POSTMARK_WEBHOOK_PASSWORD: 'p'.repeat(16), SENDGRID_WEBHOOK_PUBLIC_KEY: publicKey,
      RESEND_WEBHOOK_SECRET: `whsec_${Buffer.alloc(24).toString('base64')}`, SES_WEBHOOK_TOPIC_ARNS: 'arn:aws:sns:eu-central-1:123456789012:mail',
    });
    expect(tracking).to.have.keys('mailgun', 'postmark', 'sendgrid', 'resend', 'ses');
  });

  const wrong: [string, Record<string, string>, ...RegExp[]][] = [
    ['a provider that nobody knows', { EMAIL_PROVIDER: 'pigeon' }, /EMAIL_PROVIDER: must be one of console, smtp/],
    ['everything that is missing, at once', { EMAIL_PROVIDER: 'ses', EMAIL_FALLBACK_PROVIDERS: 'mailgun,smtp,postmark,sendgrid,resend' }, /SES_REGION: must name/, /AWS_ACCESS_KEY_ID: must be set/, /AWS_SECRET_ACCESS_KEY/, /MAILGUN_DOMAIN/, /MAILGUN_API_KEY/, /SMTP_HOST: must be set \(or SMTP_URL\)/, /POSTMARK_SERVER_TOKEN/, /SENDGRID_API_KEY/, /RESEND_API_KEY/],
    ['a provider named twice', { ...SES, EMAIL_FALLBACK_PROVIDERS: 'ses' }, /EMAIL_FALLBACK_PROVIDERS: names ses twice/],
    ['a console that takes over', { ...SES, EMAIL_FALLBACK_PROVIDERS: 'console' }, /EMAIL_FALLBACK_PROVIDERS: console only writes/],
    ['the name of one fallback', { EMAIL_FALLBACK_PROVIDER: 'ses' }, /EMAIL_FALLBACK_PROVIDERS is/],
    ['two senders', { EMAIL_FROM: 'a@b.example, c@d.example' }, /EMAIL_FROM: must be one address/],
    ['an address that is none of SMTP', { EMAIL_PROVIDER: 'smtp', SMTP_URL: 'https://mail.example' }, /SMTP_URL: must be smtp:/],
    ['SMTP said twice', { EMAIL_PROVIDER: 'smtp', SMTP_URL: 'smtp://mail.example', SMTP_HOST: 'other' }, /SMTP_URL: is set, and so is SMTP_HOST/],
    ['a user without a password', { EMAIL_PROVIDER: 'smtp', SMTP_HOST: 'h', SMTP_USER: 'u' }, /SMTP_PASSWORD: must be set/],
    ['a password in the clear', { ENVIRONMENT: 'staging', EMAIL_PROVIDER: 'smtp', SMTP_HOST: 'h', SMTP_USER: 'u', SMTP_PASSWORD: 'p', SMTP_TLS: 'none' }, /SMTP_TLS: must not be none/],
    ['a kind of TLS that there is not', { EMAIL_PROVIDER: 'smtp', SMTP_HOST: 'h', SMTP_TLS: 'yes' }, /SMTP_TLS: must be one of starttls, implicit, none/],
    ['a port that is none', { EMAIL_PROVIDER: 'smtp', SMTP_HOST: 'h', SMTP_PORT: '70000' }, /SMTP_PORT: must be a whole number/],
    ['a region that Mailgun has not', { EMAIL_PROVIDER: 'mailgun', MAILGUN_API_KEY: 'k', MAILGUN_DOMAIN: 'd', MAILGUN_REGION: 'mars' }, /MAILGUN_REGION: must be one of us, eu/],
    ['plain http outside development', { ENVIRONMENT: 'staging', EMAIL_PROVIDER: 'resend', RESEND_API_KEY: 'k', RESEND_URL: 'http://mail.example' }, /RESEND_URL: must be an https URL/],
    ['half of what tells Postmark', { POSTMARK_WEBHOOK_USER: 'u' }, /POSTMARK_WEBHOOK_PASSWORD: must be set/],
    ['a short password of a webhook', { POSTMARK_WEBHOOK_USER: 'u', POSTMARK_WEBHOOK_PASSWORD: 'short' }, /POSTMARK_WEBHOOK_PASSWORD: must have 16/],
    ['a key that is none', { SENDGRID_WEBHOOK_PUBLIC_KEY: 'abc' }, /SENDGRID_WEBHOOK_PUBLIC_KEY: must be/],
    ['a secret that is none of Svix', { RESEND_WEBHOOK_SECRET: 'abc' }, /RESEND_WEBHOOK_SECRET: must be/],
    ['a topic that is none', { SES_WEBHOOK_TOPIC_ARNS: 'arn:aws:sqs:eu-central-1:123456789012:mail' }, /SES_WEBHOOK_TOPIC_ARNS: must be ARNs/],
    ['a time that is none', { EMAIL_TIMEOUT: '0' }, /EMAIL_TIMEOUT: must be a whole number from 1 to 600/],
  ];
  for (const [what, environment, ...messages] of wrong) it(`refuses ${what}`, () => refused(environment, ...messages));

  it('names no secret in what it refuses', () => {
    expect(() => mail({ EMAIL_PROVIDER: 'smtp', SMTP_URL: 'https://ada:hunter2@mail.example', RESEND_WEBHOOK_SECRET: 'hunter2' })).to.throw(ConfigError).with.property('message').that.does.not.include('hunter2');
  });

  it('hands what it was given to a process that is started', () => {
    expect(readConfig({ ...SES, EMAIL_FROM: 'a@b.example', PORT: '1' }).given).to.deep.equal({ ...SES, EMAIL_FROM: 'a@b.example', PORT: '1' });
  });
});
