import { AsyncLocalStorage } from 'node:async_hooks';

/** Says which plugin the code that runs now belongs to. */
export const inPlugin = new AsyncLocalStorage<string>();
