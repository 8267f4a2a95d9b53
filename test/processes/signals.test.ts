/** A signal that comes while a process starts: the first process of a container gets none that it does not listen for. */
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { expect } from 'chai';
import { jwtPrivateKey, PUBLIC_URL, secretKey, spawned } from '../../prove/processes.ts';

describe('a signal during the start', () => {
  for (const role of ['api', 'worker', 'migrate']) {
    it(`does not end ${role} half-way`, async () => {
      const database = createServer().listen(0, '127.0.0.1');
      await once(database, 'listening');
      const { port } = database.address() as AddressInfo;
      const { child, kill } = spawned(['src/main.ts', role], { ENVIRONMENT: 'production', EMAIL_PROVIDER: 'console', PUBLIC_URL, JWT_PRIVATE_KEY: jwtPrivateKey, SECRET_KEY: secretKey, DATABASE_URL: `postgres://deed:n0-b0dy@127.0.0.1:${port}/deed` });
      try {
        // It waits for a Postgres that does not answer; then there is none, which ends it by itself.
        const [socket] = (await once(database, 'connection')) as [Socket];
        socket.on('error', () => undefined);
        child.kill('SIGTERM');
        const ended = once(child, 'exit');
        expect(await Promise.race([ended.then(() => 'ended'), new Promise((done) => setTimeout(done, 300, 'goes on'))])).to.equal('goes on');
        database.close();
        socket.destroy();
        await ended;
        expect([child.exitCode, child.signalCode]).to.deep.equal([1, null]);
      } finally {
        if (child.exitCode === null && child.signalCode === null) await kill('SIGKILL');
        database.close();
      }
    }).timeout(40_000);
  }
});
