import { textOf } from '../../tree/node.ts';
import { feelLiteral } from '../../parts/feelText.ts';
import type { At, Said } from '../at.ts';
import { hasJuel } from '../juel/fromJuel.ts';

/** A data object with a first value is a variable of the scope around it. */
export function translateData(at: At): void {
  const [element] = at.elements('value');
  const scope = at.node.$parent;
  const name = textOf(at.node, 'name') ?? textOf(at.node, 'id');
  if (element === undefined || scope === undefined || name === null) return;
  const type = at.file.takeUnresolved(at.node, 'itemSubjectRef') ?? '';
  const value = valueOf(at, { text: element.body, setting: element.setting }, type);
  if (value === null) return;
  if (at.file.extend(scope, 'aftercare:Variable', { name, value }) === null) return;
  at.became(element.setting, `aftercare:variable ${name} = ${value}`);
}

function valueOf(at: At, said: Said, type: string): string | null {
  if (hasJuel(said.text)) return at.feel(said, 'needed');
  const isNumber = /:(int|integer|long|double|float|decimal|short)$/.test(type) && /^-?\d+(\.\d+)?$/.test(said.text);
  const isTruth = /:boolean$/.test(type) && /^(true|false)$/.test(said.text);
  return isNumber || isTruth ? said.text : feelLiteral(said.text);
}
