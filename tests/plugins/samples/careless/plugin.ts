import { Type } from '@sinclair/typebox';

const title = { 'zh-CN': '样例', en: 'Sample' };
const fine = { title, input: Type.Object({}), output: Type.Object({}), run: async () => ({}) };

export default {
  name: 'careless',
  settings: Type.String(),
  tables: [
    { name: '0002_b', statements: [] },
    { name: '0001_a', statements: [] },
    { name: '0003_c', statements: 'drop table x' },
  ],
  jobs: {
    mail: fine,
    'careless.Send': fine,
    'careless.schema': {
      ...fine,
      input: Type.Object({ a: Type.Unsafe({ type: 'strnig' }) }),
      output: Type.Array(fine.output),
    },
    'careless.title': { ...fine, title: { en: 'Only one' } },
    'careless.run': { ...fine, run: 'later' },
    'careless.time': { ...fine, attemptMsMax: 1e9 },
    'careless.settings': { ...fine, settings: Type.Object({}) },
    'careless.nothing': null,
  },
};
