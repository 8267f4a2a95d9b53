/**
 * What we ask of Vault (developer.hashicorp.com/vault/api-docs; OpenBao answers the same): AppRole, KV version 2, our own token.
 * Messages say which variable to look at, and hold nothing that Vault said: an answer may repeat what it was sent.
 */
import http from 'node:http';
import https from 'node:https';
import { setTimeout as sleep } from 'node:timers/promises';
import type { VaultCredentials, VaultServer } from './settings.ts';

export interface VaultToken {
  token: string;
  /** Until it ends; 0 for never. */
  seconds: number;
  renewable: boolean;
}

export interface VaultSecret {
  version: number;
  values: Record<string, unknown>;
}

/** Each throws a `VaultError`. */
export interface VaultClient {
  login(credentials: VaultCredentials): Promise<VaultToken>;
  renew(token: string): Promise<VaultToken>;
  revoke(token: string): Promise<void>;
  read(token: string, path: string): Promise<VaultSecret>;
  /** Resolves where Vault could be read: initialised, not sealed, standing by or not. */
  probe(): Promise<void>;
}

export class VaultError extends Error {
  /** To look at. */
  readonly variable: string;
  /** Vault has answered, and no: the same again gets the same. */
  readonly isRefusal: boolean;

  constructor(variable: string, what: string, isRefusal = false) {
    super(what);
    this.name = 'VaultError';
    this.variable = variable;
    this.isRefusal = isRefusal;
  }
}

interface Answer {
  status: number;
  body: { auth?: { client_token?: string; lease_duration?: number; renewable?: boolean }; data?: { data?: unknown; metadata?: { version?: number }; ttl?: number; renewable?: boolean } } | null;
}

/** Before each further attempt. */
const PAUSES_MILLISECONDS = [250, 1000];
/** Nothing has been sent yet, so that a secret id that is good once is still good. */
const NOT_SENT = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'];
const MOST_BYTES = 2_097_152;

