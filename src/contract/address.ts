/** The client's address. `X-Forwarded-For` counts only as far as the proxies that wrote it are trusted. */
import type { IncomingMessage } from 'node:http';
import proxyAddr from 'proxy-addr';

/** `trusted` is a number of hops or a comma-separated list of CIDRs; never "all", which would believe whatever a client writes. */
export function addressReader(trusted: string): (req: IncomingMessage) => string {
  if (trusted === '') return (req) => req.socket.remoteAddress ?? 'unknown';
  const hops = /^\d+$/.test(trusted) ? Number(trusted) : undefined;
  const trust = hops === undefined ? proxyAddr.compile(trusted.split(',').map((range) => range.trim())) : (_address: string, hop: number) => hop < hops;
  return (req) => withoutPort(proxyAddr(req, trust));
}

/** Some proxies write the port, too: with each connection the caller would be somebody new. */
function withoutPort(address: string): string {
  return /^\[(.+)\](?::\d+)?$|^([\d.]+):\d+$/.exec(address)?.slice(1).find(Boolean) ?? address;
}
