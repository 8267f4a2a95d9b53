/** A change of the keys that sign access tokens, step by step, without anybody being logged out. */
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import jwt from 'jsonwebtoken';
import { createKeyring } from '../../src/domains/access/keys.ts';
import { newSigningKey } from '../../src/secrets.ts';
import { cli } from '../support/checkout.ts';
import type { Program } from '../support/oauth.ts';
import { bearer, newProgram, tokenOf } from '../support/oauth.ts';
import { migratedDatabase } from '../support/postgres.ts';
import type { Service } from '../support/service.ts';
import { startService } from '../support/service.ts';

describe('keys that sign access tokens', () => {
  const [old, fresh] = [newSigningKey(), newSigningKey()];
  const idOf = (pem: string): string => createKeyring(pem).signer.keyId;
  let databaseUrl: string;
  let program: Program;
  before(async () => {
    databaseUrl = await migratedDatabase();
    await withKeys(old, async (service) => (program = await newProgram((await service.newTenant()).as.owner)));
  });

  async function withKeys<Result>(jwtPrivateKey: string, work: (service: Service) => Promise<Result>): Promise<Result> {
    const service = await startService({ databaseUrl, jwtPrivateKey });
    try {
      return await work(service);
    } finally {
      await service.stop();
    }
  }
  const statusOf = async (service: Service, token: string): Promise<number> => (await bearer(service, token).call('listCustomers')).status;
  const signedBy = (token: string): string | undefined => jwt.decode(token, { complete: true })?.header.kid;
  const published = async (service: Service): Promise<string[]> => ((await service.anonymous.call('getJsonWebKeys')).body.keys as { kid: string }[]).map(({ kid }) => kid);

  it('added behind, put first, the old one dropped: at each step what was good stays good, until its key is gone', async () => {
    const before = await withKeys(old, (service) => tokenOf(service, program));
    expect(signedBy(before)).to.equal(idOf(old));
    await withKeys(`${old}\n${fresh}`, async (service) => {
      expect(await published(service)).to.deep.equal([idOf(old), idOf(fresh)]);
      expect(signedBy(await tokenOf(service, program))).to.equal(idOf(old));
      expect(await statusOf(service, before)).to.equal(200);
    });
    const after = await withKeys(`${fresh}\n${old}`, async (service) => {
      expect(await published(service)).to.deep.equal([idOf(fresh), idOf(old)]);
      const token = await tokenOf(service, program);
      expect(signedBy(token)).to.equal(idOf(fresh));
      for (const one of [before, token]) expect(await statusOf(service, one)).to.equal(200);
      return token;
    });
    // A process that is one step behind believes the new key, too.
    await withKeys(`${old}\n${fresh}`, async (service) => expect(await statusOf(service, after)).to.equal(200));
    await withKeys(fresh, async (service) => {
      expect(await published(service)).to.deep.equal([idOf(fresh)]);
      expect([await statusOf(service, before), await statusOf(service, after)]).to.deep.equal([401, 200]);
    });
  });

  describe('by command', () => {
    let directory: string;
    before(async () => (directory = await mkdtemp(join(tmpdir(), 'deed-keys-'))));
    after(() => rm(directory, { recursive: true, force: true }));

    const run = (args: string[], environment: Record<string, string> = {}) => cli(args, { env: { DATA_DIRECTORY: directory, ...environment } });
    const listed = (stdout: string): string[] => stdout.trimEnd().split('\n').map((line) => line.split(/\s+/)[0]!);

    it('keys new prints a key that signs', async () => {
      const { code, stdout } = await run(['keys', 'new']);
      expect(code).to.equal(0);
      expect(createKeyring(stdout).byId.size).to.equal(1);
    });

    it('keys list names the keys in their order, which one signs, and no secret', async () => {
      const { code, stdout } = await run(['keys', 'list'], { JWT_PRIVATE_KEY: `${old}\n${fresh}` });
      expect(code).to.equal(0);
      expect(stdout).to.equal(`${idOf(old)}  ES256  signs and verifies\n${idOf(fresh)}  ES256  verifies\n`);
    });

    it('keys rotate takes the file of development through the steps, and prints no key', async () => {
      const file = join(directory, 'jwt.pem');
      const [first] = listed((await run(['keys', 'list'])).stdout);
      const added = await run(['keys', 'rotate', 'add']);
      const [, second] = listed(added.stdout);
      expect(listed(added.stdout)).to.deep.equal([first, second]);
      expect(listed((await run(['keys', 'rotate', 'promote'])).stdout)).to.deep.equal([second, first]);
      const dropped = await run(['keys', 'rotate', 'drop']);
      expect(listed(dropped.stdout)).to.deep.equal([second]);
      for (const { stdout, stderr } of [added, dropped]) expect(stdout + stderr).not.to.include('PRIVATE KEY');
      expect([...createKeyring(await readFile(file, 'utf8')).byId.keys()]).to.deep.equal([second]);
      expect((await stat(file)).mode & 0o777).to.equal(0o600);
    });

    it('keys rotate drops no last key, and touches none that the environment gives', async () => {
      for (const [args, environment, said] of [[['drop'], {}, 'the only one'], [['promote'], {}, 'the only one'], [['sideways'], {}, 'add, promote or drop'], [['add'], { JWT_PRIVATE_KEY: old }, 'JWT_PRIVATE_KEY']] as [string[], Record<string, string>, string][]) {
        const { code, stdout, stderr } = await run(['keys', 'rotate', ...args], environment);
        expect([code, stdout], stderr).to.deep.equal([1, '']);
        expect(stderr).to.include(said).and.not.include('BEGIN');
      }
    });
  });
});
