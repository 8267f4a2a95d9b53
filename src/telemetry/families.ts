/** Metrics as they travel between processes, those of several processes as one, and their text for Prometheus. */

export type Aggregator = 'sum' | 'max' | 'min' | 'first';

export interface Exemplar {
  labelSet: Record<string, string>;
  value: number;
  /** In seconds since 1970. */
  timestamp: number;
}

export interface Sample {
  labels: Record<string, string | number>;
  value: number;
  /** Of the buckets, the sum and the count of a histogram; the family's name elsewhere. */
  metricName?: string;
  exemplar?: Exemplar | null;
}

export interface Family {
  name: string;
  help: string;
  type: 'counter' | 'gauge' | 'histogram';
  aggregator: Aggregator;
  values: Sample[];
}

const REDUCE: Record<Aggregator, (one: number, other: number) => number> = {
  sum: (one, other) => one + other,
  max: Math.max,
  min: Math.min,
  first: (one) => one,
};

/** As if one process had counted it all. Of several exemplars the newest stays. */
export function merge(processes: readonly (readonly Family[])[]): Family[] {
  const merged = new Map<string, { family: Family; samples: Map<string, Sample> }>();
  for (const family of processes.flat()) {
    let known = merged.get(family.name);
    if (!known) merged.set(family.name, (known = { family, samples: new Map() }));
    const { samples } = known;
    for (const sample of family.values) {
      const key = `${sample.metricName ?? ''}${textOf(sample.labels)}`;
      const before = samples.get(key);
      if (!before) samples.set(key, { ...sample });
      else {
        before.value = REDUCE[family.aggregator](before.value, sample.value);
        if ((sample.exemplar?.timestamp ?? 0) > (before.exemplar?.timestamp ?? 0)) before.exemplar = sample.exemplar;
      }
    }
  }
  return [...merged.values()].map(({ family, samples }) => ({ ...family, values: [...samples.values()] }));
}

/** What only ever grows. */
export const monotone = (families: readonly Family[]): Family[] => families.filter(({ type }) => type !== 'gauge');

const OPEN_METRICS = 'application/openmetrics-text';
const CONTENT_TYPES: Record<string, string> = {
  'text/plain': 'text/plain; version=0.0.4; charset=utf-8',
  [OPEN_METRICS]: `${OPEN_METRICS}; version=1.0.0; charset=utf-8`,
};

export interface Written {
  contentType: string;
  text: string;
}

/** In the text format of Prometheus, or in OpenMetrics 1.0, which alone has exemplars. */
export function write(families: readonly Family[], mediaType: string): Written {
  const isOpen = mediaType === OPEN_METRICS;
  const lines: string[] = [];
  for (const { name, help, type, values } of families) {
    // OpenMetrics names a counter without what its samples end in.
    const family = isOpen && type === 'counter' ? name.replace(/_total$/, '') : name;
    lines.push(`# HELP ${family} ${escaped(help)}`, `# TYPE ${family} ${type}`);
    for (const { metricName = name, labels, value, exemplar } of values) {
      const shown = isOpen && exemplar ? ` # ${textOf(exemplar.labelSet)} ${number(exemplar.value)} ${exemplar.timestamp}` : '';
      lines.push(`${metricName}${Object.keys(labels).length > 0 ? textOf(labels) : ''} ${number(value)}${shown}`);
    }
  }
  if (isOpen) lines.push('# EOF');
  return { contentType: CONTENT_TYPES[mediaType]!, text: `${lines.join('\n')}\n` };
}

function textOf(labels: Record<string, string | number>): string {
  return `{${Object.entries(labels).map(([name, value]) => `${name}="${escaped(String(value)).replaceAll('"', '\\"')}"`).join(',')}}`;
}

const escaped = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n');

function number(value: number): string {
  return Number.isFinite(value) ? String(value) : Number.isNaN(value) ? 'NaN' : value > 0 ? '+Inf' : '-Inf';
}
