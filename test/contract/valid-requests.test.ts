/** What the contract admits, each operation takes: a declared success or a declared rule, and what was sent comes back. */
import { expect } from 'chai';
import type { Schema, Subject } from '../support/contract/document.ts';
import { answerOf, each, exampleBody, formsOf, jsonSchemaOf, refusalsOfCallers } from '../support/contract/document.ts';
import { Resources } from '../support/contract/resources.ts';
import { telling } from '../support/contract/sample.ts';
import { matches, branchesOf, merged } from '../support/contract/schema.ts';
import type { Service } from '../support/service.ts';
import { startService } from '../support/service.ts';

/** How many requests each operation gets beside the two extremes. */
const REQUESTS = Number(process.env.DEED_VALID_REQUESTS ?? 6);

/** Refusals that only an invalid request may get, and those that say we failed. */
const NEVER = ['malformed-json', 'malformed-request', 'invalid-request', 'forbidden', 'internal-error', 'unavailable', 'not-acceptable', 'unsupported-media-type', 'payload-too-large', 'rate-limited'];

/** Whoever may call it for nobody's sake names their credentials in the body, and the contract cannot make good ones. */
const asksForCredentials = (subject: Subject): boolean => subject.row.security.length === 0 && answerOf(subject, 401) !== undefined;

/** Every member that was sent and that the answer has, too, is what was sent. */
function comesBack(sentSchema: Schema, sent: any, gotSchema: Schema, got: any, where: string): void {
  const [from, to] = [branchOf(sentSchema, sent), branchOf(gotSchema, got)];
  if (Array.isArray(sent)) {
    expect(got, where).to.have.length(sent.length);
    return sent.forEach((item, index) => comesBack(from.items as Schema, item, to.items as Schema, got[index], `${where}/${index}`));
  }
  if (sent !== null && typeof sent === 'object') {
    for (const [name, value] of Object.entries(sent)) if (to.properties?.[name]) comesBack(from.properties[name] as Schema, value, to.properties[name] as Schema, got?.[name], `${where}/${name}`);
    return;
  }
  // "Answers are in UTC": a moment comes back as the same moment, to the microsecond.
  if (to.format === 'date-time' && sent !== null && String(to.description).includes('UTC')) expect(Date.parse(got as string), `${where}: ${sent} came back as ${got}`).to.be.closeTo(Date.parse(sent as string), 1);
  else expect(got, where).to.deep.equal(sent);
}

const branchOf = (schema: Schema, value: unknown): Schema => {
  const branches = branchesOf(schema);
  return merged(branches?.find((branch) => matches(branch, value)) ?? schema);
};

describe('a valid request', () => {
  let service: Service;
  let resources: Resources;
  before(async () => {
    service = await startService({ work: true });
    resources = new Resources(service, await service.newTenant());
  });
  after(() => service.stop());

  each('is answered with a declared success or a declared rule', () => true, async (subject) => {
    const statuses: number[] = [];
    const forms = formsOf(subject);
    for (const [index, members] of (['all', 'required', ...Array.from({ length: REQUESTS }, () => 'any' as const)] as const).entries()) {
      const made = await resources.request(subject, members);
      const request = { ...made, headers: { ...made.headers, ...(forms.length > 0 && { accept: forms[index % forms.length]! }) } };
      await telling(subject, request, async () => {
        const { status, headers, body, codes } = await resources.client.call(subject.id, request);
        statuses.push(status);
        if (status < 300 && forms.length > 0) expect(headers.get('content-type')?.split(';')[0]).to.be.oneOf([request.headers.accept, undefined]);
        if (status >= 400) expect(codes.filter((code) => [...NEVER, ...refusalsOfCallers(subject)].includes(code)), JSON.stringify(body)).not.to.have.length(codes.length);
        const answered = jsonSchemaOf(subject, status);
        if (status < 300 && subject.body && answered) comesBack(subject.body.schema, request.body, answered, body, '#');
      });
    }
    // Where only few values are good, as of a grant, chance may find none of them; what the contract shows is good.
    if (!statuses.some((status) => status < 400) && subject.body) statuses.push((await resources.client.call(subject.id, { ...(await resources.request(subject, 'required')), body: exampleBody(subject) as unknown })).status);
    if (!asksForCredentials(subject)) expect(statuses.some((status) => status < 400), `a success among ${statuses.join(', ')}`).to.equal(true);
  });
});
