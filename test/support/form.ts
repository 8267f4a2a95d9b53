/** A value as the bytes of a media type: a form where it is one, else JSON. */
export const FORM = 'application/x-www-form-urlencoded';

export function encoded(mediaType: string | undefined, value: unknown): string {
  return mediaType === FORM ? new URLSearchParams(Object.entries(value as object).map(([name, member]): [string, string] => [name, String(member)])).toString() : JSON.stringify(value);
}
