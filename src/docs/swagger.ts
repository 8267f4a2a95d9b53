/** Swagger UI, from its package. */
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type { Router } from 'express';
import express from 'express';
import { page } from '../html.ts';

/** On a phone the path needs the room that the operation's name takes. */
const NARROW = '<style>@media (max-width:640px){.swagger-ui .opblock .opblock-summary .opblock-summary-operation-id{display:none}}</style>';

/**
 * Swagger UI fills in every parameter that has an example, the optional ones too: each list would ask for
 * a cursor nobody gave out, and each POST reuse one idempotency key. It gets the contract without those.
 */
const START = `
const blank = (node) => {
  if (Array.isArray(node)) return node.map(blank);
  if (!node || typeof node !== 'object') return node;
  const copy = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, blank(value)]));
  if (typeof copy.in === 'string' && copy.schema && !copy.required) { delete copy.example; delete copy.examples; }
  return copy;
};
const withoutOptionalExamples = () => ({ statePlugins: { spec: { wrapActions: { updateJsonSpec: (original) => (spec) => original(blank(spec)) } } } });
SwaggerUIBundle({
  url: '/api/schema',
  dom_id: '#ui',
  deepLinking: true,
  displayOperationId: true,
  persistAuthorization: true,
  validatorUrl: null,
  plugins: [withoutOptionalExamples],
});
`;

export function swaggerPages(router: Router, head: string): void {
  const require = createRequire(import.meta.url);
  const manifest = require.resolve('swagger-ui-dist/package.json');
  const { version } = require(manifest) as { version: string };
  const html = page({
    title: 'API reference: Swagger UI',
    head: `<link rel="stylesheet" href="/api/docs/assets/swagger-ui.css?v=${version}">${head}${NARROW}`,
    body: `<div id="ui"></div>\n<script src="/api/docs/assets/swagger-ui-bundle.js?v=${version}"></script>\n<script src="/api/docs/start.js"></script>`,
  });
  router.get('/api/docs', (_req, res) => res.type('html').send(html));
  router.get('/api/docs/start.js', (_req, res) => res.type('js').send(START));
  // Pages name the version in an asset's address, so that an upgrade is seen at once.
  router.use('/api/docs/assets', express.static(dirname(manifest), { index: false, redirect: false, cacheControl: false, setHeaders: (res) => void res.setHeader('Cache-Control', 'public, max-age=86400') }));
}
