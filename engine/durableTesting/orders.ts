import type { LaterCommand } from '../core/commands/decider.ts';
import type { Refusal } from '../core/commands/refusal.ts';
import { elementId } from '../core/identifiers.ts';
import type { InstanceId } from '../core/identifiers.ts';
import type { Result } from '../core/result.ts';
import { deliveryOf } from '../runtime/effects/deliverMessage.ts';
import { newId } from '../runtime/identifiers.ts';
import { afterDuration } from '../simulation/afterDuration.ts';
import { Refused } from '../simulation/refused.ts';
import type { Orders } from '../testing/commands.ts';
import type { Stage } from './stage.ts';

const SOMEBODY = 'somebody';
const TIME_TO_LIVE_UNLESS_SAID = 'PT1H';

/** Carries orders out on the engine; `settle` follows on each of them. */
export function ordersOn(stage: Stage, settle: () => Promise<void>): Orders {
  const { tenant, engine, clock, look } = stage;
  const settled = async <Value>(asked: Promise<Result<Value, Refusal>>): Promise<Value> => {
    const result = await asked;
    if (!result.ok) throw new Refused(result.failure);
    await settle();
    return result.value;
  };

  return {
    look,
    start: async (process, variables = {}, { businessKey = null, startEvent, by = SOMEBODY } = {}) => {
      const deployed = await engine.definitions.latest(tenant, process);
      if (deployed === null) {
        throw new Refused({ code: 'unknownProcess', message: `Expected a process "${process}" to be deployed` });
      }
      const event = startEvent === undefined ? null : elementId(startEvent);
      const request = { tenant, deployed, startEvent: event, businessKey, variables, by };
      return (await settled(engine.startProcess(request))).instance;
    },
    tell: async (instance, command, by = SOMEBODY) => {
      checkKnown(stage, instance);
      await settled(engine.execute({ tenant, instance, command, by }));
    },
    message: async (name, { key = null, variables = {}, timeToLive = TIME_TO_LIVE_UNLESS_SAID } = {}) => {
      const timeToLiveMs = afterDuration(clock.now, timeToLive) - clock.now;
      await settled(engine.publishMessage({ tenant, name, correlationKey: key, variables, timeToLiveMs }));
    },
    signal: async (name, variables = {}) => {
      await settled(engine.broadcastSignal({ tenant, name, variables }));
    },
    evaluateConditions: (variables) => settled(engine.startByConditions({ tenant, variables, by: SOMEBODY })),
    trigger: async ({ instance, wait }, variables) => {
      const messageId = await putMessage(stage);
      const command: LaterCommand = { type: 'receiveMessage', wait, messageId, variables };
      await settled(engine.execute({ tenant, instance, command, by: SOMEBODY }));
    },
  };
}

function checkKnown({ look }: Stage, instance: InstanceId): void {
  if (look.knows(instance)) return;
  throw new Refused({ code: 'unknownInstance', message: `Expected an instance "${instance}"` });
}

/** Whoever receives a message takes it off the record; this one has no time to live, so that nobody else is sought. */
async function putMessage({ tenant, clock, store }: Stage): Promise<string> {
  const { now } = clock;
  const id = newId(now);
  const delivery = deliveryOf(id, now);
  const times = { publishedAt: now, expiresAt: now };
  await store.publish({ tenant, id, name: 'triggered', correlationKey: null, variables: {}, ...times }, delivery);
  await store.settle({ tenant, instance: delivery.instance, key: delivery.key });
  return id;
}
