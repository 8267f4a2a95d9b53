/** Loaded into a process that shall fall: a promise that nobody awaits, once it serves. */
const log = console.log;
console.log = (...words: unknown[]) => {
  log(...words);
  if (String(words[0]).startsWith('Deed listens')) setTimeout(() => void Promise.reject(new Error('nobody awaits this')), 2000);
};
