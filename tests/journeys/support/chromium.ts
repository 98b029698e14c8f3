import { existsSync } from 'node:fs';
import { join } from 'node:path';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const webApp = join(import.meta.dirname, '../../../designer/dist');

export const chromiumPath: string | null = [process.env['CHROMIUM'] ?? '', ...places].find(existsSync) ?? null;

function missing(): string | null {
  if (chromiumPath === null) return ' — skipped: install Chromium or name it in CHROMIUM';
  return existsSync(join(webApp, 'index.html')) ? null : ' — skipped: npm run build makes the web app';
}

/** Journeys through the web app as a browser shows it; without a browser their name says why they are skipped. */
export function describeJourneys(name: string, suite: () => void): void {
  const reason = missing();
  (reason === null ? describe : describe.skip)(`${name}${reason ?? ''}`, suite);
}
