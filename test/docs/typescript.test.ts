/** The TypeScript that documentation shows, in the reference and in the guides, compiles against the client. */
import { expect } from 'chai';
import { readContract } from '../../src/docs/site/contract.ts';
import { readGuides } from '../../src/docs/site/guides.ts';
import { samplesOf } from '../../src/docs/site/samples/samples.ts';
import { blocksOf } from '../support/blocks.ts';
import { complaintsAbout } from '../support/typescript.ts';

describe('TypeScript in documentation', () => {
  const WRONG = ['await deed.getCustomer({ customer_id: 7 });', 'await deed.getCustomers();', "await deed.listCustomers({ 'filter[state]': 'x' });", 'await deed.createCustomer({ body: { email: 7 } });', 'await deed.createCustomer();', 'const { data } = await deed.getMe();\nconsole.log(data.nothing);'];
  let complaints: string[];

  before(async () => {
    const contract = await readContract();
    const samples = contract.operations.map((operation) => ({ name: `the sample of ${operation.id}`, source: samplesOf(contract, operation)[1]!.source }));
    const guides = (await readGuides()).flatMap(({ file, source }) => blocksOf(source, 'ts').map((block) => ({ name: file, source: block.source })));
    expect(guides.length).to.be.above(5);
    complaints = complaintsAbout([...samples, ...guides, ...WRONG.map((wrong) => ({ name: wrong, source: wrong }))]);
  });

  it('all of it compiles', () => {
    expect(complaints.filter((complaint) => !WRONG.some((wrong) => complaint.startsWith(wrong)))).to.deep.equal([]);
  });

  it('a wrong type, name, parameter or member would not', () => {
    expect(WRONG.filter((wrong) => !complaints.some((complaint) => complaint.startsWith(wrong)))).to.deep.equal([]);
  });
});
