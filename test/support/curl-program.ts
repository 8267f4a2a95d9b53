/** `node curl-program.ts …`: stands in for curl on a machine that has none, and knows the options that documentation uses. */
import { writeFile } from 'node:fs/promises';
import { STATUS_CODES } from 'node:http';
import { readArguments } from './curl.ts';

const { request, output } = readArguments(process.argv.slice(2));
const { url, ...init } = request;
const response = await fetch(url, { ...init, redirect: 'manual' });
const head = `HTTP/1.1 ${response.status} ${STATUS_CODES[response.status] ?? ''}\r\n${[...response.headers].map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`;
const body = Buffer.from(await response.arrayBuffer());
if (output.headersTo) await put(output.headersTo, head);
if (output.include) process.stdout.write(head);
if (output.bodyTo) await put(output.bodyTo, body);
else process.stdout.write(body);
process.stderr.write(`status ${response.status}\n`);

/** `-` is standard output. */
async function put(file: string, content: string | Buffer): Promise<void> {
  if (file === '-') process.stdout.write(content);
  else await writeFile(file, content);
}
