export { createDurableWorld } from './createDurableWorld.ts';
export type { DurableWorldSettings } from './createDurableWorld.ts';
export { openTestDatabase } from './openTestDatabase.ts';
export type { TestDatabase } from './openTestDatabase.ts';
