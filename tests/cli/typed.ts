import { runCommandLine } from '../../engine/cli/runCommandLine.ts';

export interface Typed {
  readonly exitCode: number;
  /** Standard output, by lines. */
  readonly said: readonly string[];
  /** Standard error, by lines. */
  readonly complained: readonly string[];
}

/** What comes of typing `aftercare …`. */
export async function typed(given: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<Typed> {
  const said: string[] = [];
  const complained: string[] = [];
  const output = {
    say: (line: string) => {
      said.push(...line.split('\n'));
    },
    write: async (chunk: string) => {
      said.push(...chunk.replace(/\n$/, '').split('\n'));
    },
    complain: (line: string) => {
      complained.push(...line.split('\n'));
    },
  };
  const exitCode = await runCommandLine(given, { environment, output });
  return { exitCode, said, complained };
}
