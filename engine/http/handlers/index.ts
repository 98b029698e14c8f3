import type { Handlers } from '../handler.ts';
import type { Services } from '../services.ts';
import { adHocHandlers } from './adHoc.ts';
import { definitionHandlers } from './definitions.ts';
import { historyHandlers } from './history.ts';
import { incidentHandlers } from './incidents.ts';
import { instanceHandlers } from './instances.ts';
import { interventionHandlers } from './interventions.ts';
import { jobHandlers } from './jobs.ts';
import { messageHandlers } from './messages.ts';
import { organisationHandlers } from './organisation.ts';
import { sessionHandlers } from './session.ts';
import { taskHandlers } from './tasks.ts';

/** Every operation of the contract has its handler, or this does not compile. */
export const handlersOf = (services: Services): Handlers => ({
  ...sessionHandlers(services),
  ...definitionHandlers(services),
  ...instanceHandlers(services),
  ...adHocHandlers(services),
  ...taskHandlers(services),
  ...interventionHandlers(services),
  ...messageHandlers(services),
  ...jobHandlers(services),
  ...incidentHandlers(services),
  ...historyHandlers(services),
  ...organisationHandlers(services),
});
