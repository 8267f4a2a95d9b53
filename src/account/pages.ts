/**
 * The small pages that mails lead to, for services without a front end of their own. A page sends the token
 * of its link to one operation, and not before its button is pressed: programs that look into links before
 * their reader does would use it up. A page is there as soon as its operation is.
 */
import type { Router } from 'express';
import express from 'express';
import type { Operation } from '../contract/operation.ts';
import { page, text } from '../html.ts';
import type { PageHeaders } from '../contract/page-headers.ts';
import type { AccountPage } from './link.ts';
import { ACCOUNT_PATH } from './link.ts';

interface Declaration {
  operationId: string;
  title: string;
  intro: string;
  button: string;
  done: { title: string; text: string };
  /** Asked for always, or once the operation finds fault with its absence. */
  password?: 'always' | 'when-missing';
}

export const accountPageDeclarations: Readonly<Record<AccountPage, Declaration>> = {
  'verify-email': {
    operationId: 'verifyEmail',
    title: 'Confirm your email address',
    intro: 'One click, and your account is ready.',
    button: 'Confirm the address',
    done: { title: 'Your email address is confirmed', text: 'You can log in now, and close this page.' },
    password: 'when-missing',
  },
  'reset-password': {
    operationId: 'resetPassword',
    title: 'Choose a new password',
    intro: 'It takes the place of the old one, and you are logged out everywhere.',
    button: 'Set the password',
    done: { title: 'Your password is changed', text: 'Log in with the new one; you can close this page.' },
    password: 'always',
  },
  'confirm-email': {
    operationId: 'confirmEmail',
    title: 'Confirm your new email address',
    intro: 'From then on you log in with this address.',
    button: 'Confirm the new address',
    done: { title: 'Your new email address is confirmed', text: 'Log in with it from now on; you can close this page.' },
  },
  'accept-invitation': {
    operationId: 'acceptInvitation',
    title: 'Accept the invitation',
    intro: 'You become a member of the team that has invited you.',
    button: 'Accept the invitation',
    done: { title: 'You are a member now', text: 'Log in to begin; you can close this page.' },
    password: 'when-missing',
  },
  'confirm-pre-registration': {
    operationId: 'confirmPreRegistration',
    title: 'Confirm that we may write to you',
    intro: 'You hear from us at this address when we begin.',
    button: 'Confirm the address',
    done: { title: 'Your email address is confirmed', text: 'You will hear from us. You can close this page.' },
  },
};

/** The password is typed in here: nothing runs, loads or frames the page that is not this origin's (OWASP CSP Cheat Sheet, "Strict policy"). */
const STRICT = { scriptSrc: ["'self'"], styleSrc: ["'self'"], connectSrc: ["'self'"], imgSrc: ['data:'], requireTrustedTypesFor: ["'script'"] };
const SCRIPT = `${ACCOUNT_PATH}/page.js`;
const STYLE = `${ACCOUNT_PATH}/page.css`;

/** `operations` by operationId; of pages whose operation is not among them there is nothing. */
export function accountPages(operations: Readonly<Record<string, Operation>>, headers: PageHeaders): Router {
  const router = express.Router();
  router.use(ACCOUNT_PATH, headers(STRICT), (_req, res, next) => {
    res.set({ 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' });
    next();
  });
  for (const [name, declaration] of Object.entries(accountPageDeclarations)) {
    const operation = operations[declaration.operationId];
    if (!operation) continue;
    const html = pageOf(declaration, operation);
    router.get(`${ACCOUNT_PATH}/${name}`, (_req, res) => void res.type('html').send(html));
  }
  for (const [address, file] of [[SCRIPT, 'page.js'], [STYLE, 'page.css']] as const) {
    router.get(address, (_req, res) => res.sendFile(file, { root: `${import.meta.dirname}/browser`, cacheControl: false, lastModified: false }));
  }
  return router;
}

function pageOf({ title, intro, button, done, password }: Declaration, { method, path }: Operation): string {
  return page({
    title,
    head: `<link rel="stylesheet" href="${STYLE}"><script type="module" src="${SCRIPT}"></script>`,
    body: `<main>
<noscript><p class="problem">This page needs JavaScript to send the token of your link. Allow it for this page, and load it again.</p></noscript>
<form id="form" method="post" data-method="${text(method)}" data-path="${text(path)}" novalidate hidden>
<h1>${text(title)}</h1>
<p>${text(intro)}</p>
<div id="problem" class="problem" role="alert" hidden></div>${password ? passwordFields(password) : ''}
<button id="send">${text(button)}</button>
</form>
<section id="incomplete" role="alert" hidden>
<h1>This link is not complete</h1>
<p>Open the link in your mail once more. If that does not help, copy all of its address into the browser.</p>
</section>
<section id="done" hidden>
<h1 tabindex="-1">${text(done.title)}</h1>
<p>${text(done.text)}</p>
</section>
<p id="progress" class="unseen" role="status"></p>
</main>`,
  });
}

function passwordFields(when: 'always' | 'when-missing'): string {
  return `
<fieldset id="passwords"${when === 'when-missing' ? ' hidden' : ''}>
${when === 'when-missing' ? '<p>Choose a password for your account.</p>\n' : ''}<label for="password">New password</label>
<input id="password" type="password" autocomplete="new-password" aria-describedby="password-fault" required>
<p id="password-fault" class="fault" hidden></p>
<label for="repeated">Repeat the new password</label>
<input id="repeated" type="password" autocomplete="new-password" aria-describedby="repeated-fault" required>
<p id="repeated-fault" class="fault" hidden></p>
<label class="choice"><input id="shown" type="checkbox"> Show the password</label>
</fieldset>`;
}
