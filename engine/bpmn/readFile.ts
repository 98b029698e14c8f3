import { errorAt, warningAt } from '../core/model/problem.ts';
import type { Problem } from '../core/model/problem.ts';
import type { BpmnFile } from './bpmnFile.ts';
import { readProcess } from './readProcess.ts';
import { moddle } from './tree/moddle.ts';
import { childrenOf, idOf } from './tree/node.ts';

export interface FileReading {
  /** What could be read, problems or not; null where the file is no BPMN at all. */
  readonly file: BpmnFile | null;
  readonly problems: readonly Problem[];
}

export async function readFile(source: Uint8Array | string): Promise<FileReading> {
  const problems: Problem[] = [];
  const report = (problem: Problem): number => problems.push(problem);
  const text = typeof source === 'string' ? source : new TextDecoder().decode(source);
  const { rootElement: definitions, warnings } = await moddle.fromXML(text);
  for (const { message, element } of warnings) {
    const code = message.startsWith('unresolved') ? 'missingReference' : 'unknownElement';
    report(errorAt({ code, element: element ? idOf(element) : null, message: { en: message, 'zh-CN': message } }));
  }
  const roots = childrenOf(definitions, 'rootElements');
  const processes = roots.filter((node) => node.$type === 'bpmn:Process');
  const executable = processes.filter((node) => node.get('isExecutable') !== false);
  const beside = roots.filter((node) => node.$instanceOf('bpmn:Collaboration'));
  const models = executable.map((process) => readProcess(process, beside, report));
  const kept = processes.filter((node) => !executable.includes(node)).map((node) => idOf(node) ?? '');
  for (const id of kept) {
    report(
      warningAt({
        code: 'processNotExecutable',
        element: id,
        message: {
          en: `Expected isExecutable="true" at process "${id}"; it is kept as a drawing`,
          'zh-CN': `流程“${id}”的 isExecutable 不是 true，仅作图保留`,
        },
      }),
    );
  }
  return { file: { processes: models, notExecutable: kept, problems, definitions }, problems };
}
