/** The changelog: what it notices between two states of the contract, and where it takes them from. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'chai';
import type { Contract, ContractDocument } from '../../src/docs/site/contract.ts';
import { readContract } from '../../src/docs/site/contract.ts';
import { changelogPage } from '../../src/docs/site/history/changelog.ts';
import { difference } from '../../src/docs/site/history/difference.ts';
import { readHistory } from '../../src/docs/site/history/history.ts';

describe('changelog', () => {
  let contract: Contract;
  let folder: string;

  before(async () => {
    contract = await readContract();
  });
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'deed-history-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  /** The contract with one thing different. */
  function changed(change: (document: any) => void): ContractDocument {
    const copy = structuredClone(contract.document);
    change(copy);
    return copy;
  }

  const customers = '/api/v1/customers';

  for (const [what, change, expected] of [
    ['an operation that goes', (document: any) => delete document.paths['/api/v1/tasks'].post, { kind: 'removed', of: 'operation', name: 'createTask', details: [] }],
    ['an event that goes', (document: any) => delete document.webhooks['invoice.paid'], { kind: 'removed', of: 'event', name: 'invoice.paid', details: [] }],
    ['a new problem code', (document: any) => (document['x-problem-types'].odd = { status: 409, title: 'Odd', description: 'Odd.' }), { kind: 'added', of: 'problem', name: 'odd', details: [] }],
    ['a new parameter that is required', (document: any) => document.paths[customers].get.parameters.push({ name: 'colour', in: 'query', required: true, schema: {} }), { kind: 'changed', of: 'operation', name: 'listCustomers', details: ['takes colour', 'needs colour'] }],
    ['another permission', (document: any) => (document.paths[customers].get.security = [{ bearer: ['customers:look'] }]), { kind: 'changed', of: 'operation', name: 'listCustomers', details: ['may be called with bearer customers:look', 'may no more be called with bearer customers:read, apiKey customers:read'] }],
    ['a problem code of an operation', (document: any) => (document.paths[customers].post['x-problem-types'] = []), { kind: 'changed', of: 'operation', name: 'createCustomer', details: ['refuses no more with email-taken'] }],
    ['a status', (document: any) => delete document.paths[customers].get.responses['200'], { kind: 'changed', of: 'operation', name: 'listCustomers', details: ['answers no more 200'] }],
    ['another address', (document: any) => { document.paths['/api/v2/tenants'] = { post: document.paths['/api/v1/tenants'].post }; delete document.paths['/api/v1/tenants'].post; }, { kind: 'changed', of: 'operation', name: 'createTenant', details: ['from POST /api/v1/tenants to POST /api/v2/tenants'] }],
  ] as const) {
    it(`notices ${what}`, () => {
      expect(difference(contract.document, changed(change))).to.deep.equal([expected]);
    });
  }

  it('notices that an operation is deprecated, and nothing where there is nothing', () => {
    const document = changed((copy) => Object.assign(copy.paths[customers].get, { deprecated: true, 'x-sunset': '2030-01-01' }));
    expect(difference(contract.document, document)).to.deep.equal([{ kind: 'deprecated', of: 'operation', name: 'listCustomers', details: ['gone on 2030-01-01'] }]);
    expect(difference(contract.document, structuredClone(contract.document))).to.deep.equal([]);
  });

  const git = (...args: string[]) => promisify(execFile)('git', ['-C', folder, '-c', 'user.name=Test', '-c', 'user.email=test@example.com', '-c', 'commit.gpgsign=false', ...args]);

  async function commit(document: ContractDocument, subject: string): Promise<void> {
    await mkdir(join(folder, 'generated'), { recursive: true });
    await writeFile(join(folder, 'generated/public.json'), JSON.stringify(document));
    await git('add', '.');
    await git('commit', '-q', '-m', subject);
  }

  it('tells each step of a history, newest first, with tags, and what is not committed yet', async () => {
    await git('init', '-q');
    await commit(changed((document) => delete document.paths['/api/v1/tasks'].post), 'Begin');
    await commit(changed((document) => { delete document.paths['/api/v1/tasks'].post; document.info.description = 'Words.'; }), 'Only words');
    await commit(changed((document) => delete document.webhooks['invoice.paid']), 'Let <people> begin tasks');
    await git('tag', 'v0.2.0');
    const read: string[] = [];
    const { body, headings } = await changelogPage(await readHistory(folder), contract, (at, of) => read.push(`${at}/${of}`));
    expect(headings.map(({ title }) => title)).to.deep.equal(['Not committed yet', 'Let &lt;people&gt; begin tasks', 'Begin']);
    const [uncommitted, second] = body.split('<section>').slice(1);
    expect(uncommitted).to.include('Added').and.include('invoice.paid');
    expect(second).to.include('<strong>v0.2.0</strong>').and.include('reference.html#/tasks/createtask').and.include('Removed');
    expect(read).to.deep.equal(['1/3', '2/3', '3/3']);
  });

  it('says why there is none, and does not fail: no repository, one round about, a shallow clone, nothing committed', async () => {
    const said = async (path: string): Promise<string> => (await changelogPage(await readHistory(path), contract, () => {})).body;
    expect(await said(folder)).to.include('no git history');
    await git('init', '-q');
    expect(await said(folder)).to.include('Nothing of the contract is committed yet.');
    await commit(contract.document, 'Begin');
    await commit(changed((document) => delete document.webhooks['invoice.paid']), 'Go on');
    await mkdir(join(folder, 'copy'));
    expect(await said(join(folder, 'copy'))).to.include('stands in another repository');
    await promisify(execFile)('git', ['clone', '-q', '--depth', '1', `file://${folder}`, join(folder, 'shallow')]);
    expect(await said(join(folder, 'shallow'))).to.include('shallow clone');
  });
});
