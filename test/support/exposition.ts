/** Reads the text format of Prometheus, as far as these tests need it. */

/** Name and labels as they are written → value. Throws for a line that is neither a comment nor a sample. */
export function seriesOf(text: string): ReadonlyMap<string, number> {
  const series = new Map<string, number>();
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [, name, value] = /^([a-z_][a-z0-9_]*(?:\{[^}]*\})?) (\S+)(?: # .*)?$/.exec(line) ?? [];
    if (name === undefined) throw new Error(`This is no sample: ${line}`);
    if (series.has(name)) throw new Error(`Told twice: ${name}`);
    series.set(name, Number(value!.replace('Inf', 'Infinity')));
  }
  return series;
}
