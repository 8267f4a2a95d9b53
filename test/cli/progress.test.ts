/** How long work tells how far it is: a bar on a terminal, lines elsewhere. */
import { PassThrough } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'chai';
import { showProgress } from '../../src/cli/progress.ts';

describe('progress', () => {
  function shown(isTTY: boolean): { out: NodeJS.WriteStream; said: () => string } {
    const out = Object.assign(new PassThrough(), { isTTY });
    return { out: out as unknown as NodeJS.WriteStream, said: () => String(out.read() ?? '') };
  }

  it('is a bar on a terminal, drawn over itself and taken away at the end', async () => {
    const { out, said } = shown(true);
    const progress = showProgress('seed', 200, out);
    progress.at(1);
    expect(said()).to.equal('');
    await sleep(120);
    progress.at(50);
    expect(said()).to.match(/^\rseed █{8}░{22} 50 of 200, \d+\/s\x1b\[K$/);
    await sleep(120);
    progress.at(200);
    expect(said()).to.match(/^\rseed █{30} 200 of 200/);
    progress.end();
    expect(said()).to.equal('\r\x1b[K');
  });

  it('counts where nobody knows how much there is', async () => {
    const { out, said } = shown(true);
    const progress = showProgress('audit entries', undefined, out);
    await sleep(120);
    progress.at(7);
    expect(said()).to.match(/^\raudit entries 7, \d+\/s/);
  });

  it('is silent elsewhere while work is short', async () => {
    const { out, said } = shown(false);
    const progress = showProgress('seed', 10, out);
    await sleep(120);
    progress.at(10);
    progress.end();
    expect(said()).to.equal('');
  });
});
