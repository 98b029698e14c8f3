import type { Json } from '../../engine/core/expressions.ts';
import { useLabel } from '../i18n/useLabel.ts';
import { Field } from '../ui/Field.tsx';
import type { FormField } from './formDocument.ts';
import type { Fault } from './schema/checkValue.ts';
import { schemaAt } from './schema/schema.ts';
import type { Schema } from './schema/schema.ts';
import { useFaultText } from './useFaultText.ts';
import { widgetOf } from './widgets/index.ts';

interface FieldViewProps {
  readonly field: FormField;
  /** Of the whole form. */
  readonly schema: Schema;
  readonly isRequired: boolean;
  readonly value: Json;
  readonly faults: readonly Fault[];
  readonly change: (value: Json) => void;
}

/** A field to be filled in, with what is wrong with it. */
export function FieldView({ field, schema, isRequired, value, faults, change }: FieldViewProps) {
  const label = useLabel();
  const say = useFaultText(schema);
  const place = `/${field.field}`;
  const own = schemaAt(schema, place);
  const { Control, isGroup, saysLabel } = widgetOf(field, own);
  const name = label(field.label, field.field);
  const trouble = faults.filter((fault) => fault.place === place).map(say)[0];
  const faultsWithin = faults
    .filter((fault) => fault.place.startsWith(`${place}/`))
    .map((fault) => ({ ...fault, place: fault.place.slice(place.length) }));
  return (
    <Field
      label={saysLabel === true ? null : name}
      {...(field.help === undefined ? {} : { help: label(field.help) })}
      trouble={trouble}
      isRequired={isRequired && saysLabel !== true}
      isGroup={isGroup === true}
    >
      {(control) => (
        <Control
          control={control}
          field={field}
          schema={own}
          label={name}
          value={value}
          change={change}
          faultsWithin={faultsWithin}
        />
      )}
    </Field>
  );
}
