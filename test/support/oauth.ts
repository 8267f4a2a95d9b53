/** OAuth clients of a test's own, and what they send. */
import type { KeyObject } from 'node:crypto';
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { expect } from 'chai';
import jwt from 'jsonwebtoken';
import type { Permission } from '../../generated/vocabulary.ts';
import type { Answer, Client } from './client.ts';
import { asSuperuser } from './postgres.ts';
import type { Service, Tenant } from './service.ts';
import { PASSWORD } from './service.ts';

export const PUBLIC_URL = 'http://deed.test';
export const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

export interface Program {
  /** Of the resource. */
  id: string;
  clientId: string;
  secret: string;
  basic: { authorization: string };
}

export const basic = (clientId: string, secret: string): { authorization: string } => ({ authorization: `Basic ${Buffer.from([clientId, secret].map(encodeURIComponent).join(':')).toString('base64')}` });

export async function newProgram(maker: Client, scopes: readonly Permission[] = ['customers:read', 'invoices:read'], jwks?: object): Promise<Program> {
  const { status, body, text } = await maker.call('createOAuthClient', { body: { name: 'Program', scopes, ...(jwks && { jwks }) } });
  expect(status, text).to.equal(201);
  return { id: body.id as string, clientId: body.client_id as string, secret: body.client_secret as string, basic: basic(body.client_id as string, String(body.client_secret)) };
}

/** Asks the token endpoint as this program. */
export const askToken = (service: Service, headers: Record<string, string>, form: object = {}): Promise<Answer> => service.clientWith(headers).call('issueOAuthToken', { body: { grant_type: 'client_credentials', ...form } });

export async function tokenOf(service: Service, program: Program, scope?: string): Promise<string> {
  const { status, body, text } = await askToken(service, program.basic, scope === undefined ? {} : { scope });
  expect(status, text).to.equal(200);
  return body.access_token as string;
}

export const bearer = (service: Service, token: string): Client => service.clientWith({ authorization: `Bearer ${token}` });

export interface Signer {
  privateKey: KeyObject;
  algorithm: 'ES256' | 'RS256' | 'PS256';
  jwk: Record<string, unknown>;
}

export function newSigner(algorithm: Signer['algorithm'] = 'ES256', kid?: string): Signer {
  const { privateKey, publicKey } = algorithm === 'ES256' ? generateKeyPairSync('ec', { namedCurve: 'P-256' }) : generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { privateKey, algorithm, jwk: { ...publicKey.export({ format: 'jwk' }), alg: algorithm, ...(kid && { kid }) } };
}

export interface AssertionOptions {
  claims?: Record<string, unknown>;
  header?: object;
  without?: string;
}

/** A client assertion that is good, but for what the options change. */
export function assertionBy({ privateKey, algorithm }: Signer, clientId: string, { claims = {}, header = {}, without }: AssertionOptions = {}): string {
  const now = Math.floor(Date.now() / 1000);
  const all: Record<string, unknown> = { iss: clientId, sub: clientId, aud: PUBLIC_URL, iat: now, exp: now + 60, jti: randomUUID(), ...claims };
  if (without) delete all[without];
  return jwt.sign(all, privateKey, { algorithm, header: { alg: algorithm, ...header } });
}

export const assertionForm = (assertion: string): object => ({ client_assertion_type: ASSERTION_TYPE, client_assertion: assertion });

/** The tenant's owner logs in. */
export async function newSession(service: Service, tenant: Tenant): Promise<{ access_token: string; refresh_token: string; user_id: string }> {
  const [owner] = await asSuperuser(async (client) => (await client.query<{ email: string }>('SELECT email FROM users WHERE id = $1', [tenant.userIds.owner])).rows, service.databaseUrl);
  const { status, body, text } = await service.anonymous.call('login', { body: { email: owner!.email, password: PASSWORD } });
  expect(status, text).to.equal(200);
  return body as { access_token: string; refresh_token: string; user_id: string };
}
