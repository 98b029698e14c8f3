import type { Page } from 'playwright-core';
import { describeJourneys } from './support/chromium.ts';
import { openWebApp, startRepair } from './support/openWebApp.ts';
import type { WebApp } from './support/openWebApp.ts';
import { taskOf } from './support/pages.ts';

const PHONE = 390;
const JOURNEY_MS_MAX = 240_000;

describeJourneys('a person', () => {
  let app: WebApp;
  beforeAll(async () => {
    app = await openWebApp();
  }, JOURNEY_MS_MAX);
  afterAll(() => app.close(), JOURNEY_MS_MAX);

  const signIn = async (page: Page, username: string, password = 'aftercare-demo'): Promise<void> => {
    await page.getByLabel('User name').fill(username);
    await page.getByRole('textbox', { name: 'Password' }).fill(password);
    await page.getByRole('button', { name: 'Sign in' }).click();
  };
  const isThere = (page: Page, text: string): Promise<void> => page.getByText(text).first().waitFor();

  test(
    'is told of a wrong password, and comes to the page that they asked for',
    async () => {
      const { page } = await app.visit({ as: null });
      await page.goto('/cases');
      await page.getByLabel('Enterprise').fill('demo');
      await signIn(page, 'agent1', 'wrong');
      await isThere(page, 'The enterprise, the user name or the password is wrong.');
      await signIn(page, 'agent1');
      await page.getByRole('heading', { name: 'Cases' }).waitFor();

      await page.getByRole('button', { name: 'Language' }).click();
      await page.getByRole('button', { name: '简体中文' }).click();
      await page.getByRole('heading', { name: '工单' }).waitFor();
      await page.reload();
      await page.getByRole('heading', { name: '工单' }).waitFor();
      expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
    },
    JOURNEY_MS_MAX,
  );

  test(
    'starts a repair, and a technician sees it come in, takes it and completes it on a phone',
    async () => {
      const technicians = await Promise.all(
        ['tech-nb-1', 'tech-nb-2'].map(async (as) => (await app.visit({ as, width: PHONE })).page),
      );
      await Promise.all(technicians.map((page) => page.goto('/inbox')));
      await Promise.all(technicians.map((page) => isThere(page, 'Nothing is waiting for you')));

      const { page: agent, complaints } = await app.visit({ as: 'agent1' });
      await agent.goto('/start');
      await agent.getByRole('link', { name: 'Repair' }).click();
      await agent.getByRole('button', { name: 'Start the case' }).click();
      await isThere(agent, 'fields need another look');
      await agent.getByLabel('Name').first().fill('Anna Lee');
      await agent.getByLabel('Phone').first().fill('13800000001');
      await agent.getByLabel('Area code').fill('0574');
      await agent.getByRole('combobox', { name: 'Category' }).click();
      await agent.getByTitle('Washing machine').click();
      await agent.getByLabel('What is wrong').fill('Does not drain');
      await agent.getByRole('button', { name: 'Start the case' }).click();
      await agent.getByRole('heading', { name: 'Anna Lee' }).waitFor();
      await agent.locator('.djs-element.ac-here:visible').first().waitFor();

      // It comes to the one who has the least to do, without a reload.
      const row = 'a.ac-task-row';
      const busy = await Promise.any(
        technicians.map((page) =>
          page
            .locator(row)
            .waitFor()
            .then(() => page),
        ),
      );
      await busy.locator(row).click();
      await busy.getByText('I accept this job').waitFor();
      await busy.getByRole('checkbox', { name: 'I accept this job' }).uncheck();
      await busy.getByRole('button', { name: 'Complete' }).click();
      await isThere(busy, 'Choose one');
      await busy.getByRole('checkbox', { name: 'I accept this job' }).check();
      await busy.getByRole('button', { name: 'Complete' }).click();
      await isThere(busy, 'Completed: Accept or refuse');
      await busy.locator(row, { hasText: 'Agree an appointment' }).waitFor();
      await isThere(agent, 'Agree an appointment');
      expect(complaints).toEqual([]);
    },
    JOURNEY_MS_MAX,
  );

  test(
    'walks the inbox by keyboard, claims, and keeps what was filled in when the session ends',
    async () => {
      const agent = await app.api('agent1');
      const answer = await agent.post('/api/instances', {
        data: {
          process: 'repair',
          variables: {
            ...{ customerName: '李雷', customerPhone: '13800000002', region: '0571', productCategory: 'television' },
            ...{ channel: 'phone', description: 'No picture' },
          },
        },
      });
      const task = await taskOf(agent, ((await answer.json()) as { id: string }).id);

      const { page, context } = await app.visit({ as: 'dispatcher-zj' });
      await page.goto('/inbox?whose=groups');
      await page.locator('a.ac-task-row').first().waitFor();
      await page.keyboard.press('j');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Claim' }).waitFor();
      await page.keyboard.press('c');
      await isThere(page, 'You have this task now');
      await page.getByLabel('Note').fill('Ring twice');

      await context.clearCookies();
      await page.getByRole('button', { name: 'Complete' }).click();
      await page.getByRole('heading', { name: 'Your session has ended' }).waitFor();
      await page.getByRole('textbox', { name: 'Password' }).fill('aftercare-demo');
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      expect(await page.getByLabel('Note').inputValue()).toBe('Ring twice');
      await page.getByRole('button', { name: 'Complete' }).click();
      await isThere(page, 'Completed: Assign outlet and technician');
      const done = await agent.get(`/api/tasks/${task.id}`);
      expect(((await done.json()) as { state: string }).state).toBe('completed');
    },
    JOURNEY_MS_MAX,
  );

  test(
    'cancels a case with a reason, which the history keeps',
    async () => {
      const { id } = await startRepair(app, '周杰');
      await taskOf(await app.api('supervisor-hq'), id);
      const { page } = await app.visit({ as: 'supervisor-hq' });
      await page.goto(`/cases/${id}`);
      await page.getByRole('button', { name: 'Cancel the case' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: 'Cancel the case' }).click();
      await isThere(page, 'Say why; the history keeps it.');
      await dialog.getByLabel('Reason').fill('Bought a new one');
      await dialog.getByRole('button', { name: 'Cancel the case' }).click();
      await page.locator('.ac-mark', { hasText: 'Cancelled' }).waitFor();
      await isThere(page, 'supervisor-hq cancelled: Bought a new one');
    },
    JOURNEY_MS_MAX,
  );
});
