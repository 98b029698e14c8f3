import type { InstanceId } from '../../core/identifiers.ts';
import { instanceId } from '../../core/identifiers.ts';

/** `<instance>.<number>`, as the schema has let it through. */
export function partsOf(id: string): { readonly instance: InstanceId; readonly number: number } {
  const dot = id.lastIndexOf('.');
  return { instance: instanceId(id.slice(0, dot)), number: Number(id.slice(dot + 1)) };
}
