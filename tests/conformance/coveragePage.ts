import { elementCells, markerCells } from './elementCells.ts';
import type { ElementCell } from './elementCells.ts';
import { eventCell, eventPlaces, triggerTypes } from './eventCells.ts';
import type { EventPlace } from './eventCells.ts';
import type { Outcome } from './playCell.ts';
import { playCell } from './playCell.ts';

const HEAD = `# What of BPMN executes

Made by \`npm run coverage-page\`, and a test fails when it is out of date. Each cell is a tiny model that was deployed and
played by the [test kit](../guides/test-a-process.md): ● it executes, and did what it is for; a code: it is refused when it
is deployed, and [checks.md](checks.md) says why; – BPMN has no way to write it. The clauses are those of BPMN 2.0.2
(formal/13-12-09). What each thing does in detail stands in the tests beside it.
`;

/** The page, and what on it does neither execute nor get refused. */
export interface CoveragePage {
  readonly text: string;
  readonly failures: readonly string[];
}

export async function coveragePage(): Promise<CoveragePage> {
  const failures: string[] = [];
  const said = (name: string, outcome: Outcome): string => {
    if (outcome.how === 'fails') failures.push(`${name}: ${outcome.why}`);
    if (outcome.how === 'refused') return outcome.codes.map((code) => `\`${code}\``).join(' ');
    return outcome.how === 'executes' ? '●' : '✗';
  };
  const events = await eventTable(said);
  const elements = await cellTable('element', Object.entries(elementCells), said);
  const markers = await cellTable('what is said', Object.entries(markerCells), said);
  const text = `${HEAD}
## Events: where each trigger may stand

${events}
A compensation event at a boundary joins an activity and who undoes it, so it interrupts nothing. An event of several
triggers stands here for those of them that may be among several at its place.

## Activities and gateways

${elements}
## Markers, flows and data

${markers}`;
  return { text, failures };
}

type Said = (name: string, outcome: Outcome) => string;

/** A row for what became of each trigger at a place, those together that fared alike. */
async function eventTable(said: Said): Promise<string> {
  const places = Object.keys(eventPlaces) as EventPlace[];
  const rows: string[] = [];
  for (const place of places) {
    const { clause, tests } = eventPlaces[place];
    const outcomes = new Map<string, string[]>();
    for (const trigger of triggerTypes) {
      const cell = eventCell(place, trigger);
      const outcome = cell === null ? '–' : said(`${trigger} at ${place}`, await playCell(cell));
      outcomes.set(outcome, [...(outcomes.get(outcome) ?? []), trigger]);
    }
    for (const [outcome, triggers] of outcomes)
      rows.push(row(place, triggers.join(', '), outcome, clause, link(tests)));
  }
  return table(['place', 'triggers', 'outcome', 'clause', 'tests'], rows);
}

async function cellTable(
  title: string,
  cells: readonly (readonly [name: string, cell: ElementCell])[],
  said: Said,
): Promise<string> {
  const rows: string[] = [];
  for (const [name, cell] of cells) {
    rows.push(row(name, said(name, await playCell(cell)), cell.clause, link(cell.tests)));
  }
  return table([title, 'outcome', 'clause', 'tests'], rows);
}

const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const table = (titles: readonly string[], rows: readonly string[]): string =>
  `${[row(...titles), `|${titles.map(() => '---').join('|')}|`, ...rows].join('\n')}\n`;

const link = (path: string): string => `[${path.replace(/^tests\/|\.test\.ts$/g, '')}](../../${path})`;
