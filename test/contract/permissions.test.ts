/** Who may call what: no credentials, wrong ones, and every role and every permission of a key against every operation. */
import { expect } from 'chai';
import { permissions, roles } from '../../generated/vocabulary.ts';
import type { Role } from '../../generated/vocabulary.ts';
import type { Subject } from '../support/contract/document.ts';
import { each, exampleBody, isSecured, refusalsOfCallers, subjects } from '../support/contract/document.ts';
import { MIGHTIEST, unknownParams } from '../support/contract/resources.ts';
import type { Answer, CallOptions, Client } from '../support/client.ts';
import type { Service, Tenant } from '../support/service.ts';
import { startService } from '../support/service.ts';

/** A request of the contract's own; nothing has its ids. */
const request = (subject: Subject): CallOptions => ({ params: unknownParams(subject), body: exampleBody(subject) as unknown });

describe('who may call', () => {
  let service: Service;
  let tenant: Tenant;
  /** By permission, a key that has this one alone; `every` has all. */
  const keys = new Map<string, Client>();
  let cells = 0;

  before(async () => {
    service = await startService();
    tenant = await service.newTenant();
    for (const [name, scopes] of [...permissions.map((permission) => [permission, [permission]]), ['every', permissions]] as [string, readonly string[]][]) {
      const { body } = await tenant.as[MIGHTIEST].call('createApiKey', { body: { name, scopes } });
      keys.set(name, service.clientWith({ 'x-api-key': body.secret as string }));
    }
  });
  after(async () => {
    await service.stop();
    console.log(`      ${cells} cells of role or key × operation`);
  });

  each('401 and WWW-Authenticate without credentials', isSecured, async (subject) => {
    const { status, headers, codes } = await service.anonymous.call(subject.id, request(subject));
    expect(status).to.equal(401);
    expect(codes).to.include('unauthenticated');
    const schemes = subject.row.security.map(({ scheme }) => scheme);
    expect(headers.get('www-authenticate')).to.equal(schemes.includes('client') && !schemes.includes('bearer') ? 'Basic realm="deed"' : 'Bearer realm="deed"');
  });

  each('401 with wrong credentials', isSecured, async (subject) => {
    const [header, payload] = ['{"alg":"none","typ":"at+jwt"}', '{"sub":"x","exp":9999999999}'].map((part) => Buffer.from(part).toString('base64url'));
    const wrong: Record<string, string>[] = [
      { authorization: 'Bearer nonsense' },
      { authorization: `Bearer ${header}.${payload}.` },
      { authorization: 'Bearer' },
      { authorization: `Basic ${btoa('owner:password')}` },
      { 'x-api-key': 'nonsense' },
      { 'x-api-key': '' },
      { 'x-api-key': `deed_${'0'.repeat(80)}` },
    ];
    const answers = await Promise.all(wrong.map((credentials) => service.clientWith(credentials).call(subject.id, request(subject))));
    for (const [index, { status, headers, codes }] of answers.entries()) {
      const credentials = wrong[index]!;
      expect(status, JSON.stringify(credentials)).to.equal(401);
      expect(['invalid-token', 'invalid-api-key', 'invalid-client', 'unauthenticated'].filter((code) => codes.includes(code)), codes.join()).not.to.be.empty;
      expect(headers.get('www-authenticate')).to.match(/^(Bearer|Basic) realm="deed"/);
    }
  });

  /** What the contract grants to who holds these permissions, by this way of showing who they are. */
  const verdict = ({ row }: Subject, scheme: 'bearer' | 'apiKey', held: readonly string[]): 'granted' | 'refused' | 'unknown' => {
    if (row.security.length === 0) return 'granted';
    const alternative = row.security.find((one) => one.scheme === scheme);
    return alternative ? (alternative.permissions.every((permission) => held.includes(permission)) ? 'granted' : 'refused') : 'unknown';
  };

  function checkCell(subject: Subject, who: string, expected: ReturnType<typeof verdict>, { status, codes }: Answer): void {
    cells++;
    if (expected === 'refused') expect([status, codes.includes('forbidden')], who).to.deep.equal([403, true]);
    else if (expected === 'unknown') expect(status, who).to.equal(401);
    // A rule of the operation's own may still say no; the platform may not.
    else if (status === 401 || status === 403) expect(codes.filter((code) => refusalsOfCallers(subject).includes(code)), who).to.be.empty;
  }

  /** What people change about themselves may be that they are gone: it is done to people of its own. */
  const isAboutCaller = ({ row }: Subject): boolean => row.method !== 'GET' && row.security.some(({ permissions: needed }) => needed.length === 0);

  each('each role may call what its permissions grant, and nothing else', () => true, async (subject) => {
    const people = isAboutCaller(subject) ? await service.newTenant() : tenant;
    await Promise.all(Object.entries(roles).map(async ([role, held]) => checkCell(subject, role, verdict(subject, 'bearer', held), await people.as[role as Role].call(subject.id, request(subject)))));
  });

  each('a key may call what its permissions grant, and nothing else', () => true, async (subject) => {
    await Promise.all([...keys].map(async ([name, client]) => checkCell(subject, `a key with ${name}`, verdict(subject, 'apiKey', name === 'every' ? permissions : [name]), await client.call(subject.id, request(subject)))));
  });

  describe('no cell is left out', () => {
    it('of role or key × operation', () => {
      expect(cells).to.equal(subjects.length * (Object.keys(roles).length + permissions.length + 1));
    });
  });

  each('declares 429, 500, 503, where secured 401, and 403 for permissions or where a token must be a person’s', () => true, ({ row }) => {
    expect(Object.keys(row.responses)).to.include.members(['429', '500', '503', ...(row.security.length > 0 ? ['401'] : []), ...(row.security.some(({ scheme, permissions: needed }) => scheme === 'bearer' || needed.length > 0) ? ['403'] : [])]);
  });
});
