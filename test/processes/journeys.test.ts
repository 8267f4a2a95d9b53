/** The journeys of openapi/workflows/, walked by a foreign tool through a service of their own; `make conformance` records them besides. */
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { ENVIRONMENT, walkAll } from '../conformance/respect.ts';
import { withService } from '../conformance/service.ts';

describe('journeys', function () {
  this.timeout(180_000);
  this.slow(30_000);

  it('lead to their end, each answer being what the contract says', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'deed-journeys-'));
    try {
      await mkdir(join(folder, 'journeys'));
      const { journeys, workflows, checks, failures, logs } = await withService(folder, (service) => walkAll(service, { own: folder, recordings: folder }), ENVIRONMENT);
      const said = await Promise.all(logs.map((log) => readFile(log, 'utf8')));
      expect(failures, said.join('\n')).to.equal(0);
      expect(journeys).to.be.at.least(11);
      expect(workflows).to.be.at.least(journeys);
      expect(checks).to.be.above(20 * workflows);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
