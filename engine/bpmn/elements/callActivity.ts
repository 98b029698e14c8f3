import type { CallActivity } from '../../core/model/element.ts';
import { readActivity, writeActivity } from '../parts/activity.ts';
import { settingInvalid, settingMissing } from '../parts/setting.ts';
import { withoutNulls } from '../tree/newTree.ts';
import { extensionOf, isSet, textOf } from '../tree/node.ts';
import type { ElementFormat, Report } from './elementFormat.ts';

export const callActivity: ElementFormat<'callActivity'> = {
  read(node, place) {
    const { flowNode, report } = place;
    const calledProcess = textOf(node, 'calledElement');
    if (calledProcess === null) {
      report(settingMissing(flowNode.id, 'calledElement'));
      return null;
    }
    const call = extensionOf(node, 'aftercare:Call');
    const activity = readActivity(node, place);
    const returnsNothing = activity.outputs === null && call?.get('returnAllVariables') === false;
    return {
      kind: 'callActivity',
      ...activity,
      outputs: returnsNothing ? [] : activity.outputs,
      calledProcess: calledProcess.slice(calledProcess.indexOf(':') + 1),
      binding: readBinding(call && textOf(call, 'binding'), flowNode.id, report),
      businessKey: call && textOf(call, 'businessKey'),
      passesAllVariables: call !== null && isSet(call, 'passAllVariables'),
    };
  },
  write: (call, tree) =>
    writeActivity('bpmn:CallActivity', call, tree, {
      properties: { calledElement: call.calledProcess },
      extensions: [
        tree.create(
          'aftercare:Call',
          withoutNulls({
            binding: call.binding,
            businessKey: call.businessKey,
            passAllVariables: call.passesAllVariables,
            returnAllVariables: call.outputs?.length === 0 ? false : null,
          }),
        ),
      ],
    }),
};

function readBinding(text: string | null, owner: string, report: Report): CallActivity['binding'] {
  if (text === null || text === 'latest') return 'latest';
  if (text === 'deployment') return 'deployment';
  report(
    settingInvalid(
      owner,
      'aftercare:call binding',
      { en: 'latest or deployment', 'zh-CN': ' latest 或 deployment' },
      text,
    ),
  );
  return 'latest';
}
