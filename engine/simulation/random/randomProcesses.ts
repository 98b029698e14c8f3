import type { ProcessModel } from '../../core/model/process.ts';
import type { Dice } from './dice.ts';
import { drawingOf } from './drawing.ts';
import { drawBlock } from './randomBlocks.ts';
import { drawEnds } from './randomEnds.ts';
import { drawStarts } from './randomStarts.ts';
import { drawEventSubProcesses } from './randomWatchers.ts';
import type { Pen, Place } from './pen.ts';

/** Processes that are deployed together. */
export interface RandomProcesses {
  readonly processes: readonly ProcessModel[];
  /** Whether each of them can end, whatever has happened to it before. */
  readonly isSound: boolean;
}

/** How many pieces a process is made of, at most about. */
const PIECES_MAX = 14;

/** One to three processes of every kind of element; the later ones may call the earlier ones. */
export function randomProcesses(dice: Dice): RandomProcesses {
  const processes: ProcessModel[] = [];
  const callable: string[] = [];
  let isSound = true;
  for (let count = dice.oneOf([1, 1, 2, 3]); count > 0; count -= 1) {
    const name = `p${processes.length + 1}`;
    const drawn = randomProcess(dice, name, callable);
    processes.push(drawn.model);
    isSound &&= drawn.isSound;
    if (drawn.isCallable) callable.push(name);
  }
  return { processes, isSound };
}

interface Drawn {
  readonly model: ProcessModel;
  readonly isCallable: boolean;
  readonly isSound: boolean;
}

function randomProcess(dice: Dice, name: string, callable: readonly string[]): Drawn {
  const drawing = drawingOf(name);
  let pieces = 1 + dice.below(PIECES_MAX);
  let isSound = true;
  const pen: Pen = {
    dice,
    drawing,
    callable: [...callable],
    hasRoom: () => {
      pieces -= 1;
      return pieces > 0;
    },
    doubt: () => {
      isSound = false;
    },
  };
  const place: Place = { scope: drawing.process, depth: 0, isCancelled: false, isCaught: false };
  const body = drawBlock(pen, place);
  const { isCallable } = drawStarts(pen, place, body);
  drawEnds(pen, place, body.last);
  drawEventSubProcesses(pen, place, false);
  return { model: drawing.model(), isCallable, isSound };
}
