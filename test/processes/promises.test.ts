/** Every proof of `make prove`, at its smallest: enough to see that it still runs, and that its promise holds. */
import { expect } from 'chai';
import type { Proof } from '../../prove/proof.ts';
import { proofs } from '../../prove/proofs.ts';
import { prove } from '../../prove/verdict.ts';

describe('promises', function () {
  // One that hangs is noticed; one that takes long on a busy machine is none.
  this.timeout(600_000);
  this.slow(10_000);

  for (const proof of proofs) {
    it(`${proof.id} ${proof.promise}`, async () => {
      const { failures, word } = await prove(proof, 'small', () => undefined);
      expect(failures).to.deep.equal([]);
      expect(word).to.equal('holds');
    });
  }

  describe('are not kept', () => {
    const proof: Proof = { id: 'P0', promise: 'Nothing', figure: '', sizes: { small: 2, usual: 2, full: 2 }, run: async () => ({ n: 2, failures: [], notes: [] }) };
    const verdictOn = async (run: Proof['run']): Promise<[boolean, string]> => {
      const { holds, word } = await prove({ ...proof, run }, 'small', () => undefined);
      return [holds, word];
    };

    it('where a proof counts a failure', async () => {
      expect(await verdictOn(async () => ({ n: 2, failures: ['one'], notes: [] }))).to.deep.equal([false, 'BROKEN']);
    });

    it('where it breaks off, does nothing, or less than it should', async () => {
      expect(await verdictOn(async () => { throw new Error('the database is away'); })).to.deep.equal([false, 'DID NOT RUN']);
      expect(await verdictOn(async () => ({ n: 0, failures: [], notes: [] }))).to.deep.equal([false, 'DID NOT RUN']);
      expect(await verdictOn(async () => ({ n: 1, failures: [], notes: [] }))).to.deep.equal([false, 'DID NOT RUN']);
    });
  });
});
