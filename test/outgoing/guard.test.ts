/** What the guard lets through, and that nothing but what it has checked is dialled. */
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { expect } from 'chai';
import { ConfigError, readConfig } from '../../src/config/read.ts';
import { isPublic, networkOf } from '../../src/outgoing/address.ts';
import { createOutgoing } from '../../src/outgoing/client.ts';
import type { Outgoing } from '../../src/outgoing/client.ts';
import { AddressRefused, createGuard, NameUnknown } from '../../src/outgoing/guard.ts';
import { dnsResolver } from '../../src/outgoing/resolver.ts';
import type { Receiver } from '../support/receiver.ts';
import { startReceiver } from '../support/receiver.ts';
import { selfSigned } from '../support/certificate.ts';

const MESSAGE = { headers: { 'content-type': 'application/json' }, body: '{}' };

const PRIVATE = [
  '0.0.0.0', '10.0.0.1', '100.64.0.1', '127.0.0.1', '127.255.255.254', '169.254.169.254', '172.16.0.1', '172.31.255.255', '192.0.0.1', '192.0.2.1', '192.88.99.1', '192.168.0.1', '198.18.0.1', '198.51.100.1', '203.0.113.1', '224.0.0.1', '240.0.0.1', '255.255.255.255',
  '::', '::1', '::127.0.0.1', '::ffff:127.0.0.1', '::ffff:8.8.8.8', '::ffff:0:127.0.0.1', '64:ff9b::7f00:1', '64:ff9b:1::1', '100::1', '2001::1', '2001:db8::1', '2002:7f00:1::', '2002:808:808::', '3fff::1', '5f00::1', 'fc00::1', 'fd00:ec2::254', 'fe80::1', 'fec0::1', 'ff02::1', '4000::1', 'no address', '',
];
const PUBLIC = ['1.1.1.1', '8.8.8.8', '93.184.215.14', '172.15.0.1', '172.32.0.1', '100.63.0.1', '2606:4700:4700::1111', '2a00:1450:4001::1'];

describe('addresses', () => {
  for (const address of PRIVATE) it(`${address || 'nothing'} is not public`, () => expect(isPublic(address)).to.equal(false));
  for (const address of PUBLIC) it(`${address} is public`, () => expect(isPublic(address)).to.equal(true));
});

