import type { ReactNode } from 'react';
import type { Variables } from '../../engine/core/expressions.ts';
import { useTexts } from '../i18n/texts.ts';
import { useLabel } from '../i18n/useLabel.ts';
import { Banner } from '../ui/Banner.tsx';
import { FieldView } from './FieldView.tsx';
import { isGroup } from './formDocument.ts';
import type { FormDocument, FormField, LayoutItem } from './formDocument.ts';
import { formTexts } from './formTexts.ts';
import { ReadOnlyValue } from './ReadOnlyValue.tsx';
import { schemaAt } from './schema/schema.ts';
import { useForm } from './useForm.ts';
import type { FormValues } from './values/formValues.ts';
import './form.css';

interface FormViewProps {
  readonly document: FormDocument;
  /** In whose reach the form is filled in. */
  readonly variables: Variables;
  /** What the server said of the last answer. */
  readonly error: unknown;
  /** Without it the form can only be read. */
  readonly submit?: (answer: FormValues) => void;
  readonly actions?: ReactNode;
  /** Stands above the actions. */
  readonly note?: ReactNode;
}

/** A form, drawn from its schema and layout. */
export function FormView({ document, variables, error, submit, actions, note }: FormViewProps) {
  const t = useTexts(formTexts);
  const label = useLabel();
  const { values, shown, faults, required, change, leave, answer } = useForm(document, variables, error);
  const isReadOnly = submit === undefined;

  const field = (item: FormField): ReactNode => {
    const wide = item.width === 'half' ? 'ac-form-half' : 'ac-form-full';
    const value = values[item.field] ?? null;
    if (item.readOnly === true || isReadOnly)
      return (
        <div key={item.field} className={`ac-form-read ${wide}`}>
          <div className="ac-form-name">{label(item.label, item.field)}</div>
          <ReadOnlyValue field={item} schema={schemaAt(document.schema, `/${item.field}`)} value={value} />
        </div>
      );
    return (
      <div key={item.field} className={wide} onBlur={() => leave(item.field)}>
        <FieldView
          field={item}
          schema={document.schema}
          isRequired={required.has(item.field)}
          value={value}
          faults={faults}
          change={(next) => change(item.field, next)}
        />
      </div>
    );
  };

  const items = (layout: readonly LayoutItem[]): ReactNode =>
    layout.map((item, index) =>
      isGroup(item) ? (
        <section key={index} className="ac-form-group" aria-label={label(item.group)}>
          <h2>{label(item.group)}</h2>
          <div className="ac-form-grid">{items(item.fields)}</div>
        </section>
      ) : (
        field(item)
      ),
    );

  return (
    <form
      className="ac-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const ready = answer();
        if (ready !== null) submit?.(ready);
        else focusFirstFault(event.currentTarget);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit();
      }}
    >
      <div className="ac-form-grid">{items(shown)}</div>
      {faults.length > 0 && <Banner tone="bad">{t('faults', { count: faults.length })}</Banner>}
      {note}
      {actions !== undefined && <div className="ac-form-actions">{actions}</div>}
    </form>
  );
}

/** After React has marked the fields. */
function focusFirstFault(form: HTMLFormElement): void {
  requestAnimationFrame(() => {
    const marked = form.querySelector('.ac-field-trouble')?.closest('.ac-field, td');
    marked?.querySelector<HTMLElement>('input, textarea, select, button')?.focus();
  });
}
