/**
 * Outgoing calls never reach a private address: URLs in every spelling of one are given to the client that sends webhooks,
 * while canaries listen on this machine's addresses. Names are resolved by a resolver that lies: private, mixed, and in
 * turns. What must be reachable (a receiver on one allowed address) is, or the proof would hold for a client that does nothing.
 */
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { networkOf } from '../src/outgoing/address.ts';
import { createOutgoing } from '../src/outgoing/client.ts';
import { createGuard } from '../src/outgoing/guard.ts';
import type { Outcome, Proof } from './proof.ts';
import { each } from './proof.ts';

/** Stands for a public server: the one address that the guard lets through here. */
const RECEIVER = '127.0.0.1';
/** All of 127.0.0.0/8 is this machine, so each is an address that a wrong step would reach. */
const CANARIES = ['127.0.0.2', '127.0.0.53', '127.1.2.3', '127.255.255.254', '::1'];
const AT_ONCE = 8;

interface Listening {
  server: Server;
  hits: string[];
  port: number;
}

/** What each name resolves to, the nth time that it is asked for. */
const NAMES: Record<string, (asked: number) => string[]> = {
  'private.example': () => ['127.0.0.2'],
  'six.example': () => ['::1'],
  'mapped.example': () => ['::ffff:127.0.0.2'],
  'mixed.example': () => [RECEIVER, '127.0.0.53'],
  'mixed-later.example': () => ['127.1.2.3', RECEIVER],
  'metadata.example': () => ['169.254.169.254'],
  'ten.example': () => ['10.0.0.1'],
  'turning.example': (asked) => [asked % 2 === 0 ? RECEIVER : '127.0.0.2'],
  'turned.example': (asked) => [asked % 2 === 0 ? '127.0.0.53' : RECEIVER],
  'once.example': (asked) => [asked === 0 ? RECEIVER : '::1'],
};

/** These lead to the receiver now and then; everything else is refused before anybody is dialled. */
const MAY_REACH = /^(turning|turned|once)\.example$/;

/** Each way to write a host that is none of ours to call. */
const HOSTS = [
  // Plain, and every way of WHATWG to read a number: decimal, octal, hexadecimal, with parts left out.
  ...['127.0.0.2', '2130706434', '0x7f000002', '017700000002', '0177.0.0.2', '0x7f.0.0.2', '0x7f.2', '127.2', '127.0.2', '127.0.0.2.', '0x7F.0x0.0x0.0x2', '00000177.0.0.2', '0x0000007f.2'],
  ...['127.0.0.53', '127.1.2.3', '127.255.255.254', '2130706485', '127.53', '0', '0.0.0.0', '0x0', '00'],
  // Digits and dots that are not ASCII, and percent-encoded ones.
  ...['①②⑦.⓪.⓪.②', '１２７.０.０.２', '127。0。0。2', '127．0．0．2', '127｡0｡0｡2', '%31%32%37.0.0.2', '127%2e0%2e0%2e2', '𝟏𝟐𝟕.𝟎.𝟎.𝟐', '¹²⁷.⁰.⁰.²'],
  // Private, shared, link-local with metadata, documentation, multicast, reserved.
  ...['10.0.0.1', '10.255.255.255', '172.16.0.1', '172.31.255.254', '192.168.0.1', '192.168.1.254', '100.64.0.1', '100.127.255.254', '169.254.169.254', '169.254.0.1', '2852039166', '0xa9fea9fe', '0251.0376.0251.0376', '192.0.0.192', '192.0.2.1', '198.18.0.1', '198.51.100.1', '203.0.113.1', '224.0.0.1', '239.255.255.255', '240.0.0.1', '255.255.255.255', '192.88.99.1'],
  // IPv6: itself, and with an IPv4 address inside.
  ...['[::1]', '[0:0:0:0:0:0:0:1]', '[0000::0001]', '[::]', '[::ffff:127.0.0.2]', '[::ffff:7f00:2]', '[0:0:0:0:0:ffff:7f00:0002]', '[::127.0.0.2]', '[::7f00:2]', '[::ffff:0:127.0.0.2]', '[64:ff9b::127.0.0.2]', '[64:ff9b::7f00:2]', '[64:ff9b:1::7f00:2]', '[2002:7f00:2::]', '[2002:7f00:0002::1]', '[2001:0:7f00:2::]', '[2001::1]', '[fe80::1]', '[febf::1]', '[fc00::1]', '[fd00:ec2::254]', '[fec0::1]', '[ff02::1]', '[100::1]', '[2001:db8::1]', '[3fff::1]', '[5f00::1]', '[4000::1]', '[::ffff:10.0.0.1]', '[::ffff:169.254.169.254]', '[::ffff:127.0.0.1]'],
  // Names, some of which change their mind.
  ...Object.keys(NAMES), 'PRIVATE.example', 'private.example.', 'localhost.', 'a.localhost',
];

