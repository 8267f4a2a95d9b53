/** redocly diff: which changes of the corpus it calls major. `make breaking` asks it too, beside our own rules. */
import { asFiles } from '../../src/cli/base.ts';
import { majorChanges } from '../../src/cli/redocly.ts';
import type { Entry } from '../support/compare/corpus.ts';
import { corpus } from '../support/compare/corpus.ts';
import type { Peer } from './peer.ts';
import { redoclyVersion } from './peer.ts';

const AT_ONCE = 2;

export const redoclyDiff: Peer = {
  name: 'redocly-diff',
  async run() {
    const waiting = [...corpus];
    const alone: Entry[] = [];
    const missed: Entry[] = [];
    const work = async (): Promise<void> => {
      for (let entry = waiting.shift(); entry; entry = waiting.shift()) {
        const isMajor = (await asFiles(entry.before, entry.after, majorChanges)).length > 0;
        if (isMajor && entry.verdict !== 'breaking') alone.push(entry);
        if (!isMajor && entry.verdict === 'breaking') missed.push(entry);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return {
      version: await redoclyVersion(),
      cases: corpus.length,
      failures: 0,
      remarks: [
        `breaking or not, as we say, for ${corpus.length - alone.length - missed.length} of ${corpus.length} changes; breaking to it alone ${alone.length}, to us alone ${missed.length}`,
        `to it alone: ${alone.map(({ name, verdict }) => `${name} (${verdict})`).join('; ')}`,
        `to us alone: ${missed.map(({ name }) => name).join('; ')}`,
      ],
    };
  },
};
