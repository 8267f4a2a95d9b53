/**
 * The mails about accounts. Each takes plain values and gives subject, text and HTML; links are made by
 * `account/link.ts`. No mail names its reader: who registers somebody else's address has chosen the name.
 */
import { line } from './line.ts';
import type { Line } from './line.ts';
import type { Mail } from './template.ts';
import { renderMail } from './template.ts';

const NOT_YOU = line`If that was not you, ignore this mail: without the link nothing happens.`;
const SECURE_IT = line`If that was not you, choose a new password at once: somebody else has got into your account.`;

export function verifyEmail({ link }: { link: string }): Mail {
  return renderMail({
    subject: line`Confirm your email address`,
    paragraphs: [line`Somebody, most likely you, has registered with this email address. Confirm that it is yours.`],
    actions: [{ label: line`Confirm the address`, url: link }],
    closing: NOT_YOU,
  });
}

/** Instead of `verifyEmail`, where the address has an account: the answer to the request says nothing of it. */
export function alreadyRegistered({ loginLink, resetLink }: { loginLink: string; resetLink: string }): Mail {
  return renderMail({
    subject: line`You already have an account`,
    paragraphs: [line`Somebody, most likely you, wanted to register with this email address. It has an account already, and nothing has changed.`],
    actions: [{ label: line`Log in`, url: loginLink }, { label: line`Choose a new password`, url: resetLink }],
    closing: line`If that was not you, there is nothing to do.`,
  });
}

export function resetPassword({ link, validMinutes }: { link: string; validMinutes: number }): Mail {
  return renderMail({
    subject: line`Choose a new password`,
    paragraphs: [line`Somebody, most likely you, has asked for a new password. The link works once, for ${count(validMinutes, 'minute')}.`],
    actions: [{ label: line`Choose a new password`, url: link }],
    closing: NOT_YOU,
  });
}

/** `where` is an address or a place, as it is known. */
export function passwordChanged({ when, where }: { when: Date; where: string }): Mail {
  return renderMail({
    subject: line`Your password was changed`,
    paragraphs: [line`The password of your account was changed on ${inWords(when)}, from ${where}. All other sessions have ended.`],
    closing: SECURE_IT,
  });
}

/** To the new address. */
export function emailChangeConfirm({ link }: { link: string }): Mail {
  return renderMail({
    subject: line`Confirm your new email address`,
    paragraphs: [line`Somebody, most likely you, wants to use this email address for their account. Until you confirm it, the old one stays.`],
    actions: [{ label: line`Confirm the new address`, url: link }],
    closing: NOT_YOU,
  });
}

/** To the old address, which is not told the new one. */
export function emailChanged({ when }: { when: Date }): Mail {
  return renderMail({
    subject: line`Your email address was changed`,
    paragraphs: [line`On ${inWords(when)} your account got another email address. This one can no longer be used to log in.`],
    closing: line`If that was not you, write at once to whoever runs this service: somebody else has got into your account.`,
  });
}

/** `device` is what it calls itself. */
export function newDevice({ device, address, when }: { device: string; address: string; when: Date }): Mail {
  return renderMail({
    subject: line`New login to your account`,
    paragraphs: [line`Your account was logged in to from a device that it has not seen before: “${device}”, from ${address}, on ${inWords(when)}.`, line`If that was you, there is nothing to do.`],
    closing: SECURE_IT,
  });
}

export function invitation({ inviter, tenant, role, link, validDays }: { inviter: string; tenant: string; role: string; link: string; validDays: number }): Mail {
  return renderMail({
    subject: line`Invitation to ${tenant}`,
    paragraphs: [line`“${inviter}” invites you to join “${tenant}” as ${role}. The invitation can be accepted for ${count(validDays, 'day')}.`],
    actions: [{ label: line`See the invitation`, url: link }],
    closing: line`If you do not know who that is, ignore this mail: without the link nothing happens.`,
  });
}

export function preRegistrationConfirm({ link }: { link: string }): Mail {
  return renderMail({
    subject: line`Confirm that we may write to you`,
    paragraphs: [line`Somebody, most likely you, wants to hear at this email address when we begin. Confirm that it is yours.`],
    actions: [{ label: line`Confirm the address`, url: link }],
    closing: NOT_YOU,
  });
}

export function twoFactorEnabled({ when }: { when: Date }): Mail {
  return renderMail({
    subject: line`Two-factor authentication is on`,
    paragraphs: [line`Since ${inWords(when)} a login to your account takes a code from your authenticator app as well. Keep the recovery codes where you find them without your phone.`],
    closing: SECURE_IT,
  });
}

export function twoFactorDisabled({ when }: { when: Date }): Mail {
  return renderMail({
    subject: line`Two-factor authentication is off`,
    paragraphs: [line`Since ${inWords(when)} a login to your account takes the password alone.`],
    closing: SECURE_IT,
  });
}

export function recoveryCodeUsed({ left, when }: { left: number; when: Date }): Mail {
  return renderMail({
    subject: line`A recovery code was used`,
    paragraphs: [line`On ${inWords(when)} a recovery code of your account was used instead of a code from the authenticator app.`, codesLeft(left)],
    closing: SECURE_IT,
  });
}

export function accountDeleted({ when }: { when: Date }): Mail {
  return renderMail({
    subject: line`Your account was deleted`,
    paragraphs: [line`On ${inWords(when)} your account was deleted, and all its sessions ended. This is the last mail about it.`],
    closing: line`If that was not you, write at once to whoever runs this service.`,
  });
}

/** `provider` by its name, as in “GitHub”. */
export function signInMethodLinked({ provider, when }: { provider: string; when: Date }): Mail {
  return renderMail({
    subject: line`A new way to log in to your account`,
    paragraphs: [line`Since ${inWords(when)} your account can be logged in to with ${provider}.`],
    closing: SECURE_IT,
  });
}

function codesLeft(left: number): Line {
  return left === 0 ? line`It was the last one: make new ones now.` : line`There ${left === 1 ? 'is' : 'are'} ${count(left, 'code')} left.`;
}

function count(number: number, unit: string): string {
  return `${number} ${unit}${number === 1 ? '' : 's'}`;
}

/** `21 November 2026 at 12:59 UTC`: nobody knows the reader's zone. */
function inWords(when: Date): string {
  return `${new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }).format(when)} UTC`;
}
