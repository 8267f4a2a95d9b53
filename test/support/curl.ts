/** What a call of curl sends, without sending it: samples are read by a shell, and their arguments as curl reads them. */
import { runShell } from './shell.ts';

export interface CurlRequest {
  method: string;
  url: string;
  headers: Record<string, string>;
  body?: string;
}

/** Where the answer goes: nowhere in particular is standard output. */
interface Output {
  include: boolean;
  headersTo?: string;
  bodyTo?: string;
}

/** Every sample in one shell, where `curl` prints its arguments. */
export async function requestsOf(samples: string[], environment: Record<string, string>): Promise<CurlRequest[]> {
  const shell = `curl() { printf '%s\\0' "$@"; printf '\\001\\0'; }\n`;
  const { status, output, errors } = await runShell(shell + samples.join('\n'), environment);
  if (status !== 0 || errors) throw new Error(`The shell does not read a sample: ${errors}`);
  const calls = output.toString().split('\u0001\0').slice(0, -1);
  if (calls.length !== samples.length) throw new Error(`${samples.length} samples make ${calls.length} calls.`);
  return calls.map((call) => readArguments(call.split('\0').slice(0, -1)).request);
}

/** Fails for what no documentation uses. */
export function readArguments(args: string[]): { request: CurlRequest; output: Output } {
  const headers: Record<string, string> = {};
  const data: string[] = [];
  const output: Output = { include: false };
  let [method, url, glob, inQuery] = ['', '', true, false];
  for (let at = 0; at < args.length; at++) {
    const option = args[at]!;
    const value = (): string => args[++at] ?? fail(`${option} has no value`);
    if (option === '-X') method = value();
    else if (option === '-H') {
      const [, name = '', content = ''] = /^([^:]+): (.*)$/s.exec(value()) ?? [];
      headers[name.toLowerCase()] = content;
    } else if (option === '-u') headers.authorization = `Basic ${Buffer.from(value()).toString('base64')}`;
    else if (option === '-d') data.push(value());
    else if (option === '--data-urlencode') data.push(value().replace(/(?<==).*$/s, (content) => encodeURIComponent(content)));
    else if (option === '-g') glob = false;
    else if (option === '-G') inQuery = true;
    else if (option === '-i') output.include = true;
    else if (option === '-D') output.headersTo = value();
    else if (option === '-o') output.bodyTo = value();
    else if (option.startsWith('-') && option !== '-s') fail(`no sample needs ${option}`);
    else if (option !== '-s') url = url ? fail('two addresses') : option;
  }
  if (glob && /[[\]{}]/.test(url)) fail(`without -g curl takes the brackets of ${url} for a range`);
  if (inQuery) url += `?${data.splice(0).join('&')}`;
  if (data.length > 0) headers['content-type'] ??= 'application/x-www-form-urlencoded';
  return { request: { method: method || (data.length > 0 ? 'POST' : 'GET'), url, headers, ...(data.length > 0 && { body: data.join('&') }) }, output };
}

function fail(what: string): never {
  throw new Error(`This is no sample of curl: ${what}.`);
}
