/** How passwords are hashed and checked. */
import { hash } from '@node-rs/argon2';
import { expect } from 'chai';
import { checkPassword, hashPassword } from '../../src/domains/access/passwords.ts';
import { AppError } from '../../src/errors.ts';

const PASSWORD = 'correct horse battery staple';
const GOOD = { matches: true, needsRehash: false };
const OLD = { matches: true, needsRehash: true };
const WRONG = { matches: false, needsRehash: false };
const NOW = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** Of "U*U", a test vector of crypt_blowfish. */
const BCRYPT = '$2b$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW';

describe('passwords', () => {
  let stored: string;
  before(async () => (stored = await hashPassword(PASSWORD)));

  it('are kept as Argon2id of 19 MiB and two passes, with a salt of their own', async () => {
    expect(stored).to.match(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
    expect(await hashPassword(PASSWORD)).not.to.equal(stored);
  });

  it('match whole: neither case nor space nor a part will do, and all 256 characters count', async () => {
    expect(await checkPassword(stored, PASSWORD)).to.deep.equal(GOOD);
    for (const wrong of ['', PASSWORD.slice(1), PASSWORD.slice(0, -1), `${PASSWORD} `, PASSWORD.toUpperCase(), `${PASSWORD}\0`]) expect(await checkPassword(stored, wrong), wrong).to.deep.equal(WRONG);
    const long = 'é'.repeat(256);
    const ofLong = await hashPassword(long);
    expect([await checkPassword(ofLong, long), await checkPassword(ofLong, `${long.slice(1)}e`)]).to.deep.equal([GOOD, WRONG]);
  });

  it('match whatever code points a keyboard sends for the same characters (NFKC)', async () => {
    const composed = await hashPassword('Gr\u00fc\u00dfe aus Å \uac00 ﬁn １２');
    for (const same of ['Gru\u0308\u00dfe aus Å \uac00 ﬁn １２', 'Gr\u00fc\u00dfe aus \u212b \u1100\u1161 fin 12']) expect(await checkPassword(composed, same), same).to.deep.equal(GOOD);
    expect(await checkPassword(composed, 'Grusse aus A \uac00 fin 12')).to.deep.equal(WRONG);
  });

  it('need a rehash where they match and were hashed with other parameters, weaker or not', async () => {
    const others = [{ memoryCost: 8192 }, { memoryCost: 32_768 }, { timeCost: 1 }, { timeCost: 3 }, { parallelism: 2 }, { algorithm: 0 }, { algorithm: 1 }, { version: 0 }, { outputLen: 16 }, { salt: Buffer.alloc(8, 's') }];
    for (const other of others) {
      const made = await hash(PASSWORD, { ...NOW, ...other });
      expect(await checkPassword(made, PASSWORD), made).to.deep.equal(OLD);
      expect(await checkPassword(made, 'a wrong password'), made).to.deep.equal(WRONG);
    }
  });

  it('do not match a hash of another algorithm, no hash, nor nothing', async () => {
    for (const other of [BCRYPT, '', 'nobody logs in with this', null, undefined]) expect(await checkPassword(other, 'U*U'), String(other)).to.deep.equal(WRONG);
  });

  it('take the same time whether there is an account, a password, a hash of ours, or none', async () => {
    const kinds = { wrong: stored, none: null, nobody: undefined, foreign: BCRYPT };
    const times = Object.fromEntries(Object.keys(kinds).map((kind) => [kind, [] as number[]]));
    for (let round = 0; round < 40; round++) {
      for (const [kind, hashed] of Object.entries(kinds)) {
        const started = performance.now();
        await checkPassword(hashed, 'a wrong password');
        times[kind]!.push(performance.now() - started);
      }
    }
    const median = (kind: string): number => times[kind]!.sort((a, b) => a - b)[20]!;
    // A hash takes 20 ms and more; what is left out would show.
    for (const kind of ['none', 'nobody', 'foreign']) expect(median(kind) / median('wrong'), kind).to.be.within(0.7, 1.4);
  });

  it('503 for those who find too many before them; the others are served', async () => {
    const outcomes = await Promise.allSettled(Array.from({ length: 400 }, () => checkPassword(stored, PASSWORD)));
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(refused.length).to.be.within(190, 399);
    for (const { reason } of refused) {
      expect(reason).to.be.instanceOf(AppError);
      expect(reason).to.include({ code: 'unavailable', retryAfterSeconds: 5 });
    }
    for (const outcome of outcomes) if (outcome.status === 'fulfilled') expect(outcome.value).to.deep.equal(GOOD);
    expect(await checkPassword(stored, PASSWORD)).to.deep.equal(GOOD);
  });
});
