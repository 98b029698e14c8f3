import type { Command } from '../command.ts';
import { cancel } from './cancel.ts';
import { claim } from './claim.ts';
import { complete } from './complete.ts';
import { deploy } from './deploy.ts';
import { exportJournal } from './export.ts';
import { helpOn } from './help.ts';
import { importFile } from './import.ts';
import { incidents } from './incidents.ts';
import { instances } from './instances.ts';
import { lint } from './lint.ts';
import { message } from './message.ts';
import { retry } from './retry.ts';
import { show } from './show.ts';
import { start } from './start.ts';
import { tasks } from './tasks.ts';
import { tenant } from './tenant.ts';
import { test } from './test.ts';
import { verify } from './verify.ts';

/** Everything that can be typed behind `aftercare`, as help lists it. */
export const commands = {
  lint,
  import: importFile,
  test,
  deploy,
  start,
  tasks,
  claim,
  complete,
  instances,
  show,
  cancel,
  message,
  incidents,
  retry,
  tenant,
  verify,
  export: exportJournal,
  help: helpOn((): Readonly<Record<string, Command>> => commands),
} as const satisfies Readonly<Record<string, Command>>;

export type CommandName = Extract<keyof typeof commands, string>;

export const isCommandName = (name: string): name is CommandName => Object.hasOwn(commands, name);
