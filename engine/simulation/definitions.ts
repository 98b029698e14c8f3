import { definitionId } from '../core/identifiers.ts';
import type { DefinitionId } from '../core/identifiers.ts';
import { invariant } from '../core/invariant.ts';
import type { Decide } from '../core/step.ts';
import type { Definition, Deployment } from './deployment.ts';

/** Every version of every process that was deployed. */
export interface Definitions {
  add(deployment: Deployment): readonly Definition[];
  byId(id: DefinitionId): Definition;
  latest(process: string): Definition | null;
  /** The version that was deployed together with another one. */
  deployedWith(other: Definition, process: string): Definition | null;
  /** The latest version of each process, in the order of their first deployments. */
  allLatest(): readonly Definition[];
}

export function createDefinitions(): Definitions {
  const versions = new Map<string, Definition[]>();
  const known = new Map<DefinitionId, Definition>();
  let deployments = 0;

  return {
    add: ({ processes, decide = decidesNothing, validateForm = () => [] }) => {
      deployments += 1;
      return processes.map((model) => {
        const before = versions.get(model.id) ?? [];
        const version = before.length + 1;
        const id = definitionId(`${model.id}:${version}`);
        const definition = { id, model, version, deployment: deployments, decide, validateForm };
        versions.set(model.id, [...before, definition]);
        known.set(id, definition);
        return definition;
      });
    },
    byId: (id) => {
      const definition = known.get(id);
      invariant(definition !== undefined, `definition ${id} is deployed`);
      return definition;
    },
    latest: (process) => versions.get(process)?.at(-1) ?? null,
    deployedWith: ({ deployment }, process) =>
      versions.get(process)?.find((definition) => definition.deployment === deployment) ?? null,
    allLatest: () => [...versions.values()].flatMap((each) => each.at(-1) ?? []),
  };
}

const decidesNothing: Decide = (decision, variables) => ({
  ok: false,
  failure: {
    code: 'expressionFailed',
    expression: decision,
    message: `Expected a decision "${decision}" in the deployment`,
    names: Object.keys(variables),
  },
});
