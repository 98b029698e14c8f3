import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { describeJourneys } from './support/chromium.ts';
import { openWebApp } from './support/openWebApp.ts';
import type { ShownLanguage, Visit, Visited, WebApp } from './support/openWebApp.ts';
import { shownPages } from './support/pages.ts';
import type { ShownPage } from './support/pages.ts';
import { rawTextsIn } from './support/rawTexts.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Three walks through all pages; a busy machine takes its time. */
const WALK_MS_MAX = 180_000;

const PHONE = 390;
const DESK = 1280;

describeJourneys('every page', () => {
  let app: WebApp;
  let pages: readonly ShownPage[];
  beforeAll(async () => {
    app = await openWebApp();
    pages = await shownPages(app);
  });
  afterAll(() => app.close());

  /** One tab for a person, a language and a width: it has the files of the app already. */
  const visits = new Map<string, Promise<Visited>>();
  const visitOf = (visit: Visit): Promise<Visited> => {
    const name = JSON.stringify(visit);
    const known = visits.get(name) ?? app.visit(visit);
    visits.set(name, known);
    return known;
  };

  const show = async (
    shown: ShownPage,
    language: ShownLanguage,
    width: number,
    look: (page: Page) => Promise<readonly string[]>,
  ): Promise<readonly string[]> => {
    const { page, complaints } = await visitOf({ as: shown.as, language, width });
    await page.goto(shown.path);
    await page.locator(shown.ready).first().waitFor();
    await shown.then?.(page);
    await page.locator('.ant-spin').waitFor({ state: 'detached' });
    const found = [...(await look(page)), ...complaints.splice(0)];
    return found.map((finding) => `${shown.name}: ${finding}`);
  };

  const onEvery = async (
    language: ShownLanguage,
    width: number,
    look: (page: Page) => Promise<readonly string[]>,
  ): Promise<readonly string[]> => {
    const found: string[] = [];
    for (const shown of pages) found.push(...(await show(shown, language, width, look)));
    return found;
  };

  test(
    'is one that everybody can use, in English on a desk',
    async () => {
      expect(await onEvery('en', DESK, hindrancesIn)).toEqual([]);
    },
    WALK_MS_MAX,
  );

  test(
    'is one that everybody can use, in Chinese on a phone',
    async () => {
      const look = async (page: Page) => [...(await hindrancesIn(page)), ...(await overflowIn(page))];
      expect(await onEvery('zh-CN', PHONE, look)).toEqual([]);
    },
    WALK_MS_MAX,
  );

  test(
    'says nothing that is not in the translation files',
    async () => {
      expect(await onEvery('x-pseudo', DESK, rawTextsIn)).toEqual([]);
    },
    WALK_MS_MAX,
  );
});

type Axe = { readonly run: (where: object, how: object) => Promise<AxeResults> };

const HOW = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
};
/** A diagram is thousands of shapes, named as one. */
const WHERE = { exclude: '.djs-container svg' };

async function hindrancesIn(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(
    ([where, how]) => (window as unknown as { readonly axe: Axe }).axe.run(where, how),
    [WHERE, HOW] as const,
  );
  return violations.map(({ id, nodes }) => `${id} at ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

/** A page that must be pushed sideways to be read. */
async function overflowIn(page: Page): Promise<readonly string[]> {
  const [needed, given] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth] as const);
  return needed > given ? [`needs ${needed} of ${given} pixels`] : [];
}
