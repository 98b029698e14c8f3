import type { InstanceId } from '../../core/identifiers.ts';
import { openWait } from '../../core/state/questions.ts';
import type { Deployed } from '../deployed.ts';
import { calledInstanceId } from '../identifiers.ts';
import type { Carriers, Carry, Due } from './carrier.ts';
import { ENGINE, endedBy } from './carrier.ts';

/** Starts the called process; its commit ends this effect. A call that ended meanwhile takes the new instance along. */
export const startCalled: Carry<'startCalled'> = async (effect, carriers) => {
  const { tenant, instance: caller, payload } = effect;
  const seen = await carriers.read(tenant, caller);
  if (seen === null || openWait(seen.instance, payload.wait, 'call') === null) return 'done';
  const { root } = seen;
  const deployed = await calledVersion(effect, seen.instance.definition, carriers);
  if (deployed === null) {
    return failCall(effect, `Expected a deployed process "${payload.calledProcess}" to call, found none`, carriers);
  }
  const instance = calledInstanceId(caller, payload.wait);
  const started = await start(effect, instance, root, deployed, carriers);
  if (!started.ok && started.failure.code !== 'alreadyStarted')
    return failCall(effect, started.failure.message, carriers);
  await cancelIfLate(effect, instance, carriers);
  return endedBy(started);
};

const start = (
  { tenant, instance: caller, key, payload }: Due<'startCalled'>,
  instance: InstanceId,
  root: InstanceId,
  deployed: Deployed,
  { execute }: Carriers,
): ReturnType<Carriers['execute']> =>
  execute({
    tenant,
    instance,
    root,
    deployed,
    command: {
      type: 'startInstance',
      instance,
      definition: deployed.definition,
      startEvent: null,
      businessKey: payload.businessKey,
      caller: { instance: caller, wait: payload.wait, depth: payload.depth },
      variables: payload.variables,
    },
    by: ENGINE,
    settles: { tenant, instance: caller, key },
  });

function calledVersion(
  { tenant, payload: { calledProcess, binding } }: Due<'startCalled'>,
  caller: Deployed['definition'],
  { definitions }: Carriers,
): Promise<Deployed | null> {
  return binding === 'deployment'
    ? definitions.together(tenant, caller, calledProcess)
    : definitions.latest(tenant, calledProcess);
}

async function failCall(
  { tenant, instance, payload }: Due<'startCalled'>,
  message: string,
  { execute }: Carriers,
): Promise<'done'> {
  await execute({ tenant, instance, command: { type: 'failCall', call: payload.wait, message }, by: ENGINE });
  return 'done';
}

/** The caller may have been interrupted while its call was being started: `cancelCalled` found nothing to cancel then. */
async function cancelIfLate(
  { tenant, instance: caller, payload }: Due<'startCalled'>,
  instance: InstanceId,
  { read, execute }: Carriers,
): Promise<void> {
  const seen = await read(tenant, caller);
  if (seen !== null && openWait(seen.instance, payload.wait, 'call') !== null) return;
  await execute({ tenant, instance, command: { type: 'cancelInstance', reason: 'callerInterrupted' }, by: ENGINE });
}
