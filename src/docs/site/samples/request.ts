/** The request that an operation's samples show, whatever their language: made of the contract's own examples. */
import type { Contract, MediaType, Operation, Parameter } from '../contract.ts';

export interface SampleRequest {
  operation: Operation;
  /** The scheme that the contract names first; undefined for everybody. */
  credential?: string;
  parameters: { name: string; in: Parameter['in']; value: unknown }[];
  /** Where there is a choice of forms, the first. */
  accept?: string;
  body?: { mediaType: string; value: unknown };
}

/** Not required, and better sent: one effect for a retry, nobody's work undone. */
const ADVISED = ['Idempotency-Key', 'If-Match'];
/** Shows where what one asks for goes. */
const OF_LISTS = 'limit';

export function sampleRequest(contract: Contract, operation: Operation): SampleRequest {
  const { parameters, body = {} } = operation;
  const [mediaType] = Object.keys(body);
  return {
    operation,
    credential: Object.keys(operation.object.security[0] ?? {})[0],
    parameters: parameters.filter(({ name, required }) => required || ADVISED.includes(name) || name === OF_LISTS).map((parameter) => ({ name: parameter.name, in: parameter.in, value: exampleOf(operation, parameter) })),
    accept: acceptOf(operation),
    body: mediaType === undefined ? undefined : { mediaType, value: firstExample(contract, operation, body[mediaType]!) },
  };
}

function exampleOf({ id }: Operation, { name, example }: Parameter): unknown {
  if (example === undefined) throw new Error(`${id}: the parameter ${name} has no example to make a sample of.`);
  return example;
}

function firstExample(contract: Contract, { id }: Operation, { example, examples }: MediaType): unknown {
  const [first] = Object.values(examples ?? {});
  const value = first === undefined ? example : contract.resolve(first).value;
  if (value === undefined) throw new Error(`${id}: its body has no example to make a sample of.`);
  return value;
}

function acceptOf({ responses }: Operation): string | undefined {
  const mediaTypes = Object.keys(responses['200']?.content ?? {});
  return mediaTypes.length > 1 ? mediaTypes[0] : undefined;
}
