/** Sealing and digests under keys that are derived from SECRET_KEY. */
import { createHmac, hkdfSync } from 'node:crypto';
import { expect } from 'chai';
import fc from 'fast-check';
import { readConfig } from '../../src/config/read.ts';
import { createVault } from '../../src/vault.ts';

const OLD = 'the key of the year before, long enough';
const NEW = 'the key of this year, which is long enough';
const CONTEXT = 'totp:019a0000-0000-7000-8000-000000000001';

describe('the vault', () => {
  const vault = createVault(NEW, [OLD]);
  const sealed = vault.seal('JBSWY3DPEHPK3PXP', CONTEXT);

  it('opens what it sealed, whatever it is, and never seals it alike', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.string({ maxLength: 60 }), (plain, context) => {
        const [one, other] = [vault.seal(plain, context), vault.seal(plain, context)];
        expect(vault.open(one, context)).to.equal(plain);
        expect(one).not.to.equal(other);
        expect(one).to.match(/^[\w-]+$/);
      }),
    );
  });

  it('a text with any one bit changed does not open', () => {
    const bytes = Buffer.from(sealed, 'base64url');
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const changed = Buffer.from(bytes);
      changed[bit >> 3]! ^= 1 << (bit & 7);
      expect(() => vault.open(changed.toString('base64url'), CONTEXT), `bit ${bit}`).to.throw();
    }
  });

  it('a text that is cut or lengthened, at either end, does not open', () => {
    const bytes = Buffer.from(sealed, 'base64url');
    for (let length = 0; length < bytes.length; length++) {
      expect(() => vault.open(bytes.subarray(0, length).toString('base64url'), CONTEXT)).to.throw();
      expect(() => vault.open(bytes.subarray(bytes.length - length).toString('base64url'), CONTEXT)).to.throw();
    }
    for (const longer of [`${sealed}AAAA`, `AAAA${sealed}`, `${sealed}=`, `${sealed} `, `${sealed}\n`]) expect(() => vault.open(longer, CONTEXT)).to.throw();
  });

  it('a text does not open in another context', () => {
    for (const context of ['', CONTEXT.slice(0, -1), `${CONTEXT}0`, CONTEXT.replace('totp', 'code'), CONTEXT.replace(/1$/, '2')]) {
      expect(() => vault.open(sealed, context), context).to.throw();
    }
  });

  it('another key opens nothing, and says what is missing', () => {
    expect(() => createVault(OLD).open(sealed, CONTEXT)).to.throw('SECRET_KEY_PREVIOUS');
  });

  it('after a rotation both open, what is new is under the new key, and the old is outdated', () => {
    const before = createVault(OLD).seal('kept', CONTEXT);
    expect(vault.open(before, CONTEXT)).to.equal('kept');
    expect([vault.outdated(before), vault.outdated(sealed)]).to.deep.equal([true, false]);
    expect(createVault(NEW).open(vault.seal('fresh', CONTEXT), CONTEXT)).to.equal('fresh');
    expect(() => createVault(NEW).open(before, CONTEXT)).to.throw();
  });

  it('a key that is named twice is refused: the vault would not be what the configuration seems to say', () => {
    expect(() => createVault(NEW, [OLD, NEW])).to.throw('twice');
  });

  it('digests are HMAC-SHA-256 under a key that HKDF-SHA-256 derives for the label', () => {
    const key = Buffer.from(hkdfSync('sha256', NEW, '', 'deed:digest:codes', 32));
    expect(vault.digest('codes', 'text')).to.equal(createHmac('sha256', key).update('text').digest('base64url'));
  });

  it('digests differ by text, label and key', () => {
    const all = [vault.digest('codes', 'one'), vault.digest('codes', 'other'), vault.digest('cards', 'one'), createVault(OLD).digest('codes', 'one')];
    expect(new Set(all).size).to.equal(4);
  });

  it('what was digested before a rotation is found, the current key coming first', () => {
    const before = createVault(OLD).digest('codes', 'text');
    expect(vault.digests('codes', 'text')).to.deep.equal([vault.digest('codes', 'text'), before]);
    for (const digest of vault.digests('codes', 'text')) expect(vault.digestMatches('codes', 'text', digest)).to.equal(true);
    for (const digest of [before.slice(1), '', vault.digest('cards', 'text'), vault.digest('codes', 'Text')]) expect(vault.digestMatches('codes', 'text', digest)).to.equal(false);
  });

  it('SECRET_KEY_PREVIOUS is a list of keys, each long enough', () => {
    expect(readConfig({}).SECRET_KEY_PREVIOUS).to.deep.equal([]);
    expect(readConfig({ SECRET_KEY_PREVIOUS: `${OLD.replaceAll(',', '')}, ${NEW.replaceAll(',', '')},` }).SECRET_KEY_PREVIOUS).to.deep.equal([OLD.replaceAll(',', ''), NEW.replaceAll(',', '')]);
    expect(() => readConfig({ SECRET_KEY_PREVIOUS: `${'k'.repeat(32)},short` })).to.throw('SECRET_KEY_PREVIOUS: each');
  });
});
