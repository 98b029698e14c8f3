import type { Part } from './part.ts';

type Row = readonly [part: string, name: string, category: string, unitPrice: number, returnOldPart?: 'old part back'];

const rows: readonly Row[] = [
  ['P-100', '空调压缩机 · Air conditioner compressor', 'compressor', 680, 'old part back'],
  ['P-101', '冰箱压缩机 · Refrigerator compressor', 'compressor', 520, 'old part back'],
  ['P-200', '洗衣机电机 · Washing machine motor', 'motor', 260, 'old part back'],
  ['P-201', '风扇电机 · Fan motor', 'motor', 95, 'old part back'],
  ['P-300', '空调主板 · Air conditioner mainboard', 'mainboard', 310, 'old part back'],
  ['P-301', '洗衣机主板 · Washing machine mainboard', 'mainboard', 280, 'old part back'],
  ['P-302', '冰箱主板 · Refrigerator mainboard', 'mainboard', 240, 'old part back'],
  ['P-303', '变频模块 · Inverter module', 'mainboard', 460, 'old part back'],
  ['P-310', '显示板 · Display board', 'display', 120],
  ['P-400', '排水泵 · Drain pump', 'pump', 75],
  ['P-410', '三角皮带 · Drive belt', 'belt', 18],
  ['P-420', '温度传感器 · Temperature sensor', 'sensor', 22],
  ['P-430', '门封条 · Door seal', 'seal', 46],
  ['P-440', '进水阀 · Inlet valve', 'valve', 38],
  ['P-450', '过滤网 · Filter', 'filter', 12],
  ['P-460', '遥控器 · Remote control', 'remote', 25],
];

/** What the demonstration sells from the shelf. */
export const demoParts: readonly Part[] = rows.map(([part, name, category, unitPrice, old]) => ({
  part,
  name,
  category,
  unitPrice,
  returnOldPart: old !== undefined,
}));
