/** A request as a call of curl, for a POSIX shell. Address and credentials are variables, everything else is as it is sent. */
import type { SampleRequest } from './request.ts';

const CREDENTIALS: Record<string, string> = {
  bearer: '-H "Authorization: Bearer $DEED_TOKEN"',
  apiKey: '-H "X-API-Key: $DEED_API_KEY"',
  client: '-u "$DEED_CLIENT_ID:$DEED_CLIENT_SECRET"',
};

export function curlOf({ operation, credential, parameters, accept, body }: SampleRequest): string {
  const of = (place: string) => parameters.filter((parameter) => parameter.in === place);
  const path = of('path').reduce((address, { name, value }) => address.replace(`{${name}}`, () => encodeURIComponent(String(value))), operation.path);
  const query = of('query').map(({ name, value }) => `${name}=${encodeURIComponent(String(value))}`).join('&');
  const method = operation.method.toUpperCase();
  // -d makes a POST by itself; a redirect is seen in its headers; curl takes brackets in an address for a range.
  const options = [
    ...(method === 'GET' || (method === 'POST' && body) ? [] : [`-X ${method}`]),
    ...(Object.keys(operation.responses).some((status) => status.startsWith('3') && status !== '304') ? ['-i'] : []),
    ...(query.includes('[') ? ['-g'] : []),
  ];
  return [
    ['curl', ...options, `"$DEED_URL${path}${query && `?${query}`}"`].join(' '),
    ...(credential === undefined ? [] : [credentialOf(credential)]),
    ...of('header').map(({ name, value }) => `-H ${quoted(`${name}: ${String(value)}`)}`),
    ...(accept === undefined ? [] : [`-H ${quoted(`Accept: ${accept}`)}`]),
    ...(body ? bodyOf(body) : []),
  ].join(' \\\n  ');
}

function credentialOf(scheme: string): string {
  const option = CREDENTIALS[scheme];
  if (option === undefined) throw new Error(`No sample knows how credentials of the scheme ${scheme} are sent.`);
  return option;
}

function bodyOf({ mediaType, value }: NonNullable<SampleRequest['body']>): string[] {
  if (mediaType === 'application/x-www-form-urlencoded') return Object.entries(value as Record<string, unknown>).map(([name, field]) => `--data-urlencode ${quoted(`${name}=${String(field)}`)}`);
  const indented = JSON.stringify(value, null, 2);
  const flat = indented.replaceAll(/\n */g, ' ');
  return [`-H 'Content-Type: ${mediaType}'`, `-d ${quoted(flat.length <= 72 ? flat : indented.replaceAll('\n', '\n  '))}`];
}

const quoted = (value: string): string => `'${value.replaceAll("'", `'\\''`)}'`;
