/** Only our tokens: forged in every way that is known, or a good one with a byte changed, none is believed. */
import { createHmac, generateKeyPairSync, randomInt, sign as signBytes } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { createKeyring } from '../src/domains/access/keys.ts';
import { ids, uuidv7 } from '../src/ids.ts';
import { newSigningKey } from '../src/secrets.ts';
import type { Answer } from './client.ts';
import { connect } from './client.ts';
import { newTenant, tokenOf } from './people.ts';
import { jwtPrivateKey, PUBLIC_URL } from './processes.ts';
import type { Proof } from './proof.ts';
import { each } from './proof.ts';

const AT_ONCE = 16;
const PROTECTED = '/api/v1/customers';
const { signer } = createKeyring(jwtPrivateKey);
const HEADER = { alg: 'ES256', typ: 'at+jwt', kid: signer.keyId };
const publicPem = signer.publicKey.export({ type: 'spki', format: 'pem' }).toString();
const publicDer = signer.publicKey.export({ type: 'spki', format: 'der' });
const foreignPem = newSigningKey();
const foreign = createKeyring(foreignPem).signer;

const base64url = (value: string | Buffer | object): string => Buffer.from(typeof value === 'string' || Buffer.isBuffer(value) ? value : JSON.stringify(value)).toString('base64url');
const seconds = (offset: number): number => Math.floor(Date.now() / 1000) + offset;

type Signature = (signed: string) => string | Buffer;
const byUs: Signature = (signed) => signBytes('sha256', Buffer.from(signed), { key: signer.privateKey, dsaEncoding: 'ieee-p1363' });
const byForeigner: Signature = (signed) => signBytes('sha256', Buffer.from(signed), { key: foreign.privateKey, dsaEncoding: 'ieee-p1363' });
const nothing: Signature = () => '';
const hmac = (hash: string, secret: string | Buffer): Signature => (signed) => createHmac(hash, secret).update(signed).digest();

/** A token put together by hand; texts are taken as they are. */
function handmade(header: object | string, payload: object | string, signature: Signature): string {
  const signed = `${base64url(header)}.${base64url(payload)}`;
  return `${signed}.${Buffer.from(signature(signed)).toString('base64url')}`;
}

interface Material {
  /** Claims that a user's token has. */
  claims: Record<string, unknown>;
  good: string;
  other: string;
  refreshToken: string;
  apiKey: string;
}

