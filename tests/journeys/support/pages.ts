import type { APIRequestContext, Page } from 'playwright-core';
import type { WebApp } from './openWebApp.ts';
import { startRepair } from './openWebApp.ts';

/** A page with somebody who sees it, and what shows that it is there. */
export interface ShownPage {
  readonly name: string;
  readonly as: string | null;
  readonly path: string;
  readonly ready: string;
  readonly then?: (page: Page) => Promise<void>;
}

/** Every page of the web app in the states that matter, over cases that are made for it. */
export async function shownPages(app: WebApp): Promise<readonly ShownPage[]> {
  const { id } = await startRepair(app);
  const task = await taskOf(await app.api('dispatcher-zj'), id);
  const technician = task.assignee ?? '';
  return [
    { name: 'sign-in', as: null, path: '/', ready: '.ac-sign-in-form' },
    { name: 'sign-in refused', as: null, path: '/', ready: '.ac-sign-in-form', then: submitForm },
    { name: 'inbox', as: technician, path: '/inbox', ready: '.ac-task-row' },
    { name: 'inbox filters', as: technician, path: '/inbox?due=week', ready: '.ac-inbox-filters' },
    { name: 'empty inbox', as: 'finance-gd', path: '/inbox', ready: '.ac-inbox-list .ac-notice-title' },
    { name: 'task', as: technician, path: `/inbox/${task.id}`, ready: '.ac-form-actions' },
    { name: 'task of somebody else', as: 'dispatcher-zj', path: `/inbox/${task.id}`, ready: '.ac-task .ac-form' },
    { name: 'cases', as: 'agent1', path: '/cases', ready: '.ac-table' },
    { name: 'case', as: 'supervisor-hq', path: `/cases/${id}`, ready: '.ac-bpmn-tools' },
    { name: 'cancel', as: 'supervisor-hq', path: `/cases/${id}`, ready: '.ac-case-cancel', then: openCancel },
    { name: 'start', as: 'agent1', path: '/start', ready: '.ac-start-list' },
    { name: 'start form', as: 'agent1', path: '/start/repair', ready: '.ac-form-actions' },
    {
      name: 'start form with faults',
      as: 'agent1',
      path: '/start/repair',
      ready: '.ac-form-actions',
      then: submitForm,
    },
    { name: 'table form', as: 'warehouse-zj', path: '/start/requisition', ready: '.ac-form-table' },
    { name: 'workflows', as: 'owner1', path: '/workflows', ready: '.ac-table' },
    { name: 'workflow', as: 'owner1', path: '/workflows/repair', ready: '.ac-bpmn-tools' },
    { name: 'incidents', as: 'owner1', path: '/incidents', ready: '.ac-notice-title' },
    { name: 'no permission', as: 'agent1', path: '/incidents', ready: '.ac-notice-title' },
    { name: 'not found', as: 'agent1', path: '/nowhere', ready: '.ac-notice-title' },
  ];
}

interface OpenTask {
  readonly id: string;
  readonly assignee: string | null;
}

const TRIES_MAX = 100;
const PAUSE_MS = 100;

/** The task that a case comes to by itself. */
export async function taskOf(asking: APIRequestContext, instance: string): Promise<OpenTask> {
  for (let tried = 0; tried < TRIES_MAX; tried += 1) {
    const answer = await asking.get(`/api/tasks?instance=${instance}`);
    const { items } = (await answer.json()) as { readonly items: readonly OpenTask[] };
    if (items[0] !== undefined) return items[0];
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  throw new Error(`Expected case ${instance} to come to a task`);
}

const submitForm = async (page: Page): Promise<void> => {
  await page.locator('form button[type="submit"]').click();
  await page.locator('.ac-field-trouble').first().waitFor();
};

const openCancel = async (page: Page): Promise<void> => {
  await page.locator('.ac-case-cancel').click();
  await page.locator('dialog').waitFor();
};
