import { createCommands } from './createCommands.ts';
import { createState } from './createState.ts';
import type { StateSettings } from './createState.ts';
import { createPump } from './pump.ts';
import { createQuestions } from './questions/index.ts';
import type { World } from './world.ts';

export interface WorldSettings extends StateSettings {
  /** Whether a command also carries out what is due; else `runDue` does. */
  readonly carriesOut?: 'atOnce' | 'whenAsked';
}

/** An engine in memory: the same core, with everything around it that the core asks for. */
export function createWorld(settings: WorldSettings): World {
  const world = createState(settings);
  const { settle, ...clock } = createPump(world, settings.carriesOut ?? 'atOnce');
  const questions = createQuestions(world);
  return { ...clock, ...questions, ...createCommands(world, settle, questions) };
}
