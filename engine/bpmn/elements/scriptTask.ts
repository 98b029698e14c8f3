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

/** Other languages than FEEL are left to whoever takes jobs of the type `script:` and the format. */
function readRuns(node: Node, { flowNode, report }: Place): ScriptTask['runs'] | null {
  const format = textOf(node, 'scriptFormat') ?? textOf(node, 'scriptLanguage') ?? 'feel';
  const script = textOf(node, 'script');
  if (script === null) {
    report(settingMissing(flowNode.id, 'script'));
    return null;
  }
  const result = extensionOf(node, 'aftercare:Result');
  const resultVariable = result && textOf(result, 'variable');
  if (/feel/i.test(format)) return { by: 'feel', script, resultVariable };
  const type = `script:${format.toLowerCase()}`;
  const job = readJobOf(node, flowNode.id, report, { type, resultVariable });
  return { by: 'job', job: { ...job, headers: { ...job.headers, scriptFormat: format, script } } };
}

function written({ script, resultVariable }: FeelScript, tree: NewTree) {
  const extensions = resultVariable === null ? [] : [tree.create('aftercare:Result', { variable: resultVariable })];
  return { properties: { scriptFormat: 'feel', script }, extensions };
}

function writtenJob({ headers, resultVariable, ...job }: JobSettings, tree: NewTree) {
  const { scriptFormat = '', script = '', ...others } = headers;
  const result = resultVariable === null ? [] : [tree.create('aftercare:Result', { variable: resultVariable })];
  return {
    properties: { scriptFormat, script },
    extensions: [...result, writeJob({ ...job, headers: others, resultVariable: null }, tree)],
  };
}
