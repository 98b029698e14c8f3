import { processOutput } from './output/output.ts';
import { runCommandLine } from './runCommandLine.ts';

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0); // whoever read has seen enough, as `head` has
  throw error;
});
process.exitCode = await runCommandLine(process.argv.slice(2), { environment: process.env, output: processOutput });
