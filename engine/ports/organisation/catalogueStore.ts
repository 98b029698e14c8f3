import type { Labels } from '../../core/model/text.ts';
import type { UnitId } from './identifiers.ts';

/** A unit serves an area and all areas whose codes begin with it, as administrative codes do. */
export interface ServiceArea {
  readonly areaCode: string;
  readonly unitId: UnitId;
}

export interface Product {
  readonly id: string;
  readonly category: string;
  readonly brand: string;
  readonly model: string;
  readonly name: Labels;
  readonly warrantyMonths: number;
}

export interface Customer {
  readonly id: string;
  readonly name: Labels;
  readonly phone: string;
  readonly tier: string;
  readonly locale: string;
  readonly areaCode: string;
  readonly address: string;
}

/** What is served, sold, and to whom: plain data that workflows ask for. */
export interface CatalogueStore {
  /** The units that name the longest part of the area's code. */
  unitsServing(tenant: string, areaCode: string): Promise<readonly UnitId[]>;
  listServiceAreas(tenant: string): Promise<readonly ServiceArea[]>;
  listProducts(tenant: string): Promise<readonly Product[]>;
  findCustomersByPhone(tenant: string, phone: string): Promise<readonly Customer[]>;
  listCustomers(tenant: string): Promise<readonly Customer[]>;

  putServiceAreas(tenant: string, areas: readonly ServiceArea[]): Promise<void>;
  putProducts(tenant: string, products: readonly Product[]): Promise<void>;
  putCustomers(tenant: string, customers: readonly Customer[]): Promise<void>;
}
