/**
 * Prometheus, its promtool and Grafana's own types: the alerts with their cases, what the service tells read by a real Prometheus that
 * scrapes it, every query of the dashboard asked of that one, and the dashboard held against the types that Grafana publishes.
 */
import { spawn } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { dashboard, rows } from '../../deploy/grafana/dashboard.ts';
import type { Outcome, Peer } from './peer.ts';
import { CannotRun, run } from './peer.ts';
import { withService } from './service.ts';
import { prometheus, versionOf } from './tools.ts';

/** Of Grafana's releases the one that compose.yaml has. */
const SCHEMA = '@grafana/schema@12.3.1';
const START_SECONDS = 60;
const MOST_SAID = 2000;
const TRACEPARENT = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';

interface Answer {
  status: string;
  data: { result: unknown[] };
  error?: string;
}

export const metrics: Peer = {
  name: 'metrics',
  async run({ own, tools }): Promise<Outcome> {
    const folder = join(tools, 'prometheus');
    const programs = await prometheus(folder);
    const remarks: string[] = [];
    let cases = 0;
    const expect = (holds: boolean, said: string): void => {
      cases += 1;
      if (!holds) remarks.push(said);
    };
    const promtool = async (...args: string[]): Promise<void> => {
      const { code, output } = await run(programs.promtool, args, join(own, `${args.slice(0, 2).join('-')}.log`));
      expect(code === 0, `promtool ${args.join(' ')}: ${output}`);
    };
    await promtool('check', 'rules', '--lint-fatal', 'deploy/prometheus/alerts.yaml');
    await promtool('test', 'rules', 'deploy/prometheus/alerts.test.yaml');
    await promtool('check', 'config', 'deploy/prometheus/prometheus.yaml');
    const faults = await schemaFaults(join(tools, 'grafana'), dashboard());
    expect(faults === '', `the dashboard: ${faults}`);
    expect((await schemaFaults(join(tools, 'grafana'), { ...dashboard(), graphTooltip: 'all' })) !== '', 'Grafana\'s types refuse no dashboard at all');

    await withService(join(own, 'service'), async ({ url }) => {
      for (let time = 0; time < 20; time++) await fetch(`${url}/${time % 2 ? 'health' : 'api/v1/customers'}`, { headers: { traceparent: TRACEPARENT } });
      for (const accept of ['text/plain', 'application/openmetrics-text']) await writeFile(join(own, `${accept.replace('/', '-')}.txt`), await (await fetch(`${url}/metrics`, { headers: { accept } })).text());
      const { code, output } = await run('sh', ['-c', '"$1" check metrics < "$2"', 'sh', programs.promtool, join(own, 'text-plain.txt')], join(own, 'check-metrics.log'));
      // It has one more wish, for names that Prometheus's own libraries have given.
      const wishes = output.split('\n').filter((line) => line && !/^nodejs_|^process_/.test(line));
      expect(code !== 1 && wishes.length === 0, `promtool check metrics: ${output}`);
      await scraped({ own, program: programs.prometheus, target: new URL(url).host }, async (ask) => {
        for (const { panels } of rows) {
          for (const { title, queries } of panels) {
            for (const [query] of queries) {
              const { status, error } = await ask(`query?query=${encodeURIComponent(query.replaceAll('$job', 'deed').replaceAll('$__rate_interval', '30s'))}`);
              expect(status === 'success', `${title}: ${query}: ${error}`);
            }
          }
        }
        const answered = await ask(`query?query=${encodeURIComponent('sum(deed_http_requests_total{operation_id="listCustomers",status="401"})')}`);
        expect((answered.data.result[0] as { value: [number, string] } | undefined)?.value[1] === '10', `Prometheus has read ${JSON.stringify(answered.data.result)}`);
        const rules = (await ask('rules')) as unknown as { data: { groups: { rules: { name: string; health: string; lastError?: string }[] }[] } };
        for (const { name, health, lastError } of rules.data.groups.flatMap((group) => group.rules)) expect(health === 'ok', `${name}: ${health} ${lastError ?? ''}`);
        const exemplars = (await ask(`query_exemplars?query=deed_http_request_duration_seconds_bucket&start=${Date.now() / 1000 - 600}&end=${Date.now() / 1000 + 60}`)) as unknown as { data: unknown[] };
        expect(JSON.stringify(exemplars.data).includes(TRACEPARENT.slice(3, 35)), 'Prometheus has read no exemplar');
      });
    }, { METRICS_EXEMPLARS: 'true' });
    return { version: versionOf('prometheus'), cases, failures: remarks.length, remarks: [`the dashboard is held against ${SCHEMA}, not against a running Grafana`, ...remarks] };
  },
};

