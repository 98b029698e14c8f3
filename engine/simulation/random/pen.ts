import type { ElementId } from '../../core/identifiers.ts';
import type { Expression } from '../../core/model/text.ts';
import type { Dice } from './dice.ts';
import type { Drawing } from './drawing.ts';

/** What a random process is drawn with. */
export interface Pen {
  readonly dice: Dice;
  readonly drawing: Drawing;
  /** Processes that may be called: those that begin without a trigger. */
  readonly callable: readonly string[];
  /** Counts what is drawn; true while there is room for more. */
  readonly hasRoom: () => boolean;
  /** From here on nobody promises that the process can end. */
  readonly doubt: () => void;
}

/** Where something is drawn. */
export interface Place {
  readonly scope: ElementId;
  readonly depth: number;
  /** A transaction around it catches a cancel end event. */
  readonly isCancelled: boolean;
  /** Somebody around it catches every error. */
  readonly isCaught: boolean;
}

/** A piece of a process with one way in and one way out. */
export interface Block {
  readonly first: ElementId;
  readonly last: ElementId;
}

export const only = (id: ElementId): Block => ({ first: id, last: id });

export const within = (place: Place, scope: ElementId, about: Partial<Place> = {}): Place => ({
  ...place,
  scope,
  depth: place.depth + 1,
  ...about,
});

/** The variables that conditions ask. True makes each condition of a random process hold. */
export const CONDITIONS = ['c1', 'c2', 'c3'] as const;
export const MESSAGES = ['mail', 'call', 'note'] as const;
export const SIGNALS = ['bell', 'horn', 'lamp'] as const;
export const ERRORS = ['E1', 'E2'] as const;
export const ESCALATIONS = ['X1', 'X2'] as const;
export const KEYS = ['k1', 'k2'] as const;

/** An expression that is no boolean, or has no value, where the variable is not; that is an incident. */
export function conditionBy({ oneOf }: Dice): Expression {
  const name = oneOf(CONDITIONS);
  return oneOf([name, `${name} = true`, `${name} != false`, `${name} or ${oneOf(CONDITIONS)} = true`]);
}
