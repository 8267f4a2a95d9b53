/** Rows as text in columns, each as wide as its widest cell: for terminals, and for `operations.txt`. */

/** Of rows with as many cells each. Columns from `numbersFrom` on are numbers: they end together. */
export function inColumns(rows: readonly (readonly string[])[], numbersFrom = Infinity): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map((row) => row.map((cell, column) => (column >= numbersFrom ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!))).join('  ').trimEnd()).join('\n');
}
