/** Lets a number of works run at once; the others wait in line, first come, first served, unless it is too long. */
export function createLine(atOnceMax: number, waitingMax: number) {
  const waiting: Array<() => void> = [];
  let underWay = 0;

  const leave = (): void => {
    const next = waiting.shift();
    if (next === undefined) underWay -= 1;
    else next();
  };

  const enter = async (signal: AbortSignal): Promise<void> => {
    signal.throwIfAborted();
    if (underWay < atOnceMax) {
      underWay += 1;
      return;
    }
    if (waiting.length >= waitingMax) throw new Error(`Expected fewer than ${waitingMax} jobs to wait in line`);
    await new Promise<void>((resolve, reject) => {
      const goOn = (): void => {
        signal.removeEventListener('abort', giveUp);
        resolve();
      };
      const giveUp = (): void => {
        waiting.splice(waiting.indexOf(goOn), 1);
        reject(new Error('Expected a turn before the job was called off'));
      };
      waiting.push(goOn);
      signal.addEventListener('abort', giveUp, { once: true });
    });
  };

  return { enter, leave };
}
