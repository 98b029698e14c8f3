import type { Page } from 'playwright-core';

/**
 * Texts on a page that no translation file holds. In the pseudo-language what is translated stands in ⟦ ⟧ and what owners of workflows
 * wrote, names and moments in ⟪ ⟫. Pictograms of antd name themselves and stand beside a text. Besides, a page shows what the server said as it is: texts of that may stand alone.
 */
export async function rawTextsIn(page: Page): Promise<readonly string[]> {
  const seen = await page.evaluate(() => {
    const texts: string[] = [];
    const attributes = ['aria-label', 'title', 'placeholder', 'alt'];
    for (const element of document.querySelectorAll('body, body *')) {
      if (element.closest('script, style, svg, .anticon, code, pre, .ac-bpmn-canvas, [lang]:not(html)') !== null)
        continue;
      for (const name of attributes) texts.push(element.getAttribute(name) ?? '');
      for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) texts.push(node.textContent ?? '');
    }
    return texts;
  });
  return [...new Set(seen.flatMap(rawIn))];
}

const LETTERS = /\p{L}{2,}/u;

/** Names that are the same in every language, data that is shown as it is, and what stands in the forms of an owner. */
const known = [/^Aftercare$/, /^BPMN\.iO$/i, /^[A-Z]-\d+/, /^(repair|王芳|Does not drain)$/, /^[a-z0-9-]+ @ [a-z]+$/];

function rawIn(text: string): readonly string[] {
  const rest = text
    .replace(/⟦[^⟦⟧]*⟧/gu, '')
    .replace(/⟪[^⟪⟫]*⟫/gu, '')
    .trim();
  return LETTERS.test(rest) && !known.some((pattern) => pattern.test(rest)) ? [`says "${rest}"`] : [];
}
