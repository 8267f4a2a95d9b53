/** What others send as JSON, read as far as it is what it should be. */
export function member(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((inner, name) => (isObject(inner) && Object.hasOwn(inner, name) ? inner[name] : undefined), value);
}

export function text(value: unknown, ...path: readonly string[]): string | undefined {
  const found = member(value, ...path);
  return typeof found === 'string' ? found : undefined;
}

/** A text alone, or those in a list. */
export function texts(value: unknown, ...path: readonly string[]): string[] {
  const found = member(value, ...path);
  return (Array.isArray(found) ? (found as unknown[]) : [found]).filter((item) => typeof item === 'string');
}

export function list(value: unknown, ...path: readonly string[]): unknown[] {
  const found = member(value, ...path);
  return Array.isArray(found) ? (found as unknown[]) : [];
}

/** ISO 8601, or seconds since 1970. */
export function time(value: unknown, ...path: readonly string[]): Date | undefined {
  const found = member(value, ...path);
  const date = typeof found === 'number' ? new Date(found * 1000) : typeof found === 'string' ? new Date(found) : undefined;
  return date && !Number.isNaN(date.getTime()) ? date : undefined;
}

/** Numbers and booleans as text; nothing of deeper objects. */
export function flat(value: unknown, ...path: readonly string[]): Record<string, string> {
  const found = member(value, ...path);
  if (!isObject(found)) return {};
  return Object.fromEntries(Object.entries(found).flatMap(([name, inner]) => (typeof inner === 'string' || typeof inner === 'number' || typeof inner === 'boolean' ? [[name, String(inner)]] : [])));
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
