import type { Labels } from '../../../core/model/text.ts';
import type { Customer } from '../../../ports/organisation/catalogueStore.ts';

export interface CustomerRow {
  readonly customer_id: string;
  readonly name: Labels;
  readonly phone: string;
  readonly tier: string;
  readonly locale: string;
  readonly area_code: string;
  readonly address: string;
}

export const toCustomer = ({ customer_id, area_code, ...rest }: CustomerRow): Customer => ({
  id: customer_id,
  areaCode: area_code,
  ...rest,
});
