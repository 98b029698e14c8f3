const nothing = (): void => undefined;

/** Knex prints what it also rejects with, and what breaks as a connection is closed; who calls us reports the first. */
export const silentLog = { warn: nothing, error: nothing, debug: nothing, deprecate: nothing };
