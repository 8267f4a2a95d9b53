/** The dashboard, as `deploy/reference.ts` writes it for Grafana: what each panel asks of Prometheus, by rows. */

export interface Panel {
  title: string;
  /** Query → how its lines are called. */
  queries: readonly (readonly [query: string, legend: string])[];
  unit?: 'reqps' | 's' | 'percentunit' | 'bytes' | 'short' | 'ops';
  about?: string;
}

/** Of the scrapes that are chosen on top. */
const OF = 'job=~"$job"';
/** Exports take as long as their reader. */
const ANSWERED = `deed_http_request_duration_seconds_bucket{${OF}, operation_id!~"export.*"}`;
const rate = (metric: string, ...labels: string[]): string => `rate(${metric}{${[OF, ...labels].join(', ')}}[$__rate_interval])`;
const quantile = (part: number, by = 'le'): string => `histogram_quantile(${part}, sum by (${by}) (rate(${ANSWERED}[$__rate_interval])))`;

export const rows: readonly { title: string; panels: readonly Panel[] }[] = [
  {
    title: 'Requests',
    panels: [
      { title: 'Answers', unit: 'reqps', queries: [[`sum by (status) (${rate('deed_http_requests_total')})`, '{{status}}']] },
      { title: 'Failures', unit: 'percentunit', queries: [[`sum(${rate('deed_http_requests_total', 'status=~"5.."')}) / sum(${rate('deed_http_requests_total')})`, '5xx']] },
      { title: 'Duration', unit: 's', about: 'Without exports.', queries: [[quantile(0.5), 'half'], [quantile(0.95), '95 %'], [quantile(0.99), '99 %']] },
      { title: 'Slowest operations', unit: 's', about: '95 of a hundred requests take less.', queries: [[`topk(8, ${quantile(0.95, 'le, operation_id')})`, '{{operation_id}}']] },
      { title: 'Busiest operations', unit: 'reqps', queries: [[`topk(8, sum by (operation_id) (${rate('deed_http_requests_total')}))`, '{{operation_id}}']] },
      { title: 'Problems', unit: 'reqps', queries: [[`sum by (code) (${rate('deed_http_problems_total')})`, '{{code}}']] },
      { title: 'In flight', queries: [[`sum by (instance) (deed_http_requests_in_flight{${OF}})`, '{{instance}}']] },
      { title: 'Turned away', unit: 'reqps', queries: [[`sum(${rate('deed_http_requests_shed_total')})`, 'too much to do'], [`sum by (policy) (${rate('deed_rate_limit_refusals_total')})`, 'limit: {{policy}}']] },
    ],
  },
  {
    title: 'Database',
    panels: [
      { title: 'Connections for transactions', queries: [[`sum by (state) (deed_database_pool_connections{${OF}})`, '{{state}}'], [`sum(deed_database_pool_most_connections{${OF}})`, 'most']] },
      { title: 'Waiting for a connection', queries: [[`sum by (instance) (deed_database_pool_waiting{${OF}})`, '{{instance}}']] },
      { title: 'Single statements under way', queries: [[`sum by (lane) (deed_database_lane_statements{${OF}})`, '{{lane}}'], [`sum(deed_database_exports{${OF}})`, 'exports'], [`sum(deed_database_work{${OF}})`, 'all that waits']] },
    ],
  },
  {
    title: 'Jobs',
    panels: [
      { title: 'Queues', about: 'What is due, and what was given up.', queries: [[`max by (job_name, state) (deed_jobs{${OF}, state=~"waiting|dead"})`, '{{job_name}} {{state}}']] },
      { title: 'Oldest waiting', unit: 's', queries: [[`max by (job_name) (deed_jobs_oldest_waiting_seconds{${OF}})`, '{{job_name}}']] },
      { title: 'Attempts', unit: 'ops', queries: [[`sum by (outcome) (${rate('deed_job_attempts_total')})`, '{{outcome}}']] },
      { title: 'Duration of attempts', unit: 's', about: '95 of a hundred take less.', queries: [[`histogram_quantile(0.95, sum by (le, job_name) (${rate('deed_job_attempt_duration_seconds_bucket')}))`, '{{job_name}}']] },
      { title: 'Mails', unit: 'ops', queries: [[`sum by (provider, status) (${rate('deed_mails_total')})`, '{{provider}} {{status}}']] },
      { title: 'Webhooks', unit: 'ops', queries: [[`sum by (outcome) (${rate('deed_webhook_deliveries_total')})`, '{{outcome}}']] },
    ],
  },
  {
    title: 'Who is let in',
    panels: [
      { title: 'Credentials refused', unit: 'ops', queries: [[`sum by (code) (${rate('deed_auth_failures_total')})`, '{{code}}']] },
      { title: 'Answers that are not what the contract says', queries: [[`sum by (operation_id) (increase(deed_contract_untruths_total{${OF}}[$__rate_interval]))`, '{{operation_id}}']] },
    ],
  },
  {
    title: 'Processes',
    panels: [
      { title: 'Event loop late', unit: 's', queries: [[`max by (instance) (nodejs_eventloop_lag_p99_seconds{${OF}})`, '{{instance}} 99 %'], [`max by (instance) (nodejs_eventloop_lag_max_seconds{${OF}})`, '{{instance}} most']] },
      { title: 'Event loop busy', unit: 'percentunit', queries: [[`max by (instance) (deed_event_loop_utilization_ratio{${OF}})`, '{{instance}}']] },
      { title: 'CPU', unit: 'percentunit', queries: [[`sum by (instance) (${rate('process_cpu_seconds_total')})`, '{{instance}}']] },
      { title: 'Memory', unit: 'bytes', queries: [[`sum by (instance) (process_resident_memory_bytes{${OF}})`, '{{instance}} all'], [`sum by (instance) (nodejs_heap_size_used_bytes{${OF}})`, '{{instance}} heap']] },
      { title: 'Garbage collection', unit: 'percentunit', queries: [[`sum by (instance, kind) (${rate('nodejs_gc_duration_seconds_sum')})`, '{{instance}} {{kind}}']] },
      { title: 'File descriptors', queries: [[`max by (instance) (process_open_fds{${OF}})`, '{{instance}}']] },
      { title: 'What runs', queries: [[`count by (version, node) (deed_build_info{${OF}})`, '{{version}} on Node {{node}}'], [`sum(deed_processes{${OF}})`, 'processes'], [`sum(deed_workers{${OF}})`, 'of them workers']] },
    ],
  },
];

