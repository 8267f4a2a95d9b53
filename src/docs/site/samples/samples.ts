/** `x-codeSamples` for every operation, put in when documentation is made: the contract itself holds examples only. */
import type { CodeSample, Contract, ContractDocument, Operation } from '../contract.ts';
import { curlOf } from './curl.ts';
import { sampleRequest } from './request.ts';
import { typescriptOf } from './typescript.ts';

/** `lang` is for whoever colours them: ReDoc knows no TypeScript, and colours it as what it is closest to. */
const LANGUAGES = [
  { lang: 'bash', label: 'curl' },
  { lang: 'javascript', label: 'TypeScript' },
] as const;

/** ReDoc shows samples of the languages that it is told, and no others; `payload` is its own name for the body. */
export const REDOC_OPTIONS = { disableTelemetry: true, codeSamples: { languages: [...LANGUAGES, { lang: 'payload', label: 'Payload' }] } };

export function samplesOf(contract: Contract, operation: Operation): CodeSample[] {
  const request = sampleRequest(contract, operation);
  const sources = { curl: curlOf(request), TypeScript: typescriptOf(contract, request) };
  return LANGUAGES.map(({ lang, label }) => ({ lang, label, source: sources[label] }));
}

/** A copy of the document whose operations show them. */
export function withSamples(contract: Contract): ContractDocument {
  const paths: ContractDocument['paths'] = structuredClone(contract.document.paths);
  for (const operation of contract.operations) paths[operation.path]![operation.method]!['x-codeSamples'] = samplesOf(contract, operation);
  return { ...contract.document, paths };
}
