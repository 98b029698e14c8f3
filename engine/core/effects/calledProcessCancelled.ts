import type { InstanceId } from '../identifiers.ts';

/** What the incident of a call says whose called instance somebody cancelled. */
export const calledProcessCancelled = (instance: InstanceId, reason: string): string =>
  `Expected the called instance ${instance} to complete; it was cancelled: ${reason}`;
