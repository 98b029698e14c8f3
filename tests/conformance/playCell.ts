import { DeploymentRefused, createWorld } from '../../engine/testing/index.ts';
import type { Cell } from './eventCells.ts';

/** What became of a cell's model. */
export type Outcome =
  | { readonly how: 'executes' }
  /** With the codes of what is wrong with it. */
  | { readonly how: 'refused'; readonly codes: readonly string[] }
  | { readonly how: 'fails'; readonly why: string };

/** Deploys the model and plays it; it executes only if all that it is about has come about. */
export async function playCell({ file, play, executed, open }: Cell): Promise<Outcome> {
  const world = createWorld();
  try {
    await world.deploy(file);
  } catch (refused) {
    if (!(refused instanceof DeploymentRefused)) throw refused;
    const errors = refused.problems.filter(({ severity }) => severity === 'error');
    return { how: 'refused', codes: [...new Set(errors.map(({ code }) => code))] };
  }
  await play(world);
  const wrong = [
    ...[...new Set(executed)].flatMap((id) => {
      const expected = executed.filter((each) => each === id).length;
      const found = world.executed(id);
      return found === expected ? [] : [`"${id}" executed ${found} times instead of ${expected}`];
    }),
    ...world.incidents().map(({ message }) => message),
  ];
  const opened = world.tasks().map(({ element }) => element);
  if (opened.join() !== open.join()) wrong.push(`open tasks ${opened.join(', ')} instead of ${open.join(', ')}`);
  return wrong.length === 0 ? { how: 'executes' } : { how: 'fails', why: wrong.join('; ') };
}
