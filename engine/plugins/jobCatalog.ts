import type { TObject } from '@sinclair/typebox';
import type { LocalText } from '../../plugins/contract/localText.ts';
import type { PluginShape } from './pluginShape.ts';

/** One kind of job, as the designer offers it. */
interface JobCatalogEntry {
  readonly type: string;
  readonly plugin: string;
  readonly title: LocalText;
  readonly input: TObject;
  readonly output: TObject;
}

/** Sorted by type. */
export type JobCatalog = readonly JobCatalogEntry[];

export function jobCatalogOf(shapes: readonly PluginShape[]): JobCatalog {
  return shapes
    .flatMap(({ name: plugin, jobs }) =>
      Object.entries(jobs).map(([type, { title, input, output }]) => ({ type, plugin, title, input, output })),
    )
    .sort((one, other) => (one.type < other.type ? -1 : 1));
}
