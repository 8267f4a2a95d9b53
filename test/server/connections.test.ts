/** Connections that ask for nothing end, whatever they send meanwhile. */
import { expect } from 'chai';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { cutUnanswered } from '../../src/server.ts';

const SILENCE_MILLISECONDS = 300;
const REQUEST = 'GET / HTTP/1.1\r\nHost: deed.test\r\n\r\n';

describe('a connection', () => {
  const server = createServer({ keepAliveTimeout: 200 }, (_req, res) => void res.end('here'));
  cutUnanswered(server, SILENCE_MILLISECONDS);
  before(() => void server.listen(0, '127.0.0.1'));
  after(() => void server.close());

  async function dial(): Promise<Socket> {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    socket.on('error', () => undefined);
    await once(socket.resume(), 'connect');
    return socket;
  }

  it('is cut that sends blank lines after its answer, which Node waits for without end', async () => {
    const socket = await dial();
    socket.write(REQUEST);
    const blank = setInterval(() => socket.write('\r\n'), 50);
    await once(socket, 'close');
    clearInterval(blank);
  });

  it('stays while it asks, however long', async () => {
    const socket = await dial();
    for (let asked = 0; asked < 8; asked++) {
      socket.write(REQUEST);
      await sleep(SILENCE_MILLISECONDS / 3);
      expect(socket.destroyed).to.equal(false);
    }
    socket.destroy();
  });
});
