import { carryOut, draftOf, inverseOf } from './draft.ts';
import type { Change, Draft } from './draft.ts';
import type { Diagram } from './diagram.ts';

/** Changes a diagram; answers the ids of what should be selected then, or nothing to leave the selection alone. */
export type Edit = (draft: Draft) => readonly string[] | null;

/** What people read beside undo. */
export type EditName =
  'create' | 'remove' | 'move' | 'resize' | 'connect' | 'bend' | 'rename' | 'changeType' | 'set' | 'paste' | 'layout';

interface Step {
  readonly name: EditName;
  readonly changes: readonly Change[];
}

/** The one undo stack of a diagram: canvas, panel, keyboard and clipboard all edit here. */
export interface History {
  readonly diagram: Diagram;
  readonly edit: (name: EditName, edit: Edit) => readonly string[] | null;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly undoable: () => EditName | null;
  readonly redoable: () => EditName | null;
  /** A number that is another one after each change. */
  readonly revision: () => number;
  /** Whether all that was done is undone. */
  readonly isUntouched: () => boolean;
  readonly subscribe: (listener: () => void) => () => void;
}

const STEPS_MAX = 1_000;

export function createHistory(diagram: Diagram): History {
  const done: Step[] = [];
  const undone: Step[] = [];
  const listeners = new Set<() => void>();
  let revision = 0;
  let isForgetful = false;

  function tell(): void {
    revision += 1;
    for (const listener of listeners) listener();
  }

  function edit(name: EditName, change: Edit): readonly string[] | null {
    const { draft, changes } = draftOf(diagram);
    let chosen: readonly string[] | null;
    try {
      chosen = change(draft);
    } catch (error) {
      revert(diagram, changes);
      throw error;
    }
    if (changes.length === 0) return chosen;
    done.push({ name, changes });
    undone.length = 0;
    if (done.length > STEPS_MAX) {
      done.shift();
      isForgetful = true;
    }
    tell();
    return chosen;
  }

  function undo(): void {
    const step = done.pop();
    if (step === undefined) return;
    revert(diagram, step.changes);
    undone.push(step);
    tell();
  }

  function redo(): void {
    const step = undone.pop();
    if (step === undefined) return;
    for (const change of step.changes) carryOut(diagram, change);
    done.push(step);
    tell();
  }

  return {
    diagram,
    edit,
    undo,
    redo,
    undoable: () => done.at(-1)?.name ?? null,
    redoable: () => undone.at(-1)?.name ?? null,
    revision: () => revision,
    isUntouched: () => done.length === 0 && !isForgetful,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function revert(diagram: Diagram, changes: readonly Change[]): void {
  for (const change of changes.toReversed()) carryOut(diagram, inverseOf(change));
}
