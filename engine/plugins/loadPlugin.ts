import { pathToFileURL } from 'node:url';
import { fail, type Result } from '../core/result.ts';
import { asRecord } from './asRecord.ts';
import { checkPlugin } from './checkPlugin.ts';
import { pluginFileIn } from './findPlugins.ts';
import { LOAD_MS_MAX } from './limits.ts';
import { messageOf } from './messageOf.ts';
import type { PluginShape } from './pluginShape.ts';
import { settleBefore } from './settleBefore.ts';

/** Imports the plugin of a folder and checks what it exports by default. */
export async function loadPlugin(folder: string): Promise<Result<PluginShape, readonly string[]>> {
  const file = await pluginFileIn(folder);
  if (file === null) return fail([`Expected plugin.js or plugin.ts in ${folder}, found neither`]);
  try {
    const loaded: unknown = await settleBefore(
      AbortSignal.timeout(LOAD_MS_MAX),
      () => import(pathToFileURL(file).href),
    );
    return checkPlugin(asRecord(loaded)?.['default'], file);
  } catch (error) {
    return fail([`Expected ${file} to load; ${messageOf(error)}`]);
  }
}
