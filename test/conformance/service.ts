/** The service as a process of its own, on a database of its own with the demo's tenant and a second one beside it. */
import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DEMO_EMAIL, DEMO_PASSWORD } from '../../src/cli/demo.ts';
import { connectDatabase } from '../../src/database/database.ts';
import { createTenant } from '../../src/domains/tenants/signup.ts';
import { migratedDatabase } from '../support/postgres.ts';

export interface Credentials {
  email: string;
  password: string;
}

export interface RunningService {
  url: string;
  databaseUrl: string;
  /** The file that has what it says, its mails among it. */
  log: string;
  /** Owners of two tenants; neither may see anything of the other's. */
  owner: Credentials;
  neighbour: Credentials;
}

const owner = { email: DEMO_EMAIL, password: DEMO_PASSWORD };
const neighbour = { email: 'owner@neighbour.example', password: DEMO_PASSWORD };
const START_SECONDS = 30;
/** Quotas are counted, and never reached. */
export const NO_LIMITS = { RATE_LIMIT_FACTOR: '1000000' };

/** Starts the service, does the work and stops it. */
export async function withService<Result>(folder: string, work: (service: RunningService) => Promise<Result>, environment: Record<string, string> = NO_LIMITS): Promise<Result> {
  const service = await startService(folder, environment);
  try {
    return await work(service);
  } finally {
    await service.stop();
  }
}

/** In development, where the service makes the demo's tenant and answers 500 to an answer its contract does not declare. */
async function startService(folder: string, environment: Record<string, string>): Promise<RunningService & { stop(): Promise<void> }> {
  const databaseUrl = await migratedDatabase();
  await mkdir(folder, { recursive: true });
  const log = join(folder, 'service.log');
  const file = createWriteStream(log);
  const child = spawn(process.execPath, ['src/main.ts'], {
    env: { PATH: process.env.PATH, ENV_FILE: '/dev/null', ENVIRONMENT: 'development', PORT: '0', PUBLIC_URL: 'http://deed.test', DATABASE_URL: databaseUrl, DATA_DIRECTORY: folder, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((done) => child.once('close', () => done()));
  const kill = (): void => void child.kill('SIGKILL');
  process.once('exit', kill);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      if (!said.includes('"ready"')) said += text;
      file.write(text);
    });
  }
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
    process.off('exit', kill);
    file.end();
  };
  // Its last line of the start: by then the demo is there.
  for (const deadline = Date.now() + START_SECONDS * 1000; !said.includes('"ready"'); await sleep(20)) {
    if (child.exitCode === null && Date.now() < deadline) continue;
    await stop();
    throw new Error(`The service did not start within ${START_SECONDS} seconds:\n${said}`);
  }
  await addNeighbour(databaseUrl);
  const [, url = ''] = /Deed listens on (\S+)/.exec(said) ?? [];
  return { url, databaseUrl, log, owner, neighbour, stop };
}

async function addNeighbour(url: string): Promise<void> {
  const database = await connectDatabase({ url, poolSize: 1, laneConnections: 1, statementTimeoutMilliseconds: 15_000, constraints: {}, onError: (error) => { throw error; } });
  await createTenant(database, 'Neighbour', [{ ...neighbour, role: 'owner' }]);
  await database.close();
}