/** Every name is another way to forge; none may be believed. */
function forgeries({ claims, good, other, refreshToken, apiKey }: Material): Record<string, string> {
  const [head, body, signature] = good.split('.') as [string, string, string];
  const json = JSON.stringify(claims);
  const without = (name: string): object => Object.fromEntries(Object.entries(claims).filter(([key]) => key !== name));
  const claiming = (changes: object): string => handmade(HEADER, { ...claims, ...changes }, byUs);
  const headed = (changes: object, by = byUs): string => handmade({ ...HEADER, ...changes }, claims, by);
  const duplicated = (name: string, value: unknown): string => `{"${name}":${JSON.stringify(value)},${json.slice(1)}`;
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const byRsa: Signature = (signed) => signBytes('sha256', Buffer.from(signed), rsa.privateKey);
  const now = seconds(0);
  return {
    'alg none': headed({ alg: 'none' }, nothing),
    'alg None': headed({ alg: 'None' }, nothing),
    'alg nOnE with our signature': headed({ alg: 'nOnE' }),
    'alg empty': headed({ alg: '' }, nothing),
    'no alg': headed({ alg: undefined }, nothing),
    'alg a list': headed({ alg: ['ES256'] }),
    'alg null': headed({ alg: null }),
    'HS256 by the public key as PEM': headed({ alg: 'HS256' }, hmac('sha256', publicPem)),
    'HS256 by the public key as PEM without its last line break': headed({ alg: 'HS256' }, hmac('sha256', publicPem.trim())),
    'HS256 by the public key as DER': headed({ alg: 'HS256' }, hmac('sha256', publicDer)),
    'HS256 by the public key as JWK': headed({ alg: 'HS256' }, hmac('sha256', JSON.stringify(signer.jwk))),
    'HS384 by the public key': headed({ alg: 'HS384' }, hmac('sha384', publicPem)),
    'HS512 by the public key': headed({ alg: 'HS512' }, hmac('sha512', publicPem)),
    'HS256 by the empty secret': headed({ alg: 'HS256' }, hmac('sha256', '')),
    'HS256 by the name of the key': headed({ alg: 'HS256' }, hmac('sha256', signer.keyId)),
    'ES256 said and HMAC done': headed({}, hmac('sha256', publicPem)),
    'ES384 said': headed({ alg: 'ES384' }),
    'RS256 by a key of theirs': headed({ alg: 'RS256' }, byRsa),
    'PS256 by a key of theirs': headed({ alg: 'PS256' }, byRsa),
    'ES256 by a key of theirs': headed({}, byForeigner),
    'a key of theirs, named': headed({ kid: foreign.keyId }, byForeigner),
    'no key named': headed({ kid: undefined }),
    'a key named by a path': headed({ kid: '../../../../dev/null' }, hmac('sha256', '')),
    'a key named by SQL': headed({ kid: "' UNION SELECT 'x' --" }, hmac('sha256', 'x')),
    'a key named by a prototype': headed({ kid: '__proto__' }, byForeigner),
    'a key named by an object': headed({ kid: { toString: signer.keyId } }),
    'a key named by a list': headed({ kid: [signer.keyId] }, byForeigner),
    'jwk in the header': headed({ kid: undefined, jwk: foreign.jwk }, byForeigner),
    'jwk in the header under our name': headed({ jwk: foreign.jwk }, byForeigner),
    'jku in the header': headed({ jku: 'https://evil.example/jwks.json' }, byForeigner),
    'x5u in the header': headed({ x5u: 'https://evil.example/cert.pem' }, byForeigner),
    'x5c in the header': headed({ x5c: [publicDer.toString('base64')] }, byForeigner),
    'a critical extension': headed({ crit: ['exp'] }),
    'a critical extension that is not known': headed({ crit: ['https://evil.example/x'], 'https://evil.example/x': true }),
    'b64 false': headed({ b64: false, crit: ['b64'] }),
    'typ JWT': headed({ typ: 'JWT' }),
    'no typ': headed({ typ: undefined }),
    'typ of an id token': handmade({ ...HEADER, typ: 'JWT' }, { ...claims, aud: 'deed', nonce: 'n', at_hash: 'h' }, byUs),
    'typ in upper case and a space': headed({ typ: 'AT+JWT ' }),
    'another issuer': claiming({ iss: 'https://evil.example' }),
    'an issuer that begins as ours': claiming({ iss: `${PUBLIC_URL}.evil.example` }),
    'our issuer in a list': claiming({ iss: [PUBLIC_URL, 'https://evil.example'] }),
    'no issuer': handmade(HEADER, without('iss'), byUs),
    'another audience': claiming({ aud: 'other' }),
    'an audience that begins as ours': claiming({ aud: 'deed2' }),
    'no audience': handmade(HEADER, without('aud'), byUs),
    'expired': claiming({ exp: now - 1 }),
    'expired as text': claiming({ exp: String(now + 3600) }),
    'expiry null': claiming({ exp: null }),
    'no expiry': handmade(HEADER, without('exp'), byUs),
    'not good before tomorrow': claiming({ nbf: now + 86_400 }),
    'no id': handmade(HEADER, without('jti'), byUs),
    'no subject': handmade(HEADER, without('sub'), byUs),
    'no session': handmade(HEADER, without('sid'), byUs),
    'no role': handmade(HEADER, without('role'), byUs),
    'no version of the membership': handmade(HEADER, without('ver'), byUs),
    'a role there is not': claiming({ role: 'superuser' }),
    'a role of JavaScript': claiming({ role: '__proto__' }),
    'a client that is none': claiming({ client_id: 'evil', scope: 'customers:read' }),
    'a client whose tenant is another': claiming({ client_id: `${ids.OAuthClientId.encode(uuidv7())}.${ids.TenantId.encode(uuidv7())}`, scope: 'customers:read' }),
    'claims said twice, by no one': handmade(HEADER, duplicated('role', 'viewer'), nothing),
    'claims said twice, under an old signature': `${head}.${base64url(duplicated('role', 'viewer'))}.${signature}`,
    'a header said twice': `${base64url('{"alg":"none","alg":"ES256","typ":"at+jwt"}')}.${body}.`,
    'no signature': `${head}.${body}.`,
    'no third part': `${head}.${body}`,
    "another token's signature": `${head}.${body}.${other.split('.')[2]}`,
    "another token's claims": `${head}.${other.split('.')[1]}.${signature}`,
    'r = s = 0': `${head}.${body}.${base64url(Buffer.alloc(64))}`,
    'r = s = n': `${head}.${body}.${base64url(Buffer.from('ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551'.repeat(2), 'hex'))}`,
    'r = 0': `${head}.${body}.${base64url(Buffer.concat([Buffer.alloc(32), Buffer.from(signature, 'base64url').subarray(32)]))}`,
    'a signature in DER': `${head}.${body}.${base64url(signBytes('sha256', Buffer.from(`${head}.${body}`), signer.privateKey))}`,
    'half a signature': `${head}.${body}.${signature.slice(0, 43)}`,
    'a longer signature': `${head}.${body}.${signature}AAAA`,
    'cut off': good.slice(0, -10),
    'huge, and well signed': claiming({ padding: 'x'.repeat(6000) }),
    'deep, and well signed': handmade(HEADER, `${json.slice(0, -1)},"deep":${'['.repeat(2500)}${']'.repeat(2500)}}`, byUs),
    'a token in a token': handmade({ ...HEADER, cty: 'JWT' }, good, byUs),
    'JSON, not compact': JSON.stringify({ payload: body, signatures: [{ protected: head, signature }] }),
    'five parts': `${head}.${body}.${signature}.${head}.${body}`,
    'claims that are a list': handmade(HEADER, [claims], byUs),
    'claims that are no JSON': handmade(HEADER, 'not json', byUs),
    'claims that are no JSON, where the header says they are': handmade({ ...HEADER, typ: 'JWT' }, 'not json', nothing),
    'a header that is no JSON': `${base64url('not json')}.${body}.${signature}`,
    'three empty parts': '..',
    'a word': 'garbage',
    'a refresh token': refreshToken,
    'an API key': apiKey,
    'an assertion of a client': jwt.sign({ iss: claims.sub as string, sub: claims.sub as string, aud: PUBLIC_URL, exp: now + 60, jti: uuidv7() }, foreignPem, { algorithm: 'ES256' }),
  };
}

