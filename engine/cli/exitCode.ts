/** How a command ends, for scripts; docs/reference/cli.md tells the same. */
export const exitCode = {
  done: 0,
  /** What was asked is refused, or what was looked at is not as it should be. */
  failed: 1,
  /** The command line itself is wrong. */
  misused: 2,
  /** The server or the database cannot be reached or used. */
  unreachable: 3,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
