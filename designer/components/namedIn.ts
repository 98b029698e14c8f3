import type { Language } from '../i18n/language.ts';

const LABELS = 'urn:aftercare:bpmn:1';
const BPMN = 'http://www.omg.org/spec/BPMN/20100524/MODEL';

const DRAWING = 'http://www.omg.org/spec/BPMN/20100524/DI';
const BOUNDS = 'http://www.omg.org/spec/DD/20100524/DC';

/** Names in letters need more room than those in characters, for which a file may have been drawn. */
const LABEL_WIDTH_MIN = 90;

/** A BPMN file whose elements are called as they are in a language, where the file says so (docs/reference/extensions.md). */
export function namedIn(xml: string, language: Language): string {
  const wanted = language === 'x-pseudo' ? 'en' : language;
  const file = new DOMParser().parseFromString(xml, 'application/xml');
  if (file.querySelector('parsererror') !== null) return xml;
  const renamed = new Set<string>();
  for (const label of file.getElementsByTagNameNS(LABELS, 'label')) {
    const extensions = label.parentElement;
    const element = extensions?.parentElement;
    const isName = extensions?.namespaceURI === BPMN && extensions.localName === 'extensionElements';
    if (element === null || element === undefined || !isName || label.getAttribute('lang') !== wanted) continue;
    const name = label.textContent.trim();
    if (name === element.getAttribute('name')) continue;
    element.setAttribute('name', name);
    renamed.add(element.id);
  }
  for (const label of file.getElementsByTagNameNS(DRAWING, 'BPMNLabel')) {
    const bounds = label.getElementsByTagNameNS(BOUNDS, 'Bounds')[0];
    if (bounds !== undefined && renamed.has(label.parentElement?.getAttribute('bpmnElement') ?? '')) widen(bounds);
  }
  return new XMLSerializer().serializeToString(file);
}

/** To both sides, so that it stays where it was put. */
function widen(bounds: Element): void {
  const width = Number(bounds.getAttribute('width'));
  if (!(width < LABEL_WIDTH_MIN)) return;
  bounds.setAttribute('x', String(Number(bounds.getAttribute('x')) - (LABEL_WIDTH_MIN - width) / 2));
  bounds.setAttribute('width', String(LABEL_WIDTH_MIN));
}
