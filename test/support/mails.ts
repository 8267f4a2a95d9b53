/** The mails that a service has sent: the console transport writes them to its log. */
import { jobsSettled } from './jobs.ts';
import type { Service } from './service.ts';

export interface Mail {
  to: string;
  subject: string;
  text: string;
  links: string[];
}

/** All to this address, oldest first, once no job is left: what is not mailed by then is not mailed. */
export async function mailsTo({ databaseUrl, logs }: Service, address: string): Promise<Mail[]> {
  await jobsSettled(databaseUrl);
  return logs.flatMap(({ mail }) => ((mail as Mail | undefined)?.to === address ? [mail as Mail] : []));
}

/** The newest mail to this address, but for those that only tell of a login. */
export async function mailTo(service: Service, address: string): Promise<Mail> {
  const newest = (await mailsTo(service, address)).findLast(({ subject }) => subject !== 'New login to your account');
  if (!newest) throw new Error(`There is no mail to ${address}.`);
  return newest;
}

/** The token in the fragment of a mail's link to this page. */
export function tokenOf({ links }: Mail, page: string): string {
  const link = links.map((text) => new URL(text)).find(({ pathname }) => pathname.endsWith(`/${page}`));
  if (!link) throw new Error(`The mail has no link to ${page}: ${links.join(', ')}`);
  return new URLSearchParams(link.hash.slice(1)).get('token')!;
}
