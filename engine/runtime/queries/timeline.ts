import type { Fact, FactOf, FactType } from '../../core/facts/fact.ts';
import type { ElementId, Instant } from '../../core/identifiers.ts';
import type { ProcessModel } from '../../core/model/process.ts';
import type { JournalEntry } from '../../ports/executionStore.ts';
import { tellings } from './tellings.ts';

export interface Bilingual {
  readonly en: string;
  readonly 'zh-CN': string;
}

/** Something that staff would tell of a case. */
export interface TimelineEntry {
  readonly sequence: number;
  readonly at: Instant;
  readonly by: string;
  readonly kind: FactType;
  readonly element: ElementId | null;
  readonly text: Bilingual;
}

/** What happened in plain words, made from the facts; what only the engine cares for is left out. */
export function timelineOf(entries: readonly JournalEntry[], model: ProcessModel): readonly TimelineEntry[] {
  const named = (id: ElementId): Bilingual => nameOf(model, id);
  return entries.flatMap(({ sequence, at, by, facts }) =>
    (JSON.parse(facts) as readonly Fact[]).flatMap((fact) => {
      const tell = tellings[fact.type] as Tell<FactType> | null;
      const text = tell?.(fact, named, by) ?? null;
      if (text === null) return [];
      return [{ sequence, at, by, kind: fact.type, element: 'element' in fact ? fact.element : null, text }];
    }),
  );
}

/** Null where there is nothing to tell this time. */
export type Tell<Type extends FactType> = (
  fact: FactOf<Type>,
  named: (element: ElementId) => Bilingual,
  by: string,
) => Bilingual | null;

function nameOf(model: ProcessModel, id: ElementId): Bilingual {
  const { name, labels } = model.elements[id] ?? model;
  const otherwise = name === '' ? id : name;
  return { en: labels['en'] ?? otherwise, 'zh-CN': labels['zh-CN'] ?? otherwise };
}
