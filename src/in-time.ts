/** Waiting for what may never answer. */

/** Rejects where `asked` takes longer; what becomes of it then, nobody hears. */
export function inTime<Result>(asked: Promise<Result>, milliseconds: number): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('it does not answer')), milliseconds);
  });
  return Promise.race([asked, late]).finally(() => clearTimeout(timer));
}
