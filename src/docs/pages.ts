/**
 * The documentation pages: Swagger UI, ReDoc, the raw contract and the problem types, all from packages
 * that are installed here, nothing from a CDN. Behind API_DOCS_ENABLED.
 */
import type { Router } from 'express';
import express from 'express';
import { AppError } from '../errors.ts';
import { page } from '../html.ts';
import type { PageHeaders } from '../contract/page-headers.ts';
import { contractJson, contractYaml } from './contract.ts';
import { NO_MARGIN } from './html.ts';
import type { Redoc } from './redoc.ts';
import { findRedoc } from './redoc.ts';
import { readContract } from './site/contract.ts';
import { REDOC_OPTIONS, withSamples } from './site/samples/samples.ts';
import type { Reload } from './reload.ts';
import { swaggerPages } from './swagger.ts';

const YAML_TYPES = ['application/yaml', 'application/x-yaml', 'text/yaml'];

/** `reload`: what loads an open page again; null where nothing does. */
export function docsPages(reload: Reload | null, headers: PageHeaders): Router {
  const router = express.Router();
  if (reload) router.use(reload.router);
  // ReDoc and Swagger UI write styles into the page; scripts come from here alone.
  const self = ["'self'"];
  const policy = { scriptSrc: self, styleSrc: ["'self'", "'unsafe-inline'"], imgSrc: ["'self'", 'data:'], fontSrc: ["'self'", 'data:'], connectSrc: self };
  router.use(['/api/docs', '/api/redoc', '/api/schema', '/api/schema.json', '/api/schema.yaml'], headers(policy));
  rawContract(router);
  const head = NO_MARGIN + (reload?.tag ?? '');
  swaggerPages(router, head);
  redocPages(router, findRedoc(), head);
  return router;
}

function rawContract(router: Router): void {
  router.get('/api/schema', async (req, res) => {
    const { format } = req.query;
    if (format !== undefined && format !== 'json' && format !== 'yaml') throw new AppError('invalid-request', 'The contract comes as format=json or format=yaml.');
    const preferred = format ?? (YAML_TYPES.includes(req.accepts(['application/json', ...YAML_TYPES]) || '') ? 'yaml' : 'json');
    res.vary('Accept');
    if (preferred === 'yaml') res.type('application/yaml').send(await contractYaml());
    else res.type('application/json').send(await contractJson());
  });
  router.get('/api/schema.yaml', async (_req, res) => res.type('application/yaml').send(await contractYaml()));
  router.get('/api/schema.json', async (_req, res) => res.type('application/json').send(await contractJson()));
}

function redocPages(router: Router, redoc: Redoc, head: string): void {
  const html = page({ title: 'API reference: ReDoc', head, body: `<div id="ui"></div>\n<script type="module" src="/api/redoc/start.js"></script>` });
  // Its search index would be built by `eval` in a worker, which the policy refuses; without workers it builds it in place.
  const start = `import { init } from '/api/redoc/redoc.js?v=${redoc.version}';\nglobalThis.Worker = undefined;\ninit('/api/redoc/contract.json', ${JSON.stringify(REDOC_OPTIONS)}, document.getElementById('ui'));`;
  let contract: Promise<string> | undefined;
  router.get('/api/redoc', (_req, res) => res.type('html').send(html));
  router.get('/api/redoc/start.js', (_req, res) => res.type('js').send(start));
  // The contract with a sample of each operation, made for who asks first.
  router.get('/api/redoc/contract.json', async (_req, res) => res.type('json').send(await (contract ??= readContract().then((read) => JSON.stringify(withSamples(read))))));
  router.get('/api/redoc/redoc.js', async (_req, res) => res.set('Cache-Control', 'public, max-age=86400').type('js').send(await redoc.script()));
}
