import type { Collected } from '../api/collect.ts';
import type { Language } from '../language.ts';
import { text } from '../language.ts';
import type { Output } from './output.ts';
import { tableOf } from './table.ts';

/** A list as a table for people, or as the API gave it for programs. */
export function sayList<Item>(
  output: Output,
  language: Language,
  isJson: boolean | undefined,
  { items, total }: Collected<Item>,
  head: readonly string[],
  rowOf: (item: Item) => readonly string[],
): void {
  if (isJson) {
    output.say(JSON.stringify({ items, total }));
    return;
  }
  if (items.length > 0) for (const line of tableOf(head, items.map(rowOf))) output.say(line);
  const summary = text(`${items.length} of ${total}`, `${items.length} / ${total} 条`);
  output.complain(summary[language]);
}
