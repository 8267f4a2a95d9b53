/** Bad input never costs a 500: random requests over all operations, and bytes that no client would send. */
import { connect } from 'node:net';
import { expect } from 'chai';
import { problems } from '../../generated/vocabulary.ts';
import { each, isSecured } from '../support/contract/document.ts';
import { fuzz } from '../support/contract/fuzz.ts';
import type { Nasty } from '../support/contract/nasties.ts';
import { nastiesFor } from '../support/contract/nasties.ts';
import { MIGHTIEST } from '../support/contract/resources.ts';
import type { Service, Tenant } from '../support/service.ts';
import { startService } from '../support/service.ts';

const REQUESTS = Number(process.env.DEED_FUZZ_REQUESTS ?? 400);
const PATIENCE_MILLISECONDS = 2000;
const SHARE_OF_TIME = 30;

describe('bad input', () => {
  let service: Service;
  let tenant: Tenant;
  let key: string;
  before(async () => {
    service = await startService({ work: true });
    tenant = await service.newTenant();
    const { body } = await tenant.as[MIGHTIEST].call('createApiKey', { body: { name: 'Nasty', scopes: ['customers:read'] } });
    key = body.secret as string;
  });
  after(() => service.stop());

  it(`${REQUESTS} random requests cost no 5xx and no answer that is not declared`, async function () {
    this.timeout(20_000 + REQUESTS * SHARE_OF_TIME);
    const { failures, statuses, milliseconds, loopDelayP99, loopBusyP99, seed } = await fuzz({ service, tenant, requests: REQUESTS });
    console.log(`      ${REQUESTS} requests in ${(milliseconds / 1000).toFixed(1)} s: ${Object.entries(statuses).map(([status, count]) => `${count} × ${status}`).join(', ')}; event loop p99 ${loopDelayP99.toFixed(1)} ms late, ${loopBusyP99.toFixed(1)} ms busy; DEED_SEED=${seed}`);
    expect(failures, `${failures.length} failures with DEED_SEED=${seed}:\n${failures.slice(0, 10).join('\n')}`).to.be.empty;
    // Where other processes hold the processor, the loop is late and not to blame.
    expect(Math.min(loopDelayP99, loopBusyP99), 'how late the event loop was, in milliseconds').to.be.at.most(100);
  });

  /** All that the server says; nothing, where it hangs up on bytes that broke off. */
  const ask = ({ name, bytes, breaksOff }: Nasty): Promise<string> => new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(service.url).port), '127.0.0.1');
    let received = '';
    socket.setTimeout(PATIENCE_MILLISECONDS, () => reject(new Error(`${name}: the server neither answers nor hangs up; it said ${received.slice(0, 200)}`)));
    socket.on('data', (chunk) => (received += chunk.toString('latin1')));
    socket.on('close', () => resolve(received));
    // The server may hang up before all is written, and has answered then.
    socket.on('error', () => resolve(received));
    if (breaksOff) socket.end(bytes);
    else socket.write(bytes);
  });

  each('bytes that no client would send get a problem document, or what is due', () => true, async (subject) => {
    // A key of one small permission: what gets through must not change anything.
    for (const nasty of nastiesFor(subject, isSecured(subject) ? `X-API-Key: ${key}\r\n` : '')) {
      const { name, breaksOff } = nasty;
      const received = await ask(nasty);
      if (breaksOff && received === '') continue;
      const [, status, headers, body] = /^HTTP\/1\.1 (\d{3}) [^\r]*\r\n(.*?)\r\n\r\n(.*)$/s.exec(received) ?? [];
      expect(Number(status), `${name}: ${received.slice(0, 300)}`).to.be.within(200, 499);
      if (Number(status) < 400) continue;
      // What is no request is answered before there is an operation.
      const isOAuth = subject.row.errorFormat === 'oauth' && !/content-type: application\/problem\+json/i.test(headers!);
      if (isOAuth) {
        expect(JSON.parse(body!), name).to.have.all.keys('error', 'error_description');
        continue;
      }
      expect(headers, name).to.match(/content-type: application\/problem\+json/i);
      const { code, status: said } = JSON.parse(body!) as { code: keyof typeof problems; status: number };
      expect(problems[code], name).to.include({ status: said });
      expect(said, name).to.equal(Number(status));
    }
  });
});
