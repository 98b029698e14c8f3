import { definePlugin } from '../contract/definePlugin.ts';
import { book } from './book.ts';
import { cancel } from './cancel.ts';
import { appointmentTables } from './tables.ts';

export default definePlugin({
  name: 'appointment',
  tables: appointmentTables,
  jobs: {
    'appointment.book': book,
    'appointment.cancel': cancel,
  },
});
