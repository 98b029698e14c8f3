import type { Json } from '../../expressions.ts';
import type { Instant, VisitId } from '../../identifiers.ts';
import { waitId } from '../../identifiers.ts';
import type { Assignment } from '../../model/activity.ts';
import type { TaskAssignment } from '../../state/wait.ts';
import type { Step } from '../../step.ts';
import { Trouble, textOf, valueOf } from '../../step.ts';
import { parseMoment } from '../../time/timer.ts';
import type { ElementBehavior } from '../behavior.ts';

const PRIORITY_UNLESS_SAID = 50;

/** Work for a person: waits in an inbox until it is completed (BPMN 2.0.2, 13.3.3). */
export const userTask: ElementBehavior<'userTask'> = {
  enter: (step, visit, element) => {
    step.record({
      type: 'taskCreated',
      wait: waitId(step.nextId()),
      visit,
      element: element.id,
      assignment: assignmentOf(step, visit, element.assignment),
      form: element.form,
      dueAt: momentOf(step, visit, element.due),
      followUpAt: momentOf(step, visit, element.followUp),
      priority: priorityOf(step, visit, element.priority),
    });
  },
};

function assignmentOf(step: Step, visit: VisitId, rule: Assignment): TaskAssignment {
  return {
    role: rule.role,
    unit: textOf(step, visit, rule.unit),
    assignee: textOf(step, visit, rule.assignee),
    candidates: namesOf(step, visit, rule.candidates),
    exclude: namesOf(step, visit, rule.exclude),
    strategy: rule.strategy,
  };
}

/** A user name or a list of them; null is nobody. */
function namesOf(step: Step, visit: VisitId, expression: string | null): readonly string[] {
  if (expression === null) return [];
  const value = valueOf(step, visit, expression);
  const names: readonly Json[] = value === null ? [] : Array.isArray(value) ? (value as readonly Json[]) : [value];
  const texts = names.filter((name) => typeof name === 'string');
  if (texts.length === names.length) return texts;
  throw new Trouble('notUserNames', `Expected "${expression}" to answer user names, found ${JSON.stringify(value)}`);
}

function momentOf(step: Step, visit: VisitId, expression: string | null): Instant | null {
  const text = textOf(step, visit, expression);
  if (text === null || expression === null) return null;
  const moment = parseMoment(text, step.now);
  if (moment === null) {
    throw new Trouble(
      'dateNotReadable',
      `Expected "${expression}" to answer a duration or a date and time, found "${text}"`,
    );
  }
  return moment;
}

function priorityOf(step: Step, visit: VisitId, expression: string | null): number {
  const value = expression === null ? null : valueOf(step, visit, expression);
  if (value === null) return PRIORITY_UNLESS_SAID;
  if (typeof value === 'number' && value >= 0 && value <= 100) return Math.round(value);
  throw new Trouble('priority', `Expected "${expression ?? ''}" to answer 0 to 100, found ${JSON.stringify(value)}`);
}
