import { Type } from '@sinclair/typebox';
import type { Static } from '@sinclair/typebox';
import { InstanceStatus } from './instance.ts';
import { DrawnId, Numbered, Uuid } from './identifiers.ts';
import { TaskState } from './task.ts';

/** What a commit changed in one instance, as the stream of events tells it. */
export const Change = Type.Object(
  {
    instance: Uuid,
    root: Uuid,
    process: DrawnId,
    sequence: Type.Integer(),
    status: InstanceStatus,
    incidents: Type.Integer(),
    tasks: Type.Array(Type.Object({ id: Numbered, state: TaskState })),
  },
  { title: 'Change' },
);
export type Change = Static<typeof Change>;
