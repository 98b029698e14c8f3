import type { TObject } from '@sinclair/typebox';
import type { JobCall } from '../../plugins/contract/job.ts';
import type { LocalText } from '../../plugins/contract/localText.ts';
import type { TableMigration } from '../../plugins/contract/tables.ts';

/** A plugin as the host holds it after checking its shape: what one plugin's own types said is checked at each call. */
export interface PluginShape {
  readonly name: string;
  readonly settings?: TObject;
  readonly tables?: readonly TableMigration[];
  readonly jobs: { readonly [type: string]: JobShape };
}

export interface JobShape {
  readonly title: LocalText;
  readonly input: TObject;
  readonly output: TObject;
  readonly attemptMsMax?: number;
  readonly settings?: TObject;
  readonly run: (call: JobCall<unknown, unknown>) => Promise<unknown>;
}
