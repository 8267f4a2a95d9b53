/** What operators are given (table, dashboard, alerts, rules of the chart, queries of the guide) speaks of metrics that there are. */
import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { parse } from 'yaml';
import { declaredMetrics, wanted } from '../../deploy/reference.ts';
import { rows } from '../../deploy/grafana/dashboard.ts';
import { blocksOf } from '../support/blocks.ts';

interface Rule {
  alert: string;
  expr: string;
  annotations: { summary: string; runbook_url: string };
}

const page = readFileSync('docs/telemetry.md', 'utf8');
const { groups } = parse(readFileSync('deploy/prometheus/alerts.yaml', 'utf8')) as { groups: { rules: Rule[] }[] };
const rules = groups.flatMap((group) => group.rules);
const names = new Set(declaredMetrics().flatMap(({ name, type }) => (type === 'histogram' ? ['_bucket', '_sum', '_count'].map((end) => name + end) : [name])));
const labels = new Set([...declaredMetrics().flatMap(({ labelNames }) => labelNames), 'le', 'job', 'instance']);

function checkQuery(query: string, where: string): void {
  const used = query.match(/\b(deed|nodejs|process)_[a-z0-9_]+/g) ?? [];
  expect(used, where).not.to.be.empty;
  for (const name of used) expect(names, `${where}: ${query}`).to.include(name);
  const asked = [...[...query.matchAll(/(?:by|on) \(([^)]*)\)/g)].flatMap(([, list]) => list!.split(/,\s*/)), ...[...query.matchAll(/([a-z_]+)(?:=|!=|=~|!~)"/g)].map(([, label]) => label!)];
  for (const label of asked) expect(labels, `${where}: ${query}`).to.include(label);
}

describe('what operators are given', () => {
  it('is made of what the code declares', async () => {
    for (const [file, text] of await wanted()) expect(readFileSync(file, 'utf8'), `${file.pathname}: run \`make generate\``).to.equal(text);
  });

  it('follows the conventions of Prometheus', () => {
    for (const { name, type, help } of declaredMetrics()) {
      expect(name).to.match(/^(deed|nodejs|process)_[a-z0-9]+(_[a-z0-9]+)*$/);
      expect(name.endsWith('_total'), name).to.equal(type === 'counter');
      expect(help, name).to.match(/^[A-Z].*\.$/);
    }
  });

  it('asks only for metrics and labels that there are', () => {
    for (const { alert, expr } of rules) checkQuery(expr, alert);
    for (const { panels } of rows) for (const { title, queries } of panels) for (const [query] of queries) checkQuery(query, title);
    const ofPage = blocksOf(page, 'promql').flatMap(({ source }) => source.split('\n').filter((line) => line && !line.startsWith('#')));
    expect(ofPage).to.have.length.above(5);
    for (const query of ofPage) checkQuery(query, 'docs/telemetry.md');
  });

  it('says of each alert what to do, and has a case for it', () => {
    const { tests } = parse(readFileSync('deploy/prometheus/alerts.test.yaml', 'utf8')) as { tests: { alert_rule_test: { alertname: string; exp_alerts: unknown[] }[] }[] };
    const cases = tests.flatMap((test) => test.alert_rule_test);
    for (const { alert, annotations } of rules) {
      expect(annotations.runbook_url).to.equal(`docs/telemetry.md#${alert.toLowerCase()}`);
      expect(page).to.include(`#### ${alert}\n`);
      expect(cases.some(({ alertname, exp_alerts }) => alertname === alert && exp_alerts.length > 0), `${alert} fires in a case`).to.equal(true);
      expect(cases.some(({ alertname, exp_alerts }) => alertname === alert && exp_alerts.length === 0), `${alert} is quiet in a case`).to.equal(true);
    }
    expect(page.match(/^#### Deed\w+$/gm)).to.have.length(rules.length);
  });
});
