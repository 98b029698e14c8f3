import type { TimerTrigger } from '../../core/model/trigger.ts';
import { readExpression, writeExpression } from '../parts/expression.ts';
import { settingInvalid, settingMissing } from '../parts/setting.ts';
import { fromTimerText, toTimerText } from '../parts/timerText.ts';
import type { TriggerFormat } from './triggerFormat.ts';

const attributes = { date: 'timeDate', duration: 'timeDuration', cycle: 'timeCycle' } as const satisfies {
  readonly [Timer in TimerTrigger['timer']]: string;
};

const timers: readonly TimerTrigger['timer'][] = ['date', 'duration', 'cycle'];

export const timer: TriggerFormat<'timer'> = {
  definition: 'bpmn:TimerEventDefinition',
  read({ definition, owner, report }) {
    const said = timers.flatMap((each): readonly TimerTrigger[] => {
      const text = readExpression(definition, attributes[each], owner, report);
      return text === null ? [] : [{ type: 'timer', timer: each, expression: fromTimerText(text) }];
    });
    const [first, second] = said;
    if (first === undefined) report(settingMissing(owner, 'timeDate, timeDuration or timeCycle'));
    if (second !== undefined) {
      const expected = { en: 'one of timeDate, timeDuration and timeCycle', 'zh-CN': '三者之一' };
      report(settingInvalid(owner, 'timer', expected, said.map((each) => attributes[each.timer]).join(', ')));
    }
    return first ?? null;
  },
  write: ({ timer: kind, expression }, tree) => ({
    definitions: [
      tree.create('bpmn:TimerEventDefinition', {
        [attributes[kind]]: writeExpression(toTimerText(expression), tree),
      }),
    ],
    extensions: [],
  }),
};
