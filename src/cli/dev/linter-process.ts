/** Program of the linting process: what `make lint-contract` would say, one line for each finding. */
import { enableCompileCache } from 'node:module';
import type { Answer } from './orders.ts';

export type LinterOrder = 'lint' | 'lintExamples';

enableCompileCache();
const { lint } = await import('../lint.ts');
const { takeOrders } = await import('./orders.ts');

const ROOT_FILE = 'openapi/openapi.yaml';
const MOST_FINDINGS = 20;
/** They compile a validator for each example, which takes twice as long as all the other rules. */
const EXAMPLE_RULES = ['no-invalid-media-type-examples', 'no-invalid-parameter-examples', 'no-invalid-schema-examples'];

async function findings(wanted: 'examples' | 'all the rest'): Promise<Answer> {
  const found = wanted === 'examples' ? (await lint(ROOT_FILE)).filter(({ rule }) => EXAMPLE_RULES.includes(rule)) : await lint(ROOT_FILE, EXAMPLE_RULES);
  // A file that several others refer to is found broken several times.
  const lines = new Set(found.map(({ place, severity, rule, message }) => `${place} ${severity} ${rule}: ${message}`));
  const shown = [...lines].slice(0, MOST_FINDINGS);
  if (lines.size > MOST_FINDINGS) shown.push(`… and ${lines.size - MOST_FINDINGS} more: make lint-contract`);
  return { good: !found.some(({ severity }) => severity === 'error'), said: shown };
}

takeOrders<LinterOrder>({ lint: () => findings('all the rest'), lintExamples: () => findings('examples') });
