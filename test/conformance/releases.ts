/** Values that a release may have, each with what is to be seen in it; and values that make none, each with what is said of it. */
import { readFile } from 'node:fs/promises';
import { parseEnv } from 'node:util';
import { definitions } from '../../src/config/chart.ts';
import { isProviderVariable } from '../../src/config/login-providers.ts';
import { variables } from '../../src/config/variables.ts';
import type { Variable } from '../../src/config/kinds.ts';

type Values = Record<string, unknown>;

export const least = { existingSecret: 'deed', env: { PUBLIC_URL: 'https://api.example.com', EMAIL_PROVIDER: 'console' } };
const env = (more: Values): Values => ({ ...least, env: { ...least.env, ...more } });

/** What one variable asks of another, where the file has no value for it. */
const WANTED: Record<string, string> = {
  LOGIN_GITHUB_CLIENT_ID: 'id', LOGIN_KEYCLOAK_CLIENT_ID: 'id', LOGIN_KEYCLOAK_ISSUER: 'https://login.example.com/realms/shop', AWS_ACCESS_KEY_ID: 'AKIAEXAMPLE', POSTMARK_WEBHOOK_USER: 'postmark',
};

/** A number of kinds: what is to be made of it, exactly. */
export const good: Record<string, { values: Values; kinds: string }> = {
  'least': { values: least, kinds: 'Deployment 2, Job 1, NetworkPolicy 3, PodDisruptionBudget 2, Service 1' },
  'everything': {
    values: {
      ...env({ ADMIN_HOST: 'admin.example.com', API_DOCS_ENABLED: true, SESSION_TTL: 2_592_000, WEB_CONCURRENCY: 2, RATE_LIMIT_STORE: 'redis', METRICS_PORT: 9464 }),
      image: { repository: 'example/deed', digest: `sha256:${'0a'.repeat(32)}` }, imagePullSecrets: [{ name: 'pull' }], serviceAccountName: 'deed', fullnameOverride: 'shop',
      secrets: { REDIS_URL: { name: 'redis', key: 'url' }, LOGIN_GITHUB_CLIENT_SECRET: {} },
      api: { autoscaling: { enabled: true, minReplicas: 3, maxReplicas: 9 }, podAnnotations: { a: 'b' }, podLabels: { c: 'd' }, nodeSelector: { e: 'f' }, tolerations: [{ key: 'g', operator: 'Exists' }], affinity: { nodeAffinity: {} } },
      worker: { env: { WORKER_QUEUES: 'sendMail,deliver*' }, autoscaling: { enabled: true } },
      service: { annotations: { h: 'i' } },
      ingress: { enabled: true, className: 'public', annotations: { j: '{{ .Release.Name }}' }, admin: { className: 'private', annotations: { secret: '{{ .Release.Namespace }}/{{ include "api.fullname" . }}-clients-ca' } } },
      certificates: { enabled: true, issuerRef: { name: 'letsencrypt' } },
      mtls: { enabled: true, clients: ['ops', 'ci'] },
      networkPolicy: { from: [{ namespaceSelector: { matchLabels: { k: 'l' } } }], telemetryFrom: [{ podSelector: { matchLabels: { m: 'n' } } }], egress: [{ ports: [{ port: 5432 }] }] },
      podDisruptionBudget: { maxUnavailable: '20%' },
      serviceMonitor: { enabled: true, labels: { release: 'prometheus' } }, prometheusRule: { enabled: true, labels: { release: 'prometheus' } },
    },
    kinds: 'Certificate 5, Deployment 2, HorizontalPodAutoscaler 2, Ingress 2, Issuer 2, Job 1, NetworkPolicy 3, PodDisruptionBudget 2, PrometheusRule 1, Service 2, ServiceMonitor 1',
  },
  'the API alone': {
    values: { ...least, worker: { enabled: false }, migrate: { enabled: false }, podDisruptionBudget: { enabled: false }, networkPolicy: { enabled: false } },
    kinds: 'Deployment 1, Service 1',
  },
  'an ingress with a certificate of one\'s own': {
    values: { ...least, ingress: { enabled: true, tlsSecret: 'wildcard' } },
    kinds: 'Deployment 2, Ingress 1, Job 1, NetworkPolicy 3, PodDisruptionBudget 2, Service 1',
  },
  'staging, where less is needed': {
    values: { existingSecret: 'deed', env: { ENVIRONMENT: 'staging' }, secrets: { JWT_PRIVATE_KEY: null, SECRET_KEY: null } },
    kinds: 'Deployment 2, Job 1, NetworkPolicy 3, PodDisruptionBudget 2, Service 1',
  },
  'variables from Vault': {
    values: { existingSecret: 'deed', env: { VAULT_ADDR: 'https://vault.example.com', VAULT_ROLE_ID: 'deed' }, secrets: { VAULT_SECRET_ID: {}, DATABASE_URL: null, JWT_PRIVATE_KEY: null, SECRET_KEY: null } },
    kinds: 'Deployment 2, Job 1, NetworkPolicy 3, PodDisruptionBudget 2, Service 1',
  },
  'every variable': { values: await everyVariable(), kinds: 'Deployment 2, Job 1, NetworkPolicy 3, PodDisruptionBudget 2, Service 1' },
};

