const ECHO_MS = 500;

/**
 * Ctrl-C in a terminal reaches this process twice when npm started it: from the terminal, which tells the whole group,
 * and from npm, which passes on what it hears. Drops the echo, also when the first one used up a `once` listener;
 * without any listener the process ends as it always would.
 */
export function hearSignalsOnce() {
  const emit = process.emit;
  const echoing = new Set();

  process.emit = function (name, ...rest) {
    if (name !== 'SIGINT' && name !== 'SIGTERM') return emit.call(this, name, ...rest);
    if (echoing.has(name)) return true;

    const ignore = () => {};
    echoing.add(name);
    process.on(name, ignore);
    setTimeout(() => {
      echoing.delete(name);
      process.off(name, ignore);
    }, ECHO_MS).unref();
    return emit.call(this, name, ...rest);
  };
}
