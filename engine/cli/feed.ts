import { feedUsage, readFeedOptions } from './feed/feedOptions.ts';
import { runFeed } from './feed/runFeed.ts';
import { CommandFailed } from './commandFailed.ts';
import { exitCode } from './exitCode.ts';
import { languageOf } from './language.ts';
import { processOutput as output } from './output/output.ts';
import { askedLanguage } from './askedLanguage.ts';

const given = process.argv.slice(2);
const language = languageOf(askedLanguage(given), process.env);
try {
  const options = readFeedOptions(given, process.env);
  if (options === null) output.say(feedUsage[language]);
  else process.exitCode = await runFeed(options, { output, language, screen: process.stderr });
} catch (error) {
  const reason =
    error instanceof CommandFailed ? error.says[language] : error instanceof Error ? error.message : String(error);
  output.complain(`feed: ${reason}`);
  process.exitCode = error instanceof CommandFailed ? error.exitCode : exitCode.failed;
}
