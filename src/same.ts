/** Comparing a secret with what was sent, so that nobody learns from the time it takes how much of it was right. */
import { createHash, timingSafeEqual } from 'node:crypto';

/** Takes as long whatever the texts are, and however long. */
export function isSame(given: string | Buffer, expected: string | Buffer): boolean {
  const digest = (value: string | Buffer): Buffer => createHash('sha256').update(value).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
