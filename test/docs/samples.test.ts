/** The samples of the reference: every operation has them, and every curl is the operation's request and is understood by the service. */
import { expect } from 'chai';
import type { Contract, Operation } from '../../src/docs/site/contract.ts';
import { openContract, readContract } from '../../src/docs/site/contract.ts';
import { samplesOf, withSamples } from '../../src/docs/site/samples/samples.ts';
import { createTenant } from '../../src/domains/tenants/signup.ts';
import type { CurlRequest } from '../support/curl.ts';
import { requestsOf } from '../support/curl.ts';
import { newProgram } from '../support/oauth.ts';
import { logIn } from '../support/people.ts';
import type { Service } from '../support/service.ts';
import { startService } from '../support/service.ts';

/** What nobody hears whose request is as the contract has it. */
const OF_FORM = ['invalid-request', 'malformed-json', 'malformed-request', 'unsupported-media-type', 'not-acceptable', 'unauthenticated', 'invalid-token', 'forbidden', 'precondition-required', 'idempotency-key-required', 'method-not-allowed'];

/** After each of these somebody has to log in anew; who has changed their password is still there to delete the account. */
const LAST = ['logout', 'logoutEverywhere', 'leaveTenant', 'changePassword', 'deleteMe'];

const VARIABLES = { DEED_URL: 'http://deed.test', DEED_TOKEN: 'token', DEED_API_KEY: 'key', DEED_CLIENT_ID: 'id', DEED_CLIENT_SECRET: 'secret' };

/** Runs a sample with a client that only notes what it is called with. */
async function callOf(source: string): Promise<{ name: string; input: any }> {
  const calls: { name: string; input: any }[] = [];
  const called = (name: string) => (input: any = {}) => {
    calls.push({ name, input });
    return { [Symbol.asyncIterator]: () => ({ next: async () => ({ done: true }) }) };
  };
  const AsyncFunction: any = Object.getPrototypeOf(async () => {}).constructor;
  await new AsyncFunction('deed', source)(new Proxy({}, { get: (_target, name: string) => called(name) }));
  expect(calls, source).to.have.length(1);
  return calls[0]!;
}

const OWNER = { email: 'owner@example.com', password: 'correct horse battery staple' };

