import { readActivity, writeActivity } from '../parts/activity.ts';
import { settingInvalid, settingMissing } from '../parts/setting.ts';
import { extensionOf, textOf } from '../tree/node.ts';
import type { ElementFormat } from './elementFormat.ts';

export const scriptTask: ElementFormat<'scriptTask'> = {
  read(node, place) {
    const { flowNode, report } = place;
    const format = textOf(node, 'scriptFormat') ?? 'feel';
    if (!/feel/i.test(format)) {
      report(settingInvalid(flowNode.id, 'scriptFormat', { en: '"feel"', 'zh-CN': '“feel”' }, format));
    }
    const script = textOf(node, 'script');
    if (script === null) {
      report(settingMissing(flowNode.id, 'script'));
      return null;
    }
    const result = extensionOf(node, 'aftercare:Result');
    return {
      kind: 'scriptTask',
      ...readActivity(node, place),
      script,
      resultVariable: result && textOf(result, 'variable'),
    };
  },
  write: (task, tree) =>
    writeActivity('bpmn:ScriptTask', task, tree, {
      properties: { scriptFormat: 'feel', script: task.script },
      extensions:
        task.resultVariable === null ? [] : [tree.create('aftercare:Result', { variable: task.resultVariable })],
    }),
};