/** One byte of the text is another, that still may stand in a header. */
function mutated(token: string): string {
  const bytes = Buffer.from(token);
  const place = randomInt(bytes.length);
  const before = bytes[place]!;
  while (bytes[place] === before) bytes[place] = 0x21 + randomInt(0x5e);
  return bytes.toString('latin1');
}

/** Unused bits of the last character make another text of the same token. */
const sameBytes = (one: string, other: string): boolean => {
  const [left, right] = [one, other].map((token) => token.split('.'));
  return left!.length === right!.length && left!.slice(0, 2).join('.') === right!.slice(0, 2).join('.') && Buffer.from(left![2]!, 'base64url').equals(Buffer.from(right![2]!, 'base64url'));
};

export const forgedTokens: Proof = {
  id: 'P10',
  promise: 'Only our tokens',
  figure: '80 and more forged JWTs and 10,000 byte mutations of good ones: 0 accepted, every one refused with 401',
  sizes: { small: 300, usual: 3000, full: 10_000 },

  async run(size, tools) {
    const failures: string[] = [];
    const databaseUrl = await tools.database();
    const server = await tools.start(databaseUrl);
    const client = connect(server.url);
    const tenant = await newTenant(databaseUrl);
    const use = (token: string): Promise<Answer> => client.send('GET', PROTECTED, { headers: { authorization: `Bearer ${token}` } });
    const post = (path: string, body: object, mediaType = 'application/json', headers: Record<string, string> = tenant.owner): Promise<Answer> => client.send('POST', path, { headers, body, mediaType });

    const program = (await post('/api/v1/oauth-clients', { name: 'Program', scopes: ['customers:read'] })).body;
    const issued = await post('/oauth/token', { grant_type: 'client_credentials', client_id: program.client_id, client_secret: program.client_secret }, 'application/x-www-form-urlencoded', {});
    const [user, viewer] = (['owner', 'viewer'] as const).map((role) => tokenOf(tenant, role).authorization.slice('Bearer '.length));
    const good = { 'of a user': user!, 'of a client': issued.body.access_token as string };
    // Whatever is refused below is refused for its one fault: as they are, these are believed.
    const claims = jwt.decode(user!) as Record<string, unknown>;
    for (const [whose, token] of Object.entries({ ...good, 'put together here': handmade(HEADER, claims, byUs) })) {
      const { status, text } = await use(token);
      if (status !== 200) failures.push(`the good token ${whose} is answered ${status} ${text.slice(0, 100)}`);
    }

    const apiKey = (await post('/api/v1/api-keys', { name: 'Key', scopes: ['customers:read'] })).body.secret as string;
    const refreshToken = `deedr_${'0'.repeat(80)}`;
    const forged = Object.entries(forgeries({ claims, good: user!, other: viewer!, refreshToken, apiKey }));
    const check = ({ status, text }: Answer, what: string): void => {
      if (status !== 401) failures.push(`${what} is answered ${status} ${text.slice(0, 100)}`);
    };
    for (const [what, token] of forged) check(await use(token), what);

    const tokens = Object.values(good);
    let done = 0;
    let same = 0;
    await each(size, AT_ONCE, async (index) => {
      const token = tokens[index % tokens.length]!;
      let mutation = mutated(token);
      for (; sameBytes(token, mutation); mutation = mutated(token)) same++;
      check(await use(mutation), `the mutation ${mutation}`);
      tools.progress(++done, size, 'mutations');
    });
    for (const [whose, token] of Object.entries(good)) if ((await use(token)).status !== 200) failures.push(`the good token ${whose} is not good any more`);
    client.close();
    return { n: done, failures, notes: [`${forged.length} forgeries; ${same} mutations that mean the same bytes were made anew`] };
  },
};
