import { Input } from 'antd';
import { useLabel } from '../../i18n/useLabel.ts';
import type { Widget, WidgetProps } from './widget.ts';

const ROWS = 3;

const shown = ({ value }: WidgetProps): string => (typeof value === 'string' ? value : '');

function Line(props: WidgetProps) {
  const label = useLabel();
  return (
    <Input
      {...props.control}
      value={shown(props)}
      placeholder={label(props.field.placeholder)}
      onChange={({ target }) => props.change(target.value)}
    />
  );
}

function Phone(props: WidgetProps) {
  const label = useLabel();
  return (
    <Input
      {...props.control}
      type="tel"
      inputMode="tel"
      autoComplete="off"
      value={shown(props)}
      placeholder={label(props.field.placeholder)}
      onChange={({ target }) => props.change(target.value)}
    />
  );
}

function Paragraph(props: WidgetProps) {
  const label = useLabel();
  return (
    <Input.TextArea
      {...props.control}
      className="ac-form-paragraph"
      rows={ROWS}
      value={shown(props)}
      placeholder={label(props.field.placeholder)}
      onChange={({ target }) => props.change(target.value)}
    />
  );
}

export const text: Widget = { Control: Line };
export const phone: Widget = { Control: Phone };
export const textarea: Widget = { Control: Paragraph };
