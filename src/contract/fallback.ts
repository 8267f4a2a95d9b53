/** What Express comes to last: addresses nobody has, and errors of pages outside the contract. */
import { randomUUID } from 'node:crypto';
import type { ErrorRequestHandler, RequestHandler } from 'express';
import { AppError } from '../errors.ts';
import { asAppError } from './problem.ts';
import type { Respond } from './respond.ts';
import { openExchange } from './respond.ts';

export function notFound(respond: Respond): [RequestHandler, ErrorRequestHandler] {
  return [
    (req, res) => respond.problem(openExchange(req, res, randomUUID), new AppError('not-found', 'There is nothing at this address.')),
    (error: unknown, req, res, _next) => {
      const broken = error instanceof URIError ? new AppError('malformed-request', 'The address is not valid percent-encoded UTF-8.') : asAppError(error);
      respond.problem(openExchange(req, res, randomUUID), broken);
    },
  ];
}
