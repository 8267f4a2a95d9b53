/** Each message with values as they may come: what the preview shows. A message without a sample does not compile. */
import * as messages from './messages.ts';
import type { Mail } from './template.ts';

const when = new Date('2026-11-21T12:59:00Z');
const linkTo = (page: string): string => `https://app.example.com/account/${page}#token=deedg_0199a6f6e90079285387bc44644853d2fe05bcdcdc4928012781a5f1a2a77cbb5398e106a1e609d3`;

export const samples: Readonly<Record<keyof typeof messages, () => Mail>> = {
  verifyEmail: () => messages.verifyEmail({ link: linkTo('verify-email') }),
  alreadyRegistered: () => messages.alreadyRegistered({ loginLink: 'https://app.example.com', resetLink: linkTo('reset-password') }),
  resetPassword: () => messages.resetPassword({ link: linkTo('reset-password'), validMinutes: 30 }),
  passwordChanged: () => messages.passwordChanged({ when, where: '192.0.2.7' }),
  emailChangeConfirm: () => messages.emailChangeConfirm({ link: linkTo('confirm-email') }),
  emailChanged: () => messages.emailChanged({ when }),
  newDevice: () => messages.newDevice({ device: 'Firefox on Linux', address: '192.0.2.7', when }),
  invitation: () => messages.invitation({ inviter: 'Grace Hopper', tenant: 'Analytical Engines', role: 'agent', link: linkTo('accept-invitation'), validDays: 7 }),
  preRegistrationConfirm: () => messages.preRegistrationConfirm({ link: linkTo('confirm-pre-registration') }),
  twoFactorEnabled: () => messages.twoFactorEnabled({ when }),
  twoFactorDisabled: () => messages.twoFactorDisabled({ when }),
  recoveryCodeUsed: () => messages.recoveryCodeUsed({ left: 3, when }),
  accountDeleted: () => messages.accountDeleted({ when }),
  signInMethodLinked: () => messages.signInMethodLinked({ provider: 'GitHub', when }),
};
