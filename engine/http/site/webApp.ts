import { randomBytes } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import { readSiteFiles } from './siteFiles.ts';
import type { SiteFile } from './siteFiles.ts';

/** What designer/vite.config.ts leaves in the page where the nonce goes. */
const NONCE_PLACE = /NONCE/g;
const NONCE_BYTES = 16;

/** Files with a hash in their name never change; the others are looked at again after an hour. */
const FOR_GOOD = 'public, max-age=31536000, immutable';
const FOR_AN_HOUR = 'public, max-age=3600';

/**
 * The web app in a folder, as Vite builds it. The page is asked for anew each time, for it names the files of its version. Every address
 * that is no file shows it, because the app knows its own addresses; an asset of another version is not there.
 */
export function webApp(folder: string): RequestHandler {
  const files = readSiteFiles(folder);
  const page = files.get('/index.html')?.bytes.toString('utf8');
  if (page === undefined) throw new Error(`Expected the web app in ${folder}, found no index.html`);

  return async (request, response, next) => {
    const { method, path } = request;
    const isRead = method === 'GET' || method === 'HEAD';
    const file = path === '/index.html' ? undefined : files.get(path);
    if (isRead && file !== undefined) await answerFile(request, response, file);
    else if (isRead && !path.startsWith('/assets/') && request.accepts('html') !== false) answerPage(response, page);
    else next();
  };
}

async function answerFile(request: Request, response: Response, file: SiteFile): Promise<void> {
  response
    .set('Cache-Control', request.path.startsWith('/assets/') ? FOR_GOOD : FOR_AN_HOUR)
    .set('Content-Type', file.type)
    .vary('Accept-Encoding');
  if (file.gzipped !== null && request.acceptsEncodings('gzip') === 'gzip') {
    response.set('Content-Encoding', 'gzip').end(await file.gzipped());
  } else response.end(file.bytes);
}

function answerPage(response: Response, page: string): void {
  const nonce = randomBytes(NONCE_BYTES).toString('base64');
  response
    .set('Content-Security-Policy', policyWith(nonce))
    .set('Cache-Control', 'no-cache')
    .type('html')
    .send(page.replace(NONCE_PLACE, nonce));
}

/** Scripts come from here and nowhere else. Styles, too, but for those that the page's own scripts make: they bear the nonce. */
const policyWith = (nonce: string): string =>
  [
    "default-src 'self'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
