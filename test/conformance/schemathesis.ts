/** schemathesis: requests made from the contract, good and bad, alone and in sequences, and every answer held against it. */
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pythonPackages } from './packages.ts';
import type { Folders, Outcome, Peer } from './peer.ts';
import { run } from './peer.ts';
import type { Credentials, RunningService } from './service.ts';
import { withService } from './service.ts';

const here = import.meta.dirname;
const EXAMPLES = process.env.EXAMPLES ?? '50';
const SEED = process.env.SEED ?? '1';
const LOGIN = '/api/v1/auth/login';
/** Checks that a refused request says nothing about. */
const NEEDS_ADMISSION = 'ignored_auth,missing_required_header,object_level_authorization';
/** Where logins are counted the tool has one token for each tenant, which these would end. */
const ENDS_SESSION = ['logout', 'logoutEverywhere'];

interface Report {
  schemathesis_version: string;
  exit_code: number;
  complete: boolean;
  operations: { tested: number };
  test_cases: { generated: number; unique_failures: number; errored: number };
  warnings: Record<string, unknown[]>;
}

export const schemathesis: Peer = {
  name: 'schemathesis',
  async run(folders) {
    const program = join(await pythonPackages(join(folders.tools, 'schemathesis'), join(here, 'requirements.txt')), 'st');
    const runs = [
      await withService(join(folders.own, 'all'), (service) => test(program, service, folders, 'all', logIn, ['--max-examples', EXAMPLES])),
      // With the contract's own quotas most requests are refused, and a refusal is an answer too.
      await withService(join(folders.own, 'limits'), (service) => test(program, service, folders, 'limits', token, ['--phases', 'coverage', '--exclude-checks', NEEDS_ADMISSION, ...ENDS_SESSION.flatMap((id) => ['--exclude-operation-id', id])]), {}),
    ];
    return {
      version: runs[0]!.version,
      cases: runs.reduce((sum, { cases }) => sum + cases, 0),
      failures: runs.reduce((sum, { failures }) => sum + failures, 0),
      remarks: [`seed ${SEED}, ${EXAMPLES} examples`, ...runs.flatMap(({ remarks }) => remarks)],
    };
  },
};

async function test(program: string, service: RunningService, { own, recordings }: Folders, name: string, admission: Admission, options: string[]): Promise<Outcome> {
  const tenants = join(own, name, 'tenants.json');
  const auth = await Promise.all((['owner', 'neighbour'] as const).map(async (tenant) => ({ name: tenant, ...(await admission(service[tenant], service)) })));
  await writeFile(tenants, JSON.stringify({ auth }));
  const log = join(own, `${name}.log`);
  const report = join(own, `${name}.json`);
  const finished = await run(program, [
    '--config-file', join(here, 'schemathesis.toml'), 'run', `${service.url}/api/schema`, '--url', service.url, '--seed', SEED,
    '--report', 'har,json', '--report-har-path', join(recordings, `schemathesis-${name}.har`), '--report-json-path', report, ...options,
  ], log, { DEED_TENANTS: tenants, SCHEMATHESIS_HOOKS: 'hooks', PYTHONPATH: here, PYTHONDONTWRITEBYTECODE: '1' });
  if (!existsSync(report)) throw new Error(`schemathesis did not finish:\n${finished.output.slice(-2000)}`);
  const { schemathesis_version, exit_code, complete, operations, test_cases, warnings } = JSON.parse(await readFile(report, 'utf8')) as Report;
  const warned = Object.entries(warnings).filter(([, found]) => found.length > 0).map(([kind]) => `, warned of ${kind}`);
  // A warning that fails the run, or a phase that could not be run, is in the exit code alone.
  const failures = test_cases.unique_failures + test_cases.errored || Number(exit_code !== 0 || !complete);
  return {
    version: schemathesis_version,
    cases: test_cases.generated,
    failures,
    remarks: [`${name}: ${operations.tested} operations, ${test_cases.generated} cases${warned.join('')}${failures > 0 ? `; see ${log}` : ''}`],
  };
}

/** How a tenant is let in, in the words of Web Fuzzing Commons. */
type Admission = (credentials: Credentials, service: RunningService) => object | Promise<object>;

/** By a login, and by another as soon as a request is answered 401. */
const logIn: Admission = ({ email, password }) => ({
  loginEndpointAuth: {
    endpoint: LOGIN,
    verb: 'POST',
    contentType: 'application/json',
    payloadUserPwd: { username: email, usernameField: 'email', password, passwordField: 'password' },
    token: { extractFrom: 'body', extractSelector: '/access_token', sendIn: 'header', sendName: 'Authorization', sendTemplate: 'Bearer {token}' },
  },
});

const token: Admission = async (credentials, { url }) => {
  const answer = await fetch(url + LOGIN, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(credentials) });
  const { access_token } = (await answer.json()) as { access_token: string };
  return { fixedHeaders: [{ name: 'Authorization', value: `Bearer ${access_token}` }] };
};
