import { spawn } from 'node:child_process';
import { root } from './root.mjs';

/** What programs print goes to standard error: standard output belongs to the command that the person asked for. */
const toStandardError = ['inherit', 2, 2];

/** Runs a program of Node's and gives its exit code. */
export const runNode = (args, { stdio = toStandardError, env = {} } = {}) => exitCodeOf(startNode(args, stdio, env));

export const runNpm = (args) => exitCodeOf(startNpm(args, toStandardError));

/** Runs npm and gives its exit code together with all it printed. */
export async function hearNpm(args) {
  const child = startNpm(args, ['ignore', 'pipe', 'pipe']);
  const heard = [];
  child.stdout.on('data', (chunk) => heard.push(chunk));
  child.stderr.on('data', (chunk) => heard.push(chunk));
  const code = await exitCodeOf(child);
  return { code, text: Buffer.concat(heard).toString() };
}

/** The npm that started us, or else the one on the path. */
function startNpm(args, stdio) {
  const npm = process.env.npm_execpath ?? '';
  if (/npm-cli\.c?js$/.test(npm)) return startNode([npm, ...args], stdio);
  return spawn('npm', args, { cwd: root, stdio, shell: process.platform === 'win32' });
}

function startNode(args, stdio, env = {}) {
  return spawn(process.execPath, args, { cwd: root, stdio, env: { ...process.env, ...env } });
}

function exitCodeOf(child) {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}
