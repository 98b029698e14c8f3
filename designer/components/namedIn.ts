import type { Language } from '../i18n/language.ts';

const LABELS = 'urn:aftercare:bpmn:1';
const BPMN = 'http://www.omg.org/spec/BPMN/20100524/MODEL';

/** A BPMN file whose elements are called as they are in a language, where the file says so (docs/reference/extensions.md). */
export function namedIn(xml: string, language: Language): string {
  const wanted = language === 'x-pseudo' ? 'en' : language;
  const file = new DOMParser().parseFromString(xml, 'application/xml');
  if (file.querySelector('parsererror') !== null) return xml;
  for (const label of file.getElementsByTagNameNS(LABELS, 'label')) {
    const extensions = label.parentElement;
    const element = extensions?.parentElement;
    const isName = extensions?.namespaceURI === BPMN && extensions.localName === 'extensionElements';
    if (isName && label.getAttribute('lang') === wanted) element?.setAttribute('name', label.textContent.trim());
  }
  return new XMLSerializer().serializeToString(file);
}
