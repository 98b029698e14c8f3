import type { Customer } from '../../ports/organisation/catalogueStore.ts';

type Row = readonly [
  ...[id: string, chinese: string, english: string],
  ...[phone: string, tier: string, areaCode: string, address: string],
];

const rows: readonly Row[] = [
  ['c-1001', '许佳', 'Xu Jia', '13800001001', 'gold', '330106', '杭州市西湖区文三路 90 号'],
  ['c-1002', '孙浩然', 'Sun Haoran', '13800001002', 'standard', '330110', '杭州市余杭区文一西路 998 号'],
  ['c-1003', '胡敏', 'Hu Min', '13800001003', 'standard', '330108', '杭州市滨江区江南大道 288 号'],
  ['c-1004', '郭磊', 'Guo Lei', '13800001004', 'silver', '330203', '宁波市海曙区中山西路 11 号'],
  ['c-1005', '马超', 'Ma Chao', '13800001005', 'standard', '320102', '南京市玄武区珠江路 88 号'],
  ['c-1006', '宋雅', 'Song Ya', '13800001006', 'gold', '320508', '苏州市姑苏区人民路 1 号'],
  ['c-1007', '谢婷婷', 'Xie Tingting', '13800001007', 'standard', '440106', '广州市天河区体育西路 100 号'],
  ['c-1008', '潘伟', 'Pan Wei', '13800001008', 'silver', '440305', '深圳市南山区科苑路 15 号'],
  ['c-1009', '董洁', 'Dong Jie', '13800001009', 'standard', '440604', '佛山市禅城区祖庙路 2 号'],
  ['c-1010', '袁弘', 'Yuan Hong', '13800001010', 'standard', '330782', '义乌市稠州北路 699 号'],
  ['c-1011', '许诺', 'Xu Nuo', '13800001001', 'standard', '330106', '杭州市西湖区文三路 90 号'],
  ['c-1012', '贾明', 'Jia Ming', '13800001012', 'gold', '441900', '东莞市莞太路 12 号'],
];

/** Two of one household share a number, and one lives where no outlet serves. */
export const customers: readonly Customer[] = rows.map(([id, chinese, english, phone, tier, areaCode, address]) => ({
  id,
  name: { 'zh-CN': chinese, en: english },
  phone,
  tier,
  locale: 'zh-CN',
  areaCode,
  address,
}));
