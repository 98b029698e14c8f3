import { useMemo, useState } from 'react';
import type { Json, Variables } from '../../engine/core/expressions.ts';
import { ApiTrouble } from '../api/apiTrouble.ts';
import type { FormDocument, LayoutItem } from './formDocument.ts';
import { checkValue } from './schema/checkValue.ts';
import type { Fault } from './schema/checkValue.ts';
import { answerOf, firstValues, shownItems } from './values/formValues.ts';
import type { FormValues } from './values/formValues.ts';

export interface FormState {
  readonly values: FormValues;
  readonly shown: readonly LayoutItem[];
  /** What is to be told now: nobody is told of a field before having had a chance to fill it in. */
  readonly faults: readonly Fault[];
  readonly required: ReadonlySet<string>;
  readonly change: (field: string, value: Json) => void;
  readonly leave: (field: string) => void;
  /** What may be sent, or null when something is wrong; from then on everything is told. */
  readonly answer: () => FormValues | null;
}

const FIELD = /^\/variables(\/.*)$/;

/** The state of a form that is being filled in. `error` is what the server said of the last answer. */
export function useForm(document: FormDocument, variables: Variables, error: unknown): FormState {
  const [values, setValues] = useState(() => firstValues(document, variables));
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [isTried, setTried] = useState(false);
  const [changedSince, setChangedSince] = useState<{ readonly error: unknown; readonly fields: ReadonlySet<string> }>({
    error: null,
    fields: new Set(),
  });

  const shown = useMemo(() => shownItems(document.layout, values, variables), [document, values, variables]);
  const found = useMemo(
    () => checkValue(document.schema, answerOf(document, values, variables)),
    [document, values, variables],
  );
  const changed = changedSince.error === error ? changedSince.fields : new Set<string>();
  const said = faultsIn(error).filter((fault) => !changed.has(fieldOf(fault)));
  const own = found.filter((fault) => isTried || left.has(fieldOf(fault)));

  return {
    values,
    shown,
    faults: [...own, ...said.filter(({ place }) => !own.some((fault) => fault.place === place))],
    required: useMemo(() => requiredIn(document, answerOf(document, values, variables)), [document, values, variables]),
    change: (field, value) => {
      setValues((before) => ({ ...before, [field]: value }));
      setChangedSince({ error, fields: new Set([...changed, field]) });
    },
    leave: (field) => setLeft((before) => (before.has(field) ? before : new Set([...before, field]))),
    answer: () => {
      setTried(true);
      return found.length === 0 ? answerOf(document, values, variables) : null;
    },
  };
}

const fieldOf = ({ place }: Fault): string => place.split('/')[1] ?? '';

/** What the server found wrong, at the fields where it belongs. */
function faultsIn(error: unknown): readonly Fault[] {
  if (!(error instanceof ApiTrouble) || !('problems' in error.trouble)) return [];
  return (error.trouble.problems ?? []).flatMap(({ place, code }) => {
    const field = FIELD.exec(place ?? '')?.[1];
    return field === undefined ? [] : [{ place: field, keyword: code }];
  });
}

/** The fields without which it cannot be sent as it stands now: conditions of the schema may ask for more. */
function requiredIn({ schema }: FormDocument, answer: FormValues): ReadonlySet<string> {
  const missing = checkValue(schema, answer)
    .filter(({ keyword }) => keyword === 'required')
    .map(fieldOf);
  return new Set([...(schema.required ?? []), ...missing]);
}
