/** A strict reader of CSV by RFC 4180, written for tests alone: what it does not understand is an error, not a guess. */

const PLAIN = /[^",\r\n]*/y;

/** Records of cells, the header first. */
export function parseCsv(text: string): string[][] {
  const records: string[][] = [];
  let at = 0;

  function quoted(): string {
    let cell = '';
    for (at++; ; ) {
      const end = text.indexOf('"', at);
      if (end < 0) throw new Error(`a quoted cell has no end: ${text.slice(at, at + 100)}`);
      cell += text.slice(at, end);
      at = end + 1;
      if (text[at] !== '"') return cell;
      cell += '"';
      at++;
    }
  }

  function plain(): string {
    PLAIN.lastIndex = at;
    const [cell] = PLAIN.exec(text)!;
    at += cell.length;
    return cell;
  }

  while (at < text.length) {
    const record: string[] = [];
    for (;;) {
      record.push(text[at] === '"' ? quoted() : plain());
      if (text[at] !== ',') break;
      at++;
    }
    if (!text.startsWith('\r\n', at)) throw new Error(`a record does not end with CRLF: ${JSON.stringify(text.slice(Math.max(0, at - 50), at + 50))}`);
    at += 2;
    records.push(record);
  }
  return records;
}
