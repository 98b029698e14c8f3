import type { HandlersOf } from '../handler.ts';
import type { Services } from '../services.ts';

type Names = 'publishMessage' | 'broadcastSignal';

export const messageHandlers = ({ engine }: Services): HandlersOf<Names> => ({
  publishMessage: async ({ caller, body }) => {
    const { id, name, correlationKey = null, variables = {}, timeToLiveMs } = body;
    const message = { tenant: caller.actor.tenant, name, correlationKey, variables, timeToLiveMs };
    const published = await engine.publishMessage(id === undefined ? message : { ...message, id });
    return { status: published.isNew ? 201 : 200, body: published };
  },

  broadcastSignal: async ({ caller, body }) => {
    await engine.broadcastSignal(caller.actor.tenant, body.name, body.variables ?? {});
    return { status: 202 };
  },
});
