import { parseArgs } from 'node:util';
import { askedLanguage } from '../../engine/cli/askedLanguage.ts';
import { languageOf, text } from '../../engine/cli/language.ts';
import { countFeatures, described, playSeed } from './randomCases.ts';

const language = languageOf(askedLanguage(process.argv.slice(2)), process.env);
const usage = text(
  `npm run simulate -- [--cases N] [--from SEED]   plays N random cases, 10000 unless said
npm run simulate -- --seed SEED                 plays one again, and shows its file and what was done
                    --lang en|zh-CN`,
  `npm run simulate -- [--cases N] [--from SEED]   运行 N 个随机用例，默认 10000 个
npm run simulate -- --seed SEED                 重放一个用例，并显示流程文件与操作步骤
                    --lang en|zh-CN`,
);
const PROGRESS_MS = 2_000;
const FAULTS_MAX = 10;

try {
  const { values } = parseArgs({
    options: {
      cases: { type: 'string', default: '10000' },
      from: { type: 'string', default: '1' },
      seed: { type: 'string' },
      lang: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) console.log(usage[language]);
  else if (values.seed !== undefined) process.exitCode = await show(wholeNumber('--seed', values.seed));
  else process.exitCode = await playMany(wholeNumber('--cases', values.cases), wholeNumber('--from', values.from));
} catch (error) {
  console.error(`simulate: ${error instanceof Error ? error.message : String(error)}\n${usage[language]}`);
  process.exitCode = 2;
}

function wholeNumber(option: string, said: string): number {
  if (/^\d{1,9}$/.test(said)) return Number(said);
  throw new Error(
    text(`expected ${option} to be a whole number, found "${said}"`, `${option} 应为整数，实际为“${said}”`)[language],
  );
}

async function show(seed: number): Promise<number> {
  const played = await playSeed(seed);
  console.log(await described(played));
  if (played.fault === null) console.log(text('No fault found.', '未发现故障。')[language]);
  return played.fault === null ? 0 : 1;
}

async function playMany(cases: number, from: number): Promise<number> {
  const features = new Map<string, number>();
  const faults: number[] = [];
  const startedAt = performance.now();
  let commands = 0;
  let toldAt = startedAt;
  let played = 0;
  for (let seed = from; seed < from + cases && faults.length < FAULTS_MAX; seed += 1) {
    const one = await playSeed(seed);
    played += 1;
    commands += one.journals.reduce((count, journal) => count + journal.length, 0);
    countFeatures(one, features);
    if (one.fault !== null) {
      faults.push(seed);
      console.log(await described(one));
    }
    if (performance.now() - toldAt < PROGRESS_MS) continue;
    toldAt = performance.now();
    console.error(text(`${played} of ${cases} cases`, `${played} / ${cases} 个用例`)[language]);
  }
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(
    text(
      `${played} cases from seed ${from}, ${commands} commands, ${seconds} s; ${features.size} kinds of things entered:`,
      `自种子 ${from} 起共 ${played} 个用例、${commands} 条命令，用时 ${seconds} 秒；进入过 ${features.size} 种元素特征：`,
    )[language],
  );
  for (const [feature, count] of [...features].sort(([a], [b]) => (a < b ? -1 : 1)))
    console.log(`  ${feature}: ${count}`);
  if (faults.length === 0) return 0;
  console.log(
    text(
      `Faults at the seeds ${faults.join(', ')}. Reduce each to a small model, and keep it as a test in tests/core/found.`,
      `以下种子发现故障：${faults.join('、')}。请将其缩减为小模型，并作为测试保存到 tests/core/found。`,
    )[language],
  );
  return 1;
}
