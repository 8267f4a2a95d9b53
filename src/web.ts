/**
 * Express, for what is not an operation of the contract: the documentation and account pages, whatever
 * middleware and pages a project adds, and the answer to addresses nobody has.
 */
import type { RequestListener } from 'node:http';
import express from 'express';
import { accountPages } from './account/pages.ts';
import { notFound } from './contract/fallback.ts';
import type { Operation } from './contract/operation.ts';
import type { Respond } from './contract/respond.ts';
import { mailPages } from './docs/mails.ts';
import { docsPages } from './docs/pages.ts';
import { problemPages } from './docs/problems.ts';
import { createReload } from './docs/reload.ts';
import { createPageHeaders } from './contract/page-headers.ts';

export interface WebOptions {
  respond: Respond;
  operations: Readonly<Record<string, Operation>>;
  /** Clients reach the service by TLS. */
  strictTransport: boolean;
  docs: boolean;
  /** Load an open documentation page again when the contract has changed. */
  reload: boolean;
  /** Show what mails look like. */
  mails: boolean;
}

export async function createWeb({ respond, operations, strictTransport, docs, reload, mails }: WebOptions): Promise<RequestListener> {
  const headers = createPageHeaders(strictTransport);
  const web = express().disable('x-powered-by').disable('etag');
  // Every problem document's `type` leads here, so these are there even where the reference is not.
  web.use(problemPages(headers));
  web.use(accountPages(operations, headers));
  if (docs) web.use(docsPages(reload ? await createReload() : null, headers));
  if (mails) web.use(mailPages(headers));
  return web.use(...notFound(respond));
}
