import type { Static } from '@sinclair/typebox';
import { operations } from './operations/index.ts';
import type { OperationName, Operations } from './operations/index.ts';

export const API = '/api';

/** The address of an operation, its parameters filled in. */
export function pathOf<Name extends OperationName>(name: Name, params: Static<Operations[Name]['params']>): string {
  const values = params as Readonly<Record<string, string>>;
  return API + operations[name].path.replace(/\{(\w+)\}/g, (_, key: string) => encodeURIComponent(values[key] ?? ''));
}
