import { join } from 'node:path';
import { projectRoot } from '../../engine/projectRoot.ts';
import { bundleSizes } from './bundleSizes.ts';

const NAME_LENGTH = 44;

// What each page of the web app makes a browser load, packed as it is sent.
for (const { route, gzipBytes } of bundleSizes(join(projectRoot, 'designer/dist')))
  console.log(`${route.padEnd(NAME_LENGTH)} ${(gzipBytes / 1_000).toFixed(1).padStart(7)} kB`);
