import { type Static, type TObject, Type } from '@sinclair/typebox';
import type { LocalText } from '../contract/localText.ts';
import { defineJob, type Job, type JobCall } from '../contract/job.ts';
import { once } from '../contract/once.ts';
import type { Query } from '../contract/tables.ts';
import { openShelves } from './openShelves.ts';
import { StockSettings } from './settings.ts';

export const UnitCode = Type.String({ minLength: 1, maxLength: 100 });
export const PartCode = Type.String({ minLength: 1, maxLength: 100 });
export const Quantity = Type.Integer({ minimum: 1, maximum: 1_000_000 });

interface StockJob<Input extends TObject, Output extends TObject> {
  readonly title: LocalText;
  readonly input: Input;
  readonly output: Output;
  /** What the job does on the shelves, in one transaction. */
  readonly work: (
    query: Query,
    call: JobCall<Static<Input>, StockSettings>,
    reference: string,
  ) => Promise<Static<Output>>;
}

/** A job on the shelves: done once however often it is tried, on shelves that hold their opening stock. */
export const stockJob = <Input extends TObject, Output extends TObject>({
  title,
  input,
  output,
  work,
}: StockJob<Input, Output>): Job<Input, Output, typeof StockSettings> =>
  defineJob({
    title,
    input,
    output,
    settings: StockSettings,
    run: (call) =>
      once(call, async (query, reference) => {
        await openShelves(query, call);
        return work(query, call, reference);
      }),
  });
