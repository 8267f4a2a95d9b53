/**
 * The cookie that binds a login to the browser that began it (RFC 6265): without it, somebody could make a browser
 * finish a login of theirs. `Lax`, because the provider sends the browser here from its own site.
 */
import { cookieNamed } from '../../contract/credentials.ts';

export interface LoginCookie {
  set(value: string, maxAgeSeconds: number): string;
  clear(): string;
  /** `cookies` as the header has them. */
  read(cookies: string): string | undefined;
}

/** `__Host-` keeps other hosts of the same site from setting it; browsers want TLS for that, which development has not. */
export function loginCookie(publicUrl: string): LoginCookie {
  const isSecure = publicUrl.startsWith('https:');
  const name = isSecure ? '__Host-deed_login' : 'deed_login';
  const set = (value: string, maxAgeSeconds: number): string => `${name}=${value}; Path=/; Max-Age=${maxAgeSeconds}; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`;
  return { set, clear: () => set('', 0), read: (cookies) => cookieNamed(name, cookies) };
}
