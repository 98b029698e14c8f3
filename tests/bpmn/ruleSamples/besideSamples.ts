import { extended, job, userTask } from './pieces.ts';
import type { Sample } from './sample.ts';

/** Of the rules about what stands beside the process. */
export const besideSamples = {
  decisionUnknown: {
    bad: [[extended('businessRuleTask', 'x', '<aftercare:decision ref="other"/>'), 'x']],
    good: [extended('businessRuleTask', 'x', '<aftercare:decision ref="warranty"/>')],
  },
  formUnknown: {
    bad: [
      [userTask('<aftercare:form key="other"/>'), 'x'],
      [extended('startEvent', 'x', '<aftercare:form key="other"/>'), 'x'],
    ],
    good: [userTask('<aftercare:form key="repair"/>')],
  },
  jobTypeUnknown: {
    bad: [
      [job('type="other"'), 'x'],
      [extended('sendTask', 'x', '<aftercare:job type="other"/>'), 'x'],
      [extended('businessRuleTask', 'x', '<aftercare:job type="other"/>'), 'x'],
    ],
    good: [job('type="mail.send"')],
  },
  calledProcessUnknown: {
    bad: [['<bpmn:callActivity id="x" calledElement="other"/>', 'x']],
    good: ['<bpmn:callActivity id="x" calledElement="callback"/>'],
  },
  unassigned: {
    bad: [
      ['<bpmn:userTask id="x"/>', 'x'],
      [extended('userTask', 'x', '<aftercare:assignment unit="u"/>'), 'x'],
    ],
    good: [
      extended('userTask', 'x', '<aftercare:assignment role="clerk"/>'),
      extended('userTask', 'x', '<aftercare:assignment assignee="a"/>'),
      extended('userTask', 'x', '<aftercare:assignment candidates="a"/>'),
    ],
  },
} as const satisfies { readonly [code: string]: Sample };