/** What the compiler says of the dashboard as a value of Grafana's type; empty where nothing. */
async function schemaFaults(folder: string, made: object): Promise<string> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
  const installed = await run('npm', ['install', '--prefix', folder, '--no-audit', '--no-fund', '--ignore-scripts', SCHEMA], join(folder, 'npm.log'));
  if (installed.code !== 0) throw new CannotRun(`npm could not install ${SCHEMA}:\n${installed.output.slice(-1000)}`);
  const panels = (made as { panels: { type: string; options?: unknown; fieldConfig?: { defaults: { custom: unknown } } }[] }).panels.filter(({ type }) => type === 'timeseries');
  const file = join(folder, 'dashboard.ts');
  await writeFile(file, `import type { Dashboard } from '@grafana/schema';
import type { FieldConfig, Options } from '@grafana/schema/dist/types/raw/composable/timeseries/panelcfg/x/TimeSeriesPanelCfg_types.gen.d.ts';
// JSON has the values of their enumerations.
type Plain<Type> = Type extends string ? \`\${Type}\` : Type extends object ? { [Name in keyof Type]: Plain<Type[Name]> } : Type;
export const dashboard: Dashboard = ${JSON.stringify(made)};
export const options: Plain<Options>[] = ${JSON.stringify(panels.map((panel) => panel.options))};
export const fields: Plain<FieldConfig>[] = ${JSON.stringify(panels.map((panel) => panel.fieldConfig?.defaults.custom))};
`);
  const { output } = await run('tsc', ['--noEmit', '--strict', '--skipLibCheck', '--module', 'nodenext', '--moduleResolution', 'nodenext', '--target', 'es2022', file], join(folder, 'tsc.log'));
  return output.slice(0, MOST_SAID);
}

type Ask = (path: string) => Promise<Answer>;

/** Runs Prometheus until it has scraped twice and judged the rules, then does the work. */
async function scraped({ own, program, target }: { own: string; program: string; target: string }, work: (ask: Ask) => Promise<void>): Promise<void> {
  const config = join(own, 'prometheus.json');
  await writeFile(config, JSON.stringify({ global: { scrape_interval: '1s', evaluation_interval: '1s' }, rule_files: [resolve('deploy/prometheus/alerts.yaml')], scrape_configs: [{ job_name: 'deed', static_configs: [{ targets: [target] }] }] }));
  const child = spawn(program, [`--config.file=${config}`, `--storage.tsdb.path=${join(own, 'data')}`, '--web.listen-address=127.0.0.1:0', '--enable-feature=exemplar-storage'], { stdio: ['ignore', 'ignore', 'pipe'] });
  const kill = (): void => void child.kill('SIGKILL');
  process.once('exit', kill);
  const ended = new Promise<void>((done) => child.once('close', () => done()));
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const get = (path: string): Promise<Response> => fetch(`http://${/Listening on.*?address=(127\.0\.0\.1:\d+)/.exec(said)![1]}/${path}`);
  const ask: Ask = async (path) => (await get(`api/v1/${path}`)).json() as Promise<Answer>;
  try {
    for (const deadline = Date.now() + START_SECONDS * 1000; ; await sleep(250)) {
      if (child.exitCode !== null || Date.now() > deadline) throw new Error(`Prometheus did not scrape the service within ${START_SECONDS} seconds:\n${said.slice(-3000)}`);
      if (!said.includes('Listening on') || !(await get('-/ready')).ok) continue;
      const { data } = await ask(`query?query=${encodeURIComponent('count_over_time(deed_build_info[1m]) > 2')}`);
      if (data.result.length > 0) break;
    }
    await work(ask);
  } finally {
    child.kill();
    await ended;
    process.off('exit', kill);
  }
}
