import { cpus, totalmem } from 'node:os';

/** What the figures were taken on. */
export const machineFacts = (): string =>
  [
    `Node ${process.versions.node}`,
    `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`,
    `${Math.round(totalmem() / 2 ** 30)} GiB`,
    new Date().toISOString(),
  ].join(' · ');

/** The middle one of several runs: these machines are shared. */
export function median(figures: readonly number[]): number {
  const sorted = figures.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

export const perSecond = (count: number): string => `${Math.round(count).toLocaleString('en')}/s`;
