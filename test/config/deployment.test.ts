/** What containers and the chart know of the variables is what the service reads; `make conformance` holds the rest of them against foreign tools. */
import { readFile } from 'node:fs/promises';
import { Ajv } from 'ajv';
import { expect } from 'chai';
import { parseEnv } from 'node:util';
import { parse } from 'yaml';
import { contractVersion } from '../../generated/vocabulary.ts';
import { definitions, known } from '../../src/config/chart.ts';
import { readConfig } from '../../src/config/read.ts';
import { variables } from '../../src/config/variables.ts';
import { newSigningKey } from '../../src/secrets.ts';

const SECRETS: Record<string, string> = { 'database-url': 'postgres://deed:tz7-Qe91@postgres/deed', 'redis-url': 'redis://:tz7-Qe91@redis', 'jwt-private-key': newSigningKey(), 'secret-key': 'kK4h8wq1ZtVn2bY7sD0fGm5pLr9xCe3u' };

const read = async (file: string): Promise<any> => parse(await readFile(file, 'utf8'));

describe('the chart', () => {
  it('has the variables that the service reads', async () => {
    const { $defs } = await read('charts/api/values.schema.json');
    expect($defs, 'run `make generate`').to.deep.include(JSON.parse(JSON.stringify(definitions)));
    expect(await read('charts/api/variables.json'), 'run `make generate`').to.deep.equal(known);
  });

  it('takes each variable: by a Secret all, among the values those that are none', () => {
    const names = Object.keys(variables);
    expect(Object.keys(definitions.secrets.properties as object)).to.deep.equal(names);
    expect([...Object.keys(definitions.env.properties as object), ...known.secret]).to.have.members(names).and.to.have.length(names.length);
    expect(definitions.env.properties).to.not.have.any.keys('SECRET_KEY', 'DATABASE_URL', 'SMTP_PASSWORD');
  });

  it('has a schema that its own values fit, and that knows no others', async () => {
    const validate = new Ajv({ strict: false }).compile(await read('charts/api/values.schema.json'));
    const values = await read('charts/api/values.yaml');
    expect(validate(values), JSON.stringify(validate.errors)).to.equal(true);
    const of = (env: Record<string, unknown>): unknown => ({ ...values, env });
    expect(validate(of({ PORT: 80, LOG_LEVEL: 'warn', REQUIRE_VERIFIED_EMAIL: true, LOGIN_GITHUB_CLIENT_ID: 'id' })), JSON.stringify(validate.errors)).to.equal(true);
    for (const env of [{ PORT: 65_536 }, { PORT: '80' }, { LOG_LEVEL: 'loud' }, { REQUIRE_VERIFIED_EMAIL: 'yes' }, { LOGIN_GITHUB_CLIENT_SECRET: 's' }, { REDIS_URL: 'redis://x' }, { PROT: 80 }]) expect(validate(of(env)), JSON.stringify(env)).to.equal(false);
  });

  it('is of the version of the service, which is that of the contract', async () => {
    expect((await read('charts/api/Chart.yaml')).appVersion).to.equal(contractVersion);
    expect((await read('package.json')).version).to.equal(contractVersion);
  });
});

describe('compose.yaml', () => {
  it('gives production what it insists on', async () => {
    const { environment } = (await read('compose.yaml'))['x-role'] as { environment: Record<string, string> };
    const given = Object.fromEntries(Object.entries(environment).map(([name, value]) => {
      if (name.endsWith('_FILE')) return [name.slice(0, -5), SECRETS[value.replace('/run/secrets/', '')]];
      return [name, value.startsWith('${PUBLIC_URL:?') ? 'https://api.example.com' : value];
    }));
    const config = readConfig({ ...parseEnv(await readFile('deploy/compose.env', 'utf8')), ...given });
    expect(config).to.include({ production: true, rateLimitStore: 'redis', HOST: '0.0.0.0', PORT: 8000 });
    expect(config.mail.providers).to.have.length(1);
    // .env has its turn after the file of the project, and before what the roles cannot do without.
    expect((await read('compose.yaml'))['x-role'].env_file).to.deep.equal(['deploy/compose.env', { path: '.env', required: false }]);
  });
});
