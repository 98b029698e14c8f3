import type { CatalogueStore } from '../ports/organisation/catalogueStore.ts';
import type { Database } from './database.ts';
import { findCustomersByPhone } from './statements/organisation/findCustomersByPhone.ts';
import { listCustomers } from './statements/organisation/listCustomers.ts';
import { listProducts } from './statements/organisation/listProducts.ts';
import { listServiceAreas } from './statements/organisation/listServiceAreas.ts';
import { putCustomers } from './statements/organisation/putCustomers.ts';
import { putProducts } from './statements/organisation/putProducts.ts';
import { putServiceAreas } from './statements/organisation/putServiceAreas.ts';
import { unitsServing } from './statements/organisation/unitsServing.ts';

export const createCatalogueStore = (database: Database): CatalogueStore => ({
  unitsServing: (tenant, areaCode) => {
    const codes = Array.from(areaCode, (_, place) => areaCode.slice(0, place + 1));
    return database.read([tenant], (tx) => unitsServing(tx, tenant, codes));
  },
  listServiceAreas: (tenant) => database.read([tenant], (tx) => listServiceAreas(tx, tenant)),
  listProducts: (tenant) => database.read([tenant], (tx) => listProducts(tx, tenant)),
  findCustomersByPhone: (tenant, phone) => database.read([tenant], (tx) => findCustomersByPhone(tx, tenant, phone)),
  listCustomers: (tenant) => database.read([tenant], (tx) => listCustomers(tx, tenant)),

  putServiceAreas: (tenant, areas) => database.withinOne([tenant], (tx) => putServiceAreas(tx, tenant, areas)),
  putProducts: (tenant, products) => database.withinOne([tenant], (tx) => putProducts(tx, tenant, products)),
  putCustomers: (tenant, customers) => database.withinOne([tenant], (tx) => putCustomers(tx, tenant, customers)),
});
