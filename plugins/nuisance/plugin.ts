import { definePlugin } from '../contract/definePlugin.ts';
import { block } from './block.ts';
import { count } from './count.ts';
import { record } from './record.ts';
import { nuisanceTables } from './tables.ts';

export default definePlugin({
  name: 'nuisance',
  tables: nuisanceTables,
  jobs: {
    'nuisance.block': block,
    'nuisance.count': count,
    'nuisance.record': record,
  },
});
