/**
 * Tells the driver to leave every value as the text Postgres sent: a timestamp parsed to a Date and
 * printed again costs a quarter of a list and loses its microseconds. `table.ts` decodes what it needs.
 */
import type { CustomTypesConfig } from 'pg';

const asText = (text: string): string => text;

export const textTypes = { getTypeParser: () => asText } as unknown as CustomTypesConfig;
