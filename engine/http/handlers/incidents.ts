import { incidentId } from '../../core/identifiers.ts';
import type { IncidentPlace } from '../../ports/queryStore.ts';
import { scopeOf, unlimited } from '../access/scope.ts';
import type { Caller } from '../access/caller.ts';
import type { HandlersOf } from '../handler.ts';
import { cursorOf, instanceIn, integerIn, momentIn } from '../paging/cursor.ts';
import { Refused, found } from '../problems/refused.ts';
import type { Services } from '../services.ts';
import { incidentView } from '../views/incident.ts';
import { carryOut } from './carryOut.ts';
import { partsOf } from './numbered.ts';

type Names = 'listIncidents' | 'readIncident' | 'retryIncident';

const cursor = cursorOf(
  'incidents',
  ({ raisedAt, instance, incident }: IncidentPlace) => [raisedAt, instance, incident],
  ([at, instance, incident]) => ({
    raisedAt: momentIn(at),
    instance: instanceIn(instance),
    incident: integerIn(incident),
  }),
);

export const incidentHandlers = (services: Services): HandlersOf<Names> => {
  const { organisation, queries } = services;

  const visible = async (caller: Caller, id: string, limits: 'limited' | 'unlimited') => {
    const scope = await scopeOf(caller, organisation);
    const { instance, number: incident } = partsOf(id);
    const sight = scope.sight('incidents.read');
    const view = await queries.findIncident(limits === 'limited' ? sight : unlimited(sight), { instance, incident });
    return { scope, view: found(view, 'unknownIncident', `an incident ${id}`) };
  };

  return {
    listIncidents: async ({ caller, query }) => {
      const { sight } = await scopeOf(caller, organisation);
      const { limit, cursor: text, ...filter } = query;
      const portion = { limit, after: text === undefined ? null : cursor.read(text) };
      const { items, total, next } = await queries.incidents(sight('incidents.read'), filter, portion);
      return {
        status: 200,
        body: { items: items.map(incidentView), total, next: next === null ? null : cursor.write(next) },
      };
    },

    readIncident: async ({ caller, params }) => {
      const { view } = await visible(caller, params.incident, 'limited');
      return { status: 200, body: incidentView(view) };
    },

    retryIncident: async (asking) => {
      const { caller, params, body } = asking;
      const { instance, number } = partsOf(params.incident);
      await carryOut(services, asking, instance, async () => {
        const { scope, view } = await visible(caller, params.incident, 'limited');
        scope.mustMay('incidents.resolve', view.unitPath);
        if (view.resolved !== null) {
          throw new Refused('incidentEnded', {
            detail: `Expected an open incident ${params.incident}, found it ${view.resolved.how}`,
          });
        }
        return { type: 'resolveIncident', incident: incidentId(number), variables: body.variables ?? {} };
      });
      const { view } = await visible(caller, params.incident, 'unlimited');
      return { status: 200, body: incidentView(view) };
    },
  };
};
