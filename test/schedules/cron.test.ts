/** When schedules are due: cron in five and six fields, and the two nights a year that clocks are changed. */
import { expect } from 'chai';
import { faultsOf, nextRun } from '../../src/domains/schedules/cron.ts';

const times = (cron: string, timeZone: string, after: string, count: number): string[] => {
  const found: string[] = [];
  for (let last = new Date(after); found.length < count; found.push(last.toISOString())) last = nextRun(cron, timeZone, last);
  return found.map((time) => time.replace(':00.000Z', 'Z'));
};

describe('cron', () => {
  it('five fields are minutes and up, six begin with seconds', () => {
    expect(times('*/20 6 * * *', 'UTC', '2025-11-01T00:00:00Z', 4)).to.deep.equal(['2025-11-01T06:00Z', '2025-11-01T06:20Z', '2025-11-01T06:40Z', '2025-11-02T06:00Z']);
    expect(nextRun('*/15 * * * * *', 'UTC', new Date('2025-11-01T00:00:01Z')).toISOString()).to.equal('2025-11-01T00:00:15.000Z');
  });

  it('is after the moment asked for, never at it', () => {
    expect(nextRun('0 6 * * *', 'UTC', new Date('2025-11-01T06:00:00Z')).toISOString()).to.equal('2025-11-02T06:00:00.000Z');
  });

  it('is read in its time zone, in winter and summer', () => {
    expect(times('0 6 * * *', 'Europe/Vienna', '2025-01-01T12:00:00Z', 1)).to.deep.equal(['2025-01-02T05:00Z']);
    expect(times('0 6 * * *', 'Europe/Vienna', '2025-07-01T12:00:00Z', 1)).to.deep.equal(['2025-07-02T04:00Z']);
    expect(times('0 6 * * *', 'Asia/Kathmandu', '2025-07-01T12:00:00Z', 1)).to.deep.equal(['2025-07-02T00:15Z']);
  });

  describe('clocks go forward (Vienna, 30 March 2025, 01:00 UTC: 02:00 becomes 03:00)', () => {
    it('what would fall into the hour that is skipped comes an hour later by the clock', () => {
      expect(times('30 2 * * *', 'Europe/Vienna', '2025-03-29T12:00:00Z', 2)).to.deep.equal(['2025-03-30T01:30Z', '2025-03-31T00:30Z']);
    });

    it('what comes every half hour goes on every half hour', () => {
      expect(times('*/30 * * * *', 'Europe/Vienna', '2025-03-30T00:15:00Z', 3)).to.deep.equal(['2025-03-30T00:30Z', '2025-03-30T01:00Z', '2025-03-30T01:30Z']);
    });
  });

  describe('clocks go back (Vienna, 26 October 2025, 01:00 UTC: 03:00 becomes 02:00)', () => {
    it('what has a fixed hour comes once', () => {
      expect(times('30 2 * * *', 'Europe/Vienna', '2025-10-25T12:00:00Z', 2)).to.deep.equal(['2025-10-26T00:30Z', '2025-10-27T01:30Z']);
    });

    it('what comes every half hour comes in both hours', () => {
      expect(times('*/30 * * * *', 'Europe/Vienna', '2025-10-25T23:45:00Z', 5)).to.deep.equal(['2025-10-26T00:00Z', '2025-10-26T00:30Z', '2025-10-26T01:00Z', '2025-10-26T01:30Z', '2025-10-26T02:00Z']);
    });
  });

  it('both days given, either is enough', () => {
    expect(times('0 0 13 * 5', 'UTC', '2025-11-01T00:00:00Z', 3)).to.deep.equal(['2025-11-07T00:00Z', '2025-11-13T00:00Z', '2025-11-14T00:00Z']);
  });

  for (const [cron, timeZone, pointer] of [
    ['61 * * * *', 'UTC', '#/cron'],
    ['* * * *', 'UTC', '#/cron'],
    ['* * * * * * *', 'UTC', '#/cron'],
    ['H * * * *', 'UTC', '#/cron'],
    ['0 H/2 * * *', 'UTC', '#/cron'],
    ['0 0 30 2 *', 'UTC', '#/cron'],
    ['5-1 * * * *', 'UTC', '#/cron'],
    ['* * * * XYZ', 'UTC', '#/cron'],
    ['         ', 'UTC', '#/cron'],
    ['* * * * *', 'Europe/Atlantis', '#/time_zone'],
    ['* * * * *', '+02', '#/time_zone'],
    ['* * * * *', '-0100', '#/time_zone'],
    ['* * * * *', 'local', '#/time_zone'],
  ] as const) {
    it(`cannot be ${cron} in ${timeZone}`, () => {
      expect(faultsOf(cron, timeZone).map((fault) => fault.pointer)).to.deep.equal([pointer]);
    });
  }

  for (const cron of ['0 0 29 2 *', '0 9 * * MON-FRI', '0 0 L * *', '*/10 * * * * *', '0 9 * MAR THU']) {
    it(`can be ${cron}`, () => {
      expect(faultsOf(cron, 'Europe/Vienna')).to.deep.equal([]);
    });
  }
});
