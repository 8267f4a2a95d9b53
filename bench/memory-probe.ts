/** Loaded into the measured process: at SIGUSR2 it collects all garbage and says on stderr what is left on the heap. */
process.on('SIGUSR2', () => {
  const collect = (globalThis as { gc?: () => void }).gc;
  if (!collect) throw new Error('start it with --expose-gc');
  collect();
  collect();
  process.stderr.write(`heap ${process.memoryUsage().heapUsed}\n`);
});
