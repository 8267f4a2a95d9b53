/** Which passwords may be chosen: what is refused whatever is made of it, and that others are not. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import fc from 'fast-check';
import { passwordFaults, requireGoodPassword } from '../../src/domains/access/password-rules.ts';
import { AppError } from '../../src/errors.ts';

const LIST = readFileSync(new URL('../../src/domains/access/common-words.txt', import.meta.url), 'utf8');
const WORDS = LIST.split('\n').filter((line) => !line.startsWith('#')).join(' ').split(/\s+/).filter(Boolean);
const OWN = ['jane.doe@example.com', 'Jane Doe-Müller', 'Deed'];

const faults = (password: string, { own = OWN, secondFactor = false } = {}): string[] => passwordFaults({ password, pointer: '#/password', secondFactor, own }).map(({ code }) => code);

const word = fc.constantFrom(...WORDS);
const LEET: Record<string, string[]> = { a: ['@', '4'], e: ['3'], i: ['1', '!'], l: ['1'], o: ['0'], s: ['$', '5'], t: ['7'] };
const padding = fc.string({ unit: fc.constantFrom(...'0123456789!?.#*-_ '), maxLength: 12 });
/** A word as people write it: some of its letters in capitals, and some, the first excepted and fewer than half, in leet. */
const disguised = fc.tuple(word, fc.infiniteStream(fc.nat(5))).map(([plain, choices]) => {
  let left = Math.floor((plain.match(/\p{L}/gu)?.length ?? 0) - plain.length / 2);
  return [...plain].map((letter, at) => {
    const choice = choices.next().value!;
    const sign = LEET[letter]?.[choice];
    if (at > 0 && sign && left-- > 0) return sign;
    return choice === 5 ? letter.toUpperCase() : letter;
  }).join('');
});

