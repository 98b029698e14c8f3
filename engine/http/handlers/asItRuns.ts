import type { InstanceId } from '../../core/identifiers.ts';
import type { ProcessModel } from '../../core/model/process.ts';
import type { Instance } from '../../core/state/instance.ts';
import { found } from '../problems/refused.ts';
import type { Services } from '../services.ts';

interface AsItRuns {
  readonly instance: Instance;
  readonly sequence: number;
  readonly model: ProcessModel;
}

/** An instance as it is now, and the version that it runs by. Whether the asker may see it is asked before. */
export async function asItRuns(
  { engine }: Pick<Services, 'engine'>,
  tenant: string,
  id: InstanceId,
): Promise<AsItRuns> {
  const { instance, sequence } = found(await engine.read(tenant, id), 'unknownInstance', `an instance ${id}`);
  const version = await engine.definitions.find(tenant, instance.definition);
  const { model } = found(version, 'unknownDefinition', 'its definition');
  return { instance, sequence, model };
}
