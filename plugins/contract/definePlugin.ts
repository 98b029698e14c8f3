import type { Static, TObject } from '@sinclair/typebox';
import type { JobCall } from './job.ts';
import type { LocalText } from './localText.ts';
import type { TableMigration } from './tables.ts';

type Schemas = Readonly<Record<string, TObject>>;

/**
 * The jobs by their type. Two mapped types instead of one, because TypeScript infers a schema a job from each of them,
 * and neither from a property of a pair.
 */
type Jobs<Inputs extends Schemas, Outputs extends Schemas, Settings extends TObject> = {
  readonly [Type in keyof Inputs]: {
    readonly title: LocalText;
    readonly input: Inputs[Type];
    readonly attemptMsMax?: number;
    readonly run: (call: JobCall<Static<Inputs[Type]>, Static<Settings>>) => Promise<unknown>;
  };
} & {
  readonly [Type in keyof Outputs]: {
    readonly output: Outputs[Type];
    readonly run: (call: never) => Promise<Static<Outputs[Type]>>;
  };
};

export interface Plugin<Inputs extends Schemas, Outputs extends Schemas, Settings extends TObject> {
  /** Lower-case letters and digits; names the settings, the environment variables and the schema of the tables. */
  readonly name: string;
  readonly settings?: Settings;
  readonly tables?: readonly TableMigration[];
  /** By job type: `mail.send`. */
  readonly jobs: Jobs<Inputs, Outputs, Settings>;
}

/** A plugin is data and functions; this only lends them their types. */
export const definePlugin = <Inputs extends Schemas, Outputs extends Schemas, Settings extends TObject = TObject>(
  plugin: Plugin<Inputs, Outputs, Settings>,
): Plugin<Inputs, Outputs, Settings> => plugin;
