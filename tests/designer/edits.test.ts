import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { checkFile } from '../../engine/bpmn/checkFile.ts';
import { createHistory } from '../../designer/diagram/history.ts';
import { openDiagram, xmlOf } from '../../designer/diagram/openDiagram.ts';
import { checkExpression } from '../../engine/feel/checkExpression.ts';
import { damageIn, perform, randomEdits } from './randomEdits.ts';

const folder = join(import.meta.dirname, '../..');
const context = { checkExpression, decisions: new Set<string>(), forms: new Set<string>() };

const files = [
  'definitions/callback/callback.bpmn',
  'definitions/requisition/requisition.bpmn',
  'tests/bpmn/vendors/models/parcel.camunda8.bpmn',
  'tests/bpmn/vendors/models/leave.flowable.bpmn',
];

async function opened(file: string) {
  const diagram = await openDiagram(readFileSync(join(folder, file)));
  if (!diagram.ok) throw new Error(JSON.stringify(diagram.failure));
  return createHistory(diagram.value);
}

describe.each(files)('edits of %s', (file) => {
  test('are all undone to the byte, and all redone', async () => {
    await fc.assert(
      fc.asyncProperty(randomEdits, async (edits) => {
        const history = await opened(file);
        const before = await xmlOf(history.diagram);
        for (const edit of edits) await perform(history, edit);
        const after = await xmlOf(history.diagram);
        while (history.undoable() !== null) history.undo();
        expect(await xmlOf(history.diagram)).toBe(before);
        while (history.redoable() !== null) history.redo();
        const redone = await xmlOf(history.diagram);
        const endsWithUndo = edits.some(({ kind }) => kind === 'undo');
        if (!endsWithUndo) expect(redone).toBe(after);
      }),
      { numRuns: 25 },
    );
  });

  test('leave nothing that names what is gone, and a file that the engine reads or says why not', async () => {
    await fc.assert(
      fc.asyncProperty(randomEdits, async (edits) => {
        const history = await opened(file);
        const untouched = damageIn(history);
        for (const edit of edits) {
          await perform(history, edit);
          expect(damageIn(history).filter((each) => !untouched.includes(each))).toEqual([]);
        }
        const { file: read, problems } = await checkFile(await xmlOf(history.diagram), context);
        expect(read !== null || problems.length > 0).toBe(true);
        const broken = problems.filter(({ code }) => ['wrongReference', 'duplicateId', 'idIllegal'].includes(code));
        expect(broken).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });
});

test('a file that nobody touched comes back with all it held', async () => {
  for (const file of ['definitions/repair/repair.bpmn', ...files.slice(0, 2)]) {
    const source = readFileSync(join(folder, file), 'utf8');
    const once = await xmlOf((await opened(file)).diagram);
    const kept = new Set(wordsOf(once));
    const lost = wordsOf(source).filter((word) => !kept.has(word));
    expect(lost.filter((word) => !defaults.includes(word))).toEqual([]);
  }
});

/** Equal to what they are where they are not said. */
const defaults = [
  'cancelActivity="true"',
  'isInterrupting="true"',
  'isExpanded="true"',
  'gatewayDirection="Unspecified"',
];

const characters = [
  ['"', /&quot;|&#34;/g],
  ['>', /&gt;|&#62;/g],
  ['<', /&lt;|&#60;/g],
  ['’', /&#8217;/g],
] as const;

const wordsOf = (text: string): readonly string[] =>
  [...text.matchAll(/[\w.:-]+="[^"]*"|<[\w:]+/g)].map(([word]) =>
    characters.reduce((decoded, [character, written]) => decoded.replace(written, character), word),
  );
