import { Type } from '@sinclair/typebox';
import type { Static } from '@sinclair/typebox';
import { FormDocument } from './definition.ts';
import { DrawnId, Numbered, UnitCode, Uuid } from './identifiers.ts';
import { pageOf, pageQuery } from './page.ts';
import { Labels, Moment, Name, nullable } from './text.ts';
import { Variables } from './variables.ts';

export const TaskState = Type.Union([Type.Literal('open'), Type.Literal('completed'), Type.Literal('withdrawn')]);

const shown = {
  id: Numbered,
  instance: Uuid,
  root: Uuid,
  process: DrawnId,
  processName: Type.String(),
  processLabels: Labels,
  definition: Uuid,
  element: DrawnId,
  name: Type.String(),
  labels: Labels,
  title: nullable(Type.String({ description: 'Of the instance.' })),
  businessKey: nullable(Type.String()),
  state: TaskState,
  role: nullable(Type.String()),
  unit: nullable(Type.String()),
  assignee: nullable(Type.String()),
  candidates: Type.Array(Type.String()),
  priority: Type.Integer({ minimum: 0, maximum: 100 }),
  dueAt: nullable(Moment),
  followUpAt: nullable(Moment),
  createdAt: Moment,
  endedAt: nullable(Moment),
  completedBy: nullable(Type.String()),
  form: nullable(Type.String()),
  may: Type.Object(
    { claim: Type.Boolean(), release: Type.Boolean(), assign: Type.Boolean(), complete: Type.Boolean() },
    { title: 'MayDo', description: 'What the asker may do with it now.' },
  ),
};

/** Work for a person. */
export const Task = Type.Object(shown, { title: 'Task' });
export type Task = Static<typeof Task>;

export const TaskPage = pageOf('TaskPage', Task);

export const TaskDetail = Type.Object(
  {
    ...shown,
    formDocument: nullable(FormDocument),
    variables: Variables,
    sequence: Type.Integer({ description: 'Of its instance; also the ETag.' }),
  },
  { title: 'TaskDetail' },
);
export type TaskDetail = Static<typeof TaskDetail>;

export const TaskSort = Type.Union([
  Type.Literal('created'),
  Type.Literal('-created'),
  Type.Literal('due'),
  Type.Literal('-due'),
  Type.Literal('priority'),
  Type.Literal('-priority'),
]);
export type TaskSort = Static<typeof TaskSort>;

const filters = {
  whose: Type.Union([Type.Literal('mine'), Type.Literal('groups'), Type.Literal('all')], {
    default: 'all',
    description: '`mine`: given to me. `groups`: nobody has it and I may take it. `all`: every one that I may see.',
  }),
  state: Type.Union([TaskState, Type.Literal('any')], { default: 'open' }),
  process: Type.Optional(DrawnId),
  element: Type.Optional(DrawnId),
  instance: Type.Optional(Uuid),
  root: Type.Optional(Uuid),
  unit: Type.Optional(UnitCode),
  role: Type.Optional(Name),
  assignee: Type.Optional(Name),
  priorityFrom: Type.Optional(Type.Integer({ minimum: 0, maximum: 100 })),
  dueUntil: Type.Optional(Moment),
  text: Type.Optional(
    Type.String({
      minLength: 1,
      maxLength: 100,
      description: 'In its name, its labels, or the title or business key of its instance.',
    }),
  ),
};

export const TaskQuery = Type.Object(
  { ...pageQuery, ...filters, sort: Type.Unsafe<TaskSort>({ ...TaskSort, default: 'created' }) },
  { additionalProperties: false },
);
export type TaskQuery = Static<typeof TaskQuery>;

/** How many open tasks there are for the asker. */
export const TaskCounts = Type.Object(
  {
    mine: Type.Integer({ minimum: 0 }),
    groups: Type.Integer({ minimum: 0 }),
    all: Type.Integer({ minimum: 0 }),
    overdue: Type.Integer({ minimum: 0, description: 'Of mine.' }),
  },
  { title: 'TaskCounts' },
);

const Tally = Type.Object(
  {
    process: DrawnId,
    processName: Type.String(),
    processLabels: Labels,
    element: DrawnId,
    name: Type.String(),
    labels: Labels,
    unit: nullable(Type.String()),
    tasks: Type.Integer({ minimum: 1 }),
    overdue: Type.Integer({ minimum: 0 }),
  },
  { title: 'TaskTally', description: 'Open tasks of one step in one unit.' },
);

export const TALLIES_MAX = 2_000;

/** What a list of tasks can be narrowed down to, the largest first. */
export const TaskTallies = Type.Object(
  { items: Type.Array(Tally, { maxItems: TALLIES_MAX }) },
  { title: 'TaskTallies' },
);

export const TallyQuery = Type.Object({ whose: filters.whose }, { additionalProperties: false });

export const AssignTask = Type.Object(
  {
    assignee: Type.Optional(nullable(Name)),
    role: Type.Optional(nullable(Name)),
    unit: Type.Optional(nullable(UnitCode)),
  },
  { title: 'AssignTask', additionalProperties: false, description: 'What is left out stays; null takes it away.' },
);

export const CompleteTask = Type.Object(
  { variables: Type.Optional(Variables) },
  { title: 'CompleteTask', additionalProperties: false },
);
