/**
 * What a mail says, line by line. Only the tag `line` makes a `Line`, and it cleans whatever is put in, so
 * words of other people's choosing (names of people, tenants, devices) cannot get into a mail in any other
 * way: they stay on one line, stay short, and no mail program makes a link of them.
 */

declare const cleaned: unique symbol;
export type Line = string & { readonly [cleaned]: true };

/** Long enough for a name, too short for a message of its own; shorter than a line of the text. */
const MOST_CHARACTERS = 64;

/** What programs look for when they look for addresses. A dot is also what IDNA takes for one; between digits it is of a number. */
const LINKED = /:(?=\/)|[.\u2024\u3002\uff0e\uff61](?=\p{L})|(?<!\d)[.\u2024\u3002\uff0e\uff61](?=\p{N})|@(?=\S)/gu;

/** Where a text is cut, the sign that follows must not take the place of what was. */
const UNFINISHED = /[\s:.@\u2024\u3002\uff0e\uff61]+$/u;

export function line(words: TemplateStringsArray, ...values: readonly (string | number)[]): Line {
  return String.raw({ raw: words }, ...values.map((value) => cleanWords(String(value)))) as Line;
}

/**
 * Line breaks, control characters and marks that turn the direction of writing become spaces; joiners stay, as
 * Persian and emoji need them. Mail programs make links of `https://…`, `evil.example` and `a@b`: a space after
 * the colon, the dot and the @ keeps them from it; `€12.50` stays as it is.
 */
export function cleanWords(value: string): string {
  const oneLine = value.replaceAll(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]|(?![\u200c\u200d])\p{Cf}/gu, ' ').replaceAll(/\s+/g, ' ').trim();
  const characters = [...oneLine.replaceAll(LINKED, '$& ')];
  return characters.length > MOST_CHARACTERS ? `${characters.slice(0, MOST_CHARACTERS - 1).join('').replace(UNFINISHED, '')}…` : characters.join('');
}
