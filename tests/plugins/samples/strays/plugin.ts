import { Type } from '@sinclair/typebox';
import { definePlugin } from '../../../../plugins/contract/definePlugin.ts';

const nothing = { input: Type.Object({}), output: Type.Object({}), title: { 'zh-CN': '样例', en: 'Sample' } };

/** Leaves trouble behind that arrives after its job has been answered. */
export default definePlugin({
  name: 'strays',
  jobs: {
    'strays.forgetPromise': {
      ...nothing,
      run: async () => {
        void new Promise((_, reject) => setTimeout(() => reject(new Error('forgotten')), 5));
        return {};
      },
    },
    'strays.throwLater': {
      ...nothing,
      run: async () => {
        setTimeout(() => {
          throw new Error('thrown in a timer');
        }, 5);
        return {};
      },
    },
  },
});
