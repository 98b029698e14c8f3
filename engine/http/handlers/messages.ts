import type { HandlersOf } from '../handler.ts';
import { valueOf } from '../problems/refused.ts';
import type { Services } from '../services.ts';
import { requestIdOf } from './requestId.ts';

type Names = 'publishMessage' | 'broadcastSignal';

export const messageHandlers = ({ engine }: Services): HandlersOf<Names> => ({
  publishMessage: async ({ caller, body }) => {
    const { id, name, correlationKey = null, variables = {}, timeToLiveMs } = body;
    const message = { tenant: caller.actor.tenant, name, correlationKey, variables, timeToLiveMs };
    const published = valueOf(await engine.publishMessage(id === undefined ? message : { ...message, id }));
    return { status: published.isNew ? 201 : 200, body: published };
  },

  broadcastSignal: async (asking) => {
    const { caller, body } = asking;
    const requestId = requestIdOf(asking);
    const signal = { tenant: caller.actor.tenant, name: body.name, variables: body.variables ?? {} };
    valueOf(await engine.broadcastSignal(requestId === undefined ? signal : { ...signal, requestId }));
    return { status: 202 };
  },
});
