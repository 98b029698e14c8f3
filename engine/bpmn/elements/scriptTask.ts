import type { JobSettings } from '../../core/model/activity.ts';
import type { FeelScript, ScriptTask } from '../../core/model/element.ts';
import { readActivity, writeActivity } from '../parts/activity.ts';
import { readJobOf, writeJob } from '../parts/job.ts';
import { settingMissing } from '../parts/setting.ts';
import type { NewTree } from '../tree/newTree.ts';
import { extensionOf, textOf } from '../tree/node.ts';
import type { Node } from '../tree/node.ts';
import type { ElementFormat, Place } from './elementFormat.ts';

export const scriptTask: ElementFormat<'scriptTask'> = {
  read(node, place) {
    const runs = readRuns(node, place);
    return runs && { kind: 'scriptTask', ...readActivity(node, place), runs };
  },
  write(task, tree) {
    const { properties, extensions } =
      task.runs.by === 'feel' ? written(task.runs, tree) : writtenJob(task.runs.job, tree);
    return writeActivity('bpmn:ScriptTask', task, tree, { properties, extensions });
  },
};

/** Other languages than FEEL are left to whoever takes jobs of the type `script:` and the format, or the type said. */
function readRuns(node: Node, { flowNode, report }: Place): ScriptTask['runs'] | null {
  const format = textOf(node, 'scriptFormat') ?? textOf(node, 'scriptLanguage') ?? 'feel';
  const script = textOf(node, 'script');
  const result = extensionOf(node, 'aftercare:Result');
  const resultVariable = result && textOf(result, 'variable');
  const isJob = extensionOf(node, 'aftercare:Job') !== null;
  if (script === null && !isJob) {
    report(settingMissing(flowNode.id, 'script'));
    return null;
  }
  if (script !== null && !isJob && /feel/i.test(format)) return { by: 'feel', script, resultVariable };
  const type = `script:${format.toLowerCase()}`;
  const job = readJobOf(node, flowNode.id, report, { type, resultVariable });
  return { by: 'job', job: script === null ? job : { ...job, headers: { script, ...job.headers } } };
}

function written({ script, resultVariable }: FeelScript, tree: NewTree) {
  const extensions = resultVariable === null ? [] : [tree.create('aftercare:Result', { variable: resultVariable })];
  return { properties: { scriptFormat: 'feel', script }, extensions };
}

function writtenJob({ resultVariable, ...job }: JobSettings, tree: NewTree) {
  const { script = '', ...headers } = job.headers;
  const result = resultVariable === null ? [] : [tree.create('aftercare:Result', { variable: resultVariable })];
  const scriptFormat = job.type.startsWith('script:') ? { scriptFormat: job.type.slice('script:'.length) } : {};
  return {
    properties: { ...scriptFormat, ...(script === '' ? {} : { script }) },
    extensions: [...result, writeJob({ ...job, headers, resultVariable: null }, tree)],
  };
}
