// What the site does beside being read: the menu of narrow screens, copying code, and search in an index of our own.
// Plain scripts and no fetch, so that all of it works from a folder, too.
'use strict';

document.documentElement.classList.add('scripted');

const menu = document.querySelector('.menu');
const navigation = document.querySelector('nav');
function openMenu(open) {
  navigation.classList.toggle('open', open);
  menu.setAttribute('aria-expanded', String(open));
}
menu.addEventListener('click', () => openMenu(!navigation.classList.contains('open')));

for (const block of document.querySelectorAll('pre')) {
  const button = document.createElement('button');
  button.className = 'copy';
  button.type = 'button';
  button.textContent = 'Copy';
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(block.querySelector('code').textContent);
      button.textContent = 'Copied';
    } catch {
      button.textContent = 'Not allowed';
    }
    setTimeout(() => { button.textContent = 'Copy'; }, 2000);
  });
  block.append(button);
}

const MOST = 20;
const input = document.getElementById('site-search');
const results = document.querySelector('.results');
const list = results.querySelector('ul');
const count = results.querySelector('.count');

// The index is fetched by the first who searches.
let index;
const loaded = () => (index ??= new Promise((resolve, reject) => {
  const script = document.createElement('script');
  script.src = 'assets/search-index.js';
  script.onload = () => resolve(globalThis.searchIndex.map((entry) => ({ ...entry, lowerTitle: entry.title.toLowerCase(), lowerText: entry.text.toLowerCase() })));
  script.onerror = () => reject(new Error('The search index is not there.'));
  document.head.append(script);
}));

// Every word must be found, in the title best: at its begin, as a word, as the begin of one.
function score({ lowerTitle, lowerText }, words) {
  let sum = 0;
  for (const word of words) {
    const literal = word.replaceAll(/[^\w]/g, '\\$&');
    const is = (pattern) => new RegExp(pattern).test(lowerTitle);
    const rank = is(`^${literal}`) ? 12 : is(`\\b${literal}\\b`) ? 10 : is(`\\b${literal}`) ? 8 : is(literal) ? 5 : lowerText.includes(word) ? 1 : 0;
    if (rank === 0) return 0;
    sum += rank;
  }
  return sum + 1 / lowerTitle.length;
}

async function search() {
  const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
  results.hidden = words.length === 0;
  if (words.length === 0) return;
  const asked = input.value;
  const entries = await loaded();
  if (asked !== input.value) return;
  const found = entries.map((entry) => ({ entry, rank: score(entry, words) })).filter(({ rank }) => rank > 0).sort((one, other) => other.rank - one.rank);
  count.textContent = found.length === 0 ? 'Nothing found' : found.length === 1 ? 'One result' : `${found.length} results${found.length > MOST ? `, the best ${MOST}` : ''}`;
  list.replaceChildren(...found.slice(0, MOST).map(({ entry }) => row(entry)));
}

function row({ kind, title, url, text }) {
  const link = document.createElement('a');
  link.href = url;
  for (const [tag, name, words] of [['span', 'kind', kind], ['strong', '', title], ['span', 'text', text]]) {
    const part = document.createElement(tag);
    part.className = name;
    part.textContent = words;
    link.append(part);
  }
  link.addEventListener('click', close);
  const item = document.createElement('li');
  item.append(link);
  return item;
}

function close() {
  results.hidden = true;
  openMenu(false);
}

// Down from the field into the results, up again, Enter for the first.
function move(event) {
  const links = [...list.querySelectorAll('a')];
  const at = links.indexOf(document.activeElement);
  if (event.key === 'ArrowDown' && at < links.length - 1) links[at + 1].focus();
  else if (event.key === 'ArrowUp' && at >= 0) (links[at - 1] ?? input).focus();
  else if (event.key === 'Enter' && at < 0 && links.length > 0) links[0].click();
  else return;
  event.preventDefault();
}

input.addEventListener('input', search);
input.addEventListener('focus', search);
document.querySelector('.search').addEventListener('keydown', move);
document.addEventListener('click', (event) => {
  if (!event.target.closest('.search')) results.hidden = true;
  if (!event.target.closest('nav, .menu')) openMenu(false);
});
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') {
    if (navigation.classList.contains('open')) menu.focus();
    close();
  }
  if (event.key === '/' && !event.target.closest('input, textarea, select, [contenteditable]') && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    input.focus();
  }
});
