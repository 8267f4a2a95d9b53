/**
 * Address → operations. The lookup is by path alone, so a concrete path never falls to a template, and
 * 405, `Allow`, HEAD and OPTIONS follow from what the path has. Its cost does not grow with the contract.
 */
import createTree from 'find-my-way';

export interface Route<Entry> {
  /** By method; HEAD is GET's. */
  entries: Readonly<Record<string, Entry>>;
  allow: string;
}

export interface Match<Entry> {
  route: Route<Entry>;
  params: Record<string, string | undefined>;
}

const NO_PARAMS: Record<string, string | undefined> = Object.freeze({});

export function createRouter<Entry>(rows: Iterable<{ method: string; path: string; entry: Entry }>): (path: string) => Match<Entry> | null {
  const byPath = new Map<string, Record<string, Entry>>();
  for (const { method, path, entry } of rows) {
    const entries = byPath.get(path) ?? (Object.create(null) as Record<string, Entry>);
    byPath.set(path, entries);
    if (entries[method]) throw new Error(`Two operations answer ${method} ${path}.`);
    entries[method] = entry;
  }
  const fixed = new Map<string, Match<Entry>>();
  const tree = createTree({ caseSensitive: true, ignoreTrailingSlash: false, maxParamLength: 500 });
  for (const [path, entries] of byPath) {
    if (entries.GET) entries.HEAD = entries.GET;
    const route: Route<Entry> = { entries, allow: [...Object.keys(entries), 'OPTIONS'].sort().join(', ') };
    if (path.includes('{')) tree.on('GET', path.replaceAll(/\{([^}]+)\}/g, ':$1'), () => undefined, route);
    else fixed.set(path, { route, params: NO_PARAMS });
  }
  return (path) => {
    const exact = fixed.get(path);
    if (exact) return exact;
    // A trailing slash would match a template with an empty parameter.
    const found = path.endsWith('/') ? null : tree.find('GET', path);
    return found ? { route: found.store as Route<Entry>, params: found.params } : null;
  };
}
