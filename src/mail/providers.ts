/** The providers of the configuration as one. Each is loaded with its first mail, so that a process that sends none loads none. */
import type { Logger } from 'pino';
import type { Meter } from '../telemetry/meter.ts';
import { UNCOUNTED } from '../telemetry/meter.ts';
import { withFailover } from './failover.ts';
import { refuseInjection } from './injection.ts';
import type { Outbound } from './mailer.ts';
import type { SendResult } from './message.ts';
import type { MailProvider } from './provider.ts';
import { TemporaryFailure } from './provider.ts';
import type { MailSettings, ProviderSettings } from './settings.ts';
import { refuseUnsupported, SUPPORT } from './support.ts';

interface Surroundings {
  logger: Logger;
  /** Whether the console logs what mails say. */
  reveal: boolean;
  meter?: Meter;
  timeoutSeconds: number;
}

/** `reveal`: whether the console logs what mails say. */
export function createOutbound(settings: MailSettings, surroundings: Omit<Surroundings, 'timeoutSeconds'>): Outbound {
  return { provider: createProvider(settings, surroundings), from: settings.from, takesMetadata: settings.providers.every(({ name }) => SUPPORT.metadata[name] !== 'no') };
}

/** Whatever provider takes a mail, it has been held against `injection.ts` and `support.ts` before. */
export function createProvider({ providers: [first, ...others], timeoutSeconds }: Pick<MailSettings, 'providers' | 'timeoutSeconds'>, surroundings: Omit<Surroundings, 'timeoutSeconds'>): MailProvider {
  const prepared = (settings: ProviderSettings): MailProvider => prepare(settings, { ...surroundings, timeoutSeconds });
  return withFailover([prepared(first), ...others.map(prepared)]);
}

function prepare(settings: ProviderSettings, surroundings: Surroundings): MailProvider {
  let loaded: Promise<MailProvider> | undefined;
  return {
    name: settings.name,
    async send(mail, options) {
      refuseInjection(mail);
      refuseUnsupported(settings.name, mail);
      loaded ??= load(settings, surroundings);
      return counted(settings.name, surroundings.meter ?? UNCOUNTED, (await loaded).send(mail, options));
    },
    close: () => void loaded?.then((provider) => provider.close?.()),
  };
}

async function counted(provider: ProviderSettings['name'], meter: Meter, sending: Promise<SendResult>): Promise<SendResult> {
  try {
    const result = await sending;
    for (const { status } of Object.values(result.recipients)) meter.mailed(provider, status);
    return result;
  } catch (error) {
    meter.mailed(provider, error instanceof TemporaryFailure ? 'unavailable' : 'refused');
    throw error;
  }
}

async function load(settings: ProviderSettings, { logger, reveal, timeoutSeconds }: Surroundings): Promise<MailProvider> {
  switch (settings.name) {
    case 'console': return (await import('./providers/console.ts')).create(logger, reveal);
    case 'smtp': return (await import('./providers/smtp.ts')).create(settings, timeoutSeconds);
    case 'mailgun': return (await import('./providers/mailgun.ts')).create(settings, timeoutSeconds);
    case 'postmark': return (await import('./providers/postmark.ts')).create(settings, timeoutSeconds);
    case 'sendgrid': return (await import('./providers/sendgrid.ts')).create(settings, timeoutSeconds);
    case 'resend': return (await import('./providers/resend.ts')).create(settings, timeoutSeconds);
    case 'ses': return (await import('./providers/ses.ts')).create(settings, timeoutSeconds);
  }
}
