import { childOf, rawTextOf, textOf } from '../../tree/node.ts';
import { feelName } from '../../parts/feelText.ts';
import type { At, Said } from '../at.ts';
import { hasJuel } from '../juel/fromJuel.ts';

/** What a multi-instance goes over: an expression, or the name of a variable. */
export function translateLoop(at: At): void {
  const collection = at.attribute('collection') ?? wordedCollection(at);
  if (collection !== null) putCollection(at, collection);
  const item = at.attribute('elementVariable') ?? wordedItem(at);
  if (item !== null) at.put('aftercare:Loop', 'item', item, item.text);
}

function putCollection(at: At, said: Said): void {
  const value = hasJuel(said.text) ? at.feel(said, 'needed') : feelName(said.text);
  if (value !== null) at.put('aftercare:Loop', 'collection', said, value);
}

/** The Java engines read a variable's name where BPMN refers to a data object. */
function wordedCollection(at: At): Said | null {
  const name = at.file.takeUnresolved(at.node, 'loopDataInputRef');
  return name === null ? null : { text: name, setting: `loopDataInputRef "${name}"` };
}

/** The item is taken over with the collection; alone it would be refused. */
function wordedItem(at: At): Said | null {
  const item = childOf(at.node, 'inputDataItem');
  const isReferred = childOf(at.node, 'loopDataInputRef') !== null;
  if (item === null || isReferred) return null;
  const name = textOf(item, 'name') ?? rawTextOf(item, 'id') ?? '';
  at.node.set('inputDataItem', undefined);
  return { text: name, setting: `inputDataItem "${name}"` };
}
