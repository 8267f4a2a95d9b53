/**
 * Express, for what is not an operation of the contract: the documentation pages, whatever middleware
 * and pages a project adds, and the answer to addresses nobody has.
 */
import type { RequestListener } from 'node:http';
import express from 'express';
import { notFound } from './contract/fallback.ts';
import type { Respond } from './contract/respond.ts';
import { docsPages } from './docs/pages.ts';
import { problemPages } from './docs/problems.ts';

export function createWeb({ respond, docs }: { respond: Respond; docs: boolean }): RequestListener {
  const web = express().disable('x-powered-by').disable('etag');
  // Every problem document's `type` leads here, so these are there even where the reference is not.
  web.use(problemPages());
  if (docs) web.use(docsPages());
  return web.use(...notFound(respond));
}
