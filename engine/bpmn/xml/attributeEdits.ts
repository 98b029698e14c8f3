import type { Property } from 'bpmn-moddle';
import { decodeReferences, wideReferences } from './characterReferences.ts';
import type { Edit } from './edits.ts';
import type { Attribute } from './scan.ts';

/** Takes out the space around `=`, over which the reader behind bpmn-moddle stumbles. */
export const spacingEdits = ({ nameEnd, start }: Attribute): readonly Edit[] =>
  start - nameEnd === '="'.length ? [] : [{ start: nameEnd, end: start - 1, text: '=' }];

/** Brings a value into the one spelling that bpmn-moddle reads rightly. */
export const valueEdits = (text: string, { start, end }: Attribute, property: Property | undefined): readonly Edit[] =>
  property?.type === 'Boolean' ? booleanEdits(text, start, end) : wideCharacterEdits(text, start, end);

/** Characters beyond U+FFFF are put in directly, where a reference to one would be cut to 16 bits. */
export const wideCharacterEdits = (text: string, start: number, end: number): readonly Edit[] =>
  wideReferences(text.slice(start, end)).map(({ at, raw }) => ({
    start: start + at,
    end: start + at + raw.length,
    text: decodeReferences(raw),
  }));

/** XML Schema writes a boolean as `true` or `1`. */
function booleanEdits(text: string, start: number, end: number): readonly Edit[] {
  const raw = text.slice(start, end);
  const said = decodeReferences(raw).trim();
  const spelled = said === '1' ? 'true' : said === '0' ? 'false' : said;
  return (spelled === 'true' || spelled === 'false') && spelled !== raw ? [{ start, end, text: spelled }] : [];
}
