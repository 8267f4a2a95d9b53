/** From VAULT_… to how Vault is asked, before there is a configuration: what is wrong keeps the service from starting. */
import { readFileSync } from 'node:fs';
import type { Problem } from '../read.ts';
import { parse } from '../read.ts';
import type { Values } from '../variables.ts';
import { vault } from '../vault-variables.ts';

/** How to reach Vault. */
export interface VaultServer {
  address: string;
  namespace: string | null;
  /** PEM; null for what Node.js trusts. */
  authority: string | null;
  timeoutSeconds: number;
}

export type VaultCredentials = { token: string } | { roleId: string; secretId: string; mount: string };

export interface VaultSettings {
  server: VaultServer;
  credentials: VaultCredentials;
  /** As in the API, `secret/data/deed`. */
  path: string;
}

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Null where there is no Vault to ask. */
export function readVaultSettings(given: Record<string, string | undefined>, problem: Problem): VaultSettings | null {
  const values = parse(vault, given, problem);
  const { VAULT_ADDR: address, VAULT_PATH: path, VAULT_TOKEN: token, VAULT_ROLE_ID: roleId, VAULT_SECRET_ID: secretId, VAULT_APPROLE_MOUNT: mount } = values;
  if (address === undefined) {
    if (given.VAULT_ADDR === undefined && (roleId ?? secretId) !== undefined) problem('VAULT_ADDR', 'must be set where VAULT_ROLE_ID or VAULT_SECRET_ID is.');
    return null;
  }
  if (token === undefined && (roleId === undefined || secretId === undefined)) {
    problem(roleId === undefined ? 'VAULT_ROLE_ID' : 'VAULT_SECRET_ID', 'must be set where VAULT_ADDR is: VAULT_ROLE_ID and VAULT_SECRET_ID, or VAULT_TOKEN.');
  }
  if (token !== undefined && (roleId ?? secretId) !== undefined) problem('VAULT_TOKEN', 'is one way to say who we are, VAULT_ROLE_ID with VAULT_SECRET_ID another; set one.');
  const { protocol, hostname } = new URL(address);
  if (protocol === 'http:' && !LOOPBACK.test(hostname)) problem('VAULT_ADDR', 'must be https: what it brings is secret. http is for an agent on this machine.');
  return {
    server: serverOf(values, problem)!,
    credentials: token === undefined ? { roleId: roleId ?? '', secretId: secretId ?? '', mount } : { token },
    path,
  };
}

/** Null where there is none. Where nobody takes notes of what is wrong, that is looked at already. */
export function serverOf(values: Pick<Values, 'VAULT_ADDR' | 'VAULT_NAMESPACE' | 'VAULT_CACERT' | 'VAULT_CLIENT_TIMEOUT'>, problem: Problem = () => undefined): VaultServer | null {
  if (values.VAULT_ADDR === undefined) return null;
  return { address: values.VAULT_ADDR, namespace: values.VAULT_NAMESPACE ?? null, authority: authorityIn(values.VAULT_CACERT, problem), timeoutSeconds: values.VAULT_CLIENT_TIMEOUT };
}

function authorityIn(given: string | undefined, problem: Problem): string | null {
  if (given === undefined) return null;
  if (given.includes('BEGIN CERTIFICATE')) return given;
  try {
    const pem = readFileSync(given, 'utf8');
    if (pem.includes('BEGIN CERTIFICATE')) return pem;
    problem('VAULT_CACERT', `${given} has no certificate in PEM.`);
  } catch (error) {
    problem('VAULT_CACERT', `${given} cannot be read (${(error as NodeJS.ErrnoException).code}).`);
  }
  return null;
}
