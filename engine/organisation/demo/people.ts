import { personId, unitId } from '../../ports/organisation/identifiers.ts';
import type { Person, PersonGrant } from '../../ports/organisation/organisation.ts';
import type { Role } from '../roles.ts';

type Row = readonly [username: string, chinese: string, english: string, unit: string, ...roles: readonly Role[]];

const rows: readonly Row[] = [
  ['admin', '郑安', 'Zheng An', 'hq', 'administrator'],
  ['owner1', '苏文', 'Su Wen', 'hq', 'processOwner'],
  ['auditor1', '纪明', 'Ji Ming', 'hq', 'auditor'],
  ['duty1', '雷霆', 'Lei Ting', 'hq', 'dutyManager'],
  ['supervisor-hq', '韩立', 'Han Li', 'hq', 'supervisor'],
  ['dispatcher-hq', '路遥', 'Lu Yao', 'hq', 'dispatcher'],
  ['warehouse-hq', '库平', 'Ku Ping', 'hq', 'warehouseKeeper'],
  ['finance-hq', '钱进', 'Qian Jin', 'hq', 'financeClerk'],
  ['agent1', '林悦', 'Lin Yue', 'hq', 'agent'],
  ['agent2', '周婷', 'Zhou Ting', 'hq', 'agent'],
  ['agent3', '何静', 'He Jing', 'hq', 'agent'],
  ['agent4', '方晴', 'Fang Qing', 'hq', 'agent'],

  ['supervisor-east', '江涛', 'Jiang Tao', 'east', 'supervisor'],
  ['supervisor-south', '岑岭', 'Cen Ling', 'south', 'supervisor'],

  ['supervisor-zj', '吴越', 'Wu Yue', 'zj', 'supervisor'],
  ['dispatcher-zj', '沈浩', 'Shen Hao', 'zj', 'dispatcher'],
  ['warehouse-zj', '仓毅', 'Cang Yi', 'zj', 'warehouseKeeper'],
  ['finance-zj', '余清', 'Yu Qing', 'zj', 'financeClerk'],
  ['agent-zj', '柳青', 'Liu Qing', 'zj', 'agent'],
  ['supervisor-js', '顾城', 'Gu Cheng', 'js', 'supervisor'],
  ['dispatcher-js', '秦川', 'Qin Chuan', 'js', 'dispatcher'],
  ['warehouse-js', '邵康', 'Shao Kang', 'js', 'warehouseKeeper'],
  ['finance-js', '卢珊', 'Lu Shan', 'js', 'financeClerk'],
  ['supervisor-gd', '梁启', 'Liang Qi', 'gd', 'supervisor'],
  ['dispatcher-gd', '黄河', 'Huang He', 'gd', 'dispatcher'],
  ['warehouse-gd', '邓柯', 'Deng Ke', 'gd', 'warehouseKeeper'],
  ['finance-gd', '谭莉', 'Tan Li', 'gd', 'financeClerk'],

  ['manager-hz-1', '蒋勤', 'Jiang Qin', 'hz-1', 'supervisor', 'warehouseKeeper'],
  ['tech-hz-1', '王强', 'Wang Qiang', 'hz-1', 'technician'],
  ['tech-hz-2', '李刚', 'Li Gang', 'hz-1', 'technician'],
  ['tech-hz-3', '张勇', 'Zhang Yong', 'hz-1', 'technician'],
  ['manager-hz-2', '俞敏', 'Yu Min', 'hz-2', 'supervisor', 'warehouseKeeper'],
  ['tech-hz-4', '陈伟', 'Chen Wei', 'hz-2', 'technician'],
  ['tech-hz-5', '杨帆', 'Yang Fan', 'hz-2', 'technician'],
  ['manager-nb-1', '毛宁', 'Mao Ning', 'nb-1', 'supervisor', 'warehouseKeeper'],
  ['tech-nb-1', '徐波', 'Xu Bo', 'nb-1', 'technician'],
  ['tech-nb-2', '朱磊', 'Zhu Lei', 'nb-1', 'technician'],
  ['manager-nj-1', '夏雨', 'Xia Yu', 'nj-1', 'supervisor', 'warehouseKeeper'],
  ['tech-nj-1', '高峰', 'Gao Feng', 'nj-1', 'technician'],
  ['tech-nj-2', '罗军', 'Luo Jun', 'nj-1', 'technician'],
  ['manager-su-1', '陆小曼', 'Lu Xiaoman', 'su-1', 'supervisor', 'warehouseKeeper'],
  ['tech-su-1', '唐亮', 'Tang Liang', 'su-1', 'technician'],
  ['manager-gz-1', '冼志明', 'Xian Zhiming', 'gz-1', 'supervisor', 'warehouseKeeper'],
  ['tech-gz-1', '麦坚', 'Mai Jian', 'gz-1', 'technician'],
  ['tech-gz-2', '区永康', 'Ou Yongkang', 'gz-1', 'technician'],
  ['manager-sz-1', '石磊', 'Shi Lei', 'sz-1', 'supervisor', 'warehouseKeeper'],
  ['tech-sz-1', '曾凯', 'Zeng Kai', 'sz-1', 'technician'],
  ['tech-sz-2', '彭飞', 'Peng Fei', 'sz-1', 'technician'],
];

/** What every demo person signs in with; `tests/organisation/demo.test.ts` and the README name it, too. */
export const DEMO_PASSWORD = 'aftercare-demo';

export const people: readonly Person[] = rows.map(([username, chinese, english], place) => ({
  id: personId(username),
  username,
  name: { 'zh-CN': chinese, en: english },
  locale: 'zh-CN',
  phone: `139000010${String(place + 1).padStart(2, '0')}`,
  email: `${username}@demo.example`,
  active: true,
}));

export const grants: readonly PersonGrant[] = rows.flatMap(([username, , , unit, ...roles]) =>
  roles.map((role) => ({ personId: personId(username), unitId: unitId(unit), role })),
);
