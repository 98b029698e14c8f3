import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { bundleSizes } from '../bench/bundleSizes.ts';

const folder = join(import.meta.dirname, '../../designer/dist');
const describeBuilt = existsSync(join(folder, '.vite/manifest.json')) ? describe : describe.skip;

describeBuilt('the web app as it is built (npm run build)', () => {
  const sizes = bundleSizes(folder);
  const of = (page: string) => {
    const found = sizes.find(({ route }) => route === page);
    if (found === undefined)
      throw new Error(`Expected a route ${page}, found ${sizes.map(({ route }) => route).join()}`);
    return found;
  };

  test('lets an inbox weigh less than 350 kB, forms included', () => {
    expect(of('pages/inbox/InboxPage.tsx').gzipBytes).toBeLessThan(350_000);
  });

  test('lets a technician never download a diagram, nor the designer', () => {
    const { modules } = of('pages/inbox/InboxPage.tsx');
    expect(modules.filter((name) => /bpmn|xyflow|editor|diagram/i.test(name))).toEqual([]);
  });

  test('draws diagrams where cases are looked at', () => {
    expect(of('pages/case/CasePage.tsx').modules).toContainEqual(expect.stringContaining('BpmnView'));
  });
});
