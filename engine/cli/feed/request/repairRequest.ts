import type { RepairRecord } from '../records/repairRecord.ts';
import type { Variables } from '../../../core/expressions.ts';
import { drawn, oneOf } from './chance.ts';
import { productCategoryOf } from './productCategory.ts';

/** Telephone areas that outlets of the demonstration serve; the first has two outlets, so that somebody has to choose. */
const regions = ['0571', '0574', '025', '0512', '020', '0757', '0755'] as const;

const DESCRIPTION_LENGTH_MAX = 2_000;
const NAME_LENGTH_MAX = 60;
const DAY_MS = 86_400_000;
const DAYS_OF_YEAR = 365;

/** What the customer says about the appliance and themselves. */
export interface RepairRequest {
  readonly region: string;
  readonly customer: { readonly name: string; readonly phone: string; readonly address: string; readonly tier: string };
  readonly product: { readonly category: string; readonly brand?: string; readonly purchaseDate?: string };
  readonly description: string;
}

/** The volunteers wrote no names down, so the customer is called by the record. */
export function repairRequestOf(record: RepairRecord, now: number): RepairRequest {
  const { id, brand, category, problem, group, country, productAge } = record;
  const bought = productAge === null ? null : now - productAge * DAYS_OF_YEAR * DAY_MS;
  const words = problem === '' ? category : `${category}: ${problem}`;
  return {
    region: oneOf(regions, group),
    customer: {
      name: `Customer ${id}`.slice(0, NAME_LENGTH_MAX),
      phone: `139${String(drawn(100_000_000, id, 'phone')).padStart(8, '0')}`,
      address: [group, country].filter((part) => part !== '').join(', ') || '-',
      tier: oneOf(['standard', 'standard', 'standard', 'gold', 'vip'], id, 'tier'),
    },
    product: {
      category: productCategoryOf(category),
      ...(brand === '' ? {} : { brand: shortened(brand, NAME_LENGTH_MAX) }),
      ...(bought === null ? {} : { purchaseDate: new Date(bought).toISOString().slice(0, 10) }),
    },
    description: shortened(words, DESCRIPTION_LENGTH_MAX) || '-',
  };
}

/** The form `repair-registration`, as an agent fills it in on the phone. */
export const registrationForm = ({ customer, product, region, description }: RepairRequest): Variables => ({
  customerName: customer.name,
  customerPhone: customer.phone,
  customerAddress: customer.address,
  customerTier: customer.tier,
  productCategory: product.category,
  ...(product.brand === undefined ? {} : { productBrand: product.brand }),
  ...(product.purchaseDate === undefined ? {} : { purchaseDate: product.purchaseDate }),
  region,
  channel: 'phone',
  description,
});

/** The form `repair-check`, by which an agent looks over what came in by the web. */
export function checkForm(request: RepairRequest): Variables {
  const { channel: _, ...rest } = registrationForm(request);
  return { ...rest, verdict: 'repair' };
}

/** The message `repairRequested`, as the web site sends it. */
export const requestMessage = ({ customer, product, region, description }: RepairRequest, id: string): Variables => ({
  customer: { ...customer },
  product: { ...product },
  region,
  description,
  channel: 'web',
  caseNumber: id,
});

/** Half a character cannot be sent. */
const shortened = (words: string, length: number): string => words.slice(0, length).replace(/[\ud800-\udbff]$/, '');
