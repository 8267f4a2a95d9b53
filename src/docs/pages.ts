/**
 * The documentation pages: Swagger UI, ReDoc and the raw contract, all from packages that are installed
 * here, nothing from a CDN. Behind API_DOCS_ENABLED.
 */
import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Router } from 'express';
import express from 'express';
import helmet from 'helmet';
import { stringify } from 'yaml';

const require = createRequire(import.meta.url);
const CONTRACT = new URL('../../generated/public.json', import.meta.url);
const SWAGGER_ASSETS = dirname(require.resolve('swagger-ui-dist/package.json'));
const REDOC_ASSET = `${dirname(require.resolve('@redocly/cli/package.json'))}/lib/chunks/redoc.standalone.js`;

export const DOCS_PATH = '/api/docs';

const swaggerPage = page('API reference', `<link rel="stylesheet" href="/api/docs/assets/swagger-ui.css">`, `<div id="ui"></div>
<script src="/api/docs/assets/swagger-ui-bundle.js"></script>
<script src="/api/docs/start.js"></script>`);
const swaggerStart = `SwaggerUIBundle({ url: '/api/schema', dom_id: '#ui', deepLinking: true, persistAuthorization: true, validatorUrl: null });`;
const redocPage = page('API reference', '', `<div id="ui"></div>
<script src="/api/redoc/redoc.js"></script>
<script src="/api/redoc/start.js"></script>`);
const redocStart = `Redoc.init('/api/schema', { disableSearch: false, hideHostname: true, expandResponses: '200,201' }, document.getElementById('ui'));`;

export function docsPages(): Router {
  const router = express.Router();
  // ReDoc and Swagger UI write styles into the page; scripts come from here alone.
  router.use(helmet({ contentSecurityPolicy: { directives: { defaultSrc: ["'self'"], scriptSrc: ["'self'"], styleSrc: ["'self'", "'unsafe-inline'"], imgSrc: ["'self'", 'data:'], fontSrc: ["'self'", 'data:'], workerSrc: ["'self'", 'blob:'], upgradeInsecureRequests: null } } }));
  const contract = readFile(CONTRACT, 'utf8');
  router.get('/api/schema', async (req, res) => {
    const wantsYaml = req.query.format === 'yaml' || (req.query.format === undefined && req.accepts(['application/json', 'application/yaml']) === 'application/yaml');
    const json = await contract;
    if (wantsYaml) res.type('application/yaml').send(stringify(JSON.parse(json)));
    else res.type('application/json').send(json);
  });
  router.get('/api/schema.yaml', async (_req, res) => res.type('application/yaml').send(stringify(JSON.parse(await contract))));
  router.get('/api/schema.json', async (_req, res) => res.type('application/json').send(await contract));
  router.get(DOCS_PATH, (_req, res) => res.type('html').send(swaggerPage));
  router.get('/api/docs/start.js', (_req, res) => res.type('js').send(swaggerStart));
  router.use('/api/docs/assets', express.static(SWAGGER_ASSETS, { index: false, maxAge: '1d' }));
  router.get('/api/redoc', (_req, res) => res.type('html').send(redocPage));
  router.get('/api/redoc/start.js', (_req, res) => res.type('js').send(redocStart));
  router.get('/api/redoc/redoc.js', (_req, res) => res.sendFile(REDOC_ASSET, { maxAge: '1d' }));
  router.get('/problems/:code', (_req, res) => res.redirect('/api/redoc#section/Problems'));
  return router;
}

function page(title: string, head: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>
<link rel="icon" href="data:,">${head}<style>body{margin:0}</style></head>
<body>${body}</body>
</html>
`;
}
