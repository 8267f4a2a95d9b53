/** A deprecated operation says so with every answer, and ends on its day. No operation of ours is deprecated: these are made so here. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Operation } from '../../src/contract/operation.ts';
import type { Document } from '../../src/contract/compile/bundle.ts';
import { bundleContract } from '../../src/contract/compile/bundle.ts';
import { operationTable } from '../../src/contract/compile/operations.ts';
import type { Served } from '../support/pipeline.ts';
import { servePipeline } from '../support/pipeline.ts';

const YESTERDAY = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
const TOMORROW = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
const LIVENESS = '/health/live';

describe('lifecycle', () => {
  let bundled: Document;
  let served: Served | undefined;
  before(async () => (bundled = await bundleContract('openapi/openapi.yaml')));
  afterEach(() => served?.stop());

  async function ask(sunset: string, successor?: string, headers?: Record<string, string>): Promise<Response> {
    const document = structuredClone(bundled);
    Object.assign(document.paths[LIVENESS]!.get!, { deprecated: true, 'x-deprecated-at': '2026-01-01', 'x-sunset': sunset, 'x-problem-types': ['gone'], ...(successor && { 'x-successor': successor }) });
    const operations = Object.fromEntries(operationTable(document).map((operation): [string, Operation] => [operation.operationId, operation]));
    served = await servePipeline({ operations, handlers: { getLiveness: () => ({ status: 200, body: { status: 'ok' } }) } });
    return fetch(served.url + LIVENESS, { headers });
  }

  it('before the sunset: Deprecation, Sunset, and Link to the successor', async () => {
    const { status, headers } = await ask(TOMORROW, 'getHealth');
    expect(status).to.equal(200);
    expect(headers.get('deprecation')).to.equal(`@${Date.UTC(2026, 0, 1) / 1000}`);
    expect(headers.get('sunset')).to.equal(new Date(TOMORROW).toUTCString());
    expect(headers.get('link')).to.equal('</health>; rel="successor-version"');
  });

  it('no Link without a successor', async () => {
    const { headers } = await ask(TOMORROW);
    expect(headers.has('deprecation')).to.equal(true);
    expect(headers.has('link')).to.equal(false);
  });

  it('refusals say it too', async () => {
    const { status, headers } = await ask(TOMORROW, 'getHealth', { accept: 'image/png' });
    expect(status).to.equal(406);
    expect(headers.has('deprecation')).to.equal(true);
    expect(headers.has('sunset')).to.equal(true);
  });

  it('410 from the day of the sunset on, and what to use instead', async () => {
    const answer = await ask(YESTERDAY, 'getHealth');
    expect(answer.status).to.equal(410);
    expect(answer.headers.get('link')).to.equal('</health>; rel="successor-version"');
    expect(await answer.json()).to.include({ code: 'gone', detail: `This operation ended on ${YESTERDAY}. Use getHealth at /health instead.` });
  });

  it('operations that are not deprecated say nothing', async () => {
    await ask(TOMORROW);
    const { headers } = await fetch(`${served!.url}/health`);
    expect(headers.has('deprecation')).to.equal(false);
    expect(headers.has('sunset')).to.equal(false);
  });

  it('the bundle declares the headers on every answer of the operation, and on no other', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lifecycle-'));
    try {
      cpSync('openapi', `${folder}/openapi`, { recursive: true });
      const file = `${folder}/openapi/paths/health.yaml`;
      const text = readFileSync(file, 'utf8').replace('    operationId: getLiveness\n', `    operationId: getLiveness\n    deprecated: true\n    x-deprecated-at: '2026-01-01'\n    x-sunset: '${TOMORROW}'\n`);
      writeFileSync(file, text);
      const table = operationTable(await bundleContract(`${folder}/openapi/openapi.yaml`));
      const declaring = table.filter(({ responses }) => Object.values(responses).some(({ headers }) => headers.includes('Sunset')));
      expect(declaring.map(({ operationId }) => operationId)).to.deep.equal(['getLiveness']);
      for (const { headers } of Object.values(declaring[0]!.responses)) expect(headers).to.include.members(['Deprecation', 'Sunset', 'Link']);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
