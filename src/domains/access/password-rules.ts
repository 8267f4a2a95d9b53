/**
 * Which passwords may be chosen (SP 800-63B-4, 3.1.1.2): long enough, and not one of those that are tried first. What
 * characters it is made of does not matter, and there is no other rule.
 *
 * A list of the passwords that leaked most often would be long, and yet lack what a person makes of them. So
 * common-words.txt has what such passwords are made of, and `isGuessable` undoes what is made of it. As the
 * standard has it, the password as a whole is compared: words may stand in it where the rest is no padding.
 */
import { readFileSync } from 'node:fs';
import type { Violation } from '../../errors.ts';
import { AppError } from '../../errors.ts';
import { normalized } from './passwords.ts';

/** In characters, which are code points: where the password is the only factor, and where there is a second one. */
const LEAST = { only: 15, withSecond: 8 };
const SHORTEST_WORD = 4;
/** Names can be short. */
const SHORTEST_OWN_WORD = 3;
const SHORTEST_RUN = 3;
/** Two words of the list are ten million pairs, three are too many to try. */
const MOST_WORDS = 2;
/** Without any word: what is no run. With fewer than the shortest password has, it is no password by itself. */
const MOST_PADDING = LEAST.withSecond - 1;

const ROWS = ['abcdefghijklmnopqrstuvwxyz', '1234567890', '!@#$%^&*()', 'qwertyuiop[]', "asdfghjkl;'", 'zxcvbnm,./', 'qwertzuiopü', 'azertyuiop', 'qsdfghjklm', 'yxcvbnm,.-'];
const COLUMNS = ['1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/', '1q2w3e4r5t6y7u8i9o0p', 'qawsedrftgyhujikolp', '147258369', '159357'];
/** Round and round, both ways. */
const RUNS = [...ROWS, ...COLUMNS].flatMap((run) => [run.repeat(2), [...run].reverse().join('').repeat(2)]);

/** One sign for one letter, so that places stay the same. `1` stands for two letters, so these two are one. */
const LEET: Record<string, string> = { '@': 'a', '4': 'a', '3': 'e', '1': 'i', '!': 'i', l: 'i', '0': 'o', $: 's', '5': 's', '7': 't' };

export interface Chosen {
  password: string;
  /** Where it stands in the request. */
  pointer: string;
  secondFactor: boolean;
  /** What is known of the account and of us: its email, the person's name, the name of the service. */
  own: readonly string[];
}

/** Throws `password-refused` with what is wrong. */
export function requireGoodPassword(chosen: Chosen): void {
  const errors = passwordFaults(chosen);
  if (errors.length > 0) throw new AppError('password-refused', 'The password is too short or too easy to guess. Choose another.', { errors });
}

/** Everything that is wrong with it, each with its `code`: `min-length`, `repetition`, `common`, `personal`. */
export function passwordFaults({ password, pointer, secondFactor, own }: Chosen): Violation[] {
  const least = secondFactor ? LEAST.withSecond : LEAST.only;
  const typed = normalized(password);
  const faults: Violation[] = [];
  const refuse = (code: string, detail: string): void => void faults.push({ pointer, code, detail });
  if ([...typed].length < least) refuse('min-length', `must have ${least} characters at least`);
  else if ([...repeatedUnit(typed)].length < least) refuse('repetition', `must have ${least} characters at least before it repeats itself`);
  if (isGuessable(plain(typed), [])) refuse('common', 'is one of the passwords that are tried first: common words, or keys in a row, with a little added');
  else if (isGuessable(plain(typed), ownWords(own))) refuse('personal', 'is made of your name, your email or the name of this service, with a little added');
  return faults;
}

/** The shortest text that, written again and again, is this one; the last time may be cut short. */
function repeatedUnit(text: string): string {
  for (let length = 1; length <= text.length / 2; length++) if (text.slice(length) === text.slice(0, -length)) return text.slice(0, length);
  return text;
}

/** Lower case without accents. */
function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Each text, its parts, and the parts joined: of `Jane Doe` there are `jane doe`, `jane`, `doe` and `janedoe`. */
function ownWords(own: readonly string[]): string[] {
  const words = own.map(plain).flatMap((text) => {
    const parts = text.split(/[^\p{L}]+/u);
    return [text, text.split('@')[0]!, ...parts, parts.join('')];
  });
  return [...new Set(words)].filter((word) => word.length >= SHORTEST_OWN_WORD);
}