/** Ways to put a host into a URL that mislead whoever reads it otherwise. */
const FORMS: ((host: string, port: number) => string)[] = [
  (host, port) => `http://${host}:${port}/`,
  (host, port) => `https://${host}:${port}/`,
  (host, port) => `http://${RECEIVER}@${host}:${port}/`,
  (host, port) => `http://${RECEIVER}:${port}@${host}:${port}/`,
  (host, port) => `http:\\\\${host}:${port}\\`,
  (host, port) => ` \thttp://${host}:${port}/?x#@${RECEIVER}/`,
  (host, port) => `HTTP:/${host}:${port}/..//../`,
  (host, port) => `http://${host}\n:${port}/`,
];

export const outgoingCalls: Proof = {
  id: 'P11',
  promise: 'Outgoing calls never reach a private address',
  figure: '200 URLs: loopback, private, link-local, mapped, decimal, redirect, DNS rebinding; 0 connections at canaries on private addresses, the address checked is the address dialled',
  sizes: { small: 200, usual: 400, full: 5000 },

  async run(size, tools): Promise<Outcome> {
    const failures: string[] = [];
    const receiver = await listen(RECEIVER, 0);
    const { port } = receiver;
    const canaries = await Promise.all(CANARIES.map((address) => listen(address, port)));
    const asked = new Map<string, number>();
    let resolved = 0;
    const resolve = async (name: string): Promise<string[]> => {
      resolved++;
      if (/(^|\.)localhost\.?$/.test(name)) return ['127.0.0.1', '::1'];
      const key = name.toLowerCase().replace(/\.$/, '');
      const answers = NAMES[key];
      if (!answers) throw new Error(`${name} is not known`);
      asked.set(key, (asked.get(key) ?? -1) + 1);
      return answers(asked.get(key)!);
    };
    const outgoing = createOutgoing(createGuard({ resolve, insecure: true, allowedPrivate: [networkOf(`${RECEIVER}/32`)!] }), 5000);
    const post = (url: string): Promise<number | string> => outgoing.post(url, { headers: {}, body: url }).then(({ status }) => status, (error: Error) => error.name);
    const urls = Array.from({ length: size }, (_, index) => FORMS[Math.floor(index / HOSTS.length) % FORMS.length]!(HOSTS[index % HOSTS.length]!, port));
    let n = 0;
    try {
      // A receiver that may be reached sends on to one that may not.
      const targets = ['127.0.0.2', '[::1]', 'private.example', '127.255.255.254'].map((host) => `http://${host}:${port}/`);
      receiver.server.on('request', (req, res) => (req.url === '/redirect' ? res.writeHead([301, 302, 303, 307, 308][n % 5]!, { location: targets[n % targets.length] }) : res.writeHead(204)).end());
      if ((await post(`http://${RECEIVER}:${port}/`)) !== 204) failures.push('the receiver that may be reached was not: nothing here proves anything');
      await each(size, AT_ONCE, async (index) => {
        const isRedirect = index % 10 === 9;
        const url = isRedirect ? `http://${RECEIVER}:${port}/redirect` : urls[index]!;
        const result = await post(url);
        if (isRedirect && !(Number(result) >= 300 && Number(result) < 400)) failures.push(`${url} answered ${result} in place of its redirect`);
        if (!isRedirect && !MAY_REACH.test(HOSTS[index % HOSTS.length]!) && result !== 'AddressRefused' && result !== 'NameUnknown') failures.push(`${JSON.stringify(url)} was dialled: ${result}`);
        n++;
        tools.progress(n, size, 'URLs');
      });
      // One by one: each request asks for its name once, and goes where that answer led.
      for (let index = 0; index < 20; index++) {
        const [before, reached] = [resolved, receiver.hits.length];
        const result = await post(`http://turning.example:${port}/${index}`);
        if (resolved - before !== 1) failures.push(`turning.example was resolved ${resolved - before} times for one request`);
        if ((result === 204) !== (receiver.hits.length > reached)) failures.push(`turning.example answered ${result}, and the receiver was${receiver.hits.length > reached ? '' : ' not'} reached`);
        n++;
      }
    } finally {
      for (const { server } of [receiver, ...canaries]) {
        server.closeAllConnections();
        server.close();
      }
    }
    for (const [index, { hits }] of canaries.entries()) if (hits.length > 0) failures.push(`${hits.length} connections at ${CANARIES[index]}, the first from ${hits[0]}`);
    return { n, failures, notes: [`${HOSTS.length} hosts in ${FORMS.length} forms; ${canaries.length} canaries; ${receiver.hits.length} connections where they were allowed`] };
  },
};

/** Counts connections, whether or not anything is said on them. */
async function listen(address: string, port: number): Promise<Listening> {
  const server = createServer();
  const hits: string[] = [];
  server.on('connection', (socket) => hits.push(`port ${socket.remotePort}`));
  await new Promise<void>((resolve, reject) => void server.once('error', reject).listen(port, address, resolve));
  return { server, hits, port: (server.address() as AddressInfo).port };
}
