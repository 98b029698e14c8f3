import { useId } from 'react';
import type { ReactNode } from 'react';
import './field.css';

/** What a control must bear so that its label, its help and what is wrong with it are read out with it. */
export interface ControlProps {
  readonly id: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: true;
  readonly 'aria-required'?: true;
}

interface FieldProps {
  readonly label: ReactNode;
  readonly help?: ReactNode;
  readonly trouble?: string | undefined;
  readonly isRequired?: boolean;
  /** Several controls under one name: radio buttons, the rows of a table. */
  readonly isGroup?: boolean;
  readonly children: (control: ControlProps) => ReactNode;
}

/** A control with its label above, and below it what helps or what is wrong. */
export function Field({ label, help, trouble, isRequired = false, isGroup = false, children }: FieldProps) {
  const id = useId();
  const notes = [help === undefined ? '' : `${id}-help`, trouble === undefined ? '' : `${id}-trouble`].join(' ').trim();
  const control: ControlProps = {
    id,
    ...(notes === '' ? {} : { 'aria-describedby': notes }),
    ...(trouble === undefined ? {} : { 'aria-invalid': true }),
    ...(isRequired && !isGroup ? { 'aria-required': true } : {}),
  };
  const star = isRequired && (
    <span className="ac-field-star" aria-hidden>
      {' *'}
    </span>
  );
  const below = (
    <>
      {help !== undefined && (
        <div className="ac-field-help" id={`${id}-help`}>
          {help}
        </div>
      )}
      {trouble !== undefined && (
        <div className="ac-field-trouble" id={`${id}-trouble`} role="alert">
          {trouble}
        </div>
      )}
    </>
  );
  if (isGroup)
    return (
      <fieldset className="ac-field" aria-describedby={notes === '' ? undefined : notes}>
        <legend>
          {label}
          {star}
        </legend>
        {children(control)}
        {below}
      </fieldset>
    );
  return (
    <div className="ac-field">
      <label htmlFor={id}>
        {label}
        {star}
      </label>
      {children(control)}
      {below}
    </div>
  );
}
