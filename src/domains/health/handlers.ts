/** The Health operations, and the front door. */
import { isOperators } from '../../contract/credentials.ts';
import type { HandlersFor } from '../../contract/handler.ts';
import { ok } from '../../contract/handler.ts';
import { AppError } from '../../errors.ts';
import type { Health, Report } from './service.ts';

/** Who sees the checks one by one: everybody, or who sends the operators' token; where there is none, nobody. */
export type Detail = 'open' | { token: string | null };

export function healthHandlers(health: Health, detail: Detail, docsPath: string | null): HandlersFor<'getRoot' | 'getHealth' | 'getLiveness' | 'getReadiness'> {
  const answer = (body: Report) => (body.status === 'unavailable' ? ({ status: 503, body } as const) : ok(body));

  async function report({ client: { authorization } }: { client: { authorization: string | null } }) {
    const isShown = maySee(detail, authorization);
    const { status, checks } = await health.report();
    return answer({ status, checks: isShown ? checks : [] });
  }

  return {
    getRoot: async (context) => (docsPath ? { status: 302, headers: { Location: docsPath } } : report(context)),
    getHealth: report,
    getLiveness: () => ok({ status: 'ok' as const }),
    getReadiness: async () => answer(await health.readiness()),
  };
}

/** Whoever sends a token that is not good is told so: an operator would look for a fault elsewhere. */
function maySee(detail: Detail, authorization: string | null): boolean {
  if (detail === 'open') return true;
  if (authorization === null) return false;
  if (!isOperators(authorization, detail.token)) throw new AppError('invalid-token', "Send the operators' token (Authorization: Bearer), or none to hear the status alone.");
  return true;
}
