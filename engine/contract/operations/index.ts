import { adHocOperations } from './adHoc.ts';
import { definitionOperations } from './definitions.ts';
import { historyOperations } from './history.ts';
import { incidentOperations } from './incidents.ts';
import { instanceOperations } from './instances.ts';
import { interventionOperations } from './interventions.ts';
import { jobOperations } from './jobs.ts';
import { messageOperations } from './messages.ts';
import { organisationOperations } from './organisation.ts';
import { sessionOperations } from './session.ts';
import { taskOperations } from './tasks.ts';

/** Everything that the API can be asked. */
export const operations = {
  ...sessionOperations,
  ...definitionOperations,
  ...instanceOperations,
  ...adHocOperations,
  ...taskOperations,
  ...interventionOperations,
  ...messageOperations,
  ...jobOperations,
  ...incidentOperations,
  ...historyOperations,
  ...organisationOperations,
};

export type Operations = typeof operations;

export type OperationName = keyof Operations;
