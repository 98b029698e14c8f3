import type { Migration } from '../migration.ts';
import { organisation } from './0001_organisation.ts';
import { execution } from './0002_execution.ts';
import { signals } from './0003_signals.ts';

/** All of them, in the order in which they are applied; append only. */
export const migrations: readonly Migration[] = [organisation, execution, signals];
