import { inMemory, worldBehavior } from './worldBehavior.ts';

describe('a world in memory to test processes in', () => {
  worldBehavior(inMemory);
});
