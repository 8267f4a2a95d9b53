/** Two processes that nobody tells anything: what one changes the other sees within the second that answers may live. With Redis: test/redis/changes.ts. */
import { CHANGES } from '../support/in-step.ts';
import type { Service } from '../support/service.ts';
import { startService } from '../support/service.ts';

describe('what two processes remember, without Redis', () => {
  let here: Service;
  let there: Service;
  before(async () => {
    here = await startService();
    there = await here.twin();
  });
  after(async () => {
    await there.stop();
    await here.stop();
  });

  for (const [what, check] of Object.entries(CHANGES)) it(`${what}: over within a second`, () => check(here, there, 1000));
});
