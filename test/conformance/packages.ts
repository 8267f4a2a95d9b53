/** What peers bring: installed once for each list of versions, into folders of the project. */
import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { CannotRun, run } from './peer.ts';

/** The folder with the programs; the machine's own packages are neither used nor changed. */
export async function pythonPackages(folder: string, requirements: string): Promise<string> {
  await once(folder, [requirements], async (log) => {
    const made = await run('python3', ['-m', 'venv', '--clear', folder], log).catch(() => null);
    if (made?.code !== 0) throw new CannotRun('python3, 3.10 or newer, with venv is needed: install python3 and python3-venv.');
    const { code, output } = await run(join(folder, 'bin', 'pip'), ['install', '--quiet', '--disable-pip-version-check', '--requirement', requirements], log);
    if (code !== 0) throw new CannotRun(`pip could not install ${requirements}:\n${output.slice(-1000)}`);
  });
  return join(folder, 'bin');
}

/** As the lock file in `source` has them; answers the folder with the programs. */
export async function nodePackages(folder: string, source: string): Promise<string> {
  const files = ['package.json', 'package-lock.json'].map((name) => join(source, name));
  await once(folder, files, async (log) => {
    for (const file of files) await cp(file, join(folder, basename(file)));
    const { code, output } = await run('npm', ['ci', '--prefix', folder, '--no-audit', '--no-fund', '--loglevel=error'], log);
    if (code !== 0) throw new CannotRun(`npm could not install ${source}/package-lock.json:\n${output.slice(-1000)}`);
  });
  return join(folder, 'node_modules', '.bin');
}

/** Into `folder`, by Maven; answers the file. */
export async function mavenArtifact(folder: string, group: string, artifact: string, version: string): Promise<string> {
  const plugin = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy';
  await once(folder, [], async (log) => {
    const done = await run('mvn', ['-q', '-B', plugin, `-Dartifact=${group}:${artifact}:${version}`, `-DoutputDirectory=${folder}`], log).catch(() => null);
    if (!done) throw new CannotRun('mvn is needed: install Maven and a JDK, 17 or newer.');
    if (done.code !== 0) throw new CannotRun(`mvn could not fetch ${artifact} ${version}:\n${done.output.slice(-1000)}`);
  }, version);
  return join(folder, `${artifact}-${version}.jar`);
}

async function once(folder: string, lists: string[], install: (log: string) => Promise<void>, version = ''): Promise<void> {
  const hash = createHash('sha256').update(version);
  for (const list of lists) hash.update(await readFile(list));
  const wanted = hash.digest('hex');
  const stamp = join(folder, 'installed');
  if ((await readFile(stamp, 'utf8').catch(() => '')) === wanted) return;
  console.log(`Installing ${basename(folder)}, once ...`);
  await mkdir(folder, { recursive: true });
  await install(`${folder}.log`);
  await writeFile(stamp, wanted);
}
