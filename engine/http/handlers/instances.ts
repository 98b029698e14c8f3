import type { Static } from '@sinclair/typebox';
import type { InstanceQuery, StartInstance, Token } from '../../contract/schemas/instance.ts';
import { elementId, instanceId } from '../../core/identifiers.ts';
import type { InstanceId } from '../../core/identifiers.ts';
import { rootScopeOf, scopeIn, startEventIn } from '../../core/model/process.ts';
import { ROOT, variablesSeenFrom } from '../../core/state/questions.ts';
import type { InstanceFilter, InstanceView } from '../../ports/queryStore.ts';
import type { Deployed } from '../../runtime/deployed.ts';
import { tokensOf } from '../../runtime/queries/tokensOf.ts';
import type { TokenView } from '../../runtime/queries/tokensOf.ts';
import type { Caller } from '../access/caller.ts';
import { scopeOf, unlimited } from '../access/scope.ts';
import type { HandlersOf } from '../handler.ts';
import { cursorOf, instanceIn } from '../paging/cursor.ts';
import { found, valueOf } from '../problems/refused.ts';
import type { Services } from '../services.ts';
import { instanceView } from '../views/instance.ts';
import { instantOf, momentOf } from '../views/moment.ts';
import { asItRuns } from './asItRuns.ts';
import { carryOut } from './carryOut.ts';
import { checkForm } from './checkForm.ts';
import { instanceInSight } from './inSight.ts';
import { requestIdOf } from './requestId.ts';

type Names =
  | 'startInstance'
  | 'listInstances'
  | 'readInstance'
  | 'readVariables'
  | 'setVariables'
  | 'cancelInstance'
  | 'listTokens'
  | 'listRelated';

const RELATED_MAX = 1_000;
const TOKENS_MAX = 2_000;

const cursor = cursorOf(
  'instances',
  (id: InstanceId) => [id],
  ([id]) => instanceIn(id),
);

export const instanceHandlers = (services: Services): HandlersOf<Names> => {
  const { engine, organisation, queries } = services;

  /** As it is after a command of the asker, whose sight it may just have left. */
  const afterwards = async (caller: Caller, id: InstanceId) => {
    const { sight } = await scopeOf(caller, organisation);
    const view = found(
      await queries.findInstance(unlimited(sight('instances.read')), id),
      'unknownInstance',
      `an instance ${id}`,
    );
    return { body: instanceView(view), sequence: view.sequence };
  };

  const startVersion = async (
    tenant: string,
    { process, version }: Static<typeof StartInstance>,
  ): Promise<Deployed> => {
    if (version === undefined) {
      return found(
        await engine.definitions.latest(tenant, process),
        'unknownProcess',
        `a deployed process "${process}"`,
      );
    }
    const definition = await queries.findVersion(tenant, process, version);
    const deployed = definition === null ? null : await engine.definitions.find(tenant, definition);
    return found(deployed, 'unknownDefinition', `version ${version} of process "${process}"`);
  };

  return {
    startInstance: async (asking) => {
      const { caller, body } = asking;
      const { tenant } = caller.actor;
      const requestId = requestIdOf(asking);
      const before = requestId === undefined ? null : await queries.findRequest(tenant, requestId);
      if (before !== null) return { status: 201, ...(await afterwards(caller, before.instance)) };
      const deployed = await startVersion(tenant, body);
      const { startEvent, businessKey = null, variables = {} } = body;
      checkStartForm(deployed, startEvent ?? null, variables);
      const started = await engine.startProcess({
        ...{ tenant, deployed, businessKey, variables, by: caller.user },
        startEvent: startEvent === undefined ? null : elementId(startEvent),
        ...(requestId === undefined ? {} : { requestId }),
      });
      return { status: 201, ...(await afterwards(caller, valueOf(started).instance)) };
    },

    listInstances: async ({ caller, query }) => {
      const { sight } = await scopeOf(caller, organisation);
      const after = query.cursor === undefined ? null : cursor.read(query.cursor);
      const portion = { limit: query.limit, after };
      const { items, total, next } = await queries.instances(sight('instances.read'), filterOf(query), portion);
      return {
        status: 200,
        body: { items: items.map(instanceView), total, next: next === null ? null : cursor.write(next) },
      };
    },

    readInstance: async ({ caller, params }) => {
      const { view } = await instanceInSight(services, caller, params.instance, 'instances.read');
      return { status: 200, body: instanceView(view), sequence: view.sequence };
    },

    readVariables: async ({ caller, params }) => {
      const { view } = await instanceInSight(services, caller, params.instance, 'instances.read');
      const seen = found(await engine.read(caller.actor.tenant, view.id), 'unknownInstance', `an instance ${view.id}`);
      const { instance, sequence } = seen;
      return { status: 200, body: { variables: { ...variablesSeenFrom(instance, ROOT) } }, sequence };
    },

    setVariables: async (asking) => {
      const { caller, params, body } = asking;
      await carryOut(services, asking, instanceId(params.instance), async () => {
        const { view, scope } = await instanceInSight(services, caller, params.instance, 'instances.read');
        scope.mustMay('instances.repair', view.unitPath);
        return { type: 'setVariables', variables: body.variables };
      });
      return { status: 200, ...(await afterwards(caller, instanceId(params.instance))) };
    },

    cancelInstance: async (asking) => {
      const { caller, params, body } = asking;
      await carryOut(services, asking, instanceId(params.instance), async () => {
        const { view, scope } = await instanceInSight(services, caller, params.instance, 'instances.read');
        scope.mustMay('instances.cancel', view.unitPath);
        return { type: 'cancelInstance', reason: body.reason };
      });
      return { status: 200, ...(await afterwards(caller, instanceId(params.instance))) };
    },

    listTokens: async ({ caller, params }) => {
      const { view } = await instanceInSight(services, caller, params.instance, 'instances.read');
      const { instance, model, sequence } = await asItRuns(services, caller.actor.tenant, view.id);
      return { status: 200, body: { items: tokensOf(instance, model, TOKENS_MAX).map(tokenView) }, sequence };
    },

    listRelated: async ({ caller, params }) => {
      const { view, sight } = await instanceInSight(services, caller, params.instance, 'instances.read');
      const items = await queries.listRelated(sight, view.root, RELATED_MAX);
      return { status: 200, body: { items: items.map(instanceView) } };
    },
  };
};

/** A case that is begun by hand is begun by its form. */
function checkStartForm(
  { model, forms }: Deployed,
  startEvent: string | null,
  variables: InstanceView['searchable'],
): void {
  const starts = scopeIn(model, rootScopeOf(model)).starts.map((id) => startEventIn(model, id));
  const chosen = starts.filter(({ id, trigger }) =>
    startEvent === null ? trigger.type === 'none' : id === startEvent,
  );
  for (const { form } of chosen) checkForm(form === null ? undefined : forms.get(form), variables);
}

const filterOf = ({ limit: _, cursor: __, startedFrom, startedUntil, ...rest }: InstanceQuery): InstanceFilter => ({
  ...rest,
  startedFrom: instantOf(startedFrom),
  startedUntil: instantOf(startedUntil),
});

const tokenView = ({ enteredAt, waits, ...token }: TokenView): Token => ({
  ...token,
  enteredAt: momentOf(enteredAt),
  waits: waits.map(({ dueAt, ...wait }) => ({ ...wait, ...(dueAt === undefined ? {} : { dueAt: momentOf(dueAt) }) })),
});
