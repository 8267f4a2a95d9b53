/** Every command of the guides, run as a reader runs it: a shell, curl, and the real service. */
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import type { Guide } from '../../src/docs/site/guides.ts';
import { readGuides } from '../../src/docs/site/guides.ts';
import { createTenant } from '../../src/domains/tenants/signup.ts';
import { blocksOf } from '../support/blocks.ts';
import type { Service } from '../support/service.ts';
import { startService } from '../support/service.ts';
import { runShell } from '../support/shell.ts';

/** curl as it is, where there is one, telling its status where this test hears it. */
const CURL = `if command -v curl > /dev/null; then curl() { command curl -w '%{stderr}status %{http_code}\\n' "$@"; }
else curl() { node '${fileURLToPath(new URL('../support/curl-program.ts', import.meta.url))}' "$@"; }
fi
`;

describe('commands of the guides', () => {
  let service: Service;
  let guides: Guide[];

  before(async () => {
    [service, guides] = await Promise.all([startService(), readGuides()]);
    await createTenant(service.app.database, 'Guides', [{ email: 'owner@example.com', password: 'correct horse battery staple', role: 'owner' }]);
  });
  after(() => service.stop());

  it('each is answered as its fence says, with success where it says nothing', async () => {
    const [prelude] = blocksOf(guides[0]!.source, 'sh');
    await Promise.all(guides.map(async ({ file, source }, index) => {
      const blocks = blocksOf(source, 'sh');
      const all = index === 0 ? blocks : [prelude!, ...blocks];
      const { status, errors } = await runShell(CURL + all.map((block) => `echo block >&2\n${block.source}`).join(''), { DEED_URL: service.url });
      expect(status, `${file}: ${errors}`).to.equal(0);
      const heard = errors.split('block\n').slice(1).map((part) => [...part.matchAll(/^status (\d+)$/gm)].map(([, code]) => code!));
      expect(heard, file).to.have.length(all.length);
      for (const [at, { info, source: commands }] of all.entries()) {
        if (info.length > 0) expect(heard[at], `${file}: ${commands}`).to.deep.equal(info);
        else for (const code of heard[at]!) expect(code, `${file}: ${commands}`).to.match(/^2/);
        if (commands.includes('curl ')) expect(heard[at], `${file}: ${commands}`).to.not.be.empty;
      }
    }));
  });

  it('every guide has commands, but for that about versions', () => {
    expect(guides.filter(({ source }) => blocksOf(source, 'sh').length === 0).map(({ file }) => file)).to.deep.equal(['09-versions.md']);
  });
});
