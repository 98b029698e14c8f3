import { type UnitId, unitId } from '../../ports/organisation/identifiers.ts';
import type { Unit } from '../../ports/organisation/organisation.ts';
import { pathBelow } from '../unitPaths.ts';

type Row = readonly [id: string, parent: string | null, chinese: string, english: string];

/** Four levels: headquarters, regions, provinces, outlets. Parents come before their children. */
const rows: readonly Row[] = [
  ['hq', null, '总部客服中心', 'Headquarters service centre'],

  ['east', 'hq', '华东大区客服中心', 'East regional centre'],
  ['south', 'hq', '华南大区客服中心', 'South regional centre'],

  ['zj', 'east', '浙江省客服中心', 'Zhejiang provincial centre'],
  ['js', 'east', '江苏省客服中心', 'Jiangsu provincial centre'],
  ['gd', 'south', '广东省客服中心', 'Guangdong provincial centre'],

  ['hz-1', 'zj', '杭州西湖服务网点', 'Hangzhou Xihu outlet'],
  ['hz-2', 'zj', '杭州余杭服务网点', 'Hangzhou Yuhang outlet'],
  ['nb-1', 'zj', '宁波海曙服务网点', 'Ningbo Haishu outlet'],
  ['nj-1', 'js', '南京玄武服务网点', 'Nanjing Xuanwu outlet'],
  ['su-1', 'js', '苏州姑苏服务网点', 'Suzhou Gusu outlet'],
  ['gz-1', 'gd', '广州天河服务网点', 'Guangzhou Tianhe outlet'],
  ['sz-1', 'gd', '深圳南山服务网点', 'Shenzhen Nanshan outlet'],
];

export const units: readonly Unit[] = unitsFrom(rows);

function unitsFrom(given: readonly Row[]): readonly Unit[] {
  const made = new Map<UnitId, Unit>();
  for (const [id, parent, chinese, english] of given) {
    const above = parent === null ? undefined : made.get(unitId(parent));
    made.set(unitId(id), {
      id: unitId(id),
      parentId: above?.id ?? null,
      path: pathBelow(above?.path ?? null, unitId(id)),
      code: id.toUpperCase(),
      name: { 'zh-CN': chinese, en: english },
      active: true,
    });
  }
  return [...made.values()];
}
