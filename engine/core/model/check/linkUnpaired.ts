import type { Element } from '../element.ts';
import { isEvent } from '../element.ts';
import { elementsOf } from './rule.ts';
import type { Rule } from './rule.ts';

/** A link that is thrown is caught in one place of its scope, and one that is caught is thrown there (BPMN 2.0.2, 10.5.5). */
export const linkUnpaired: Rule<'linkUnpaired'> = {
  code: 'linkUnpaired',
  severity: 'error',
  looksAt: 'process',
  find: (model) =>
    elementsOf(model).flatMap((element) => {
      const link = linkOf(element);
      if (link === null) return [];
      const others = elementsOf(model).filter(
        (other) => other.scope === element.scope && other.kind !== element.kind && linkOf(other) === link,
      );
      const isThrown = element.kind === 'intermediateThrowEvent';
      if (isThrown ? others.length === 1 : others.length > 0) return [];
      return [
        {
          element: element.id,
          message: isThrown
            ? {
                en: `Expected link "${link}" of "${element.id}" to be caught once in "${element.scope}"; found ${others.length} catching links`,
                'zh-CN': `“${element.id}”的链接“${link}”应在“${element.scope}”中恰有一个目标，实际有 ${others.length} 个`,
              }
            : {
                en: `Expected link "${link}" of "${element.id}" to be thrown in "${element.scope}"; found no throwing link`,
                'zh-CN': `“${element.id}”的链接“${link}”在“${element.scope}”中没有来源`,
              },
        },
      ];
    }),
};

const linkOf = (element: Element): string | null =>
  isEvent(element) && element.trigger.type === 'link' && element.trigger.name !== '' ? element.trigger.name : null;
