/** Public ids are the row's uuid in another spelling: nothing lost, order kept. */
import { randomBytes } from 'node:crypto';
import { expect } from 'chai';
import { idPrefixes } from '../../generated/vocabulary.ts';
import * as validators from '../../generated/validators.js';
import { ids, uuidv7 } from '../../src/ids.ts';

const spelled = (hex: string): string => hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
/** The digits alone, of any kind. */
const encodeBase32 = (uuid: string): string => ids.CustomerId.encode(uuid).slice(`${idPrefixes.CustomerId}_`.length);
const decodeBase32 = (text: string): string => ids.CustomerId.decode(`${idPrefixes.CustomerId}_${text}`);
const randomUuids = (count: number): string[] => Array.from({ length: count }, () => spelled(randomBytes(16).toString('hex')));

describe('ids', () => {
  it('10,000 random uuids come back as they were', () => {
    for (const uuid of randomUuids(10_000)) {
      const text = encodeBase32(uuid);
      expect(text).to.match(/^[0-7][0-9a-hjkmnp-tv-z]{25}$/);
      expect(decodeBase32(text)).to.equal(uuid);
    }
  });

  it('the ends of the range, and each single bit', () => {
    expect(encodeBase32('00000000-0000-0000-0000-000000000000')).to.equal('0'.repeat(26));
    expect(encodeBase32('ffffffff-ffff-ffff-ffff-ffffffffffff')).to.equal(`7${'z'.repeat(25)}`);
    for (let bit = 0n; bit < 128n; bit++) {
      const uuid = spelled((1n << bit).toString(16).padStart(32, '0'));
      expect(decodeBase32(encodeBase32(uuid))).to.equal(uuid);
    }
  });

  it('is Crockford\'s base32 of the number', () => {
    const digits = '0123456789abcdefghjkmnpqrstvwxyz';
    for (const uuid of randomUuids(200)) {
      let number = BigInt(`0x${uuid.replaceAll('-', '')}`);
      let text = '';
      for (let index = 0; index < 26; index++, number /= 32n) text = digits[Number(number % 32n)]! + text;
      expect(encodeBase32(uuid)).to.equal(text);
    }
  });

  it('keeps the order of uuids', () => {
    const uuids = randomUuids(10_000).sort();
    const texts = uuids.map(encodeBase32);
    expect([...texts].sort()).to.deep.equal(texts);
  });

  it('every kind has its prefix, and passes the contract\'s own pattern', () => {
    for (const [kind, prefix] of Object.entries(idPrefixes)) {
      const codec = ids[kind as keyof typeof ids];
      for (const uuid of randomUuids(100)) {
        expect(codec.encode(uuid)).to.equal(`${prefix}_${encodeBase32(uuid)}`);
        expect(codec.decode(codec.encode(uuid))).to.equal(uuid);
      }
    }
    expect(new Set(Object.values(idPrefixes)).size).to.equal(Object.keys(idPrefixes).length);
    for (const uuid of randomUuids(100)) expect(validators.getCustomer_path!({ customer_id: ids.CustomerId.encode(uuid) })).to.equal(true);
  });

  describe('uuidv7', () => {
    it('is of version 7 and variant 10, and tells the time', () => {
      for (let count = 0; count < 1000; count++) {
        const before = Date.now();
        const uuid = uuidv7();
        expect(uuid).to.match(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
        expect(Number.parseInt(uuid.replaceAll('-', '').slice(0, 12), 16)).to.be.within(before, Date.now() + 100);
      }
    });

    it('ascends within a process, also beyond 4,096 in a millisecond', () => {
      const made = Array.from({ length: 100_000 }, uuidv7);
      expect([...made].sort()).to.deep.equal(made);
      expect(new Set(made).size).to.equal(made.length);
    });

    it('ascends when the clock goes back', () => {
      const now = Date.now;
      try {
        const first = uuidv7();
        Date.now = () => now() - 60_000;
        expect(uuidv7() > first).to.equal(true);
      } finally {
        Date.now = now;
      }
    });

    it('cannot be guessed from its neighbour: 62 random bits', () => {
      const tails = Array.from({ length: 1000 }, () => uuidv7().slice(-12));
      expect(new Set(tails).size).to.equal(1000);
    });
  });
});
