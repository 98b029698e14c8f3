/** `--lang`, looked for before anything else, so that even a wrong command line is answered in the right language. */
export function askedLanguage(given: readonly string[]): string | undefined {
  const at = given.findIndex((each) => each === '--lang' || each.startsWith('--lang='));
  return given[at] === '--lang' ? given[at + 1] : given[at]?.slice('--lang='.length);
}