export const bad: Record<string, { values: Values; said: RegExp[] }> = {
  'nothing': { values: {}, said: [/PUBLIC_URL: must be set in production, in env\./, /EMAIL_PROVIDER: must be set/, /secrets\.SECRET_KEY: says no Secret/] },
  'a secret less': { values: { ...least, secrets: { SECRET_KEY: null } }, said: [/SECRET_KEY: must be set in production, in secrets\./] },
  'a secret among the values': { values: env({ SECRET_KEY: 'kK4h8wq1ZtVn2bY7sD0fGm5pLr9xCe3u' }), said: [/SECRET_KEY/, /not allowed|additional properties/i] },
  'a variable there is not': { values: env({ DATABSE_POOL_SIZE: 5 }), said: [/DATABSE_POOL_SIZE/] },
  'a secret there is not': { values: { ...least, secrets: { SECRET_KEYS: {} } }, said: [/SECRET_KEYS/] },
  'a number that is too large': { values: env({ DATABASE_POOL_SIZE: 5000 }), said: [/DATABASE_POOL_SIZE/, /500/] },
  'a choice there is not': { values: { ...least, api: { env: { LOG_LEVEL: 'loud' } } }, said: [/LOG_LEVEL/] },
  'a value there is not': { values: { ...least, replicas: 3 }, said: [/replicas/] },
  'both ways': { values: { ...env({ AWS_ACCESS_KEY_ID: 'AKIA' }), secrets: { AWS_ACCESS_KEY_ID: {} } }, said: [/AWS_ACCESS_KEY_ID: is set in env and in secrets/] },
  'limits that each pod would count for itself': { values: env({ RATE_LIMIT_STORE: 'memory' }), said: [/RATE_LIMIT_STORE: must not be memory/] },
  'Redis without its address': { values: env({ RATE_LIMIT_STORE: 'redis' }), said: [/REDIS_URL: must be in secrets/] },
  'metrics on a port there is not': { values: { ...least, serviceMonitor: { enabled: true } }, said: [/serviceMonitor: asks the port env\.METRICS_PORT/] },
  'certificates by nobody': { values: { ...least, ingress: { enabled: true }, certificates: { enabled: true } }, said: [/certificates\.issuerRef\.name: must name/] },
  'certificates for nothing': { values: { ...least, certificates: { enabled: true, issuerRef: { name: 'a' } } }, said: [/which is not enabled/] },
};

/** As `.env.example` has them. */
async function everyVariable(): Promise<Values> {
  const all = parseEnv((await readFile('.env.example', 'utf8')).replaceAll(/^#(?=[A-Z_]+=)/gm, '')) as Record<string, string>;
  const isSecret = (name: string): boolean => (variables as Record<string, Variable>)[name]?.secret !== undefined;
  const names = Object.keys(all).filter((name) => !isProviderVariable(name));
  // Where the file has none it is what the schema allows.
  const some = (name: string): unknown => {
    const { type, enum: choices, minimum } = (definitions.env.properties as Record<string, { type?: string; enum?: string[]; minimum?: number }>)[name]!;
    if (choices) return all[name] || choices.at(-1);
    return type === 'integer' || type === 'number' ? Number(all[name] || minimum) : type === 'boolean' ? all[name] === 'true' : all[name];
  };
  const open = names.filter((name) => !isSecret(name)).map((name) => [name, some(name)]);
  return {
    existingSecret: 'deed',
    env: { ...Object.fromEntries(open), ...WANTED, ...least.env },
    secrets: Object.fromEntries([...names.filter(isSecret), 'LOGIN_GITHUB_CLIENT_SECRET', 'LOGIN_KEYCLOAK_CLIENT_SECRET'].map((name) => [name, {}])),
  };
}
