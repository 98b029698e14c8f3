import { isError } from '../core/model/problem.ts';
import type { Problem } from '../core/model/problem.ts';
import type { BpmnFile } from './bpmnFile.ts';
import type { Report } from './elements/elementFormat.ts';
import { readGlobalTask, readProcess, taskOf } from './readProcess.ts';
import { noExecutableProcess, processNotExecutable } from './processProblems.ts';
import { inFileOrder, withoutEchoes } from './fileProblems.ts';
import { childrenOf, idOf } from './tree/node.ts';
import type { Node } from './tree/node.ts';
import { parse } from './tree/parse.ts';
import type { Tree } from './tree/parse.ts';
import { unresolvedReference } from './unresolvedReference.ts';
import type { Translated } from './vendors/importFile.ts';
import { problemOf } from './vendors/importNote.ts';
import type { ImportNote } from './vendors/importNote.ts';
import { translateVendors } from './vendors/translateVendors.ts';
import { decodeText } from './xml/decodeText.ts';
import { fileProblem } from './xml/fileProblem.ts';
import { prepare } from './xml/prepare.ts';
import type { Prepared } from './xml/prepare.ts';

/** What could be read, and all that was found wrong, in the order of the file. */
export interface FileReading {
  /** Null where the file is no BPMN at all. With errors among the problems, parts of it are missing. */
  readonly file: BpmnFile | null;
  readonly problems: readonly Problem[];
  readonly lines: ReadonlyMap<string, number>;
  /** What became of all that other tools wrote. */
  readonly notes: readonly ImportNote[];
}

/** What is known beside a file; what is left out is taken to be there. */
interface Beside {
  readonly forms?: ReadonlySet<string>;
}

export async function readFile(source: Uint8Array | string, { forms }: Beside = {}): Promise<FileReading> {
  const text = decodeText(source);
  if (!text.ok) return refused([text.failure]);
  const prepared = prepare(text.value);
  if (!prepared.ok) return refused(prepared.failure);
  const tree = await parseOrRefuse(prepared.value.text);
  if ('code' in tree) return refused([...prepared.value.problems, tree]);
  return readTree(tree, prepared.value, translateVendors(tree, forms ?? null));
}

const refused = (problems: readonly Problem[]): FileReading => ({ file: null, problems, lines: new Map(), notes: [] });

async function parseOrRefuse(text: string): Promise<Tree | Problem> {
  try {
    return await parse(text);
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    return fileProblem('notWellFormed', null, `Expected BPMN in XML; found ${found}`, `XML 无法读取：${found}`);
  }
}

function readTree(
  { definitions }: Tree,
  { problems: before, lines: written }: Prepared,
  { notes, unresolved }: Translated,
): FileReading {
  const found: Problem[] = [
    ...before,
    ...unresolved.map(unresolvedReference),
    ...notes.flatMap((note) => problemOf(note) ?? []),
  ];
  const report: Report = (problem) => found.push(problem);

  const roots = childrenOf(definitions, 'rootElements');
  const drawn = roots.filter((node) => node.$type === 'bpmn:Process');
  const executable = executableAmong(drawn);
  const globalTasks = roots.filter((node) => node.$instanceOf('bpmn:GlobalTask'));
  const collaborations = roots.filter((node) => node.$instanceOf('bpmn:Collaboration'));
  const processes = [
    ...executable.map((process) => readProcess(process, collaborations, report)),
    ...globalTasks.flatMap((node) => readGlobalTask(node, report) ?? []),
  ];

  const aside = drawn.filter((process) => !executable.includes(process)).map((process) => idOf(process) ?? '');
  drawn
    .filter((process) => !executable.includes(process))
    .forEach((process) => report(processNotExecutable(idOf(process) ?? '', process.get('isExecutable') === false)));
  if (processes.length === 0) report(noExecutableProcess());

  const lines = withTasks(globalTasks, written);
  const problems = inFileOrder(withoutEchoes(found), lines);
  const file = { processes, notExecutable: aside, problems: problems.filter((each) => !isError(each)), definitions };
  return { file, problems, lines, notes };
}

/** One that does not say whether it can be executed is drawn only where another says that it can. */
function executableAmong(processes: readonly Node[]): readonly Node[] {
  const isChosen = processes.some((process) => process.get('isExecutable') === true);
  return processes.filter((process) => process.get('isExecutable') === (isChosen ? true : undefined));
}

/** The task of a global task stands in its line. */
const withTasks = (globalTasks: readonly Node[], lines: ReadonlyMap<string, number>): ReadonlyMap<string, number> =>
  new Map([
    ...lines,
    ...globalTasks.flatMap((node): readonly (readonly [string, number])[] => {
      const id = idOf(node) ?? '';
      const line = lines.get(id);
      return line === undefined ? [] : [[taskOf(id), line]];
    }),
  ]);
