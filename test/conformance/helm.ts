/** helm and kubeconform: the chart, linted and rendered for many values, and all that it makes held against the schemas of Kubernetes. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import type { Variable } from '../../src/config/kinds.ts';
import { ConfigError, readConfig } from '../../src/config/read.ts';
import { variables } from '../../src/config/variables.ts';
import { newSigningKey } from '../../src/secrets.ts';
import type { Finished, Folders, Outcome, Peer } from './peer.ts';
import { run } from './peer.ts';
import { bad, good } from './releases.ts';
import { goProgram, KUBERNETES, schemaLocations, versionOf } from './tools.ts';

interface Container {
  image: string;
  env: { name: string; value: string }[];
  securityContext: Record<string, unknown>;
}

interface Resource {
  kind: string;
  metadata: { name: string };
  spec: { template?: { spec: { securityContext: Record<string, unknown>; containers: Container[] } } };
}

/** Where the example of a variable would not do, as it has a placeholder or there is none. */
const SECRETS: Record<string, string> = { JWT_PRIVATE_KEY: newSigningKey(), DATABASE_URL: 'postgres://deed:tz7-Qe91@db/deed', SMTP_URL: '', RESEND_WEBHOOK_SECRET: `whsec_${'MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'}`, LOGIN_GITHUB_CLIENT_SECRET: 'a' };

export const helm: Peer = {
  name: 'helm',
  async run({ own, tools }: Folders): Promise<Outcome> {
    const folder = join(tools, 'kubernetes');
    const program = await goProgram(folder, 'helm');
    const kubeconform = await goProgram(folder, 'kubeconform');
    const locations = (await schemaLocations(folder)).flatMap((location) => ['-schema-location', location]);
    const remarks: string[] = [];
    let cases = 0;
    let resources = 0;
    const expect = (holds: boolean, said: string): void => {
      cases += 1;
      if (!holds) remarks.push(said);
    };

    const rendered = async (command: string[], name: string, values: unknown): Promise<Finished> => {
      const file = join(own, `${name.replaceAll(/\W+/g, '-')}.json`);
      await writeFile(file, JSON.stringify(values));
      return run(program, [...command, 'charts/api', '--kube-version', KUBERNETES, '--values', file], `${file}.${command[0]}.log`);
    };

    for (const [name, { values, kinds }] of Object.entries(good)) {
      const lint = await rendered(['lint', '--strict'], name, values);
      expect(lint.code === 0, `${name}: lint: ${lint.output}`);
      const template = await rendered(['template', 'shop', '--namespace', 'shops'], name, values);
      expect(template.code === 0, `${name}: template: ${template.output}`);
      if (template.code !== 0) continue;
      const all = parseAllDocuments(template.output).map((document) => document.toJS() as Resource | null).filter((resource) => resource !== null);
      resources += all.length;
      const counts = [...Map.groupBy(all, ({ kind }) => kind)].map(([kind, of]) => `${kind} ${of.length}`).sort().join(', ');
      expect(counts === kinds, `${name}: made ${counts}`);
      const manifests = join(own, `${name.replaceAll(/\W+/g, '-')}.yaml`);
      await writeFile(manifests, template.output);
      const valid = await run(kubeconform, ['-strict', '-summary', '-kubernetes-version', KUBERNETES, ...locations, manifests], `${manifests}.log`);
      expect(valid.code === 0 && valid.output.includes(`${all.length} resources found`) && valid.output.includes(`Valid: ${all.length},`), `${name}: kubeconform: ${valid.output}`);
      for (const resource of all) if (resource.spec.template) expect(isRestricted(resource), `${name}: ${resource.kind} ${resource.metadata.name} is not what the restricted profile asks for`);
      for (const resource of all) if (resource.spec.template) expect(missing(resource, values).length === 0, `${name}: ${resource.metadata.name} does not get ${missing(resource, values).join(', ')}`);
      for (const resource of all) if (resource.spec.template) expect(starts(resource) === '', `${name}: ${resource.metadata.name} would not start: ${starts(resource)}`);
    }
    for (const [name, { values, said }] of Object.entries(bad)) {
      const { code, output } = await rendered(['template', 'shop'], name, values);
      expect(code !== 0 && said.every((text) => text.test(output)), `${name}: was not refused as it should be: ${output.slice(0, 1000)}`);
    }
    return { version: versionOf('helm'), cases, failures: remarks.length, remarks: [`${Object.keys(good).length} releases of ${resources} resources, held against Kubernetes ${KUBERNETES} by kubeconform ${versionOf('kubeconform')}; ${Object.keys(bad).length} refused`, ...remarks] };
  },
};

/** The profile of the Pod Security Standards, as far as it concerns pods that ask for nothing special. */
function isRestricted({ spec }: Resource): boolean {
  const { securityContext, containers } = spec.template!.spec;
  const profile = securityContext.seccompProfile as { type?: string } | undefined;
  return securityContext.runAsNonRoot === true && profile?.type === 'RuntimeDefault' && containers.every(({ securityContext: own }) =>
    own.allowPrivilegeEscalation === false && own.readOnlyRootFilesystem === true && JSON.stringify(own.capabilities) === '{"drop":["ALL"]}');
}

/** What is set and does not reach the container. */
function missing({ spec }: Resource, { env = {}, secrets = {} }: { env?: object; secrets?: Record<string, unknown> }): string[] {
  const given = spec.template!.spec.containers[0]!.env.map(({ name }) => name);
  return [...Object.keys(env), ...Object.keys(secrets).filter((name) => secrets[name] !== null).map((name) => `${name}_FILE`)].filter((name) => !given.includes(name));
}

/** What the process says of the environment that its container has, secrets in place of their files. */
function starts({ spec }: Resource): string {
  const environment = Object.fromEntries(spec.template!.spec.containers[0]!.env.map(({ name, value }) => {
    const secret = value.startsWith('/run/secrets/deed/') ? name.replace(/_FILE$/, '') : undefined;
    return secret === undefined ? [name, value] : [secret, SECRETS[secret] ?? (variables as Record<string, Variable>)[secret]?.example ?? `a secret of at least 32 characters: ${secret}`];
  }));
  // What is missing here Vault has.
  const vault = environment.VAULT_ADDR === undefined ? {} : { ENVIRONMENT: 'test' };
  try {
    readConfig({ ENVIRONMENT: 'production', ...environment, ...vault });
    return '';
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.message;
  }
}
