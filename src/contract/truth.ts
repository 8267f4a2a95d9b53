/**
 * Holds answers against the contract. In development and test whatever the contract does not declare is an
 * error, and loud. In production the client still gets its answer, cut to what is declared, and the
 * untruth is logged and counted; bodies are looked at in a sample, since serializers cut them anyway.
 */
import type { ValidateFunction } from 'ajv';
import type { Logger } from 'pino';
import { AppError } from '../errors.ts';

export interface TruthOptions {
  /** By schema name; null where no body is ever looked at. */
  validators: Record<string, ValidateFunction> | null;
  /** Refuse the answer, and say why in it. */
  loud: boolean;
  /** How many of a hundred bodies are looked at, where not all are. */
  samplePercent: number;
  logger: Logger;
}

export interface Truth {
  readonly loud: boolean;
  /** Untrue answers so far, by operationId. */
  readonly untruths: ReadonlyMap<string, number>;
  /** Throws where untruths are loud; logs and counts where they are not. */
  untrue(operationId: string, what: string): void;
  /** The same for what leaves nothing to answer with. */
  refuse(operationId: string, what: string): never;
  /** Looks at a body, or where bodies are sampled, perhaps. */
  body(operationId: string, schema: string, value: () => unknown): void;
}

export function createTruth({ validators, loud, samplePercent, logger }: TruthOptions): Truth {
  const untruths = new Map<string, number>();

  function count(operationId: string, what: string): void {
    const times = (untruths.get(operationId) ?? 0) + 1;
    untruths.set(operationId, times);
    logger.error({ operationId, untruth: what, times }, 'an answer is not what the contract says');
  }

  function refuse(operationId: string, what: string): never {
    if (!loud) count(operationId, what);
    throw new AppError('internal-error', loud ? `${operationId} answered ${what}.` : 'Something failed on our side.', { internal: { what } });
  }

  const untrue = (operationId: string, what: string): void => (loud ? refuse(operationId, what) : count(operationId, what));

  return {
    loud,
    untruths,
    refuse,
    untrue,
    body(operationId, schema, value) {
      const validate = validators?.[schema];
      if (!validate || (!loud && Math.random() * 100 >= samplePercent)) return;
      if (!validate(value())) untrue(operationId, `a body that is not a ${schema}: ${faultsOf(validate)}`);
    },
  };
}

function faultsOf(validate: ValidateFunction): string {
  return (validate.errors ?? []).map((error) => `${error.instancePath || '/'} ${error.message ?? ''} ${JSON.stringify(error.params)}`).join('; ');
}
