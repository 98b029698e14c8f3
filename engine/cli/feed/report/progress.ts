import type { Language } from '../../language.ts';
import { widthOf } from '../../output/table.ts';
import type { Sums } from './tally.ts';

export interface Screen {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

export interface Progress {
  readonly end: () => void;
}

interface Shown {
  readonly screen: Screen;
  readonly language: Language;
  /** How many records there will be. */
  readonly total: number;
  readonly sums: () => Sums;
  /** Cases that are open at this moment. */
  readonly now?: () => number;
}

const BAR_WIDTH = 24;
const DRAW_EVERY_MS = 200;
const SAY_EVERY_MS = 10_000;

/** A bar that is drawn over itself in a terminal, and a line now and then elsewhere. */
export function showProgress(shown: Shown): Progress {
  const { screen, now = () => performance.now() } = shown;
  const startedAt = now();
  const draw = (): void => {
    const line = progressLine(shown, now() - startedAt);
    if (screen.isTTY) screen.write(`\r${fitted(line, (screen.columns ?? 80) - 1)}\u001b[K`);
    else screen.write(`${line}\n`);
  };
  const drawing = setInterval(draw, screen.isTTY ? DRAW_EVERY_MS : SAY_EVERY_MS);
  return {
    end: () => {
      clearInterval(drawing);
      draw();
      if (screen.isTTY) screen.write('\n');
    },
  };
}

/** `[######------]  6,000/23,940  21.4/s  ETA 13:58`, and how many tasks were done. */
export function progressLine(
  { total, sums, language }: Pick<Shown, 'total' | 'sums' | 'language'>,
  elapsedMs: number,
): string {
  const { repairsEnded: done, tasks } = sums();
  const part = total === 0 ? 1 : Math.min(done / total, 1);
  const filled = Math.round(part * BAR_WIDTH);
  const rate = elapsedMs === 0 ? 0 : (done * 1_000) / elapsedMs;
  const number = new Intl.NumberFormat(language);
  return [
    `[${'#'.repeat(filled)}${'-'.repeat(BAR_WIDTH - filled)}]`,
    `${number.format(done)}/${number.format(total)}`,
    `${rate.toFixed(1)}/s`,
    `ETA ${rate === 0 ? '--:--' : clockText((total - done) / rate)}`,
    language === 'en' ? `${number.format(tasks)} tasks` : `${number.format(tasks)} 个任务`,
  ].join('  ');
}

export function clockText(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const parts = [Math.floor(whole / 3_600), Math.floor(whole / 60) % 60, whole % 60];
  return (parts[0] === 0 ? parts.slice(1) : parts).map((part) => String(part).padStart(2, '0')).join(':');
}

const fitted = (line: string, width: number): string => (widthOf(line) <= width ? line : line.slice(0, width));
