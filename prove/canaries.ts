/** Secrets that are looked for wherever they must not be. Part of a secret is a leak, too: error messages quote a few characters. */
import { randomBytes } from 'node:crypto';

/** Long enough that nothing meets it by chance, short enough to find what a parser quotes. */
const FRAGMENT = 8;
/** How many bits of a fragment's first characters are looked at, before it is cut out and looked for: most of a long text is told apart by them. */
const BITS = 22;
/** Keys and refresh tokens begin with what is no secret (their tenant); what follows is random. */
const RANDOM_LENGTH = 40;

export class Canaries {
  readonly #fragments = new Map<string, string>();
  readonly #beginnings = new Uint8Array(1 << BITS);
  #count = 0;

  get count(): number {
    return this.#count;
  }

  /** A new secret, as a person or a program could have it. */
  make(kind: string): string {
    const secret = randomBytes(24).toString('base64url');
    this.add(kind, secret);
    return secret;
  }

  add(kind: string, secret: string): void {
    // Of a token the signature alone is secret; the rest is much the same in each.
    const part = secret.split('.').at(-1)!.slice(-RANDOM_LENGTH);
    this.#count++;
    for (let start = 0; start + FRAGMENT <= part.length; start++) {
      this.#fragments.set(part.slice(start, start + FRAGMENT), kind);
      this.#beginnings[beginningAt(part, start)] = 1;
    }
  }

  /** The kinds of the secrets in this text, each with what stands round it. */
  findIn(text: string): string[] {
    const found = new Map<string, string>();
    for (let start = 0; start + FRAGMENT <= text.length; start++) {
      if (this.#beginnings[beginningAt(text, start)] === 0) continue;
      const kind = this.#fragments.get(text.slice(start, start + FRAGMENT));
      if (kind && !found.has(kind)) found.set(kind, text.slice(Math.max(0, start - 80), start + 40).replaceAll(/\s+/g, ' '));
    }
    return [...found].map(([kind, place]) => `${kind} in: …${place}…`);
  }
}

function beginningAt(text: string, start: number): number {
  const bits = (text.charCodeAt(start) << 18) ^ (text.charCodeAt(start + 1) << 12) ^ (text.charCodeAt(start + 2) << 6) ^ text.charCodeAt(start + 3);
  return bits & ((1 << BITS) - 1);
}
