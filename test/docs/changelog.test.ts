/** The changelog: how it shows what the comparison finds, and where it takes the states of the contract from. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'chai';
import type { Contract, ContractDocument } from '../../src/docs/site/contract.ts';
import { readContract } from '../../src/docs/site/contract.ts';
import { changelogPage } from '../../src/docs/site/history/changelog.ts';
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
    expect(uncommitted).to.match(/New<\/h3>\n<p>Events: <a [^>]*><code>invoice.paid</).and.to.not.include('Breaking');
    expect(second).to.include('<strong>v0.2.0</strong>').and.to.match(/New<\/h3>\n<p>Operations: <a href="reference.html#\/tasks\/createtask">/).and.to.match(/Breaking<\/h3>.*<code>event invoice.paid<\/code><br>Who listens/s);
    expect(read).to.deep.equal(['1/3', '2/3', '3/3']);
  });

  it('shows what is judged as a reviewer sees it: place, reason, before and after, and the operations', async () => {
    await git('init', '-q');
    await commit(changed((document) => {
      document.components.schemas.CustomerCreate.properties.name.maxLength = 7;
      document.paths['/api/v1/customers'].get.security = [{ bearer: ['<look>'] }];
    }), 'Begin');
    const { body } = await changelogPage(await readHistory(folder), contract, () => {});
    const [uncommitted = ''] = body.split('<section>').slice(1);
    const [breaking = '', compatible = ''] = uncommitted.split('<h3 class="change compatible">');
    expect(breaking).to.include('<h3 class="change breaking">').and.include('&lt;look&gt;').and.include('reference.html#/customers/listcustomers');
    expect(compatible).to.match(/<code>CustomerCreate.name<\/code><br>Values that were accepted still are.<\/td><td><code>maxLength 7<\/code><\/td><td><code>maxLength \d+<\/code><\/td><td><a href="reference.html#\/customers\/createcustomer">/);
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
