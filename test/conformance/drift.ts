/** redocly drift: what the other peers recorded, read by a second pair of eyes, and how much of the contract it touched. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Peer } from './peer.ts';
import { redoclyVersion, run } from './peer.ts';

const CONTRACT = 'generated/public.json';
/** They need a provider to log in at, which these runs have not; test/external-login/ has. */
const NEED_A_PROVIDER = ['startExternalLogin', 'finishExternalLogin', 'exchangeLoginCode', 'startIdentityLink', 'completeIdentityLink', 'deleteIdentity', 'startProviderStepUp', 'completeProviderStepUp'];

interface Problem {
  ruleId: string;
  message: string;
  target?: 'request' | 'response';
  method: string;
  path: string;
  status: number;
}

interface Drift {
  run: { totalExchanges: number };
  problems: Problem[];
}

interface Coverage {
  totals: Record<'operations' | 'parameters' | 'properties' | 'responses', { covered: number; total: number }>;
  operations: { operationId: string; covered: { kind: string; status?: string }[] }[];
}

export const drift: Peer = {
  name: 'drift',
  after: ['respect', 'schemathesis'],
  async run({ own, recordings }) {
    const headers = await securityHeaders();
    const compare = async (traffic: string, name: string): Promise<Drift & Coverage> => {
      const report = join(own, `${name}.json`);
      const coverage = join(own, `${name}-coverage.json`);
      await run('redocly', [
        'drift', traffic, '--api', CONTRACT, '--match-mode', 'basepath', '--ignore-headers', [...headers, 'x-schemathesis-*'].join(','),
        '--format', 'json', '--output', report, '--coverage', '--coverage-output', coverage,
      ], join(own, `${name}.log`));
      return { ...(JSON.parse(await readFile(report, 'utf8')) as Drift), ...(JSON.parse(await readFile(coverage, 'utf8')) as Coverage) };
    };
    // Journeys are as clients ought to be. Elsewhere requests are bad on purpose, and only the answers must be good.
    const journeys = await compare(join(recordings, 'journeys'), 'journeys');
    const everything = await compare(recordings, 'everything');
    const found = [...journeys.problems, ...everything.problems.filter((problem) => problem.target !== 'request' && !isRefusal(problem))];
    const untouched = (['operations', 'parameters'] as const).filter((part) => everything.totals[part].covered < everything.totals[part].total);
    const refused = onlyRefused(everything);
    return {
      version: await redoclyVersion(),
      cases: everything.run.totalExchanges,
      failures: found.length + untouched.length + refused.length,
      remarks: [
        `covered: ${Object.entries(everything.totals).map(([part, { covered, total }]) => `${part} ${covered}/${total}`).join(', ')}`,
        ...untouched.map((part) => `not all ${part} were used; see ${join(own, 'everything-coverage.json')}`),
        ...refused.map((operationId) => `${operationId} never answered 2xx or 3xx`),
        ...found.map(({ message, method, path, status }) => `${method} ${path} (${status}): ${message}`),
      ],
    };
  },
};

/** An address or a method that the contract does not have is answered by saying so, or by saying what there is. */
const isRefusal = ({ ruleId, method, status }: Problem): boolean => ruleId === 'undocumented-endpoint' && (status === 404 || status === 405 || (method === 'OPTIONS' && status === 204));

/** A run in which an operation only ever refuses has not tested it. */
function onlyRefused({ operations }: Coverage): string[] {
  const succeeded = operations.filter(({ covered }) => covered.some(({ kind, status }) => kind === 'response' && /^[23]/.test(status!)));
  const ids = new Set([...succeeded.map(({ operationId }) => operationId), ...NEED_A_PROVIDER]);
  return operations.map(({ operationId }) => operationId).filter((id) => !ids.has(id));
}

/** Headers that stand in a security scheme are declared; drift looks for them among the parameters. */
async function securityHeaders(): Promise<string[]> {
  const contract = JSON.parse(await readFile(CONTRACT, 'utf8')) as { components: { securitySchemes: Record<string, { in?: string; name?: string }> } };
  return Object.values(contract.components.securitySchemes).flatMap((scheme) => (scheme.in === 'header' && scheme.name ? [scheme.name.toLowerCase()] : []));
}
