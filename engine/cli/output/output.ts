/** Where a command says what it has to say: results on standard output, everything else on standard error. */
export interface Output {
  /** A line. */
  readonly say: (line: string) => void;
  /** Text as it is, for what other programs read. Resolves when more may be written. */
  readonly write: (chunk: string) => Promise<void>;
  readonly complain: (line: string) => void;
}

export const processOutput: Output = {
  say: (line) => console.log(line),
  write: (chunk) =>
    new Promise((resolve, reject) => {
      process.stdout.write(chunk, (error) => (error ? reject(error) : resolve()));
    }),
  complain: (line) => console.error(line),
};
