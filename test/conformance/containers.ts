/**
 * What runs elsewhere, as far as it can be judged here: hadolint the Dockerfile, compose-go, the parser of Docker Compose, compose.yaml
 * with what a stranger sets, actionlint the workflows, and shellcheck every line of shell in any of them.
 */
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Outcome, Peer } from './peer.ts';
import { run } from './peer.ts';
import { goProgram, pythonProgram, versionOf } from './tools.ts';

interface Composed {
  services: Record<string, { secrets?: { source: string }[]; environment?: Record<string, string>; depends_on?: Record<string, unknown> }>;
  secrets: Record<string, { file: string }>;
}

export const containers: Peer = {
  name: 'containers',
  async run({ own, tools }): Promise<Outcome> {
    const folder = join(tools, 'kubernetes');
    const lint = await run(await pythonProgram(folder, 'hadolint'), ['--failure-threshold', 'style', 'Dockerfile'], join(own, 'hadolint.log'));
    const shellcheck = await pythonProgram(folder, 'shellcheck');
    const workflows = await run(await goProgram(folder, 'actionlint'), ['-no-color', '-shellcheck', shellcheck, ...(await filesIn('.github/workflows'))], join(own, 'actionlint.log'));
    const scripts = await run(shellcheck, (await filesIn('deploy')).filter((name) => name.endsWith('.sh')), join(own, 'shellcheck.log'));
    const compose = await goProgram(folder, 'compose-go');
    const place = join(own, 'machine');
    await mkdir(place);
    // This program of theirs is for the form alone, and puts in no variables.
    const text = await readFile('compose.yaml', 'utf8');
    const needed = [...text.matchAll(/\$\{(\w+):\?/g)].map(([, name]) => name);
    await writeFile(join(place, 'compose.yaml'), text.replaceAll(/\$\{\w+:\?[^}]*\}/g, 'https://api.example.com').replaceAll(/\$\{\w+:-([^}]*)\}/g, '$1'));
    await cp('deploy', join(place, 'deploy'), { recursive: true });
    const made = await run('sh', ['-c', 'cd "$1" && sh deploy/secrets.sh', 'sh', place], join(own, 'secrets.log'));
    const within = await run('sh', ['-c', 'cd "$1" && exec "$2" -no-interpolation compose.yaml', 'sh', place, compose], join(own, 'compose.log'));
    const problems = [
      ...(lint.code === 0 ? [] : [`hadolint: ${lint.output}`]),
      ...(workflows.code === 0 ? [] : [`actionlint: ${workflows.output}`]),
      ...(scripts.code === 0 ? [] : [`shellcheck: ${scripts.output}`]),
      ...(String(needed) === 'PUBLIC_URL' ? [] : [`compose.yaml asks for ${String(needed)}, and docs/deploy.md for PUBLIC_URL`]),
      ...(made.code === 0 && within.code === 0 ? [] : [`compose.yaml was not read: ${made.output}${within.output}`]),
      ...(within.code === 0 ? await misfits(parse(within.output) as Composed, place) : []),
    ];
    return { version: versionOf('compose-go'), cases: 6, failures: problems.length, remarks: problems };
  },
};

async function filesIn(folder: string): Promise<string[]> {
  return (await readdir(folder)).map((name) => join(folder, name));
}

/** Files and secrets that are named and not there. */
async function misfits({ services, secrets }: Composed, place: string): Promise<string[]> {
  const { output } = await run('ls', [join(place, 'secrets')], '/dev/null');
  const files = output.trim().split('\n');
  const ofSecrets = Object.values(secrets).map(({ file }) => file.split('/').at(-1)!).filter((name) => !files.includes(name));
  const ofServices = Object.entries(services).flatMap(([service, { secrets: given = [], environment = {} }]) =>
    Object.entries(environment).filter(([name, path]) => name.endsWith('_FILE') && !given.some(({ source }) => path === `/run/secrets/${source}`)).map(([name]) => `${service} has no secret for ${name}`));
  return [...ofSecrets.map((name) => `deploy/secrets.sh makes no ${name}`), ...ofServices];
}
