/** redocly respect: the journeys of openapi/workflows/, step by step, each answer checked against the contract. */
import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Folders, Outcome, Peer } from './peer.ts';
import { CannotRun, redoclyVersion, run } from './peer.ts';
import type { RunningService } from './service.ts';
import { withService } from './service.ts';

const WORKFLOWS = 'openapi/workflows';

interface Journal {
  files: Record<string, { executedWorkflows: { status: string; executedSteps: { checks: { status: string }[] }[] }[] }>;
}

export const respect: Peer = {
  name: 'respect',
  run: (folders) => withService(folders.own, (service) => walk(service, folders)),
};

async function walk(service: RunningService, { own, recordings }: Folders): Promise<Outcome> {
  let cases = 0;
  let failures = 0;
  const files = (await readdir(WORKFLOWS)).filter((name) => name.endsWith('.arazzo.yaml'));
  const remarks = [`${files.length} journeys`];
  const invitation = await invite(service, own);
  for (const file of files) {
    const log = join(own, `${file}.log`);
    const journal = join(own, `${file}.json`);
    const inputs = { ...service.owner, ...invitation, run: randomUUID() };
    const { code } = await run('redocly', [
      'respect', join(WORKFLOWS, file), '--server', `deed=${service.url}`,
      ...Object.entries(inputs).flatMap(([name, value]) => ['--input', `${name}=${value}`]),
      '--no-secrets-masking', '--json-output', journal, '--har-output', join(recordings, 'journeys', `${file}.har`),
    ], log);
    const workflows = await readFile(journal, 'utf8').then((text) => Object.values((JSON.parse(text) as Journal).files).flatMap(({ executedWorkflows }) => executedWorkflows), () => []);
    // A step that was retried until it held has failed checks, and its workflow has not failed.
    const checks = workflows.flatMap(({ status, executedSteps }) => executedSteps.flatMap((step) => step.checks.map((check) => status !== 'success' && check.status !== 'success')));
    const failed = checks.filter(Boolean).length;
    cases += checks.length;
    if (code === 0 && checks.length > 0 && failed === 0) continue;
    failures += Math.max(failed, 1);
    remarks.push(`${file} failed; see ${log}`);
  }
  return { version: await redoclyVersion(), cases, failures, remarks };
}

/** An open invitation, and the token of its mail, which the service's console transport writes to its log. */
async function invite({ url, owner }: RunningService, folder: string): Promise<{ invitedEmail: string; invitationToken: string }> {
  const invitedEmail = `${randomUUID()}@example.com`;
  const post = async (path: string, body: object, headers = {}): Promise<Record<string, string>> =>
    (await (await fetch(url + path, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) })).json()) as Record<string, string>;
  const { access_token } = await post('/api/v1/auth/login', owner);
  await post('/api/v1/invitations', { email: invitedEmail, role: 'agent' }, { authorization: `Bearer ${access_token}` });
  for (const deadline = Date.now() + 10_000; Date.now() < deadline; await sleep(50)) {
    const mail = (await readFile(join(folder, 'service.log'), 'utf8')).split('\n').find((line) => line.includes(`mail to ${invitedEmail}`));
    const [, invitationToken] = /#token=(\w+)/.exec(mail ?? '') ?? [];
    if (invitationToken) return { invitedEmail, invitationToken };
  }
  throw new CannotRun(`No invitation came to ${invitedEmail} within ten seconds; see ${folder}/service.log.`);
}
