/** The variables of mail: how it leaves, and what a provider is believed by when it tells of its mails. */
import { PROVIDERS } from '../mail/provider.ts';
import type { Variable } from './kinds.ts';
import { integer, list, oneOf, optionalInteger, text, textOr, webUrl } from './kinds.ts';

const address = (of: string): Variable<string | undefined> => ({ about: `Another address of ${of}'s interface.`, type: webUrl });

export const mail = {
  EMAIL_PROVIDER: { about: 'Who carries mail; console only writes to the log.', type: oneOf(...PROVIDERS), production: 'required', byDefault: 'console', example: 'smtp' },
  EMAIL_FALLBACK_PROVIDERS: { about: 'Who is asked, in this order, where that one fails.', type: list(), example: 'ses' },
  EMAIL_FROM: { about: 'The sender: `Name <address>`, or the address alone.', type: textOr('Deed <no-reply@localhost>'), example: 'Deed <no-reply@example.com>' },
  EMAIL_TIMEOUT: { about: 'Seconds for one attempt at one provider.', type: integer(1, 600, 30) },
  SMTP_URL: { about: 'smtp://user:password@host:port, or smtps:// for TLS from the first byte; or in parts by those that follow.', type: text(), secret: 'password', example: 'smtp://user:password@localhost:587' },
  SMTP_HOST: { about: 'Host of the SMTP server.', type: text() },
  SMTP_PORT: { about: 'Its port.', type: optionalInteger(1, 65_535), byDefault: '587, 465 or 25, as SMTP_TLS is starttls, implicit or none' },
  SMTP_USER: { about: 'Who logs in to it.', type: text() },
  SMTP_PASSWORD: { about: 'Their password.', type: text(), secret: 'all' },
  SMTP_TLS: { about: 'starttls: encrypted or not at all; implicit: from the first byte; none takes no password outside development.', type: oneOf('starttls', 'implicit', 'none'), byDefault: 'starttls, with smtps:// implicit' },
  MAILGUN_API_KEY: { about: "Mailgun's key.", type: text(), secret: 'all' },
  MAILGUN_DOMAIN: { about: 'The domain that Mailgun sends from.', type: text() },
  MAILGUN_REGION: { about: 'Where Mailgun keeps it.', type: oneOf('us', 'eu'), byDefault: 'us' },
  MAILGUN_URL: address('Mailgun'),
  POSTMARK_SERVER_TOKEN: { about: "Postmark's token of a server.", type: text(), secret: 'all' },
  POSTMARK_MESSAGE_STREAM: { about: "The stream to send in.", type: text(), byDefault: "Postmark's own" },
  POSTMARK_URL: address('Postmark'),
  SENDGRID_API_KEY: { about: "SendGrid's key.", type: text(), secret: 'all' },
  SENDGRID_URL: { ...address('SendGrid'), example: 'https://api.eu.sendgrid.com' },
  RESEND_API_KEY: { about: "Resend's key.", type: text(), secret: 'all' },
  RESEND_URL: address('Resend'),
  SES_REGION: { about: 'Region of SES.', type: text(), byDefault: 'AWS_REGION', example: 'eu-central-1' },
  SES_CONFIGURATION_SET: { about: 'The configuration set, by which SES tells of its mails.', type: text() },
  SES_URL: address('SES'),
  AWS_REGION: { about: 'Region, where SES_REGION names none.', type: text() },
  AWS_ACCESS_KEY_ID: { about: 'Key that SES is called with.', type: text() },
  AWS_SECRET_ACCESS_KEY: { about: 'Its secret.', type: text(), secret: 'all' },
  AWS_SESSION_TOKEN: { about: 'The token of a session, where the key is of one.', type: text(), secret: 'all' },
  MAILGUN_WEBHOOK_SIGNING_KEY: { about: 'Mailgun is believed by the HTTP webhook signing key.', type: text(), secret: 'all' },
  POSTMARK_WEBHOOK_USER: { about: 'Postmark is believed by user and password in the address that it is given.', type: text() },
  POSTMARK_WEBHOOK_PASSWORD: { about: 'The password: 16 characters at least.', type: text(/^.{16}/, 'must have 16 characters at least: it is all that tells Postmark from anybody else'), secret: 'all' },
  SENDGRID_WEBHOOK_PUBLIC_KEY: { about: 'SendGrid is believed by the verification key of the signed event webhook.', type: text() },
  RESEND_WEBHOOK_SECRET: { about: 'Resend is believed by the signing secret.', type: text(/^whsec_[A-Za-z0-9+/]{24,}={0,2}$/, 'must be the signing secret that Resend shows, beginning with whsec_'), secret: 'all' },
  SES_WEBHOOK_TOPIC_ARNS: { about: 'SES is believed by the SNS topics; anybody can have SNS sign, so no other is.', type: list((arn) => /^arn:aws[a-z-]*:sns:[a-z0-9-]+:\d{12}:[\w-]{1,256}$/.test(arn), 'must be ARNs of SNS topics, as in arn:aws:sns:eu-central-1:123456789012:mail'), example: 'arn:aws:sns:eu-central-1:123456789012:mail' },
} satisfies Record<string, Variable>;
