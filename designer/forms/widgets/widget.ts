import type { ReactNode } from 'react';
import type { Json } from '../../../engine/core/expressions.ts';
import type { ControlProps } from '../../ui/Field.tsx';
import type { FormField } from '../formDocument.ts';
import type { Fault } from '../schema/checkValue.ts';
import type { Schema } from '../schema/schema.ts';

export interface WidgetProps {
  readonly control: ControlProps;
  readonly field: FormField;
  readonly schema: Schema;
  readonly label: string;
  /** Null where nothing is filled in. */
  readonly value: Json;
  readonly change: (value: Json) => void;
  /** What is wrong within it, places relative to it; what is wrong with it as a whole stands below it already. */
  readonly faultsWithin: readonly Fault[];
}

/** How values of one kind are filled in. */
export interface Widget {
  readonly Control: (props: WidgetProps) => ReactNode;
  /** Several controls under one name. */
  readonly isGroup?: true;
  /** Says its label itself. */
  readonly saysLabel?: true;
}
