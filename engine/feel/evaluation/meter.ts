import { CALL_DEPTH_MAX, STEPS_MAX } from '../bounds.ts';
import { EvaluationFault } from './fault.ts';

const CHARACTERS_PER_STEP = 64;
const EXPRESSIONS_PER_STEP = 4;

/** The calendar library takes as long for one date as a loop for this many steps. */
const STEPS_PER_DATE = 32;

/** Counts the work of one evaluation and stops it at the bound. */
export class Meter {
  #steps = 0;
  #depth = 0;

  spend(steps: number): void {
    this.#steps += steps;
    if (this.#steps > STEPS_MAX)
      throw new EvaluationFault(`Expected at most ${STEPS_MAX} steps; this expression takes more`, null);
  }

  /** Text that is read or made; what is short costs nothing beyond its expression. */
  spendText(length: number): void {
    if (length >= CHARACTERS_PER_STEP) this.spend(Math.floor(length / CHARACTERS_PER_STEP));
  }

  /** Steps that one round of a loop or one call costs, for as many expressions as its body holds. */
  static stepsFor(weight: number): number {
    return 1 + weight / EXPRESSIONS_PER_STEP;
  }

  spendDate(): void {
    this.spend(STEPS_PER_DATE);
  }

  inCall<Answer>(call: () => Answer): Answer {
    this.#depth += 1;
    if (this.#depth > CALL_DEPTH_MAX) {
      throw new EvaluationFault(
        `Expected at most ${CALL_DEPTH_MAX} function calls inside one another; found more`,
        null,
      );
    }
    const answer = call();
    this.#depth -= 1;
    return answer;
  }
}
