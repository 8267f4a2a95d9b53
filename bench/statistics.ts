/** The two numbers a series is reduced to. */

export function median(values: number[]): number {
  const sorted = values.toSorted((left, right) => left - right);
  const middle = sorted.length >> 1;
  if (sorted.length === 0) return Number.NaN;
  return sorted.length % 2 === 1 ? sorted[middle] as number : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}

/** Undefined where any value is: a figure the system does not give. */
export function minimum(values: (number | undefined)[]): number | undefined {
  return values.includes(undefined) || values.length === 0 ? undefined : Math.min(...values as number[]);
}
