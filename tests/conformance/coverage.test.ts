import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { triggerPlaces } from '../../engine/core/model/check/triggerNotAllowed.ts';
import { coveragePage } from './coveragePage.ts';
import { eventCell } from './eventCells.ts';
import { playCell } from './playCell.ts';

const PAGE = join(import.meta.dirname, '../../docs/reference/coverage.md');

describe('the page of what executes', () => {
  test('says of each thing what became of it, and nothing fails', async () => {
    const { text, failures } = await coveragePage();
    expect(failures).toEqual([]);
    if (process.env['AFTERCARE_WRITE_COVERAGE'] !== undefined) writeFileSync(PAGE, text);
    const told = 'docs/reference/coverage.md is as old as the engine before it: npm run coverage-page';
    expect(readFileSync(PAGE, 'utf8') === text ? null : told).toBeNull();
  }, 60_000);

  test('calls what the check of triggers allows executable', async () => {
    const places = {
      process: 'start of a process',
      subProcess: 'start of a sub-process',
      eventSubProcess: 'start of an event sub-process',
      endEvent: 'end',
      intermediateCatchEvent: 'intermediate, catching',
      intermediateThrowEvent: 'intermediate, throwing',
      implicitThrowEvent: 'implicit, thrown by a multi-instance',
      boundaryEvent: 'boundary',
    } as const;
    for (const [place, { alone }] of Object.entries(triggerPlaces)) {
      for (const trigger of alone) {
        const cell = eventCell(places[place as keyof typeof places], trigger);
        expect(cell === null ? null : { place, trigger, ...(await playCell(cell)) }).toEqual({
          place,
          trigger,
          how: 'executes',
        });
      }
    }
  }, 60_000);
});

describe('a guard that sleeps', () => {
  test('would let a model pass in which nothing happens', async () => {
    const cell = eventCell('boundary', 'message');
    const outcome = await playCell({ ...cell!, play: async (world) => void (await world.start('p')) });
    expect(outcome).toMatchObject({ how: 'fails' });
  });
});
