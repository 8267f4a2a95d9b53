/** The package as a whole: what it says of itself, and what other people's generators need of the contract. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Document } from '../../src/contract/compile/bundle.ts';
import { operationsOf } from '../../src/contract/compile/bundle.ts';
import contract from '../../generated/public.json' with { type: 'json' };

const FOLDER = 'clients/typescript';
const document = contract as unknown as Document;
const read = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');

describe('the package of the client', () => {
  it('has the version of the contract, its licence and no dependencies', () => {
    const manifest = JSON.parse(read('package.json')) as Record<string, unknown>;
    expect(manifest).to.include({ version: document.info.version, type: 'module', license: 'MIT' });
    expect(Object.keys(manifest).filter((key) => /dependencies/i.test(key))).to.deep.equal([]);
    expect(read('LICENSE')).to.equal(readFileSync('LICENSE', 'utf8'));
  });

  it('says of everything that it exports what it is', () => {
    const files = readdirSync(join(FOLDER, 'src'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
    expect(files).to.have.length.greaterThan(15);
    const silent = files.flatMap((file) => {
      const lines = read(join('src', file)).split('\n');
      return lines.flatMap((line, index) => (/^export (async |abstract )?(function|class|interface|const|type) \w/.test(line) && !/\*\/$/.test(lines[index - 1] ?? '') ? [`${file}: ${line}`] : []));
    });
    // A schema without a description of its own is described where it is used.
    expect(silent).to.deep.equal([]);
  });

  it('has every schema of the contract under its name, but for the one whose name the error class has', () => {
    const exported = [...read('src/index.ts').matchAll(/^export (?:type )?\{([^}]+)\}/gm)].flatMap(([, names]) => names!.split(',').map((name) => name.trim().split(' as ').at(-1)!));
    const shadowed = Object.keys(document.components.schemas).filter((name) => exported.includes(name));
    expect(shadowed).to.deep.equal(['ProblemError']);
    expect(exported).to.include('ProblemFault');
  });
});

describe('the contract, for other generators', () => {
  it('keeps events and operations under different tags: of two under one, some generators forget one', () => {
    const tagsOf = (operations: { tags?: string[] }[]): string[] => [...new Set(operations.flatMap(({ tags = [] }) => tags))];
    const operations = tagsOf([...operationsOf(document)].map(({ operation }) => operation));
    const events = tagsOf(Object.values(document.webhooks!).flatMap(({ post }) => post ?? []));
    expect(events).not.to.deep.equal([]);
    expect(operations.filter((tag) => events.includes(tag))).to.deep.equal([]);
  });
});
