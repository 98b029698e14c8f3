import { Input } from 'antd';
import type { Json } from '../../../engine/core/expressions.ts';
import type { Widget, WidgetProps } from './widget.ts';

function Day({ control, value, change }: WidgetProps) {
  return (
    <Input
      {...control}
      type="date"
      value={typeof value === 'string' ? value.slice(0, 10) : ''}
      onChange={({ target }) => change(target.value === '' ? null : target.value)}
    />
  );
}

function Moment({ control, value, change }: WidgetProps) {
  return (
    <Input
      {...control}
      type="datetime-local"
      value={localTextOf(value)}
      onChange={({ target }) => change(target.value === '' ? null : new Date(target.value).toISOString())}
    />
  );
}

/** An instant as the clock on this wall shows it, which is what the browser's own picker wants. */
function localTextOf(value: Json): string {
  if (typeof value !== 'string' || value === '') return '';
  const instant = new Date(value);
  if (Number.isNaN(instant.getTime())) return '';
  const shifted = new Date(instant.getTime() - instant.getTimezoneOffset() * 60_000);
  return shifted.toISOString().slice(0, 16);
}

export const date: Widget = { Control: Day };
export const dateTime: Widget = { Control: Moment };
