import { Type } from '@sinclair/typebox';
import { definePlugin } from '../contract/definePlugin.ts';

const Code = Type.String({ minLength: 1, maxLength: 100 });

/** Questions to the organisation. Nothing is kept: asked again, the answer is what holds then. */
export default definePlugin({
  name: 'directory',
  jobs: {
    'directory.leastLoadedTechnician': {
      title: { 'zh-CN': '查找任务最少的维修工程师', en: 'Find the technician with the fewest tasks' },
      input: Type.Object({
        unit: Code,
        exclude: Type.Union([Type.String(), Type.Array(Type.String(), { maxItems: 1_000 })], { default: [] }),
      }),
      output: Type.Object({ technician: Type.Union([Type.String(), Type.Null()]) }),
      run: async ({ input: { unit, exclude }, directory }) => ({
        technician: await directory.leastLoadedTechnician(unit, typeof exclude === 'string' ? [exclude] : exclude),
      }),
    },
    'directory.outletsServing': {
      title: { 'zh-CN': '查找服务某地区的网点', en: 'Find the outlets that serve a region' },
      input: Type.Object({ region: Type.Union([Type.String({ maxLength: 100 }), Type.Null()], { default: null }) }),
      output: Type.Object({ outlets: Type.Array(Type.String()) }),
      run: async ({ input: { region }, directory }) => ({
        outlets: region === null ? [] : [...(await directory.outletsServing(region))],
      }),
    },
    'directory.unitAbove': {
      title: { 'zh-CN': '查找上级单位', en: 'Find the unit above' },
      input: Type.Object({ unit: Code, role: Type.Union([Type.String(), Type.Null()], { default: null }) }),
      output: Type.Object({
        unit: Type.Union([Type.String(), Type.Null()]),
        level: Type.Union([Type.String(), Type.Null()]),
      }),
      run: async ({ input: { unit, role }, directory }) =>
        (await directory.unitAbove(unit, role)) ?? { unit: null, level: null },
    },
  },
});
