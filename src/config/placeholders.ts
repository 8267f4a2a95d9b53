/** Secrets that are none: what examples, tutorials and forms stand in for them. Whoever deploys one has forgotten it. */

const WORDS = /change[-_ ]?(me|this|it)|^(secret|password|passw0rd|postgres|admin|example|test|dev|development|default|placeholder|todo|none|null|undefined)[-_]?(key|secret|password|token)?$|^your[-_ ]|^my[-_ ]?(secret|password)|^<.*>$|^\$\{.*\}$|^\.{3,}$|^x{3,}$|insecure/i;
/** A key by chance has far more. */
const FEWEST_CHARACTERS = 6;
const LONG = 16;

/** What is wrong with a secret in production, in words for a message; undefined where it may be one. */
export function placeholderIn(value: string, part: 'all' | 'password'): string | undefined {
  const secret = part === 'all' ? value : passwordIn(value);
  if (secret === undefined) return undefined;
  if (WORDS.test(secret)) return part === 'all' ? 'must not be a placeholder in production.' : 'must not have a placeholder for its password in production.';
  if (part === 'all' && secret.length >= LONG && new Set(secret).size < FEWEST_CHARACTERS) return 'must not be the same few characters over and over in production.';
  return undefined;
}

function passwordIn(url: string): string | undefined {
  const password = URL.parse(url)?.password;
  if (!password) return undefined;
  try {
    return decodeURIComponent(password);
  } catch {
    // What cannot be decoded is no word.
    return undefined;
  }
}
