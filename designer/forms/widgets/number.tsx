import { Input } from 'antd';
import { useState } from 'react';
import type { Json } from '../../../engine/core/expressions.ts';
import type { Widget, WidgetProps } from './widget.ts';

/** Keeps what is being typed as text: `1.` and `-` are on the way to a number. */
function Figure({ control, schema, value, change, prefix }: WidgetProps & { readonly prefix?: string }) {
  const [typed, setTyped] = useState(() => textOf(value));
  const shown = numberIn(typed) === value ? typed : textOf(value);
  return (
    <Input
      {...control}
      {...(prefix === undefined ? {} : { prefix })}
      className="ac-form-figure"
      inputMode={schema.type === 'integer' ? 'numeric' : 'decimal'}
      autoComplete="off"
      value={shown}
      onChange={({ target }) => {
        setTyped(target.value);
        change(numberIn(target.value));
      }}
    />
  );
}

/** What is no number is kept as it is, so that the schema refuses it and the person sees why. */
function numberIn(typed: string): Json {
  const plain = typed.trim().replaceAll(',', '').replace('，', '').replace('。', '.');
  if (plain === '') return null;
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : typed;
}

const textOf = (value: Json): string => (typeof value === 'number' || typeof value === 'string' ? String(value) : '');

export const number: Widget = { Control: Figure };
export const money: Widget = { Control: (props) => <Figure {...props} prefix="¥" /> };
