/**
 * Where people may log in beside a password, from the environment: LOGIN_PROVIDERS lists names, and LOGIN_<NAME>_…
 * says of each what it takes. `github` is GitHub, which knows no OpenID Connect; any other is an OpenID provider.
 */
import type { Variable } from './kinds.ts';
import type { Problem } from './read.ts';

const NAME = /^[a-z][a-z0-9-]{0,31}$/;
const MOST_PROVIDERS = 20;
type Part = Pick<Variable, 'about' | 'secret' | 'byDefault' | 'example'>;

/** LOGIN_<NAME>_…, by what follows the name. */
const ofEveryProvider = {
  CLIENT_ID: { about: 'What the provider knows this service by.' },
  CLIENT_SECRET: { about: 'The secret that goes with it.', secret: 'all' },
  SCOPES: { about: 'What is asked of the provider, with spaces between.', byDefault: 'openid email; of github read:user user:email' },
  LABEL: { about: 'What people know the provider by; 64 characters at most.', byDefault: 'the name with a capital letter' },
} satisfies Record<string, Part>;
const ofOpenId = { ISSUER: { about: 'Issuer of an OpenID provider, exactly as it writes itself.', example: 'https://accounts.example.com' } } satisfies Record<string, Part>;
const ofGitHub = {
  URL: { about: 'GitHub alone: another address, as of an Enterprise Server.', byDefault: 'https://github.com' },
  API_URL: { about: 'GitHub alone: the address of its interface, there https://host/api/v3.', byDefault: 'https://api.github.com' },
} satisfies Record<string, Part>;
export const parts: Readonly<Record<string, Part>> = { ...ofOpenId, ...ofEveryProvider, ...ofGitHub };
const ALL = new RegExp(`^LOGIN_[A-Z0-9_]+_(${Object.keys(parts).join('|')})$`);

/** Whether a variable of this name may be about a provider. */
export const isProviderVariable = (variable: string): boolean => ALL.test(variable);

interface ProviderSettings {
  name: string;
  /** What people know it by. */
  label: string;
  clientId: string;
  clientSecret: string;
  scopes: string;
}

export interface OpenIdSettings extends ProviderSettings {
  kind: 'openid';
  issuer: string;
}

export interface GitHubSettings extends ProviderSettings {
  kind: 'github';
  /** Without a slash at the end; those of a GitHub Enterprise Server are `https://host` and `https://host/api/v3`. */
  url: string;
  apiUrl: string;
}

export type LoginProviderSettings = OpenIdSettings | GitHubSettings;

type Given = Record<string, string | undefined>;

/** `insecure`: providers may be reached by http. */
export function readLoginProviders(names: readonly string[], given: Given, insecure: boolean, problem: Problem): LoginProviderSettings[] {
  if (new Set(names).size < names.length) problem('LOGIN_PROVIDERS', 'names a provider twice.');
  if (names.length > MOST_PROVIDERS) problem('LOGIN_PROVIDERS', `names more than ${MOST_PROVIDERS}.`);
  const providers: LoginProviderSettings[] = [];
  for (const name of names) {
    if (!NAME.test(name)) problem('LOGIN_PROVIDERS', `${JSON.stringify(name)} is no name: lower-case letters, digits and hyphens, beginning with a letter, 32 at most.`);
    else providers.push(readProvider(name, given, insecure, problem));
  }
  return providers;
}

function readProvider(name: string, given: Given, insecure: boolean, problem: Problem): LoginProviderSettings {
  const prefix = `LOGIN_${name.toUpperCase().replaceAll('-', '_')}_`;
  const known = Object.keys({ ...ofEveryProvider, ...(name === 'github' ? ofGitHub : ofOpenId) }).map((part) => prefix + part);
  for (const variable of Object.keys(given)) {
    if (variable.startsWith(prefix) && !known.includes(variable)) problem(variable, `is not known. There are ${known.join(', ')}.`);
  }

  function required(part: string): string {
    const value = given[prefix + part];
    if (!value) problem(prefix + part, `must be set, as LOGIN_PROVIDERS names ${name}.`);
    return value ?? '';
  }

  function address(part: string, fallback?: string): string {
    const value = fallback === undefined ? required(part) : (given[prefix + part] ?? fallback);
    const url = URL.parse(value);
    const isGood = url && (url.protocol === 'https:' || (insecure && url.protocol === 'http:')) && !url.username && !url.password && !/[?#]/.test(value);
    if (value && !isGood) problem(prefix + part, `must be an https URL without ? and #; http is for development and test.`);
    return value.replace(/\/$/, '');
  }

  const label = given[`${prefix}LABEL`] ?? (name === 'github' ? 'GitHub' : name.charAt(0).toUpperCase() + name.slice(1));
  if (label.length > 64) problem(`${prefix}LABEL`, 'must have 64 characters at most.');
  const common = { name, label, clientId: required('CLIENT_ID'), clientSecret: required('CLIENT_SECRET') };
  const scopes = given[`${prefix}SCOPES`];
  if (name === 'github') {
    return { kind: 'github', ...common, scopes: scopes ?? 'read:user user:email', url: address('URL', 'https://github.com'), apiUrl: address('API_URL', 'https://api.github.com') };
  }
  if (scopes && !scopes.split(' ').includes('openid')) problem(`${prefix}SCOPES`, 'must have openid among its words.');
  // An issuer is compared as it is written: a slash at its end belongs to it.
  address('ISSUER');
  return { kind: 'openid', ...common, scopes: scopes ?? 'openid email', issuer: given[`${prefix}ISSUER`] ?? '' };
}
