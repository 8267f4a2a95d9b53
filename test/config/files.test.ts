/** Any variable may come from a file; what is wrong with one keeps the service from starting, and is named. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { ConfigError, readConfig } from '../../src/config/read.ts';
import { newSigningKey } from '../../src/secrets.ts';

const SECRET = 'a secret of at least 32 characters';
const GOOGLE = { LOGIN_PROVIDERS: 'google', LOGIN_GOOGLE_ISSUER: 'https://accounts.google.com', LOGIN_GOOGLE_CLIENT_ID: 'id' };

describe('variables from files', () => {
  let folder: string;
  before(async () => (folder = await mkdtemp(join(tmpdir(), 'deed-config-'))));
  after(() => rm(folder, { recursive: true }));

  async function file(content: string): Promise<string> {
    const path = join(folder, crypto.randomUUID());
    await writeFile(path, content);
    return path;
  }

  it('all secrets of production', async () => {
    const pem = newSigningKey();
    const config = readConfig({
      ...GOOGLE, ENVIRONMENT: 'production', PUBLIC_URL: 'https://api.example.com',
      DATABASE_URL_FILE: await file('postgres://deed:s3cr3t-of-db@db/deed\n'), REDIS_URL_FILE: await file('redis://:s3cr3t-of-redis@cache'), EMAIL_PROVIDER: 'resend', RESEND_API_KEY_FILE: await file('re_secret\n'), JWT_PRIVATE_KEY_FILE: await file(pem),
      SECRET_KEY_FILE: await file(`${SECRET}\r\n`), SECRET_KEY_PREVIOUS_FILE: await file(`${SECRET}1,${SECRET}2\n`), LOGIN_GOOGLE_CLIENT_SECRET_FILE: await file('the secret of a client\n'),
    });
    expect(config).to.include({ DATABASE_URL: 'postgres://deed:s3cr3t-of-db@db/deed', REDIS_URL: 'redis://:s3cr3t-of-redis@cache', SECRET_KEY: SECRET, JWT_PRIVATE_KEY: pem.trimEnd() });
    expect(config.SECRET_KEY_PREVIOUS).to.deep.equal([`${SECRET}1`, `${SECRET}2`]);
    expect(config.mail.providers[0]).to.include({ name: 'resend', apiKey: 're_secret' });
    expect(config.loginProviders[0]).to.include({ clientSecret: 'the secret of a client' });
    expect(config.given, 'a process that is started by this one reads no files').to.include({ LOGIN_GOOGLE_CLIENT_SECRET: 'the secret of a client' }).and.to.not.have.property('LOGIN_GOOGLE_CLIENT_SECRET_FILE');
  });

  it('one newline at the end is none of the value, and all else is', async () => {
    expect(readConfig({ SECRET_KEY_FILE: await file(` ${SECRET} \n\n`) }).SECRET_KEY).to.equal(` ${SECRET} \n`);
  });

  it('a path that is empty is not set', () => {
    expect(readConfig({ SECRET_KEY: SECRET, SECRET_KEY_FILE: '' }).SECRET_KEY).to.equal(SECRET);
  });

  it('what is no variable of ours with _FILE is nobody\'s business', () => {
    expect(() => readConfig({ SSL_CERT_FILE: '/nowhere', LOGIN_FILE: '/nowhere', LOGIN_ACCESS_LOG_FILE: '/nowhere', _FILE: '/nowhere', toString_FILE: '/nowhere', AWS_CONFIG_FILE: '/nowhere' })).to.not.throw();
  });

  const refused = (environment: Record<string, string>): string => {
    try {
      readConfig(environment);
    } catch (error) {
      expect(error).to.be.instanceOf(ConfigError);
      return (error as ConfigError).message;
    }
    throw new Error('It was not refused.');
  };

  it('refuses to start where a variable is set both ways, without telling either', async () => {
    const message = refused({ SECRET_KEY: `${SECRET}1`, SECRET_KEY_FILE: await file(`${SECRET}2`) });
    expect(message).to.include('SECRET_KEY_FILE: SECRET_KEY is set as well').and.to.not.include(SECRET);
  });

  it('refuses to start where a file is missing, empty or no file, and names all of them', async () => {
    const [missing, empty] = [join(folder, 'missing'), await file('\n')];
    const message = refused({ ENVIRONMENT: 'production', DATABASE_URL_FILE: missing, SECRET_KEY_FILE: empty, LOGIN_GOOGLE_CLIENT_SECRET_FILE: folder });
    for (const line of [`DATABASE_URL_FILE: ${missing} cannot be read (ENOENT).`, `SECRET_KEY_FILE: ${empty} is empty.`, `LOGIN_GOOGLE_CLIENT_SECRET_FILE: ${folder} cannot be read (EISDIR).`]) expect(message).to.include(line);
    expect(message).to.not.include('must be set');
  });

  it('refuses to start where what the file says is wrong, without saying it', async () => {
    expect(refused({ SECRET_KEY_FILE: await file('too short') })).to.include('SECRET_KEY: must have 32').and.to.not.include('too short');
  });

  it('refuses to start with a variable of a provider that is misspelt', () => {
    expect(refused({ ...GOOGLE, LOGIN_GOOGLE_CLIENT_SECRET: 's', LOGIN_GOOGLE_CLIENTSECRET_FILE: '/nowhere' })).to.include('LOGIN_GOOGLE_CLIENTSECRET_FILE: is not known');
  });
});