/** Whether it is made of a known word or two, however often, or of none, and otherwise of runs and padding. */
function isGuessable(text: string, own: readonly string[]): boolean {
  if (waysThrough(text, own).some(({ words, padding }) => words.length > 0 || padding <= MOST_PADDING)) return true;
  // `p-a-s-s-w-o-r-d`, and phrases of the list with spaces.
  const together = text.replace(/[\s._-]/g, '');
  return together !== text && waysThrough(together, own).some(({ words }) => words.length > 0);
}

/** How one can come to a place in the text: by which words, and with how much padding. */
interface Way {
  words: readonly string[];
  padding: number;
}

/** Goes through the text once; every step from a place leads forward, and of ways that are alike the best is kept. */
function waysThrough(text: string, own: readonly string[]): Way[] {
  const ways = Array.from({ length: text.length + 1 }, () => new Map<string, Way>());
  const read = withoutLeet(text);
  const ownRead = own.map(withoutLeet);
  function arrive(at: number, way: Way): void {
    const key = way.words.join('\n');
    if (way.words.length <= MOST_WORDS && way.padding < (ways[at]!.get(key)?.padding ?? Infinity)) ways[at]!.set(key, way);
  }
  arrive(0, { words: [], padding: 0 });
  for (let at = 0; at < text.length; at++) {
    if (ways[at]!.size === 0) continue;
    const words = wordsAt(text, read, at, ownRead);
    const longest = longestRun(text, at);
    // A letter is padding at the end alone, as in `passwordx`.
    const isPadding = at === text.length - 1 || !/\p{L}/u.test(text[at]!);
    for (const way of ways[at]!.values()) {
      for (let length = SHORTEST_RUN; length <= longest; length++) arrive(at + length, way);
      if (isPadding) arrive(at + 1, { ...way, padding: way.padding + 1 });
      for (const word of words) arrive(at + word.length, way.words.includes(word) ? way : { ...way, words: [...way.words, word] });
    }
  }
  return [...ways[text.length]!.values()];
}

/** Known words that begin here; `read` is the text without leet, of which no less than half are letters, or every number would be a word. */
function wordsAt(text: string, read: string, at: number, own: readonly string[]): Set<string> {
  const { words, inLeet, longest } = (common ??= readCommonWords());
  const found = new Set(own.filter((word) => read.startsWith(word, at)));
  for (let end = at + SHORTEST_WORD; end <= Math.min(text.length, at + longest); end++) {
    const [typed, word] = [text.slice(at, end), read.slice(at, end)];
    if (words.has(typed) || (inLeet.has(word) && (typed.match(/\p{L}/gu)?.length ?? 0) * 2 >= typed.length)) found.add(word);
  }
  return found;
}

function withoutLeet(text: string): string {
  return text.replace(/[^a-km-z]/g, (sign) => LEET[sign] ?? sign);
}

/** How far one key, neighbouring keys, or the alphabet go on from here. */
function longestRun(text: string, at: number): number {
  let longest = 1;
  while (text[at + longest] === text[at]) longest++;
  const start = text.slice(at, at + SHORTEST_RUN);
  for (const run of RUNS) {
    const place = run.indexOf(start);
    if (place < 0) continue;
    let length = start.length;
    while (at + length < text.length && text[at + length] === run[place + length]) length++;
    longest = Math.max(longest, length);
  }
  return longest;
}

interface CommonWords {
  words: Set<string>;
  /** The same, as `withoutLeet` reads them. */
  inLeet: Set<string>;
  longest: number;
}

/** Read with the first password that is chosen; most processes never see one. */
let common: CommonWords | undefined;

function readCommonWords(): CommonWords {
  const lines = readFileSync(new URL('common-words.txt', import.meta.url), 'utf8').split('\n').filter((line) => !line.startsWith('#'));
  const words = lines.join(' ').split(/\s+/).filter(Boolean).map(plain);
  return { words: new Set(words), inLeet: new Set(words.map(withoutLeet)), longest: Math.max(...words.map(({ length }) => length)) };
}
