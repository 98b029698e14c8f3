import { missing } from './missing.ts';
import type { Vendor } from './vendor.ts';
import { fromZeebe } from './zeebe/fromZeebe.ts';
import { translateZeebe } from './zeebe/translate.ts';

export const camunda8: Vendor = {
  title: 'Camunda 8',
  namespaces: ['http://camunda.org/schema/zeebe/1.0'],
  toFeel: fromZeebe,
  translate: translateZeebe,
  missed: {
    executionListeners: missing.listener,
    taskListeners: missing.listener,
    userTaskForm: missing.form,
    adHoc: missing.variables,
    linkedResources: missing.variables,
  },
};
