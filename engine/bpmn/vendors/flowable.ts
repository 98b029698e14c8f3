import { fromJuel } from './juel/fromJuel.ts';
import { translateJava } from './java/translate.ts';
import { missing } from './missing.ts';
import type { At } from './at.ts';
import type { Vendor } from './vendor.ts';

/** Flowable, and Activiti from which it came; both run a process that does not say whether it is executable. */
export const flowable: Vendor = {
  title: 'Flowable',
  namespaces: ['http://flowable.org/bpmn', 'http://activiti.org/bpmn'],
  toFeel: fromJuel,
  translate: (at) => {
    translateExecutable(at);
    translateJava(at);
  },
  missed: {
    executionListener: missing.listener,
    taskListener: missing.listener,
    eventListener: missing.listener,
    formProperty: missing.form,
    candidateStarterGroups: missing.starters,
    candidateStarterUsers: missing.starters,
    potentialStarter: missing.starters,
    owner: missing.owner,
    mapException: missing.exceptions,
    endDate: missing.endDate,
    scope: missing.scope,
    variableAggregation: missing.variables,
    elementIndexVariable: missing.variables,
    triggerable: missing.variables,
    terminateAll: missing.variables,
    terminateMultiInstance: missing.variables,
    processInstanceName: missing.variables,
    ruleVariablesInput: missing.variables,
    rules: missing.variables,
    eventType: missing.registry,
    triggerEventType: missing.registry,
    eventOutParameter: missing.registry,
    eventInParameter: missing.registry,
    eventCorrelationParameter: missing.registry,
  },
};

function translateExecutable(at: At): void {
  if (at.node.$type !== 'bpmn:Process' || at.node.get('isExecutable') !== undefined) return;
  at.node.set('isExecutable', true);
  at.became('process', 'isExecutable="true"');
}
