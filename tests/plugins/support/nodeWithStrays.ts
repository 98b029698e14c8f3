import { containStrays } from '../../../engine/plugins/containStrays.ts';
import { sampleFolder, startTestHost } from './testHost.ts';

/** A node whose plugin leaves trouble behind; with "own" as argument the node makes some itself. */
const say = (line: string): void => void process.stdout.write(`${line}\n`);

containStrays(
  ({ plugin, message }) => say(`${plugin}: ${message}`),
  (error) => {
    say(`fatal: ${String(error)}`);
    process.exit(3);
  },
);

const host = await startTestHost({ folders: [sampleFolder('strays')] });
const outcomes = await Promise.all(['strays.forgetPromise', 'strays.throwLater'].map((type) => host.do(type)));
say(outcomes.map(({ type }) => type).join(' '));
await new Promise((resolve) => setTimeout(resolve, 50));
if (process.argv[2] === 'own') void Promise.reject(new Error('ours'));
await new Promise((resolve) => setTimeout(resolve, 50));
say('alive');
