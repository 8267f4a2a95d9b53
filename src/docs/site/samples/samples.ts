/** `x-codeSamples` for every operation, put in when documentation is made: the contract itself holds examples only. */
import type { CodeSample, Contract, ContractDocument, Operation } from '../contract.ts';
import { curlOf } from './curl.ts';
import { sampleRequest } from './request.ts';
import { typescriptOf } from './typescript.ts';

export function samplesOf(contract: Contract, operation: Operation): CodeSample[] {
  const request = sampleRequest(contract, operation);
  return [
    { lang: 'Shell', label: 'curl', source: curlOf(request) },
    { lang: 'TypeScript', label: 'TypeScript', source: typescriptOf(contract, request) },
  ];
}

/** A copy of the document whose operations show them. */
export function withSamples(contract: Contract): ContractDocument {
  const paths: ContractDocument['paths'] = structuredClone(contract.document.paths);
  for (const operation of contract.operations) paths[operation.path]![operation.method]!['x-codeSamples'] = samplesOf(contract, operation);
  return { ...contract.document, paths };
}
