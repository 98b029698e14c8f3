import type { HandlersOf } from '../handler.ts';
import { scopeOf, unlimited } from '../access/scope.ts';
import { found, valueOf } from '../problems/refused.ts';
import type { Services } from '../services.ts';
import { instanceView } from '../views/instance.ts';
import { requestIdOf } from './requestId.ts';

type Names = 'publishMessage' | 'broadcastSignal' | 'evaluateConditions';

export const messageHandlers = ({ engine, organisation, queries }: Services): HandlersOf<Names> => ({
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

  evaluateConditions: async (asking) => {
    const { caller, body } = asking;
    const requestId = requestIdOf(asking);
    const request = { tenant: caller.actor.tenant, variables: body.variables, by: caller.user };
    const begun = valueOf(
      await engine.startByConditions(requestId === undefined ? request : { ...request, requestId }),
    );
    const { sight } = await scopeOf(caller, organisation);
    const own = unlimited(sight('instances.read'));
    const views = begun.map(async (id) =>
      found(await queries.findInstance(own, id), 'unknownInstance', `an instance ${id}`),
    );
    return { status: 200, body: { items: (await Promise.all(views)).map(instanceView) } };
  },
});