describe('outgoing requests', () => {
  const names: Record<string, string[]> = { 'public.example': ['93.184.215.14', '2606:4700:4700::1111'], 'mixed.example': ['93.184.215.14', '10.0.0.1'], 'receiver.example': ['127.0.0.1'] };
  const resolve = async (name: string): Promise<string[]> => names[name] ?? Promise.reject(new Error('unknown'));
  const guard = createGuard({ resolve, insecure: false, allowedPrivate: [] });
  const refusal = (url: string, by = guard): Promise<unknown> => by.check(url).then(() => undefined, (error: unknown) => error);

  for (const url of [
    'http://public.example/', 'ftp://public.example/', 'file:///etc/passwd', 'javascript:1', '/relative', 'https://', 'https://ada@public.example/', 'https://:secret@public.example/', 'https://public.example:22/', 'https://public.example:80/',
    'https://127.0.0.1/', 'https://2130706433/', 'https://0x7f000001/', 'https://0177.0.0.1/', 'https://0x7f.1/', 'https://127.1/', 'https://127.0.0.1./', 'https://①②⑦.0.0.1/', 'https://127。0。0。1/', 'https://%31%32%37.0.0.1/',
    'https://[::1]/', 'https://[::]/', 'https://[::ffff:7f00:1]/', 'https://[::ffff:127.0.0.1]/', 'https://[2002:7f00:1::]/', 'https://mixed.example/', 'https://public.example@127.0.0.1/', 'https://public.example\\@127.0.0.1/',
  ]) {
    if (url.includes('\\')) it(`${url} means the host before the backslash`, async () => expect(await refusal(url)).to.equal(undefined));
    else it(`${url} is refused`, async () => expect(await refusal(url)).to.be.instanceOf(AddressRefused));
  }

  for (const url of ['https://public.example/', 'https://PUBLIC.example:8443/hooks?a=b', 'https://1.1.1.1/', 'https://[2606:4700:4700::1111]/']) {
    it(`${url} may be called`, async () => expect(await refusal(url)).to.equal(undefined));
  }

  it('a name without an address is unknown, and not refused', async () => {
    names['empty.example'] = [];
    for (const url of ['https://nobody.example/', 'https://empty.example/']) expect(await refusal(url)).to.be.instanceOf(NameUnknown);
  });

  it('names below localhost are this machine, and are not asked of DNS', async () => {
    for (const name of ['localhost', 'LOCALHOST.', 'a.localhost']) expect(await dnsResolver()(name)).to.deep.equal(['127.0.0.1', '::1']);
  });

  it('networks are allowed on one\'s own machine alone', async () => {
    const own = createGuard({ resolve, insecure: true, allowedPrivate: [networkOf('127.0.0.1/32')!] });
    expect(await refusal('http://127.0.0.1:3000/', own)).to.equal(undefined);
    for (const url of ['http://127.0.0.2/', 'http://[::1]/', 'http://10.0.0.1/', 'http://[::ffff:127.0.0.1]/']) expect(await refusal(url, own), url).to.be.instanceOf(AddressRefused);
    for (const ENVIRONMENT of ['staging', 'production']) {
      expect(() => readConfig({ ENVIRONMENT, OUTGOING_ALLOWED_PRIVATE: '127.0.0.0/8' })).to.throw(ConfigError, 'OUTGOING_ALLOWED_PRIVATE: only in development and test');
    }
    expect(() => readConfig({ OUTGOING_ALLOWED_PRIVATE: '127.0.0.1' })).to.throw(ConfigError, 'OUTGOING_ALLOWED_PRIVATE');
  });

  describe('dial', () => {
    let receiver: Receiver;
    const outgoing = (timeoutMilliseconds?: number, found: () => string[] = () => ['127.0.0.1']): Outgoing =>
      createOutgoing(createGuard({ resolve: async () => found(), insecure: true, allowedPrivate: [networkOf('127.0.0.1/32')!] }), timeoutMilliseconds);
    beforeEach(async () => (receiver = await startReceiver()));
    afterEach(() => receiver.stop());

    const failure = (work: Promise<unknown>): Promise<NodeJS.ErrnoException> => work.then(() => expect.fail('it was answered'), (error: NodeJS.ErrnoException) => error);

    it('what was checked: the name is not looked up again', async () => {
      let asked = 0;
      const url = `http://rebinding.example:${receiver.port}/`;
      const client = outgoing(undefined, () => (asked++ === 0 ? ['127.0.0.1'] : ['127.0.0.2']));
      expect(await client.post(url, MESSAGE)).to.include({ status: 204 });
      expect(asked).to.equal(1);
      expect(receiver.received[0]!.headers.host).to.equal(`rebinding.example:${receiver.port}`);
      expect(await failure(client.post(url, MESSAGE))).to.be.instanceOf(AddressRefused);
      expect(receiver.received).to.have.length(1);
    });

    it('no proxy', async () => {
      const proxy = await startReceiver();
      const variables = ['HTTP_PROXY', 'http_proxy', 'ALL_PROXY', 'NODE_USE_ENV_PROXY'];
      for (const name of variables) process.env[name] = name.startsWith('NODE') ? '1' : proxy.url;
      try {
        await outgoing().post(`${receiver.url}/`, MESSAGE);
        expect([receiver.received.length, proxy.received.length]).to.deep.equal([1, 0]);
      } finally {
        for (const name of variables) delete process.env[name];
        await proxy.stop();
      }
    });

    it('anew each time', async () => {
      for (let n = 0; n < 2; n++) await outgoing().post(receiver.url, MESSAGE);
      for (const { headers } of receiver.received) expect(headers.connection).to.equal('close');
    });

    it('no further than a redirect', async () => {
      receiver.answer = (res) => res.writeHead(307, { location: `${receiver.url}/again` }).end();
      expect(await outgoing().post(receiver.url, MESSAGE)).to.include({ status: 307 });
      expect(receiver.received).to.have.length(1);
    });

    it('for so long alone: an answer that never comes is none, one that never ends is cut', async () => {
      receiver.answer = () => undefined;
      expect((await failure(outgoing(200).post(receiver.url, MESSAGE))).name).to.equal('TimeoutError');
      receiver.answer = (res) => void res.writeHead(200).write('begun');
      expect(await outgoing(200).post(receiver.url, MESSAGE)).to.deep.equal({ status: 200, retryAfter: null, text: 'begun' });
      receiver.answer = (res) => {
        res.writeHead(200);
        const drip = setInterval(() => res.write('x'.repeat(65_536)), 1);
        res.on('close', () => clearInterval(drip));
      };
      const startedAt = performance.now();
      expect((await outgoing(10_000).post(receiver.url, MESSAGE)).text).to.have.length(4096);
      expect(performance.now() - startedAt).to.be.below(5000);
    });

    it('for so long alone, also where nobody answers to DNS or speaks HTTP', async () => {
      const never = createOutgoing(createGuard({ resolve: () => new Promise(() => undefined), insecure: true, allowedPrivate: [] }), 100);
      expect((await failure(never.post('http://slow.example/', MESSAGE))).name).to.equal('TimeoutError');
      const mute = createServer((socket) => socket.on('error', () => undefined));
      await new Promise<void>((done) => void mute.listen(0, '127.0.0.1', done));
      expect((await failure(outgoing(100).post(`http://127.0.0.1:${(mute.address() as AddressInfo).port}`, MESSAGE))).name).to.equal('TimeoutError');
      mute.close();
    });

    it('TLS that proves the name, and nothing else', async () => {
      let answered = 0;
      const server = createTlsServer(selfSigned('receiver.example'), (_req, res) => void (answered++, res.writeHead(204).end()));
      await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
      const { port } = server.address() as AddressInfo;
      const error = await failure(outgoing().post(`https://receiver.example:${port}/`, MESSAGE));
      expect(error.code).to.equal('DEPTH_ZERO_SELF_SIGNED_CERT');
      expect(answered).to.equal(0);
      server.close();
    });
  });
});
