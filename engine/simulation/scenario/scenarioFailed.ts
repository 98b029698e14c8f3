/** A scenario goes otherwise than it says. */
export class ScenarioFailed extends Error {
  override readonly name = 'ScenarioFailed';
  readonly complaints: readonly string[];
  constructor(complaints: readonly string[], story: readonly string[] = []) {
    super([...complaints, ...story].join('\n'));
    this.complaints = complaints;
  }
}
