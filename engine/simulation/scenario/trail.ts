import { formatInstant } from '../../core/time/instant.ts';
import { Refused } from '../refused.ts';
import type { CaseView } from './driver.ts';
import type { Scenario, Step } from './scenario.ts';
import { ScenarioFailed } from './scenarioFailed.ts';

/** What a scenario did so far, told when it fails. */
export interface Trail {
  begin(step: Step | 'start'): void;
  end(note: string, view: CaseView): void;
  failure(trouble: unknown, view: CaseView | null): ScenarioFailed;
}

const LINE_LENGTH_MAX = 160;

export function createTrail({ name, steps, start, startMessage }: Scenario): Trail {
  const lines: string[] = [];
  let count = -1;
  let current = '';

  return {
    begin: (step) => {
      count += 1;
      const text = step === 'start' ? JSON.stringify({ start, startMessage }) : JSON.stringify(step);
      const place = step === 'start' ? 'start' : count > steps.length ? 'the end' : `step ${count}`;
      current = `${place}: ${shortened(text)}`;
    },
    end: (note, { now, tasks }) => {
      const open = tasks.map(({ element }) => element).sort();
      lines.push(`${formatInstant(now)} ${current}${note === '' ? '' : `; ${note}`}; open: [${open.join(', ')}]`);
    },
    failure: (trouble, view) => {
      const complaints = trouble instanceof ScenarioFailed ? trouble.complaints : [messageOf(trouble)];
      const story = ['', 'It went so:', ...lines.map((line) => `  ${line}`), ...(view === null ? [] : picture(view))];
      const failed = new ScenarioFailed(
        [`"${name.en}" fails at ${current}`, ...complaints.map((each) => `  ${each}`)],
        story,
      );
      failed.stack = failed.message; // the story tells the place, not the lines of the player
      if (!isExpected(trouble)) failed.cause = trouble;
      return failed;
    },
  };
}

function picture({ now, status, tasks, waits, incidents, executed, variables }: CaseView): readonly string[] {
  return [
    '',
    `Now it is ${formatInstant(now)}, the case is ${status}`,
    ...tasks.map(
      ({ element, process, assignee }) =>
        `  task ${element} of ${process}${assignee === null ? '' : `, ${assignee} has it`}`,
    ),
    ...waits.map((wait) => `  ${wait}`),
    ...incidents.map(
      ({ element, process, code, message }) => `  incident at ${element} of ${process}: ${code}: ${message}`,
    ),
    `Executed: ${[...executed].join(' ')}`,
    `Variables: ${JSON.stringify(variables)}`,
  ];
}

const shortened = (text: string): string =>
  text.length <= LINE_LENGTH_MAX ? text : `${text.slice(0, LINE_LENGTH_MAX)}…`;

/** What the scenario asked for could not be done; anything else is a fault with a place of its own. */
const isExpected = (trouble: unknown): boolean => trouble instanceof ScenarioFailed || trouble instanceof Refused;

const messageOf = (trouble: unknown): string => (trouble instanceof Error ? trouble.message : String(trouble));
