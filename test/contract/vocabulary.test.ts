// The lint of the contract: each house rule refuses what openapi/vocabulary/bad.yaml makes of good.yaml, and accepts
// good.yaml itself. All documents go through the real linter, and the contract too.
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { parse } from 'yaml';

type Json = string | number | boolean | null | Json[] | Branch;
type Branch = { [key: string]: Json };
type Places = Record<string, string>;
type Fault = {
  at: string;
  copy?: Places;
  set?: Branch;
  push?: Branch;
  remove?: string[];
  rename?: Places;
  after?: Places;
  also?: string[];
};
type Finding = { rule: string; message: string; pointer: string };

const project = join(import.meta.dirname, '../..');
const vocabulary = join(project, 'openapi/vocabulary');
const read = (file: string) => readFileSync(join(vocabulary, file), 'utf8');

/** Short words for places that many faults begin with. */
const PLACES: Record<string, string[]> = {
  list: ['paths', '/api/v1/things', 'get'],
  create: ['paths', '/api/v1/things', 'post'],
  export: ['paths', '/api/v1/things/export', 'get'],
  get: ['paths', '/api/v1/things/{thing_id}', 'get'],
  update: ['paths', '/api/v1/things/{thing_id}', 'patch'],
  batch: ['paths', '/api/v1/things/batch', 'post'],
  login: ['paths', '/api/v1/login', 'post'],
  token: ['paths', '/api/v1/token', 'post'],
  schemas: ['components', 'schemas'],
  parameters: ['components', 'parameters'],
  errors: ['components', 'responses'],
};

/** What holds a place, and the place's key in it. */
function find(document: Branch, place: string): { holder: Branch; key: string } {
  const [first = '', ...rest] = place.split(' ');
  const keys = [...(PLACES[first] ?? [first]), ...rest];
  const key = keys.pop() as string;
  return { holder: keys.reduce<Branch>((branch, name) => branch[name] as Branch, document), key };
}

function set(document: Branch, place: string, value: Json): void {
  const { holder, key } = find(document, place);
  holder[key] = structuredClone(value);
}

function get(document: Branch, place: string): Json {
  const { holder, key } = find(document, place);
  return holder[key] as Json;
}

function remove(document: Branch, place: string): void {
  const { holder, key } = find(document, place);
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else delete holder[key];
}

/** Moves a key behind another of the same object; an object keeps the order in which its keys were added. */
function moveAfter(document: Branch, place: string, other: string): void {
  const { holder, key } = find(document, place);
  const entries = Object.entries(holder);
  const [moved] = entries.splice(
    entries.findIndex(([name]) => name === key),
    1,
  );
  entries.splice(entries.findIndex(([name]) => name === other) + 1, 0, moved as [string, Json]);
  for (const [name] of entries) delete holder[name];
  Object.assign(holder, Object.fromEntries(entries));
}

/** Gives a schema another name, and every reference with it. */
function rename(document: Branch, from: string, to: string): void {
  const text = JSON.stringify(document).replaceAll(`/schemas/${from}"`, `/schemas/${to}"`);
  Object.assign(document, JSON.parse(text));
  set(document, `schemas ${to}`, get(document, `schemas ${from}`));
  remove(document, `schemas ${from}`);
}

/** Keys that a fault added to an operation go where they belong, so that their order is no fault of its own. */
function putInOrder(document: Branch): void {
  for (const name of ['list', 'create', 'get', 'update', 'login', 'token']) {
    const added = Object.keys(get(document, name) as Branch).reverse();
    for (const key of added.filter((other) => other.startsWith('x-') && other !== 'x-audience')) {
      moveAfter(document, `${name} ${key}`, 'x-audience');
    }
    if (added.includes('deprecated')) moveAfter(document, `${name} deprecated`, 'description');
    if (added.includes('parameters')) moveAfter(document, `${name} parameters`, 'security');
  }
}

/** The good document as JSON, so that places which share a YAML anchor become copies. */
const goodText = JSON.stringify(parse(read('good.yaml'), { merge: true }));

function bad(fault: Fault): Branch {
  const document = JSON.parse(goodText) as Branch;
  for (const [from, to] of Object.entries(fault.copy ?? {})) set(document, to, get(document, from));
  for (const [place, value] of Object.entries(fault.set ?? {})) set(document, place, value);
  for (const [place, item] of Object.entries(fault.push ?? {})) (get(document, place) as Json[]).push(item);
  for (const place of fault.remove ?? []) remove(document, place);
  for (const [from, to] of Object.entries(fault.rename ?? {})) rename(document, from, to);
  putInOrder(document);
  for (const [place, other] of Object.entries(fault.after ?? {})) moveAfter(document, place, other);
  return document;
}

