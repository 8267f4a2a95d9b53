/** What a provider said, fit for a log: one line, not too long, and nothing in it that is secret. */
const MOST_CHARACTERS = 500;

export function redacted(text: string, secrets: readonly (string | undefined)[]): string {
  let clean = text.toWellFormed();
  for (const secret of secrets) {
    if (!secret) continue;
    for (const form of [secret, encodeURIComponent(secret), Buffer.from(secret).toString('base64')]) clean = clean.replaceAll(form, '…');
  }
  const line = clean.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
  return line.length > MOST_CHARACTERS ? `${line.slice(0, MOST_CHARACTERS - 1)}…` : line;
}
