/** Begins the stand-in of an id that bpmn-moddle would not take, while it reads. */
const STEM = 'aftercare-id.';

/** The ids that bpmn-moddle takes: those of XML, if all their letters are ASCII. */
const TAKEN = /^([a-z][\w-.]*:)?[a-z_][\w-.]*$/i;

/** What XML Schema allows as an id (NCName). */
const ALLOWED = /^[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{Mn}\p{Mc}\p{Nd}_.\-·]*$/u;

export const isLegalId = (id: string): boolean => TAKEN.test(id) || ALLOWED.test(id);

/** The id itself where bpmn-moddle takes it; different ids have different stand-ins. */
export const encodeId = (id: string): string => (TAKEN.test(id) && !id.startsWith(STEM) ? id : standIn(id));

/** The stand-in of the second, third … element of one id. */
export const encodeDuplicate = (id: string, count: number): string => `${standIn(id)}.${count}`;

const standIn = (id: string): string =>
  STEM + Array.from({ length: id.length }, (_, at) => id.charCodeAt(at).toString(16).padStart(4, '0')).join('');

/** What an id stands for, or null where it stands for itself. */
export function decodeId(id: string): { readonly id: string; readonly duplicate: number | null } | null {
  const [, digits, count] = /^aftercare-id\.((?:[0-9a-f]{4})*)(?:\.(\d+))?$/.exec(id) ?? [];
  if (digits === undefined) return null;
  const units = digits.match(/.{4}/g) ?? [];
  const original = units.map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('');
  return { id: original, duplicate: count === undefined ? null : Number(count) };
}
