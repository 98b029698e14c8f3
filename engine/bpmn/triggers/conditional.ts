import { readExpression, writeExpression } from '../parts/expression.ts';
import { settingMissing } from '../parts/setting.ts';
import type { TriggerFormat } from './triggerFormat.ts';

export const conditional: TriggerFormat<'conditional'> = {
  definition: 'bpmn:ConditionalEventDefinition',
  read({ definition, owner, report }) {
    const condition = readExpression(definition, 'condition', owner, report);
    if (condition === null) {
      report(settingMissing(owner, 'condition'));
      return null;
    }
    return { type: 'conditional', condition };
  },
  write: ({ condition }, tree) => ({
    definitions: [tree.create('bpmn:ConditionalEventDefinition', { condition: writeExpression(condition, tree) })],
    extensions: [],
  }),
};
