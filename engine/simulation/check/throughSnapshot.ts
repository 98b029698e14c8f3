import type { Instance } from '../../core/state/instance.ts';
import { instanceOf, snapshotOf } from '../../core/state/snapshot.ts';
import type { Snapshot } from '../../core/state/snapshot.ts';

/** What storage gives back of an instance: its snapshot as JSON, read again. */
export const throughSnapshot = (instance: Instance): Instance =>
  instanceOf(JSON.parse(JSON.stringify(snapshotOf(instance))) as Snapshot);
