import { setTimeout as pause } from 'node:timers/promises';

const WAIT_MS_MAX = 10_000;

/** Repeats an expectation until it holds; its last failure is the failure. */
export async function eventually(expectation: () => void | Promise<void>): Promise<void> {
  const deadline = Date.now() + WAIT_MS_MAX;
  for (;;) {
    try {
      await expectation();
      return;
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await pause(20);
    }
  }
}
