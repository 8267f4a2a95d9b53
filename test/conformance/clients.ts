/**
 * The clients that other people's generators make of the public contract: each is generated, compiled, and used to create
 * a customer, to list it, and to see a problem. docs/clients.md shows what came of it.
 */
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { createClient } from '../../clients/typescript/src/index.ts';
import { mavenArtifact, nodePackages, pythonPackages } from './packages.ts';
import type { Finished, Peer } from './peer.ts';
import { CannotRun, redoclyVersion, run } from './peer.ts';
import type { RunningService } from './service.ts';
import { withService } from './service.ts';

const here = join(import.meta.dirname, 'clients');
const PUBLIC = resolve('generated/public.json');
const OPENAPI_GENERATOR = '7.25.0';
const EXEC_PLUGIN = 'org.codehaus.mojo:exec-maven-plugin:3.5.0:java';
/** Some of them by name, or all. */
const WANTED = (process.env.GENERATORS ?? '').split(/[\s,]+/).filter(Boolean);
/** Well-formed, and nobody's. */
const MISSING = 'cust_01k8zdr380etarfm01sbr8xgyn';

type Step = (environment: Record<string, string>) => Promise<Finished>;

interface Generator {
  name: string;
  version: string;
  generate: Step;
  compile: Step;
  use: Step;
}

export const clients: Peer = {
  name: 'clients',
  async run({ own, tools }) {
    const generators = (await generatorsIn(own, tools)).filter(({ name }) => WANTED.length === 0 || WANTED.includes(name));
    return withService(join(own, 'service'), async (service) => {
      const rows: { row: string; failures: number }[] = [];
      for (const generator of generators) rows.push(await hold(generator, service));
      return {
        version: '-',
        cases: generators.length * 3,
        failures: rows.reduce((sum, { failures }) => sum + failures, 0),
        remarks: rows.map(({ row }) => row),
      };
    });
  },
};

async function hold({ name, version, ...steps }: Generator, service: RunningService): Promise<{ row: string; failures: number }> {
  const email = `${name}@clients.example`;
  const expected = `created ${email} true\nlisted 1 1\nmissing 404 not-found`;
  const environment = { DEED_URL: service.url, DEED_API_KEY: await apiKey(service, name), DEED_EMAIL: email, DEED_MISSING: MISSING };
  const passed: string[] = [];
  for (const step of ['generate', 'compile', 'use'] as const) {
    const startedAt = performance.now();
    const { code, output } = await steps[step](environment);
    const good = code === 0 && (step !== 'use' || stripVTControlCharacters(output).trim() === expected);
    console.log(`  ${name}: ${step} ${good ? 'ok' : 'FAILED'} (${((performance.now() - startedAt) / 1000).toFixed(1)} s)`);
    if (!good) return { row: `${name} ${version}: ${[...passed, `${step} FAILED`].join(', ')}:\n${output.slice(-1500)}`, failures: 3 - passed.length };
    passed.push(step);
  }
  return { row: `${name} ${version}: ${passed.join(', ')}`, failures: 0 };
}

async function apiKey({ url, owner }: RunningService, name: string): Promise<string> {
  const answer = await createClient({ baseUrl: url }).login({ body: owner });
  if (answer.status !== 200) throw new Error('The owner of the demo has no second factor.');
  const { data } = await createClient({ baseUrl: url, token: answer.data.access_token }).createApiKey({ body: { name, scopes: ['customers:read', 'customers:write'] } });
  return data.secret;
}

