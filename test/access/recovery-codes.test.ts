/** Recovery codes: their form, what people make of them, and their digests. */
import { expect } from 'chai';
import { newRecoveryCodes, recoveryCodeDigest, recoveryCodeDigests } from '../../src/domains/access/recovery-codes.ts';
import { createVault } from '../../src/vault.ts';

const OLD = 'the key of the year before, long enough';
const USER = '019a0000-0000-7000-8000-000000000001';

describe('recovery codes', () => {
  const vault = createVault('a secret key for tests, long enough', [OLD]);
  const matches = (stored: string, typed: string, user = USER): boolean => recoveryCodeDigests(vault, user, typed).includes(stored);

  it('are ten, of an alphabet that nobody misreads, and never the same', () => {
    const sets = Array.from({ length: 500 }, newRecoveryCodes);
    for (const codes of sets) expect(codes).to.have.length(10);
    const all = sets.flat();
    for (const code of all) expect(code).to.match(/^[0-9a-hjkmnp-tv-z]{5}-[0-9a-hjkmnp-tv-z]{5}$/);
    expect(new Set(all).size).to.equal(all.length);
  });

  it('have 50 bits: each of the 32 letters stands anywhere as often as the others', () => {
    const counts = new Map<string, number>();
    const codes = Array.from({ length: 2000 }, newRecoveryCodes).flat();
    for (const code of codes) [...code.replace('-', '')].forEach((letter, at) => counts.set(letter + at, (counts.get(letter + at) ?? 0) + 1));
    expect(counts.size).to.equal(320);
    // 625 are expected, with a deviation of 25: seven of them away happens once in 10⁹ runs.
    for (const [place, count] of counts) expect(count, place).to.be.within(450, 800);
  });

  it('are read as people write them', () => {
    const stored = recoveryCodeDigest(vault, USER, '0k1hz-9tq2m');
    for (const typed of ['0k1hz-9tq2m', '0K1HZ-9TQ2M', '0k1hz9tq2m', ' 0k1hz 9tq2m ', 'ok1hz-9tq2m', 'OKIHZ–9TQ2M', 'okLhz—9tq2m', '0-k-1-h-z-9-t-q-2-m']) expect(matches(stored, typed), typed).to.equal(true);
    for (const typed of ['0k1hz-9tq2n', '0k1hz-9tq2', '9tq2m-0k1hz', '', '-']) expect(matches(stored, typed), typed).to.equal(false);
  });

  it("are worth nothing for another user, nor under another key; a rotation loses none", () => {
    const code = newRecoveryCodes()[0]!;
    expect(matches(recoveryCodeDigest(vault, USER, code), code, USER.replace(/1$/, '2'))).to.equal(false);
    expect(matches(recoveryCodeDigest(createVault('somebody else knows this key, not us'), USER, code), code)).to.equal(false);
    expect(matches(recoveryCodeDigest(createVault(OLD), USER, code), code)).to.equal(true);
  });
});
