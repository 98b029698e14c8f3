import { join } from 'node:path';
import { createConsoleLog } from './consoleLog.ts';
import { readConfiguration } from './configuration.ts';
import type { Configuration } from './configuration.ts';
import type { Node } from './openNode.ts';
import { openNode } from './openNode.ts';
import { DEMO_PASSWORD } from './organisation/demo/people.ts';
import { DEMO_TENANT } from './organisation/demo/seedDemo.ts';
import { containStrays } from './plugins/containStrays.ts';
import type { Log } from './ports/log.ts';
import { projectRoot } from './projectRoot.ts';
import { putDemo } from './putDemo.ts';
import type { Serving } from './serve.ts';
import { serve } from './serve.ts';
import { createAuditStore } from './store/auditStore.ts';

/** Signals by which people and machines ask a node to stop. */
const STOP = ['SIGINT', 'SIGTERM'] as const;

const configuration = readConfiguration(process.env);
if (configuration.ok) await start(configuration.value);
else giveUp(configuration.failure);

async function start(chosen: Configuration): Promise<void> {
  const log = createConsoleLog(chosen.logLevel);
  containStrays(({ level, message, ...about }) => log[level](message, about), giveUp);
  try {
    const node = await openNode(chosen, log);
    const serving = await startServing(node, chosen);
    greet(serving, chosen);
    if ((await createAuditStore(node.database).listTenants()).length === 0)
      console.log(
        'Nobody can sign in yet: "npm run aftercare -- tenant create NAME" makes a tenant and its administrator.',
      );
    for (const signal of STOP) process.once(signal, () => void stop(serving, node, log));
  } catch (error) {
    giveUp(error);
  }
}

async function startServing(node: Node, chosen: Configuration): Promise<Serving> {
  try {
    if (chosen.demo) await putDemo(node, join(projectRoot, 'definitions'));
    node.engine.start();
    return await serve(node, chosen);
  } catch (error) {
    await node.close();
    throw error;
  }
}

function greet({ url }: Serving, { demo, databaseUrl, dataDir }: Configuration): void {
  const storage = databaseUrl === null ? `embedded database in ${dataDir}` : 'PostgreSQL';
  console.log(`Aftercare runs at ${url} (${storage}). The API is described at ${url}/api`);
  if (!demo) return;
  console.log(`Sign in to the tenant "${DEMO_TENANT}" as agent1, dispatcher-zj, tech-hz-1, owner1, auditor1 or admin;`);
  console.log(`the password of all of them is "${DEMO_PASSWORD}". Stop with Ctrl-C.`);
}

/** What was asked is answered, what is under way is finished, then everything is closed. */
async function stop(serving: Serving, node: Node, log: Log): Promise<void> {
  console.log('Stopping …');
  try {
    await serving.close();
    await node.close();
    process.exit(0);
  } catch (error) {
    log.error('Stopping did not end well', { error: String(error) });
    process.exit(1);
  }
}

/** One line for whoever started it. */
function giveUp(error: unknown): never {
  console.error(error instanceof Error ? messageOf(error) : String(error));
  process.exit(1);
}

function messageOf(error: Error): string {
  if ('code' in error && error.code === 'EADDRINUSE')
    return `Expected a free port; ${error.message}. Set PORT to another one.`;
  if ('code' in error && error.code === 'EADDRNOTAVAIL')
    return `Expected HOST to be an address of this machine; ${error.message}`;
  return error.message;
}
