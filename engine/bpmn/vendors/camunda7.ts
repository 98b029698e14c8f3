import { fromJuel } from './juel/fromJuel.ts';
import { translateJava } from './java/translate.ts';
import { missing } from './missing.ts';
import type { Vendor } from './vendor.ts';

export const camunda7: Vendor = {
  title: 'Camunda 7',
  namespaces: ['http://camunda.org/schema/1.0/bpmn', 'http://www.camunda.org/schema/1.0/BpmnParse'],
  toFeel: fromJuel,
  translate: translateJava,
  missed: {
    executionListener: missing.listener,
    taskListener: missing.listener,
    formData: missing.form,
    formHandlerClass: missing.form,
    candidateStarterGroups: missing.starters,
    candidateStarterUsers: missing.starters,
    errorEventDefinition: missing.exceptions,
    calledElementTenantId: missing.tenant,
    decisionRefTenantId: missing.tenant,
    variableMappingClass: missing.variables,
    variableMappingDelegateExpression: missing.variables,
    caseRef: missing.variables,
  },
};
