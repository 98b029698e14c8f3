import { readActivity, writeActivity } from '../parts/activity.ts';
import { readExpression, writeExpression } from '../parts/expression.ts';
import { withoutNulls } from '../tree/newTree.ts';
import { extensionOf, isSet, textOf } from '../tree/node.ts';
import type { ElementFormat } from './elementFormat.ts';

export const adHocSubProcess: ElementFormat<'adHocSubProcess'> = {
  read(node, place) {
    const { flowNode, report } = place;
    const said = extensionOf(node, 'aftercare:AdHoc');
    return {
      kind: 'adHocSubProcess',
      ...readActivity(node, place),
      ordering: textOf(node, 'ordering') === 'Sequential' ? 'sequential' : 'parallel',
      completionCondition: readExpression(node, 'completionCondition', flowNode.id, report),
      cancelsRemaining: isSet(node, 'cancelRemainingInstances'),
      activeElements: said && textOf(said, 'activeElements'),
    };
  },
  write: ({ ordering, completionCondition, cancelsRemaining, activeElements, ...activity }, tree) =>
    writeActivity('bpmn:AdHocSubProcess', activity, tree, {
      properties: withoutNulls({
        ordering: ordering === 'sequential' ? 'Sequential' : 'Parallel',
        cancelRemainingInstances: cancelsRemaining,
        completionCondition: writeExpression(completionCondition, tree),
      }),
      extensions: activeElements === null ? [] : [tree.create('aftercare:AdHoc', { activeElements })],
    }),
};
