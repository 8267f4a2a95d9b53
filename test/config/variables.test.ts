/** The table of variables: everything wrong is named at once, secrets of production are secrets, and what people read of it is what the service reads. */
import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import { parseEnv } from 'node:util';
import { ConfigError, readConfig } from '../../src/config/read.ts';
import { groups, variables } from '../../src/config/variables.ts';
import { newSigningKey } from '../../src/secrets.ts';

const PRODUCTION = {
  ENVIRONMENT: 'production', DATABASE_URL: 'postgres://deed:tz7-Qe91@db/deed', JWT_PRIVATE_KEY: newSigningKey(), SECRET_KEY: 'kK4h8wq1ZtVn2bY7sD0fGm5pLr9xCe3u',
  PUBLIC_URL: 'https://api.example.com', EMAIL_PROVIDER: 'console',
};

function refusal(environment: Record<string, string>): string {
  try {
    readConfig(environment);
  } catch (error) {
    expect(error).to.be.instanceOf(ConfigError);
    return (error as ConfigError).message;
  }
  throw new Error('It was not refused.');
}

describe('variables', () => {
  it('none is needed in development, and each that is in production is named, all at once', () => {
    expect(readConfig({})).to.include({ ENVIRONMENT: 'development', PORT: 8000, production: false });
    const message = refusal({ ENVIRONMENT: 'production', PORT: 'eighty', LOG_LEVEL: 'loud', RATE_LIMIT_STORE: 'redis' });
    for (const name of ['DATABASE_URL', 'JWT_PRIVATE_KEY', 'SECRET_KEY', 'PUBLIC_URL', 'EMAIL_PROVIDER']) expect(message).to.match(new RegExp(`- ${name}: must be set in production\\. \\w`));
    expect(message).to.include('PORT: must be a whole number from 0 to 65535.').and.to.include('LOG_LEVEL: must be one of info, trace').and.to.include('REDIS_URL: must be set where');
    expect(message.match(/^ {2}- /gm)).to.have.length(8);
    expect(readConfig(PRODUCTION)).to.include({ production: true, docsEnabled: false, runMigrations: false, checkResponses: false });
  });

  it('says one thing of each', () => {
    expect(refusal({ EMAIL_PROVIDER: 'smtp', SMTP_HOST: 'h', SMTP_PORT: '0', SMTP_TLS: 'perhaps' }).match(/SMTP_(PORT|TLS)/g)).to.deep.equal(['SMTP_PORT', 'SMTP_TLS']);
  });

  for (const [name, value] of [
    ['SECRET_KEY', 'change-me-to-something-very-long-please'], ['SECRET_KEY', 'your-secret-key-here-thirty-two-characters'], ['SECRET_KEY', 'x'.repeat(32)], ['SECRET_KEY', 'abababababababababababababababab'],
    ['SECRET_KEY', '${SECRET_KEY_FROM_SOMEWHERE_ELSE_1}'], ['SECRET_KEY', 'django-insecure-0123456789abcdefghijklmn'], ['DATABASE_URL', 'postgres://deed:postgres@db/deed'],
    ['DATABASE_URL', 'postgres://deed:change%20me@db/deed'], ['REDIS_URL', 'redis://:password@cache'], ['SENDGRID_API_KEY', '<api-key>'],
  ] as const) {
    it(`production refuses ${name} ${value}, and repeats none of it`, () => {
      const message = refusal({ ...PRODUCTION, [name]: value });
      expect(message).to.match(new RegExp(`- ${name}: must not (be|have) `));
      expect(message).to.not.include(value);
      expect(() => readConfig({ [name]: value }), 'in development').to.not.throw();
    });
  }

  it('the stronger source counts, and what it names by file as well', () => {
    const weaker = { name: '.env', values: { PORT: '1', HOST: '0.0.0.0', SECRET_KEY_FILE: '/nowhere/at/all' } };
    const { PORT, HOST, origins } = readConfig({ PORT: '2' }, [{ ...weaker, values: { ...weaker.values, SECRET_KEY_FILE: undefined } }]);
    expect([PORT, HOST, origins.PORT, origins.HOST]).to.deep.equal([2, '0.0.0.0', 'the environment', '.env']);
    expect(() => readConfig({}, [weaker])).to.throw('SECRET_KEY_FILE: /nowhere/at/all cannot be read');
    expect(readConfig({ SECRET_KEY: PRODUCTION.SECRET_KEY }, [weaker]), 'which nobody asks for').to.include({ SECRET_KEY: PRODUCTION.SECRET_KEY });
  });

  it('each is in one group, and what is secret says so', () => {
    expect(groups.flatMap(({ names }) => names)).to.have.members(Object.keys(variables)).and.to.have.length(Object.keys(variables).length);
    const secret = Object.entries(variables).filter(([name, variable]) => /(SECRET|PASSWORD|TOKEN|API_KEY|PRIVATE_KEY|SIGNING_KEY)/.test(name) && !/_TTL$/.test(name) && !('secret' in variable)).map(([name]) => name);
    expect(secret).to.deep.equal([]);
  });

  it('.env.example is a file of them that changes nothing, and with every line uncommented is read', async () => {
    const example = await readFile('.env.example', 'utf8');
    expect(parseEnv(example)).to.deep.equal({});
    const all = parseEnv(example.replaceAll(/^#(?=[A-Z_]+=)/gm, ''));
    expect(Object.keys(all)).to.include.members(Object.keys(variables));
    const { SMTP_URL: _url, LOGIN_PROVIDERS: _providers, EMAIL_FALLBACK_PROVIDERS: _fallbacks, ...rest } = all;
    expect(() => readConfig({ ...rest, EMAIL_PROVIDER: 'console' })).to.not.throw();
  });
});
