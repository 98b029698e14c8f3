/**
 * What stands behind every command of package.json: in a fresh clone, Node and npm are all it needs. Kept to syntax
 * that old versions of Node can read, so that they hear which version is wanted instead of a syntax error.
 */
import { readFileSync } from 'fs';
import { complaintAboutNode } from './bootstrap/complaintAboutNode.mjs';

const { engines } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
const complaint = complaintAboutNode(process.versions.node, engines.node);

if (complaint === null) {
  import('./bootstrap/runTask.mjs').then(({ runTask }) => runTask(process.argv[2], process.argv.slice(3)));
} else {
  console.error(complaint);
  process.exit(1);
}
