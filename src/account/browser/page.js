/** In the browser: takes the token out of the address, and sends it when the button is pressed. */

const element = (id) => document.getElementById(id);
const form = element('form');
const send = element('send');
const problem = element('problem');
const passwords = element('passwords');
const PASSWORD_POINTER = '#/password';
const TIMEOUT_MILLISECONDS = 20_000;

const token = takeToken();
(token ? form : element('incomplete')).hidden = false;
form.addEventListener('submit', (event) => {
  event.preventDefault();
  void submit();
});
element('shown')?.addEventListener('change', ({ target }) => {
  for (const input of inputs()) input.type = target.checked ? 'text' : 'password';
});
// Another link, opened where this page is already, changes the fragment alone.
addEventListener('hashchange', () => location.reload());

/** Out of the address bar it is out of the history, and of what is shown to others. */
function takeToken() {
  const found = new URLSearchParams(location.hash.slice(1)).get('token');
  history.replaceState(null, '', location.pathname);
  return found;
}

function inputs() {
  return [element('password'), element('repeated')];
}

function asksForPassword() {
  return passwords !== null && !passwords.hidden;
}

async function submit() {
  if (send.ariaDisabled === 'true') return;
  clearFaults();
  if (asksForPassword() && !passwordsAgree()) return;
  busy(true);
  try {
    const answer = await call();
    if (answer.ok) succeed();
    else await refuse(answer);
  } catch {
    show('The service could not be reached', ['Look at your connection, and try again. The link is still good.']);
  } finally {
    busy(false);
  }
}

function call() {
  const body = asksForPassword() ? { token, password: element('password').value } : { token };
  return fetch(form.dataset.path, {
    method: form.dataset.method,
    headers: { 'Content-Type': 'application/json', Accept: 'application/json, application/problem+json;q=0.9' },
    body: JSON.stringify(body),
    credentials: 'omit',
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS),
  });
}

function succeed() {
  form.reset();
  form.hidden = true;
  const done = element('done');
  done.hidden = false;
  document.title = done.querySelector('h1').textContent;
  // A screen reader reads what has the focus.
  done.querySelector('h1').focus();
}

/** In words: title and detail of the problem document, what is wrong with the password beside it, the rest as a list. */
async function refuse(answer) {
  const found = await answer.json().catch(() => null);
  if (typeof found?.title !== 'string') return show('Something went wrong', [`The service answered with status ${answer.status}. Try again later.`]);
  const errors = Array.isArray(found.errors) ? found.errors : [];
  const ofPassword = errors.filter(({ pointer }) => passwords && pointer === PASSWORD_POINTER);
  if (ofPassword.length > 0 && passwords.hidden) {
    passwords.hidden = false;
    element('password').focus();
    return;
  }
  const others = errors.filter((error) => !ofPassword.includes(error));
  if (ofPassword.length > 0) fault(element('password'), ofPassword.map(({ detail }) => detail).join(' '));
  if (ofPassword.length === 0 || others.length > 0) show(found.title, [found.detail, ...others.map(({ detail }) => detail)]);
}

function passwordsAgree() {
  const [password, repeated] = inputs();
  if (password.value === '') fault(password, 'Choose a password.');
  else if (repeated.value !== password.value) fault(repeated, 'This is not the same password.');
  else return true;
  return false;
}

function fault(input, words) {
  const place = element(`${input.id}-fault`);
  place.textContent = words;
  place.hidden = false;
  input.setAttribute('aria-invalid', 'true');
  input.focus();
}

function show(title, sentences) {
  const heading = Object.assign(document.createElement('strong'), { textContent: title });
  const paragraphs = sentences.filter((words) => typeof words === 'string' && words !== '').map((words) => Object.assign(document.createElement('p'), { textContent: words }));
  problem.replaceChildren(heading, ...paragraphs);
  problem.hidden = false;
}

function clearFaults() {
  problem.hidden = true;
  problem.replaceChildren();
  for (const input of inputs().filter(Boolean)) {
    input.removeAttribute('aria-invalid');
    element(`${input.id}-fault`).hidden = true;
  }
}

/** Not `disabled`, which would take the focus away. */
function busy(is) {
  send.ariaDisabled = String(is);
  element('progress').textContent = is ? 'Sending …' : '';
}
