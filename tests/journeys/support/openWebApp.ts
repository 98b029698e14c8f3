import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { APIRequestContext, BrowserContext, Cookie, Page } from 'playwright-core';
import { readConfiguration } from '../../../engine/configuration.ts';
import { openNode } from '../../../engine/openNode.ts';
import { projectRoot } from '../../../engine/projectRoot.ts';
import { putDemo } from '../../../engine/putDemo.ts';
import { serve } from '../../../engine/serve.ts';
import { chromiumPath } from './chromium.ts';

export type ShownLanguage = 'en' | 'zh-CN' | 'x-pseudo';

export interface Visit {
  readonly language?: ShownLanguage;
  readonly width?: number;
  /** Signed in already, unless null. */
  readonly as: string | null;
}

export interface Visited {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the browser complained of: errors of scripts, what the content-security policy refused. */
  readonly complaints: string[];
}

export interface WebApp {
  readonly url: string;
  readonly visit: (visit: Visit) => Promise<Visited>;
  /** The API in somebody's name, to make what a journey begins with. */
  readonly api: (username: string) => Promise<APIRequestContext>;
  readonly close: () => Promise<void>;
}

const PASSWORD = 'aftercare-demo';
const HEIGHT = 844;
const WAIT_MS_MAX = 45_000;

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** The whole of Aftercare with the demo enterprise, as `npm start` starts it, and a browser. */
export async function openWebApp(): Promise<WebApp> {
  const folder = mkdtempSync(join(tmpdir(), 'aftercare-journeys-'));
  const configuration = readConfiguration({ PORT: '0', DATA_DIR: folder, LOG_LEVEL: 'silent' });
  if (!configuration.ok) throw new Error(configuration.failure);
  const node = await openNode(configuration.value, silent);
  await putDemo(node, join(projectRoot, 'definitions'));
  node.engine.start();
  const serving = await serve(node, configuration.value);
  const browser = await chromium.launch({ executablePath: chromiumPath ?? '', args: ['--no-sandbox'] });

  const sessions = new Map<string, Cookie[]>();
  const contextAs = async ({ as, language = 'en', width = 1280 }: Visit): Promise<BrowserContext> => {
    const context = await browser.newContext({
      baseURL: serving.url,
      viewport: { width, height: HEIGHT },
      locale: language === 'zh-CN' ? 'zh-CN' : 'en-US',
      reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(WAIT_MS_MAX);
    await context.addInitScript((chosen) => {
      if (localStorage.getItem('aftercare.language') === null) localStorage.setItem('aftercare.language', chosen);
    }, language);
    if (as === null) return context;
    const known = sessions.get(as);
    if (known !== undefined) await context.addCookies(known);
    else {
      const data = { tenant: 'demo', username: as, password: PASSWORD };
      const answer = await context.request.post('/api/session', { data });
      if (!answer.ok()) throw new Error(`Expected ${as} to sign in, found ${await answer.text()}`);
      sessions.set(as, await context.cookies());
    }
    return context;
  };

  return {
    url: serving.url,
    visit: async (visit) => {
      const context = await contextAs(visit);
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => {
        // A problem that the API answers is told by the page; the browser repeats it here.
        if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
          complaints.push(message.text());
      });
      return { page, context, complaints };
    },
    api: async (username) => (await contextAs({ as: username })).request,
    close: async () => {
      await browser.close();
      await serving.close();
      await node.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export interface StartedCase {
  readonly id: string;
}

/** A repair in Ningbo, where one outlet serves and a technician gets it by himself. */
export async function startRepair(app: WebApp, customerName = '王芳'): Promise<StartedCase> {
  const agent = await app.api('agent1');
  const answer = await agent.post('/api/instances', {
    data: {
      process: 'repair',
      variables: {
        ...{ customerName, customerPhone: '13800000001', region: '0574', productCategory: 'washingMachine' },
        ...{ channel: 'phone', description: 'Does not drain' },
      },
    },
  });
  if (answer.status() !== 201) throw new Error(await answer.text());
  return (await answer.json()) as StartedCase;
}