async function generatorsIn(own: string, tools: string): Promise<Generator[]> {
  const folder = (name: string): string => join(own, name);
  const log = (name: string, step: string): string => join(own, `${name}-${step}.log`);
  const jar = await mavenArtifact(join(tools, 'openapi-generator'), 'org.openapitools', 'openapi-generator-cli', OPENAPI_GENERATOR);
  const bin = await nodePackages(join(tools, 'typescript'), here);
  const python = await pythonPackages(join(tools, 'python-client'), join(here, 'requirements.txt'));
  const versions = (JSON.parse(await readFile(join(here, 'package.json'), 'utf8')) as { dependencies: Record<string, string> }).dependencies;

  const plain = join(own, 'plain.json');
  const prepared = await run('sh', ['-c', `node clients/for-openapi-generator.mjs < '${PUBLIC}' > '${plain}'`], log('plain', 'prepare'));
  if (prepared.code !== 0) throw new Error(prepared.output);
  const byOpenapiGenerator = (name: string, properties: string[], compile: Step, use: Step): Generator => ({
    name,
    version: `openapi-generator ${OPENAPI_GENERATOR}`,
    generate: () => {
      const target = join(folder(name), name === 'typescript-fetch' ? 'client' : '');
      return run('java', ['-jar', jar, 'generate', '-i', plain, '-g', name, '-o', target, ...properties], log(name, 'generate')).catch(needs('java, 17 or newer'));
    },
    compile,
    use,
  });
  /** Compiled by TypeScript, strictly; bundled to be run, as the generated imports are for bundlers. */
  const typescript = (name: string): Pick<Generator, 'compile' | 'use'> => ({
    async compile() {
      await cp(join(here, 'smoke', `${name}.ts`), join(folder(name), 'smoke.ts'));
      await writeFile(join(folder(name), 'tsconfig.json'), JSON.stringify({ compilerOptions: { strict: true, noEmit: true, target: 'es2022', lib: ['es2022', 'dom', 'dom.iterable'], module: 'esnext', moduleResolution: 'bundler', allowImportingTsExtensions: true, skipLibCheck: true, types: ['node'], typeRoots: [join(bin, '..', '@types')] } }));
      return run(join(bin, 'tsc'), ['--project', folder(name)], log(name, 'compile'));
    },
    async use(environment) {
      const bundle = join(folder(name), 'smoke.mjs');
      const bundled = await run(join(bin, 'esbuild'), [join(folder(name), 'smoke.ts'), '--bundle', '--platform=node', '--format=esm', `--outfile=${bundle}`], log(name, 'bundle'));
      return bundled.code === 0 ? run('node', [bundle], log(name, 'use'), environment) : bundled;
    },
  });
  const into = (name: string): string => join(folder(name), 'client');
  const { compile, use } = typescript('typescript-fetch');
  return [
    byOpenapiGenerator('typescript-fetch', [], compile, use),
    { name: 'hey-api', version: versions['@hey-api/openapi-ts']!, generate: () => run(join(bin, 'openapi-ts'), ['-i', PUBLIC, '-o', into('hey-api')], log('hey-api', 'generate')), ...typescript('hey-api') },
    { name: 'orval', version: versions.orval!, generate: () => run(join(bin, 'orval'), ['--input', PUBLIC, '--output', join(into('orval'), 'client.ts'), '--client', 'fetch'], log('orval', 'generate')), ...typescript('orval') },
    { name: 'redocly', version: await redoclyVersion(), generate: () => run('redocly', ['generate-client', PUBLIC, '--output', join(into('redocly'), 'client.ts')], log('redocly', 'generate')), ...typescript('redocly') },
    byOpenapiGenerator(
      'python',
      [],
      () => run(join(python, 'python'), ['-m', 'compileall', '-q', folder('python')], log('python', 'compile')),
      (environment) => run(join(python, 'python'), [join(here, 'smoke', 'python.py')], log('python', 'use'), { ...environment, PYTHONPATH: folder('python') }),
    ),
    byOpenapiGenerator(
      'go',
      ['--additional-properties=packageName=deed,enumClassPrefix=true', '--git-host', 'deed.test', '--git-user-id', 'deed', '--git-repo-id', 'client'],
      async () => {
        // Its tests need a library more, and are empty.
        await rm(join(folder('go'), 'test'), { recursive: true, force: true });
        await mkdir(join(folder('go'), 'cmd'));
        await cp(join(here, 'smoke', 'go.go'), join(folder('go'), 'cmd', 'main.go'));
        const tidied = await run('go', ['-C', folder('go'), 'mod', 'tidy'], log('go', 'tidy')).catch(needs('go, 1.23 or newer'));
        return tidied.code === 0 ? run('go', ['-C', folder('go'), 'build', './...'], log('go', 'compile')) : tidied;
      },
      (environment) => run('go', ['-C', folder('go'), 'run', './cmd'], log('go', 'use'), environment),
    ),
    byOpenapiGenerator(
      'java',
      [],
      async () => {
        await cp(join(here, 'smoke', 'Smoke.java'), join(folder('java'), 'src/main/java/Smoke.java'));
        return run('mvn', ['-q', '-B', '-f', join(folder('java'), 'pom.xml'), '-DskipTests', 'compile'], log('java', 'compile'));
      },
      (environment) => run('mvn', ['-q', '-B', '-f', join(folder('java'), 'pom.xml'), EXEC_PLUGIN, '-Dexec.mainClass=Smoke'], log('java', 'use'), environment),
    ),
  ];
}

const needs = (program: string) => (): never => {
  throw new CannotRun(`The clients need ${program}.`);
};