/** Lints files in one run of the linter, and answers what it found in each. */
async function lint(files: string[], config: string): Promise<[string, Finding[]][]> {
  const command = [join(project, 'node_modules/@redocly/cli/bin/cli.js'), 'lint', ...files];
  const options = ['--config', config, '--format', 'json', '--max-problems', '1000'];
  const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
  // The exit code is 1 when there are findings, so the output alone tells whether the linter ran.
  const output = await new Promise<string>((resolve) => {
    execFile(process.execPath, [...command, ...options], { env, maxBuffer: 1 << 28 }, (_, stdout) => resolve(stdout));
  });
  const reports = output.split(/(?<=^\})(?=\{$)/m).filter((text) => text.startsWith('{'));
  if (reports.length !== files.length) throw new Error(`The linter did not run:\n${output}`);
  return reports.map((text, index) => {
    const { problems } = JSON.parse(text) as {
      problems: { ruleId: string; message: string; location: { pointer?: string }[] }[];
    };
    const findings = problems.map(({ ruleId, message, location }) => ({
      rule: ruleId.replace('deed/', ''),
      message,
      pointer: (location[0]?.pointer ?? '').replaceAll('~1', '/'),
    }));
    return [files[index] as string, findings];
  });
}

describe('the lint of the contract', function () {
  this.timeout(30_000);
  const contract = join(project, 'openapi/openapi.yaml');
  const good = join(vocabulary, 'good.yaml');
  const folder = mkdtempSync(join(tmpdir(), 'deed-lint-'));
  const faults = Object.entries(parse(read('bad.yaml')) as Record<string, Record<string, Fault>>).flatMap(
    ([rule, entries]) => Object.entries(entries).map(([title, fault]) => ({ rule, title, fault })),
  );
  const houseRules = readdirSync(join(vocabulary, 'rules')).map((file) => file.replace('.js', ''));
  const fileOf = (index: number) => join(folder, `${index}.json`);
  let found: Map<string, Finding[]>;

  before(async () => {
    faults.forEach(({ fault }, index) => writeFileSync(fileOf(index), JSON.stringify(bad(fault))));
    // House rules are tried alone, which is quicker; the rules of the linter itself as the project sets them.
    const house = join(folder, 'redocly.yaml');
    writeFileSync(house, JSON.stringify({ plugins: [join(vocabulary, 'plugin.js')], extends: ['deed/house'] }));
    const filesOf = (isHouse: boolean) =>
      faults.flatMap(({ rule }, index) => (houseRules.includes(rule) === isHouse ? [fileOf(index)] : []));
    const runs = [lint([contract, good, ...filesOf(false)], join(project, 'redocly.yaml')), lint(filesOf(true), house)];
    found = new Map((await Promise.all(runs)).flat());
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  it('accepts the contract', () => expect(found.get(contract)).to.deep.equal([]));

  it('accepts the good document', () => expect(found.get(good)).to.deep.equal([]));

  faults.forEach(({ rule, title, fault }, index) => {
    it(`${rule} refuses ${title}`, () => {
      const findings = found.get(fileOf(index)) ?? [];
      const rules = [...new Set(findings.map((finding) => finding.rule))];
      expect(rules).to.have.members([rule, ...(fault.also ?? [])]);
      const pointers = findings.filter((finding) => finding.rule === rule).map(({ pointer }) => pointer);
      expect(
        pointers.filter((pointer) => pointer.endsWith(fault.at)),
        pointers.join('\n'),
      ).to.not.deep.equal([]);
    });
  });

  it('has a bad document for every house rule', () => {
    expect(houseRules.filter((rule) => !faults.some((entry) => entry.rule === rule))).to.deep.equal([]);
  });

  it('has a bad value for every x- key', () => {
    const tried = faults.filter(({ rule }) => rule === 'vocabulary').map(({ fault }) => fault.at.split('/'));
    const keys = Object.keys(parse(read('keys.yaml')) as Branch);
    expect(keys.filter((key) => !tried.some((path) => path.includes(key)))).to.deep.equal([]);
  });

  it('has a row in docs/api-design.md for every x- key, with its places', () => {
    const page = readFileSync(join(project, 'docs/api-design.md'), 'utf8');
    const rows = [...page.matchAll(/^\| `(x-[a-z-]+)` \| ([a-zA-Z, ]+) \|/gm)].map(([, key, places]) => [key, places]);
    const keys = parse(read('keys.yaml')) as Record<string, { on: Branch }>;
    const expected = Object.entries(keys).map(([key, { on }]) => [key, Object.keys(on).join(', ')]);
    expect(rows).to.have.deep.members(expected);
  });
});
