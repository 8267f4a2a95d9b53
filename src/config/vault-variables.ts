/** The variables of Vault, which has others of them: where it is, who we are to it, and what is read. They come from the environment or `.env`, never from Vault. */
import type { Variable } from './kinds.ts';
import { integer, text, textOr, webUrl } from './kinds.ts';

const MOUNT = /^[\w.-]+(\/[\w.-]+)*$/;

export const vault = {
  VAULT_ADDR: { about: 'The Vault that has other variables, by https; a proxy or agent of this machine by http.', type: webUrl, byDefault: 'none is asked', example: 'https://vault.example.com:8200' },
  VAULT_PATH: { about: 'The secret whose keys are variables, in a KV engine of version 2: its mount, `data`, and its path.', type: textOr('secret/data/deed', /^[\w.-]+(\/[\w.-]+)*\/data(\/[\w.-]+)+$/, 'must be a mount, data and a path, as in secret/data/deed') },
  VAULT_ROLE_ID: { about: 'Who we are to Vault, by AppRole.', type: text() },
  VAULT_SECRET_ID: { about: 'The secret that goes with it; one that is good once is enough.', type: text(), secret: 'all' },
  VAULT_APPROLE_MOUNT: { about: 'Where AppRole is mounted.', type: textOr('approle', MOUNT, 'must be the path of a mount, without auth/') },
  VAULT_TOKEN: { about: 'A token in place of AppRole, as an agent keeps it.', type: text(), secret: 'all' },
  VAULT_NAMESPACE: { about: 'The namespace of AppRole and secret, where Vault has several.', type: text() },
  VAULT_CACERT: { about: 'The authority that Vault\'s certificate is signed by: the path of a PEM file, or the PEM itself.', type: text(), byDefault: 'those that Node.js trusts', example: '/etc/ssl/vault.pem' },
  VAULT_CLIENT_TIMEOUT: { about: 'Seconds for one answer of Vault.', type: integer(1, 60, 5) },
} satisfies Record<string, Variable>;
