export type Job = () => Promise<void>;

/** Jobs in the order in which they were added, so many at once. The first that fails stops all. */
export interface WorkQueue {
  readonly add: (job: Job) => void;
  /** Resolves when there is nothing queued and nothing under way; rejects when a job has failed. */
  readonly idle: () => Promise<void>;
  readonly isIdle: () => boolean;
  /** Throws what a job has thrown. */
  readonly mustBeWell: () => void;
}

export function createWorkQueue(atOnceMax: number): WorkQueue {
  const queued: Job[] = [];
  let taken = 0; // of `queued`: shifting an array of thousands is slow
  let underWay = 0;
  const failures: unknown[] = [];
  let waiting: (() => void)[] = [];

  const isIdle = (): boolean => underWay === 0 && taken === queued.length;

  const mustBeWell = (): void => {
    if (failures.length > 0) throw failures[0];
  };

  const settle = (): void => {
    for (const wake of waiting) wake();
    waiting = [];
  };

  const run = async (job: Job): Promise<void> => {
    try {
      await job();
    } catch (error) {
      failures.push(error);
    } finally {
      underWay -= 1;
      start();
      if (isIdle() || failures.length > 0) settle();
    }
  };

  const start = (): void => {
    while (underWay < atOnceMax && taken < queued.length && failures.length === 0) {
      const job = queued[taken];
      taken += 1;
      if (taken === queued.length) {
        queued.length = 0;
        taken = 0;
      }
      if (job === undefined) continue;
      underWay += 1;
      void run(job);
    }
  };

  return {
    add: (job) => {
      queued.push(job);
      start();
    },
    isIdle,
    mustBeWell,
    idle: async () => {
      while (!isIdle() && failures.length === 0) await new Promise<void>((resolve) => waiting.push(resolve));
      mustBeWell();
    },
  };
}
