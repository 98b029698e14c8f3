import type { Language, Text } from '../../language.ts';
import { text } from '../../language.ts';
import { tableOf } from '../../output/table.ts';
import { repairStatuses } from '../records/repairRecord.ts';
import { clockText } from './progress.ts';
import type { Outcome, Sums } from './tally.ts';
import { isAsInFile, outcomeOf } from './tally.ts';

/** What a feed came to. */
export interface Fed {
  readonly sums: Sums;
  readonly malformed: number;
  /** Incidents that were raised meanwhile, resolved or not. */
  readonly incidents: number;
  /** Instances that were begun meanwhile, by anybody; null on a server that others use, too. */
  readonly instances: number | null;
  /** Cases that were left open, and how many of them only wait for their time. */
  readonly left: { readonly open: number; readonly waiting: number };
  readonly elapsedMs: number;
}

/** Whether the outcomes are those of the file, with no incident, every chain intact, and nothing left that should have ended. */
export const isWell = ({ sums, incidents, instances, left }: Fed): boolean =>
  isAsInFile(sums) &&
  incidents === 0 &&
  sums.complaints.length === 0 &&
  sums.chains.intact === sums.chains.walked &&
  (instances === null || instances === sums.chains.walked) &&
  left.open === left.waiting;

const outcomeTexts = {
  repairedOnSite: text('repaired on site', '现场修好'),
  repairedWithParts: text('repaired with parts', '换件修好'),
  replaced: text('exchanged or returned', '换货或退货'),
  cancelled: text('cancelled by the customer', '客户取消'),
  other: text('something else', '其他'),
} as const satisfies Record<Outcome, Text>;

const COMPLAINTS_SHOWN_MAX = 20;

/** The table of outcomes and the sums below it. */
export function closingLines(fed: Fed, language: Language): readonly string[] {
  const { sums, malformed, incidents, instances, left, elapsedMs } = fed;
  const number = new Intl.NumberFormat(language);
  const rate = elapsedMs === 0 ? 0 : (sums.repairsEnded * 1_000) / elapsedMs;
  const mark = (isRight: boolean): string => (isRight ? '✓' : '✗');
  const say = (en: string, chinese: string): string => text(en, chinese)[language];
  const rows = repairStatuses.map((status) => {
    const outcome = outcomeOf[status];
    const [expected, found] = [sums.records[status], sums.outcomes[outcome]];
    return [
      status,
      number.format(expected),
      outcomeTexts[outcome][language],
      number.format(found),
      mark(expected === found),
    ];
  });
  const other = sums.outcomes.other;
  const head =
    language === 'en' ? ['IN THE FILE', 'RECORDS', 'OUTCOME', 'CASES', ''] : ['文件中', '记录数', '结果', '案例数', ''];
  const { walked, intact } = sums.chains;
  const isEveryChain = walked === intact && (instances === null || instances === walked);
  return [
    ...tableOf(head, [
      ...rows,
      ...(other === 0 ? [] : [['', '', outcomeTexts.other[language], number.format(other), mark(false)]]),
    ]),
    '',
    say(
      `${mark(incidents === 0)} incidents: ${number.format(incidents)}`,
      `${mark(incidents === 0)} 异常：${number.format(incidents)}`,
    ),
    say(
      `${mark(isEveryChain)} chains verified: ${number.format(intact)} of ${number.format(Math.max(walked, instances ?? 0))}`,
      `${mark(isEveryChain)} 哈希链校验：${number.format(intact)} / ${number.format(Math.max(walked, instances ?? 0))}`,
    ),
    ...(left.open === 0 ? [] : [leftLine(left, mark(left.open === left.waiting), language)]),
    ...(malformed === 0 ? [] : [say(`  malformed lines, skipped: ${malformed}`, `  格式有误而跳过的行：${malformed}`)]),
    say(
      `  ${number.format(sums.tasks)} tasks in ${clockText(elapsedMs / 1_000)}, ${rate.toFixed(1)} records a second`,
      `  ${clockText(elapsedMs / 1_000)} 内完成 ${number.format(sums.tasks)} 个任务，每秒 ${rate.toFixed(1)} 条记录`,
    ),
    ...sums.complaints
      .slice(0, COMPLAINTS_SHOWN_MAX)
      .map((each) => `✗ ${each.record} ${each.instance}: ${each.message}`),
  ];
}

function leftLine({ open, waiting }: Fed['left'], mark: string, language: Language): string {
  return text(
    `${mark} cases left open: ${open}, of which ${waiting} wait for their time on the server’s clock`,
    `${mark} 尚未结束的案例：${open}，其中 ${waiting} 个在等待服务时钟到时`,
  )[language];
}
