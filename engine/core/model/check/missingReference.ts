import type { Element } from '../element.ts';
import { isActivity } from '../element.ts';
import type { ProcessModel } from '../process.ts';
import { triggersAt } from '../triggersAt.ts';
import { elementsOf } from './rule.ts';
import type { Finding, Rule } from './rule.ts';

export const missingReference: Rule<'missingReference'> = {
  code: 'missingReference',
  severity: 'error',
  looksAt: 'process',
  find: (model) => referencesIn(model).flatMap((reference) => (reference.exists ? [] : [finding(reference)])),
};

interface Reference {
  readonly owner: string;
  readonly setting: string;
  readonly named: string;
  readonly exists: boolean;
}

function referencesIn(model: ProcessModel): readonly Reference[] {
  const toElement = (owner: string, setting: string, named: string): Reference => ({
    owner,
    setting,
    named,
    exists: Object.hasOwn(model.elements, named),
  });
  return [
    ...Object.values(model.flows).flatMap(({ id, source, target }) => [
      toElement(id, 'source', source),
      toElement(id, 'target', target),
    ]),
    ...elementsOf(model).flatMap((element) => [
      ...settingsOf(element).map(([setting, named]) => toElement(element.id, setting, named)),
      ...flowsOf(element).map((named) => ({
        owner: element.id,
        setting: 'flow',
        named,
        exists: Object.hasOwn(model.flows, named),
      })),
      { owner: element.id, setting: 'scope', named: element.scope, exists: Object.hasOwn(model.scopes, element.scope) },
    ]),
    ...Object.values(model.scopes).flatMap(({ id, starts, eventSubProcesses, implicitStarts }) =>
      [...starts, ...eventSubProcesses, ...implicitStarts].map((named) => toElement(id, 'start', named)),
    ),
  ];
}

function flowsOf(element: Element): readonly string[] {
  const defaultFlow = 'defaultFlow' in element ? element.defaultFlow : null;
  return [...element.incoming, ...element.outgoing, ...(defaultFlow === null ? [] : [defaultFlow])];
}

function settingsOf(element: Element): readonly (readonly [setting: string, named: string])[] {
  const settings: (readonly [string, string])[] = [];
  if (isActivity(element)) {
    settings.push(...element.boundaryEvents.map((event) => ['boundaryEvents', event] as const));
    if (element.compensatedBy !== null) settings.push(['compensatedBy', element.compensatedBy]);
  }
  if (element.kind === 'boundaryEvent') settings.push(['attachedTo', element.attachedTo]);
  for (const trigger of triggersAt(element)) {
    if (trigger.type === 'compensation' && trigger.activity !== null) settings.push(['activity', trigger.activity]);
  }
  if (isActivity(element) && element.loop?.type === 'multiInstance') {
    settings.push(...element.loop.throwing.map(({ event }) => ['behavior', event] as const));
  }
  return settings;
}

const finding = ({ owner, setting, named }: Reference): Finding => ({
  element: owner,
  message: {
    en: `Expected ${setting} of "${owner}" to name something of the process; found no "${named}"`,
    'zh-CN': `“${owner}”的 ${setting} 指向的“${named}”在流程中不存在`,
  },
});