/** Grafana's units are 24 to a line; three panels share one. */
const [WIDTH, HEIGHT, LINE] = [8, 7, 24] as const;

/** In Grafana's format, of version 41 of its schema. */
export function dashboard(): object {
  const datasource = { type: 'prometheus', uid: '${datasource}' };
  const panels: object[] = [];
  let y = 0;
  for (const { title, panels: own } of rows) {
    panels.push({ id: panels.length + 1, type: 'row', title, collapsed: false, gridPos: { h: 1, w: LINE, x: 0, y }, panels: [] });
    y += 1;
    for (const [index, { title: name, queries, unit = 'short', about }] of own.entries()) {
      const place = { h: HEIGHT, w: WIDTH, x: (index % (LINE / WIDTH)) * WIDTH, y: y + Math.floor(index / (LINE / WIDTH)) * HEIGHT };
      panels.push({
        id: panels.length + 1, type: 'timeseries', title: name, ...(about && { description: about }), datasource, gridPos: place,
        fieldConfig: { defaults: { unit, min: 0, custom: { drawStyle: 'line', lineWidth: 1, fillOpacity: 10, showPoints: 'never', spanNulls: false } }, overrides: [] },
        options: { legend: { displayMode: 'list', placement: 'bottom', showLegend: true, calcs: [] }, tooltip: { mode: 'multi', sort: 'desc' } },
        targets: queries.map(([expr, legendFormat], at) => ({ refId: String.fromCharCode(65 + at), datasource, expr, legendFormat, range: true })),
      });
    }
    y += Math.ceil(own.length / (LINE / WIDTH)) * HEIGHT;
  }
  return {
    uid: 'deed', title: 'Deed', tags: ['deed'], editable: true, graphTooltip: 1, schemaVersion: 41, timezone: 'browser', refresh: '30s', time: { from: 'now-3h', to: 'now' },
    templating: { list: [
      { name: 'datasource', label: 'Prometheus', type: 'datasource', query: 'prometheus' },
      { name: 'job', label: 'Job', type: 'query', datasource, query: { query: 'label_values(deed_build_info, job)', refId: 'job' }, refresh: 2, includeAll: true, multi: true, current: { text: 'All', value: '$__all' } },
    ] },
    annotations: { list: [] },
    panels,
  };
}
