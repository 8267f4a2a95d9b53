/** What a device is called until its owner says otherwise: `Firefox on Linux`. */

/** In this order: most browsers also call themselves something that comes later. */
const PROGRAMS: [RegExp, string][] = [
  [/\bEdg(?:e|A|iOS)?\//, 'Edge'], [/\bOPR\//, 'Opera'], [/\bSamsungBrowser\//, 'Samsung Internet'], [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/\bChrome\/|\bCriOS\//, 'Chrome'], [/\bSafari\//, 'Safari'], [/^curl\//, 'curl'], [/^python-requests\/|^python-httpx\//, 'Python'], [/^(?:node|undici)\b/, 'Node.js'], [/^okhttp\//, 'Android app'],
];
const SYSTEMS: [RegExp, string][] = [[/iPhone|iPad|iPod/, 'iOS'], [/Android/, 'Android'], [/Windows/, 'Windows'], [/Mac OS X|Macintosh/, 'macOS'], [/CrOS/, 'ChromeOS'], [/Linux|X11/, 'Linux']];

export function deviceNameOf(userAgent: string | null): string {
  const named = (table: [RegExp, string][]): string | undefined => table.find(([pattern]) => pattern.test(userAgent ?? ''))?.[1];
  return [named(PROGRAMS) ?? 'Unknown program', named(SYSTEMS)].filter(Boolean).join(' on ');
}
