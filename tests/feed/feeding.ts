import { readFeedOptions } from '../../engine/cli/feed/feedOptions.ts';
import { runFeed } from '../../engine/cli/feed/runFeed.ts';

/** What comes of `npm run feed -- …`, on the embedded database unless `--url` says otherwise. */
export async function fedFrom(given: readonly string[]) {
  const said: string[] = [];
  const complained: string[] = [];
  const options = readFeedOptions(given, {});
  if (options === null) throw new Error('Expected to feed');
  const exitCode = await runFeed(options, {
    language: 'en',
    screen: { write: () => undefined },
    output: {
      say: (line) => void said.push(line),
      write: async () => undefined,
      complain: (line) => void complained.push(line),
    },
  });
  return { exitCode, said, complained };
}
