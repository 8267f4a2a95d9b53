/** Text of path, query and headers → declared values. What cannot be converted stays text, and validation says why. */
import type { IncomingHttpHeaders } from 'node:http';
import type { Violation } from '../errors.ts';
import { AppError } from '../errors.ts';
import { decodeForm } from './form.ts';
import type { Operation, Parameter } from './operation.ts';

const INTEGER = /^-?(?:0|[1-9]\d{0,15})$/;
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

export type Values = Record<string, unknown>;

/** Prepared once for an operation; called for each of its requests. */
export interface ParameterReader {
  path(raw: Readonly<Record<string, string | undefined>>): Values;
  query(search: string): Values;
  header(headers: IncomingHttpHeaders): Values;
}

export function parameterReader(operation: Operation): ParameterReader {
  const of = (place: Parameter['in']): Map<string, Parameter> =>
    new Map(operation.parameters.filter((parameter) => parameter.in === place).map((parameter) => [place === 'header' ? parameter.name.toLowerCase() : parameter.name, parameter]));
  const path = of('path');
  const query = of('query');
  const header = of('header');
  return {
    path: (raw) => {
      const values: Values = {};
      for (const [name, parameter] of path) values[name] = convert(raw[name] ?? '', parameter);
      return values;
    },
    query: (search) => (search === '' ? {} : readQuery(search, query)),
    header: (headers) => {
      const values: Values = {};
      for (const [name, parameter] of header) {
        const text = headers[name];
        if (text !== undefined) values[name] = convert(String(text), parameter);
      }
      return values;
    },
  };
}

function readQuery(search: string, declared: Map<string, Parameter>): Values {
  const values: Values = {};
  const problems: Violation[] = [];
  const refuse = (parameter: string, code: string, detail: string): void => void problems.push({ in: 'query', parameter, code, detail });
  for (const pair of search.split('&')) {
    if (pair === '') continue;
    const equals = pair.indexOf('=');
    const name = decodeForm(equals < 0 ? pair : pair.slice(0, equals));
    const text = decodeForm(equals < 0 ? '' : pair.slice(equals + 1));
    if (name === undefined || text === undefined) {
      refuse(pair.slice(0, 100), 'encoding', 'is not valid percent-encoded UTF-8');
      continue;
    }
    const parameter = declared.get(name);
    if (!parameter) refuse(name.slice(0, 100), 'unknown-parameter', unknownParameter(declared));
    else if (Object.hasOwn(values, name)) refuse(name, 'duplicate-parameter', parameter.list ? 'is given twice; separate values with commas' : 'is given twice');
    else if (text.includes('\0')) refuse(name, 'encoding', 'must not contain a NUL character');
    else values[name] = convert(text, parameter);
  }
  if (problems.length > 0) throw new AppError('invalid-request', 'The query is not what the contract allows.', { errors: problems });
  return values;
}

function unknownParameter(declared: Map<string, Parameter>): string {
  return declared.size === 0 ? 'is unknown; this operation takes no query parameters' : `is unknown; this operation takes ${[...declared.keys()].join(', ')}`;
}

function convert(text: string, parameter: Parameter): unknown {
  if (parameter.list) return text === '' ? [] : text.split(',');
  switch (parameter.type) {
    case 'integer':
      return INTEGER.test(text) ? Number(text) : text;
    case 'number':
      return NUMBER.test(text) ? Number(text) : text;
    case 'boolean':
      return text === 'true' ? true : text === 'false' ? false : text;
    default:
      return text;
  }
}