describe('samples of the reference', () => {
  let contract: Contract;

  before(async () => {
    contract = await readContract();
  });

  it('every operation has curl and TypeScript, and the contract itself none', () => {
    const operations = Object.values(withSamples(contract).paths).flatMap((item) => Object.values(item)).filter(({ operationId }) => operationId);
    expect(operations).to.have.length(contract.operations.length);
    for (const { operationId, 'x-codeSamples': samples } of operations) expect(samples?.map(({ label }) => label), operationId).to.deep.equal(['curl', 'TypeScript']);
    expect(JSON.stringify(contract.document)).to.not.include('x-codeSamples');
  });

  it('whatever stands in an example is sent as it is, by the shell and by TypeScript', async () => {
    const body = { name: `It's "5 $" \`now\` \\ \n !`, email: 'ada@example.com' };
    const document = structuredClone(contract.document);
    document.paths['/api/v1/customers']!.post!.requestBody = { content: { 'application/json': { example: body } } };
    const changed = openContract(document);
    const [curl, typescript] = samplesOf(changed, changed.operations.find(({ id }) => id === 'createCustomer')!);
    const [sent] = await requestsOf([curl!.source], VARIABLES);
    expect(JSON.parse(sent!.body!)).to.deep.equal(body);
    expect((await callOf(typescript!.source)).input.body).to.deep.equal(body);
  });

  it('TypeScript calls the operation with what curl sends', async () => {
    const sent = await requestsOf(contract.operations.map((operation) => samplesOf(contract, operation)[0]!.source), VARIABLES);
    for (const [index, operation] of contract.operations.entries()) {
      const { name, input } = await callOf(samplesOf(contract, operation)[1]!.source);
      const { url, headers, body } = sent[index]!;
      expect(name).to.equal(operation.id);
      if (headers['content-type']?.includes('json')) expect(input.body, name).to.deep.equal(JSON.parse(body!));
      const query = new URL(url).searchParams;
      for (const { name: parameter, in: place } of operation.parameters.filter((one) => one.name in input)) {
        const value = place === 'query' ? query.get(parameter) : place === 'header' ? headers[parameter.toLowerCase()] : new URL(url).pathname.split('/').find((part) => part === encodeURIComponent(String(input[parameter])));
        expect(value, `${name}: ${parameter}`).to.equal(String(input[parameter]));
      }
      for (const parameter of query.keys()) expect(input, name).to.have.property(parameter);
    }
  });

  describe('of curl', () => {
    let service: Service;
    let answers: Map<string, { status: number; code?: string; text: string }>;
    let requests: Map<string, CurlRequest>;

    before(async () => {
      service = await startService({ environment: { CORS_ORIGINS: 'https://app.example.com' } });
      await createTenant(service.app.database, 'Samples', [{ ...OWNER, role: 'owner' }]);
      const { headers, client } = await logIn(service, OWNER.email, OWNER);
      const program = await newProgram(client, ['customers:read']);
      const environment = { DEED_URL: service.url, DEED_TOKEN: headers.authorization.replace('Bearer ', ''), DEED_API_KEY: 'none', DEED_CLIENT_ID: program.clientId, DEED_CLIENT_SECRET: program.secret };
      const read = await requestsOf(contract.operations.map((operation) => samplesOf(contract, operation)[0]!.source), environment);
      requests = new Map(contract.operations.map(({ id }, index) => [id, read[index]!]));
      answers = new Map();
      let anew = {};
      const rank = ({ id, method }: Operation): number => (LAST.includes(id) ? 2 + LAST.indexOf(id) : method === 'get' ? 0 : 1);
      for (const { id } of contract.operations.toSorted((one, other) => rank(one) - rank(other))) {
        const { url, method, headers: sent, body } = requests.get(id)!;
        if (LAST.includes(id) && id !== 'deleteMe') anew = (await logIn(service, OWNER.email, OWNER)).headers;
        const response = await fetch(url, { method, headers: { ...sent, ...anew }, body, redirect: 'manual' });
        const text = await response.text();
        const code = response.headers.get('content-type') === 'application/problem+json' ? (JSON.parse(text) as { code: string }).code : undefined;
        answers.set(id, { status: response.status, code, text });
      }
    });
    after(() => service.stop());

    it('each is the request of its operation', () => {
      for (const { id, method, path } of contract.operations) {
        const sent = requests.get(id)!;
        expect(sent.method, id).to.equal(method.toUpperCase());
        expect(new URL(sent.url).pathname, id).to.match(new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{[^}]+\}/g, '[^/{}]+')}$`));
      }
    });

    it('each is answered as its operation declares, and by nothing about its form', () => {
      for (const { id, responses } of contract.operations) {
        const { status, code, text } = answers.get(id)!;
        expect(Object.keys(responses), `${id}: ${status} ${text}`).to.include(String(status));
        expect(OF_FORM, `${id}: ${text}`).to.not.include(code);
      }
    });

    it('each that names nothing which is not there succeeds', () => {
      const simple = contract.operations.filter(({ id, method, path, parameters }) => (method === 'get' && !path.includes('{') && !parameters.some(({ name }) => name === 'state')) || ['login', 'createCustomer', 'createApiKey', 'createOAuthClient', 'createTask', 'createTenant', 'createInvitation', 'createMailSuppression', 'createWebhookEndpoint', 'issueOAuthToken', 'batchCustomers', ...LAST.filter((last) => last !== 'leaveTenant')].includes(id));
      expect(simple.length).to.be.above(40);
      for (const { id } of simple) expect(answers.get(id)!.status, `${id}: ${answers.get(id)!.text}`).to.be.within(200, 303);
    });
  });
});