export function createVaultClient(server: VaultServer): VaultClient {
  const { host } = new URL(server.address);

  const headersFor = (token?: string): Record<string, string> => ({ 'x-vault-request': 'true', ...(token !== undefined && { 'x-vault-token': token }), ...(server.namespace !== null && { 'x-vault-namespace': server.namespace }) });

  async function ask(method: string, path: string, { token, body }: { token?: string; body?: object } = {}): Promise<Answer> {
    for (let attempt = 0; ; attempt++) {
      const pause = PAUSES_MILLISECONDS[attempt];
      try {
        const answer = await send(server, method, path, headersFor(token), body);
        if (answer.status < 500 || pause === undefined) return answer;
      } catch (error) {
        const { code = String(error) } = error as NodeJS.ErrnoException;
        if (pause === undefined || !NOT_SENT.includes(code)) throw unreachable(code);
      }
      await sleep(pause);
    }
  }

  function unreachable(code: string): VaultError {
    if (/CERT|SELF_SIGNED|UNABLE_TO_VERIFY/.test(code)) return new VaultError('VAULT_CACERT', `the certificate of the Vault at ${host} is not trusted (${code}); name the authority that has signed it.`);
    return new VaultError('VAULT_ADDR', `the Vault at ${host} cannot be reached (${code}).`);
  }

  /** What an answer means that is not the one asked for, whatever was asked. */
  function unexpected({ status }: Answer): VaultError {
    if (status === 503) return new VaultError('VAULT_ADDR', `the Vault at ${host} is sealed, or not yet up (503).`);
    return new VaultError('VAULT_ADDR', `what is at ${host} answers ${status}, which no active Vault does.`, status < 500);
  }

  function tokenIn(answer: Answer): VaultToken {
    const { client_token: token, lease_duration: seconds = 0, renewable = false } = answer.body?.auth ?? {};
    if (token === undefined) throw unexpected(answer);
    return { token, seconds, renewable };
  }

  return {
    async login(credentials) {
      if ('token' in credentials) {
        const { token } = credentials;
        const answer = await ask('GET', 'auth/token/lookup-self', { token });
        if (answer.status === 403) throw new VaultError('VAULT_TOKEN', 'Vault does not take it: it is wrong, has ended, or may not look at itself (403).', true);
        if (answer.status !== 200) throw unexpected(answer);
        return { token, seconds: answer.body?.data?.ttl ?? 0, renewable: answer.body?.data?.renewable ?? false };
      }
      const { roleId, secretId, mount } = credentials;
      const answer = await ask('POST', `auth/${mount}/login`, { body: { role_id: roleId, secret_id: secretId } });
      if (answer.status === 400) throw new VaultError('VAULT_ROLE_ID', 'Vault refuses it with this VAULT_SECRET_ID (400): one is wrong, the secret id is used up, or the role is bound to other addresses.', true);
      // Without a token Vault says of a mount that is not there what it says of one that is forbidden.
      if (answer.status === 403 || answer.status === 404) throw new VaultError('VAULT_APPROLE_MOUNT', `Vault lets nobody log in at ${mount} (${answer.status}): AppRole is mounted elsewhere, or in another VAULT_NAMESPACE.`, true);
      return tokenIn(answer);
    },
    async renew(token) {
      const answer = await ask('POST', 'auth/token/renew-self', { token, body: {} });
      if (answer.status === 403 || answer.status === 400) throw new VaultError('VAULT_ADDR', `Vault does not renew our token (${answer.status}).`, true);
      return tokenIn(answer);
    },
    async revoke(token) {
      await send(server, 'POST', 'auth/token/revoke-self', headersFor(token), {});
    },
    async read(token, path) {
      const answer = await ask('GET', path, { token });
      if (answer.status === 403) throw new VaultError('VAULT_PATH', `Vault does not let us read ${path} (403): the policy must say so, and the mount must be there.`, true);
      if (answer.status === 404) throw new VaultError('VAULT_PATH', `there is no secret at ${path}${answer.body?.data?.metadata ? ': its newest version is deleted' : ''} (404).`, true);
      if (answer.status !== 200) throw unexpected(answer);
      const { data: values, metadata } = answer.body?.data ?? {};
      if (typeof values !== 'object' || values === null || typeof metadata?.version !== 'number') throw new VaultError('VAULT_PATH', `what is at ${path} is no secret of a KV engine of version 2.`, true);
      return { version: metadata.version, values: values as Record<string, unknown> };
    },
    async probe() {
      // Asked in no namespace: there alone it is.
      const answer = await send(server, 'GET', 'sys/health?standbyok=true&perfstandbyok=true', {});
      if (answer.status !== 200) throw unexpected(answer);
    },
  };
}

/** Rejects with an error that has a `code`. */
function send({ address, authority, timeoutSeconds }: VaultServer, method: string, path: string, given: Record<string, string>, body?: object): Promise<Answer> {
  const { request } = address.startsWith('https:') ? https : http;
  const text = body === undefined ? '' : JSON.stringify(body);
  const headers = { ...given, accept: 'application/json', ...(body && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }) };
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => sent.destroy(Object.assign(new Error('late'), { code: `no answer in ${timeoutSeconds} s` })), timeoutSeconds * 1000);
    const sent = request(`${address}/v1/${path}`, { method, headers, agent: false, ...(authority !== null && { ca: authority }) }, (response) => {
      let answer = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        answer += chunk;
        if (answer.length > MOST_BYTES) sent.destroy(Object.assign(new Error('long'), { code: `more than ${MOST_BYTES} bytes` }));
      });
      response.once('end', () => resolve({ status: response.statusCode!, body: parsed(answer) }));
      response.once('error', reject);
    });
    sent.once('error', reject).once('close', () => clearTimeout(late));
    sent.end(text);
  });
}

/** A proxy may answer in its own way; what the status is counts then. */
function parsed(text: string): Answer['body'] {
  try {
    return JSON.parse(text) as Answer['body'];
  } catch {
    return null;
  }
}
