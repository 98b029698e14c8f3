import { Socket } from 'node:net';

type Told = (error?: Error | null) => void;

/**
 * Sends what is written in one turn together: a transaction whose messages travel in one flight costs one call of the
 * operating system, and not one for each message.
 */
export class GatheringSocket extends Socket {
  #isGathering = false;

  constructor() {
    super();
    this.once('connect', () => {
      this.write = this.#write; // only now: connecting puts Node's own back
    });
  }

  readonly #write = (chunk: string | Uint8Array, encoding?: BufferEncoding | Told, told?: Told): boolean => {
    this.#gather();
    return typeof encoding === 'string' ? super.write(chunk, encoding, told) : super.write(chunk, encoding ?? told);
  };

  #gather(): void {
    if (this.#isGathering) return;
    this.#isGathering = true;
    this.cork();
    process.nextTick(() => {
      this.#isGathering = false;
      this.uncork();
    });
  }
}
