import type { Directory } from '../../engine/ports/directory.ts';
import { pluginFolder, startTestHost } from './support/testHost.ts';

/** Answers with what it was asked. */
const directory: Directory = {
  outletsServing: async (tenant, region) => [tenant, region],
  leastLoadedTechnician: async (tenant, unit, exclude) =>
    exclude.length > 1 ? null : [tenant, unit, ...exclude].join(),
  unitAbove: async (tenant, unit, role) =>
    unit === 'HQ' ? null : { unit: `above ${unit}`, level: `${tenant} ${role}` },
};

describe('the directory', () => {
  test.each([
    ['outletsServing', { region: '3301' }, { outlets: ['acme', '3301'] }],
    ['outletsServing', { region: null }, { outlets: [] }],
    ['leastLoadedTechnician', { unit: 'HZ-1' }, { technician: 'acme,HZ-1' }],
    ['leastLoadedTechnician', { unit: 'HZ-1', exclude: 'wang' }, { technician: 'acme,HZ-1,wang' }],
    ['leastLoadedTechnician', { unit: 'HZ-1', exclude: ['wang', 'li'] }, { technician: null }],
    ['unitAbove', { unit: 'HZ-1' }, { unit: 'above HZ-1', level: 'acme null' }],
    ['unitAbove', { unit: 'HZ-1', role: 'dispatcher' }, { unit: 'above HZ-1', level: 'acme dispatcher' }],
    ['unitAbove', { unit: 'HQ' }, { unit: null, level: null }],
  ])('answers %s %j for the tenant of the job', async (job, variables, answer) => {
    const host = await startTestHost({ folders: [pluginFolder('directory')], directory });
    expect(await host.do(`directory.${job}`, variables)).toEqual({ type: 'completed', variables: answer });
  });
});
