import type { Json } from '../../../engine/core/expressions.ts';
import { useLabel } from '../../i18n/useLabel.ts';
import { folded } from './folded.tsx';
import { optionsOf } from './optionsOf.ts';
import type { Widget, WidgetProps } from './widget.ts';

/** So few are seen at a glance; more are folded away. */
const SEEN_AT_ONCE_MAX = 5;

function Choice(props: WidgetProps) {
  const options = optionsOf(props.field, props.schema);
  return options.length <= SEEN_AT_ONCE_MAX ? <Radios {...props} /> : <folded.Control {...props} />;
}

function Radios({ control, field, schema, value, change }: WidgetProps) {
  const label = useLabel();
  return (
    <div className="ac-form-options">
      {optionsOf(field, schema).map((option) => (
        <label key={String(option.value)} className="ac-form-option">
          <input
            type="radio"
            name={control.id}
            checked={value === option.value}
            onChange={() => change(option.value)}
          />
          {label(option.label, String(option.value))}
        </label>
      ))}
    </div>
  );
}

function Choices({ field, schema, value, change }: WidgetProps) {
  const label = useLabel();
  const chosen: readonly Json[] = Array.isArray(value) ? value : [];
  return (
    <div className="ac-form-options">
      {optionsOf(field, schema.items ?? {}).map((option) => (
        <label key={String(option.value)} className="ac-form-option">
          <input
            type="checkbox"
            checked={chosen.includes(option.value)}
            onChange={({ target }) =>
              change(target.checked ? [...chosen, option.value] : chosen.filter((each) => each !== option.value))
            }
          />
          {label(option.label, String(option.value))}
        </label>
      ))}
    </div>
  );
}

function Box({ control, label, value, change }: WidgetProps) {
  return (
    <label className="ac-form-option">
      <input {...control} type="checkbox" checked={value === true} onChange={({ target }) => change(target.checked)} />
      {label}
    </label>
  );
}

export const choice: Widget = { Control: Choice, isGroup: true };
export const choices: Widget = { Control: Choices, isGroup: true };
export const checkbox: Widget = { Control: Box, saysLabel: true };
