/**
 * As much of a browser as a login by redirects needs: it keeps cookies for each host and follows redirects until one
 * leads to a host that is not there, which is where the front end would be.
 */
export class Browser {
  readonly #hosts: Record<string, string>;
  readonly cookies = new Map<string, Map<string, string>>();

  /** Origin → where that is listening; every other host of this machine is itself. */
  constructor(hosts: Record<string, string>) {
    this.#hosts = hosts;
  }

  /** One request, without following. */
  async request(address: string, form?: Record<string, string>): Promise<Response> {
    const url = new URL(address);
    const jar = this.cookies.get(url.host) ?? new Map<string, string>();
    this.cookies.set(url.host, jar);
    const response = await fetch(`${this.#hosts[url.origin] ?? url.origin}${url.pathname}${url.search}`, {
      method: form ? 'POST' : 'GET',
      headers: jar.size > 0 ? { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') } : {},
      body: form && new URLSearchParams(form),
      redirect: 'manual',
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (value === '' || /max-age=0/i.test(cookie)) jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  }

  /** Follows redirects, from `address` on, while `goesOn`; the last answer, and where it is or leads to. */
  async go(address: string, { form, goesOn = () => true }: { form?: Record<string, string>; goesOn?: (next: string) => boolean } = {}): Promise<{ response: Response; address: string }> {
    let [response, at] = [await this.request(address, form), address];
    for (let hops = 0; hops < 10; hops++) {
      const location = response.headers.get('location');
      if (!location) return { response, address: at };
      at = new URL(location, at).href;
      if (!this.#isThere(at) || !goesOn(at)) return { response, address: at };
      response = await this.request(at);
    }
    throw new Error(`It goes round and round: ${at}`);
  }

  #isThere(address: string): boolean {
    const { origin, hostname } = new URL(address);
    return origin in this.#hosts || hostname === '127.0.0.1';
  }
}
