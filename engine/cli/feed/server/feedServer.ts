import type { Text } from '../../language.ts';

/** The server that is fed, wherever it runs. */
export interface FeedServer {
  readonly url: string;
  /** How it is called for people. */
  readonly about: Text;
  /** What only a server in this process can do; null for any other. */
  readonly inside: Inside | null;
  close(): Promise<void>;
}

export interface Inside {
  /** What its clock says. */
  now(): number;
  /** Sets the clock forward to an instant. It goes on from there; it is never set back. */
  advanceTo(at: number): void;
  /** Resolves when nothing is due any more; answers how many changes there were since the start. */
  settle(): Promise<number>;
}
