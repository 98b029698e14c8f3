import { Type } from '@sinclair/typebox';
import type { Static } from '@sinclair/typebox';
import { DrawnId, UnitCode, Uuid } from './identifiers.ts';
import { PAGE_ITEMS_MAX, pageOf, pageQuery } from './page.ts';
import { Labels, Moment, Name, Remark, nullable } from './text.ts';
import { Variables } from './variables.ts';

export const InstanceStatus = Type.Union([
  Type.Literal('running'),
  Type.Literal('completed'),
  Type.Literal('cancelled'),
]);

/** A process instance; a case where nobody called it. */
export const Instance = Type.Object(
  {
    id: Uuid,
    process: DrawnId,
    processName: Type.String(),
    processLabels: Labels,
    definition: Uuid,
    version: Type.Integer(),
    root: Uuid,
    caller: nullable(Uuid),
    businessKey: nullable(Type.String()),
    title: nullable(Type.String()),
    unit: nullable(Type.String({ description: 'The code of the unit that owns the case.' })),
    searchable: Variables,
    status: InstanceStatus,
    incidents: Type.Integer({ minimum: 0 }),
    startedBy: Type.String(),
    startedAt: Moment,
    endedAt: nullable(Moment),
    sequence: Type.Integer({ minimum: 1, description: 'How many commands it has taken; also its ETag.' }),
  },
  { title: 'Instance' },
);
export type Instance = Static<typeof Instance>;

export const InstancePage = pageOf('InstancePage', Instance);

const BusinessKey = Type.String({ minLength: 1, maxLength: 200 });

export const StartInstance = Type.Object(
  {
    process: DrawnId,
    version: Type.Optional(
      Type.Integer({ minimum: 1, maximum: 2_147_483_647, description: 'The newest unless said.' }),
    ),
    startEvent: Type.Optional(DrawnId),
    businessKey: Type.Optional(nullable(BusinessKey)),
    variables: Type.Optional(Variables),
  },
  { title: 'StartInstance', additionalProperties: false },
);

export const InstanceQuery = Type.Object(
  {
    ...pageQuery,
    process: Type.Optional(DrawnId),
    definition: Type.Optional(Uuid),
    status: Type.Optional(InstanceStatus),
    unit: Type.Optional(UnitCode),
    businessKey: Type.Optional(BusinessKey),
    startedBy: Type.Optional(Name),
    startedFrom: Type.Optional(Moment),
    startedUntil: Type.Optional(Moment),
    incidents: Type.Optional(Type.Boolean({ description: 'Only with open incidents, or only without.' })),
    cases: Type.Optional(Type.Boolean({ description: 'Only those that nobody called.' })),
    text: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 100,
        description: 'In the title, the business key or what is searchable.',
      }),
    ),
  },
  { additionalProperties: false },
);
export type InstanceQuery = Static<typeof InstanceQuery>;

export const CancelInstance = Type.Object({ reason: Remark }, { title: 'CancelInstance', additionalProperties: false });

export const SetVariables = Type.Object(
  { variables: Variables },
  { title: 'SetVariables', additionalProperties: false },
);

export const InstanceVariables = Type.Object({ variables: Variables }, { title: 'InstanceVariables' });

/** Instances of one case, the oldest first. */
export const RelatedInstances = Type.Object(
  { items: Type.Array(Instance, { maxItems: PAGE_ITEMS_MAX * 5 }) },
  { title: 'RelatedInstances' },
);

const WaitOfToken = Type.Object({
  id: Type.Integer(),
  type: Type.String({ description: 'task, job, timer, message, signal, condition or call' }),
  element: DrawnId,
  dueAt: Type.Optional(Moment),
  name: Type.Optional(Type.String()),
  correlationKey: Type.Optional(nullable(Type.String())),
  calledInstance: Type.Optional(Uuid),
});

/** A token at an element, or an open scope. */
export const Token = Type.Object(
  {
    visit: Type.Integer(),
    parent: nullable(Type.Integer()),
    element: DrawnId,
    kind: Type.String(),
    name: Type.String(),
    labels: Labels,
    index: nullable(Type.Integer({ description: 'Its position among repetitions, from 0.' })),
    enteredAt: Moment,
    waits: Type.Array(WaitOfToken),
    incident: nullable(Type.Integer()),
  },
  { title: 'Token' },
);
export type Token = Static<typeof Token>;

export const Tokens = Type.Object({ items: Type.Array(Token) }, { title: 'Tokens' });
