const LOOK_MS = 500;

/**
 * `kill` of npm reaches the shell that npm started, and that dies without a word to us, its child. We would run on, and
 * hold the port and the data folder. So we tell ourselves when the shell is gone.
 */
export function stopWithNpm() {
  if (process.env.npm_lifecycle_event === undefined) return;
  const shell = process.ppid;
  const looking = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(looking);
    process.kill(process.pid, 'SIGTERM');
  }, LOOK_MS);
  looking.unref();
}
