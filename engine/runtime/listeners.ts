import type { Log } from '../ports/log.ts';

/** Those who hear of something. What they hear of stands, whatever becomes of them. */
export interface Listeners<Told extends readonly unknown[]> {
  /** The answer ends the hearing. */
  readonly add: (heard: (...told: Told) => void) => () => void;
  readonly tell: (...told: Told) => void;
}

export function createListeners<Told extends readonly unknown[]>(log: Log): Listeners<Told> {
  const listeners = new Set<(...told: Told) => void>();
  return {
    add: (heard) => {
      listeners.add(heard);
      return () => void listeners.delete(heard);
    },
    tell: (...told) => {
      for (const heard of listeners) {
        try {
          heard(...told);
        } catch (error) {
          log.error('Somebody who hears of commits and effects failed', { error: String(error) });
        }
      }
    },
  };
}
