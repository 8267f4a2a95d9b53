/**
 * Conditional requests (RFC 9110 section 13). An entity tag is a digest of the bytes that are answered, so
 * whatever changes the representation changes the tag, and no column has to be kept for it.
 */
import { hash } from 'node:crypto';
import { AppError } from '../errors.ts';
import type { RenderedReply } from './reply.ts';

const TAG = /(?:W\/)?"[\x21\x23-\x7e]*"/g;
const TAG_LENGTH = 22;

/** Strong: the same tag means the same bytes. */
export function entityTag(body: string): string {
  return `"${hash('sha256', body, 'base64url').slice(0, TAG_LENGTH)}"`;
}

/** The reply, or 304 in its place where the client's copy is still good (weak comparison, section 13.1.2). */
export function notModified(reply: RenderedReply, ifNoneMatch: string): RenderedReply {
  const { ETag } = reply.headers;
  if (reply.status !== 200 || ETag === undefined) return reply;
  const known = ifNoneMatch.trim() === '*' || tagsIn(ifNoneMatch).some((tag) => tag.replace(/^W\//, '') === ETag);
  if (!known) return reply;
  const { 'Content-Type': _, ...headers } = reply.headers;
  return { status: 304, headers, body: null };
}

/** Throws 412 where the resource is not what the client knows (strong comparison, section 13.1.1). */
export function checkMatch(ifMatch: string, current: RenderedReply): void {
  if (ifMatch.trim() === '*' || tagsIn(ifMatch).includes(String(current.headers.ETag))) return;
  throw new AppError('precondition-failed', 'The resource has changed since. Get it again and decide anew.');
}

function tagsIn(header: string): string[] {
  return header.match(TAG) ?? [];
}
