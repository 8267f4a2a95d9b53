/**
 * Variables whose value stands in a file, as Docker and Kubernetes hand out secrets: X_FILE=/run/secrets/x is read as X.
 * An environment is shown by `docker inspect` and handed on to every child; a file is not.
 */
import { readFileSync } from 'node:fs';

const SUFFIX = '_FILE';

export interface Resolved {
  /** With X in place of each X_FILE. */
  given: Record<string, string>;
  /** Each names its variable, and none what stands in a file. */
  problems: string[];
}

/** `isKnown`: whether there is a variable of this name; X_FILE of any other is left as it is. */
export function resolveFiles(environment: Record<string, string>, isKnown: (name: string) => boolean): Resolved {
  const given: Record<string, string> = {};
  const problems: string[] = [];
  for (const [name, value] of Object.entries(environment)) {
    const target = name.endsWith(SUFFIX) ? name.slice(0, -SUFFIX.length) : '';
    if (!isKnown(target)) given[name] = value;
    else if (environment[target] !== undefined) problems.push(`${name}: ${target} is set as well; set one of the two.`);
    else {
      const content = contentOf(value);
      if (typeof content !== 'string') problems.push(`${name}: ${value} cannot be read (${content.code}).`);
      else if (content === '') problems.push(`${name}: ${value} is empty.`);
      else given[target] = content;
    }
  }
  return { given, problems };
}

/** Without the newline that editors and `echo` put at the end. */
function contentOf(path: string): string | { code: string } {
  try {
    return readFileSync(path, 'utf8').replace(/\r?\n$/, '');
  } catch (error) {
    return { code: (error as NodeJS.ErrnoException).code ?? String(error) };
  }
}
