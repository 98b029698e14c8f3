import { definePlugin } from '../contract/definePlugin.ts';
import { check } from './check.ts';
import { describeParts } from './describeParts.ts';
import { findSister } from './findSister.ts';
import { issue } from './issue.ts';
import { orderFromSupplier } from './orderFromSupplier.ts';
import { receive } from './receive.ts';
import { release } from './release.ts';
import { reserve } from './reserve.ts';
import { StockSettings } from './settings.ts';
import { stockTables } from './tables.ts';
import { transfer } from './transfer.ts';

export default definePlugin({
  name: 'stock',
  settings: StockSettings,
  tables: stockTables,
  jobs: {
    'parts.describe': describeParts,
    'stock.check': check,
    'stock.findSister': findSister,
    'stock.issue': issue,
    'stock.orderFromSupplier': orderFromSupplier,
    'stock.receive': receive,
    'stock.release': release,
    'stock.reserve': reserve,
    'stock.transfer': transfer,
  },
});