describe('the rules for passwords', () => {
  it('15 characters at least where it is the only factor, 8 where there is a second one', () => {
    expect(faults('wombat tuba gr')).to.deep.equal(['min-length']);
    expect(faults('wombat tuba gra')).to.deep.equal([]);
    expect(faults('Kx9#mq2', { secondFactor: true })).to.deep.equal(['min-length']);
    expect(faults('Kx9#mq2L', { secondFactor: true })).to.deep.equal([]);
  });

  it('characters are code points, counted as they are hashed', () => {
    expect(faults('🦊🐻🐼🐨🐯🦁🐮🐷🐸🐵🐔🐧🐦🐤')).to.deep.equal(['min-length']);
    expect(faults('🦊🐻🐼🐨🐯🦁🐮🐷🐸🐵🐔🐧🐦🐤🦆')).to.deep.equal([]);
    expect(faults('wömbät tübä gr'.normalize('NFD'))).to.deep.equal(['min-length']);
    expect(faults('ﬁsh, wombat, tu'), 'fi is one of 15, and two that are hashed').to.deep.equal([]);
    expect(faults('한국어비밀번호는길어야한다네요')).to.deep.equal([]);
  });

  it('no character must be in it, and none must not; 256 are not too many', () => {
    for (const good of ['wombattubagravel', 'WOMBATTUBAGRAVEL', '837465190283746', 'wombat tuba gravel', '§±¶•ªº–≠‘“…æ«¬˚', 'зимородок улетел', '\u0000wombat\ttuba gravel', createHash('shake256', { outputLength: 128 }).update('wombat').digest('hex')]) {
      expect(faults(good), good).to.deep.equal([]);
    }
  });

  it('nothing that is made of a word of the list passes, however it is written and padded', () => {
    fc.assert(
      fc.property(padding, disguised, padding, fc.boolean(), (before, middle, after, secondFactor) => {
        expect(faults(before + middle + after, { own: [], secondFactor })).to.include('common');
      }),
      { numRuns: 2000 },
    );
  });

  it('nor does what is made of two of them, or of one many times', () => {
    fc.assert(
      fc.property(disguised, padding, disguised, padding, fc.integer({ min: 1, max: 4 }), (one, between, other, after, times) => {
        expect(faults((one + between + other + after).repeat(times), { own: [] })).to.include('common');
      }),
      { numRuns: 2000 },
    );
  });

  it('every word of the list is refused as it is', () => {
    expect(WORDS.filter((each) => !faults(each, { own: [], secondFactor: true }).includes('common'))).to.deep.equal([]);
    expect(WORDS.filter((each) => [...each].length < 4 || each !== each.toLowerCase())).to.deep.equal([]);
    expect(new Set(WORDS).size).to.equal(WORDS.length);
  });

  for (const made of [
    'aaaaaaaaaaaaaaa', 'aaaaaaaaaaaaaab', '111111111111111', '123456789012345', '098765432109876', 'abcdefghijklmnopq', 'zyxwvutsrqponmlk', 'yzabcdefghijklm', 'qwertyuiopasdfgh', 'poiuytrewqlkjhgf',
    '1qaz2wsx3edc4rfv', '1q2w3e4r5t6y7u8i', '!@#$%^&*()!@#$%', 'aaaabbbbccccdddd', 'abc123abc123abc', '147258369147258', 'QwErTyUiOpAsDfG', 'abcdefghijklmn77', 'passwordpassword', 'passwordpasswordx',
    'P@$$w0rd2024!!!!', 'pássword pässword', 'Ｐａｓｓｗｏｒｄ１２３４５６７', 'correct horse battery staple', 'iloveyousunshine', 'letmein-letmein-letmein', 'Sommer2024Sommer2024!', 'qwerty uiop 123456', 'p-a-s-s-w-o-r-d-1-2', 'k11ngonk1ingonl', '5201314 5201314!',
  ]) {
    it(`refuses ${made}`, () => expect(faults(made, { own: [] })).to.include('common'));
  }

  it('what repeats itself is as long as what is repeated', () => {
    for (const repeated of ['xkqvxkqvxkqvxkqv', 'wombat-tuba-wombat-tuba-', 'wombat-tuba-wombat-tuba-wom', 'vzvzvzvzvzvzvzvz']) expect(faults(repeated), repeated).to.deep.equal(['repetition']);
    expect(faults('wombat tuba grawombat tuba gra')).to.deep.equal([]);
    expect(faults('wombat-tuba-wombat-tuba-', { secondFactor: true })).to.deep.equal([]);
    expect(faults('vzqvzqvzqvzq', { secondFactor: true })).to.deep.equal(['repetition']);
  });

  it('what is known of the person and of us is no password, with whatever padding', () => {
    for (const own of ['jane.doe@example.com', 'JANE.DOE@EXAMPLE.COM!!', 'JaneDoe1985!!!!', 'doejanedoejanedoe1', 'example.com2024!', 'jane deed 1985 2024', 'deeddeeddeed2024', 'D33d-d33d-d33d-1', 'JaneDoeMuller19']) {
      expect(faults(own), own).to.include('personal');
      expect(faults(own, { own: [] }), `${own} of somebody else`).not.to.include('personal');
    }
    for (const good of ['indeed wombats tuba', 'jane eats a wombat', 'mr. doe fears wolfram']) expect(faults(good), good).to.deep.equal([]);
    expect(faults('wombat tuba gravel', { own: ['', '@', '.', 'a', 'Li Bo'] })).to.deep.equal([]);
  });

  it('words may stand in it where the rest is more than padding', () => {
    for (const good of ['password wombat tuba', 'horse-boat-staple', 'iloveyou tuba gravel', 'sunshine dragon tuba', 'sunshine dragon monkey', '8372465d14n4902', 'qwerty wombat tuba']) expect(faults(good), good).to.deep.equal([]);
  });

  it('random ones of 15 characters pass', () => {
    for (const alphabet of ['abcdefghijklmnopqrstuvwxyz', 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789', Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)).join('')]) {
      const random = fc.noBias(fc.array(fc.nat(alphabet.length - 1), { minLength: 15, maxLength: 15 })).map((letters) => letters.map((at) => alphabet[at]).join(''));
      fc.assert(fc.property(random, (password) => void expect(faults(password), password).to.deep.equal([])), { numRuns: 300 });
    }
  });

  it('whatever is typed is judged at once, and is no error', () => {
    const worst = ['a', '1', 'love1', 'loveking', 'aaab', '\ufdfa', 'loveabcdefgh', '1qaz2wsx', '\ud800', '👩‍👩‍👧'].map((unit) => unit.repeat(256).slice(0, 256));
    const judge = (password: string): void => {
      const before = process.threadCpuUsage();
      faults(password);
      const { user, system } = process.threadCpuUsage(before);
      expect((user + system) / 1000, `milliseconds for ${password}`).to.be.below(250);
    };
    worst.forEach(judge);
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 256 }), judge));
  });

  it('422 password-refused with each fault at its place', () => {
    const refusal = (): void => requireGoodPassword({ password: 'Deed', pointer: '#/new_password', secondFactor: false, own: OWN });
    expect(refusal).to.throw(AppError).with.property('code', 'password-refused');
    expect(refusal).to.throw().with.property('errors').that.deep.equals([
      { pointer: '#/new_password', code: 'min-length', detail: 'must have 15 characters at least' },
      { pointer: '#/new_password', code: 'personal', detail: 'is made of your name, your email or the name of this service, with a little added' },
    ]);
    requireGoodPassword({ password: 'wombat tuba gravel', pointer: '#/new_password', secondFactor: false, own: OWN });
  });
});
