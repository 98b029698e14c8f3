import { Type } from '@sinclair/typebox';
import type { Static } from '@sinclair/typebox';
import { DrawnId, Numbered, Uuid } from './identifiers.ts';
import { pageOf, pageQuery } from './page.ts';
import { Labels, Moment, nullable } from './text.ts';
import { Variables } from './variables.ts';

/** Trouble that holds an instance up until a person looks at it. */
export const Incident = Type.Object(
  {
    id: Numbered,
    instance: Uuid,
    process: DrawnId,
    processName: Type.String(),
    processLabels: Labels,
    title: nullable(Type.String()),
    businessKey: nullable(Type.String()),
    unit: nullable(Type.String()),
    element: DrawnId,
    stage: Type.String(),
    code: Type.String(),
    message: Type.String(),
    raisedAt: Moment,
    resolvedAt: nullable(Moment),
    resolvedHow: nullable(Type.Union([Type.Literal('retried'), Type.Literal('cancelled')])),
    resolvedBy: nullable(Type.String()),
  },
  { title: 'Incident' },
);
export type Incident = Static<typeof Incident>;

export const IncidentPage = pageOf('IncidentPage', Incident);

export const IncidentQuery = Type.Object(
  {
    ...pageQuery,
    state: Type.Union([Type.Literal('open'), Type.Literal('resolved'), Type.Literal('any')], { default: 'open' }),
    process: Type.Optional(DrawnId),
    instance: Type.Optional(Uuid),
  },
  { additionalProperties: false },
);
export type IncidentQuery = Static<typeof IncidentQuery>;

export const RetryIncident = Type.Object(
  { variables: Type.Optional(Variables) },
  { title: 'RetryIncident', additionalProperties: false },
);
