/** The Health operations, and the front door. */
import type { components } from '../../../generated/types.ts';
import type { HandlersFor } from '../../contract/handler.ts';
import { ok } from '../../contract/handler.ts';
import type { Health } from './service.ts';

export function healthHandlers(health: Health, docsPath: string | null): HandlersFor<'getRoot' | 'getHealth' | 'getLiveness' | 'getReadiness'> {
  const report = async () => {
    const body: components['schemas']['HealthReport'] = await health.report();
    return body.status === 'unavailable' ? ({ status: 503, body } as const) : ok(body);
  };
  return {
    getRoot: async () => (docsPath ? { status: 302, headers: { Location: docsPath } } : report()),
    getHealth: report,
    getLiveness: () => ok({ status: 'ok' as const }),
    getReadiness: report,
  };
}
