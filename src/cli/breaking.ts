/** `breaking [BASE]`: what of the contract's changes breaks a client. Answers 1 where something does, 2 where there is nothing to compare with. */
import { existsSync } from 'node:fs';
import { accept, readAccepted } from '../contract/compare/accepted.ts';
import { CannotCompare } from '../contract/compare/change.ts';
import { compareContracts } from '../contract/compare/compare.ts';
import type { Comparison, Format } from '../contract/compare/report.ts';
import { breaks, FORMATS, report } from '../contract/compare/report.ts';
import type { Document } from '../contract/compile/bundle.ts';
import type { Base } from './base.ts';
import { asFiles, bundle, readBase, ROOT } from './base.ts';
import { majorChanges, unheard } from './redocly.ts';

export async function breaking(base: string | undefined, format: string): Promise<number> {
  return withFormat(format, async (chosen) => {
    const { comparison } = await compareWith(base);
    process.stdout.write(report(comparison, chosen));
    return breaks(comparison) ? 1 : 0;
  });
}

/** Wrong usage ends in 2, with what to do. */
export async function withFormat(format: string, work: (format: Format) => Promise<number>): Promise<number> {
  const chosen = FORMATS.find((one) => one === format);
  if (!chosen) return refuse(`There is no format ${format}; FORMAT is ${FORMATS.join(', ')}.`);
  if (!existsSync(ROOT)) return refuse(`There is no ${ROOT} here.`);
  return work(chosen).catch((error: unknown) => {
    if (error instanceof CannotCompare) return refuse(error.message);
    throw error;
  });
}

function refuse(message: string): number {
  console.error(message);
  return 2;
}

/** The contract as it lies here against what it was. */
export async function compareWith(wanted: string | undefined): Promise<{ base: Base; document: Document; comparison: Comparison }> {
  const base = await readBase(wanted);
  const document = await bundle(ROOT, 'this checkout');
  const found = compareContracts(base.document, document, { today: new Date().toISOString().slice(0, 10) });
  const { changes, idle } = accept(found, await readAccepted(ROOT), base.accepted);
  const opinions = await asFiles(base.document, document, majorChanges);
  return { base, document, comparison: { base: base.name, changes, remarks: [...idle, ...unheard(opinions, changes)] } };
}
