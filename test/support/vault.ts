/**
 * A stand-in for Vault, which it is not: it answers the few addresses that the service asks, and fails in ways that a real one
 * does not when a test wants it to.
 */
import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Certificate } from './certificate.ts';

export const ROLE_ID = 'a-role-of-the-stand-in';
export const SECRET_ID = 'a-secret-id-of-the-stand-in';

interface Request {
  method: string;
  path: string;
  token: string | undefined;
  namespace: string | undefined;
  body: Record<string, unknown> | null;
}

export interface StandInVault {
  url: string;
  /** In the order they came. */
  requests: Request[];
  secret: { version: number; values: Record<string, unknown> };
  /** Of tokens that are handed out; how often a secret id is good, 0 for ever. */
  policy: { seconds: number; renewable: boolean; secretIdUses: number };
  /** What is answered in place of the usual, by the end of the path; `null` for never. */
  instead: Record<string, { status: number; body?: unknown; times?: number } | null>;
  /** Tokens that are good now. */
  tokens: Set<string>;
  stop(): Promise<void>;
}

export async function standInVault(tls?: Certificate): Promise<StandInVault> {
  let uses = 0;
  let made = 0;
  const vault: StandInVault = { url: '', requests: [], secret: { version: 3, values: {} }, policy: { seconds: 3600, renewable: true, secretIdUses: 0 }, instead: {}, tokens: new Set(), stop };

  async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of req) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString();
    const header = (name: string): string | undefined => req.headers[name] as string | undefined;
    const path = req.url!.replace('/v1/', '');
    const asked = { method: req.method!, path, token: header('x-vault-token'), namespace: header('x-vault-namespace'), body: text === '' ? null : (JSON.parse(text) as Record<string, unknown>) };
    vault.requests.push(asked);
    const end = Object.keys(vault.instead).find((one) => path.endsWith(one));
    const other = end === undefined ? undefined : vault.instead[end];
    if (other === null) return;
    if (other && other.times !== 0) {
      if (other.times !== undefined) other.times -= 1;
      return send(res, other.status, other.body ?? { errors: [`you sent ${text} and ${asked.token}`] });
    }
    return send(res, ...usual(asked));
  }

  function usual({ path, token = '', body }: Request): [status: number, body: unknown] {
    const auth = (client_token: string): [number, unknown] => [200, { auth: { client_token, lease_duration: vault.policy.seconds, renewable: vault.policy.renewable } }];
    if (path.startsWith('sys/health')) return [200, { initialized: true, sealed: false }];
    if (path === 'auth/approle/login') {
      if (body?.role_id !== ROLE_ID || body.secret_id !== SECRET_ID || (vault.policy.secretIdUses > 0 && uses++ >= vault.policy.secretIdUses)) return [400, { errors: ['invalid role or secret ID'] }];
      const fresh = `token-${++made}`;
      vault.tokens.add(fresh);
      return auth(fresh);
    }
    if (!vault.tokens.has(token)) return [403, { errors: ['permission denied'] }];
    if (path === 'auth/token/renew-self') return auth(token);
    if (path === 'auth/token/lookup-self') return [200, { data: { ttl: vault.policy.seconds, renewable: vault.policy.renewable } }];
    if (path === 'auth/token/revoke-self') return [vault.tokens.delete(token) ? 204 : 403, ''];
    if (path === 'secret/data/deed') return [200, { data: { data: vault.secret.values, metadata: { version: vault.secret.version } } }];
    return [404, { errors: [] }];
  }

  const listener = (req: IncomingMessage, res: ServerResponse): void => void answer(req, res);
  const server = tls ? createTlsServer(tls, listener) : createServer(listener);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  vault.url = `http${tls ? 's' : ''}://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return vault;

  async function stop(): Promise<void> {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

function send(res: ServerResponse, status: number, body: unknown): void {
  res.writeHead(status, { 'content-type': 'application/json' }).end(typeof body === 'string' ? body : JSON.stringify(body));
}
