import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import express from 'express';
import type { RequestHandler, Response } from 'express';

/** What designer/vite.config.ts leaves in the page where the nonce goes. */
const NONCE_PLACE = /NONCE/g;
const NONCE_BYTES = 16;

/**
 * The web app in a folder, as Vite builds it. Files with a hash in their name never change, so browsers keep them; the page that names
 * them is asked for anew each time. Every address that is no file shows the page, for the app knows its own addresses.
 */
export function webApp(folder: string): RequestHandler {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const router = express.Router();
  router.use('/assets', express.static(join(folder, 'assets'), { immutable: true, maxAge: '1y', index: false }));
  router.use('/assets', (_request, _response, next) => next('router')); // a file of another version is not the page
  router.use(express.static(folder, { index: false, maxAge: '1h', dotfiles: 'ignore', redirect: false }));
  router.use((request, response, next) => {
    const isAskedFor = request.method === 'GET' || request.method === 'HEAD';
    if (isAskedFor && request.accepts('html') !== false) answerPage(response, page);
    else next();
  });
  return router;
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
