/** Who a request comes from, in headers. */
import { API_KEY_HEADER } from './generated/operations.ts';
import type { Operation } from './operation.ts';

/** One of them, or none. */
export interface Credentials {
  /** Access token of a user or of an OAuth client, or a function that gets one; it is asked before each try. */
  token?: string | (() => string | Promise<string>);
  /** API key of a program. */
  apiKey?: string;
  /** Id and secret of an OAuth client, for what is below `/oauth`. */
  client?: { id: string; secret: string };
}

/** The header for this operation. None where it asks for nobody, so that `token` may call the operations that get one. */
export async function credentialsFor({ credentials = [] }: Operation, { token, apiKey, client }: Credentials): Promise<[name: string, value: string] | undefined> {
  if (token !== undefined && credentials.includes('bearer')) return ['authorization', `Bearer ${typeof token === 'function' ? await token() : token}`];
  if (apiKey !== undefined && credentials.includes('apiKey')) return [API_KEY_HEADER, apiKey];
  if (client && credentials.includes('client')) return ['authorization', `Basic ${btoa(`${formEncoded(client.id)}:${formEncoded(client.secret)}`)}`];
  return undefined;
}

/** RFC 6749, section 2.3.1. */
const formEncoded = (text: string): string => new URLSearchParams({ '': text }).toString().slice(1);
