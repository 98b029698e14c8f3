/** The plugins of this node cannot be used as they are configured; one problem a line, for the operator. */
export class PluginsRefused extends Error {
  override readonly name = 'PluginsRefused';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}
