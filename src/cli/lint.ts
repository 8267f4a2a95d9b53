/** The lint of the contract, as `make lint-contract` does it. */
import { relative } from 'node:path';
import { getLineColLocation, lint as lintWith, loadConfig } from '@redocly/openapi-core';

export interface Finding {
  rule: string;
  message: string;
  /** `openapi/paths/customers.yaml:12:5` */
  place: string;
  severity: string;
}

/** `skipped`: rules that are not asked. */
export async function lint(file: string, skipped: string[] = []): Promise<Finding[]> {
  const config = await loadConfig();
  config.styleguide.skipRules(skipped);
  return (await lintWith({ ref: file, config })).map(({ ruleId, message, severity, location: [location] }) => ({ rule: ruleId, message, severity, place: location ? placeOf(location) : file }));
}

function placeOf(location: Parameters<typeof getLineColLocation>[0]): string {
  const { source, start } = getLineColLocation(location);
  return `${relative('', source.absoluteRef)}:${start.line}:${start.col}`;
}
