import type { Part } from './part.ts';

type Row = readonly [part: string, name: string, category: string, unitPrice: number, returnOldPart?: 'old part back'];

const rows: readonly Row[] = [
  ['P-100', '空调压缩机 · Air conditioner compressor', 'compressor', 680, 'old part back'],
  ['P-101', '冰箱压缩机 · Refrigerator compressor', 'compressor', 520, 'old part back'],
  ['P-102', '洗衣机电机 · Washing machine motor', 'motor', 260, 'old part back'],
  ['P-103', '风扇电机 · Fan motor', 'motor', 95, 'old part back'],
  ['P-104', '空调主板 · Air conditioner mainboard', 'mainboard', 310, 'old part back'],
  ['P-105', '洗衣机主板 · Washing machine mainboard', 'mainboard', 280, 'old part back'],
  ['P-106', '冰箱主板 · Refrigerator mainboard', 'mainboard', 240, 'old part back'],
  ['P-107', '显示板 · Display board', 'display', 120],
  ['P-108', '排水泵 · Drain pump', 'pump', 75],
  ['P-109', '三角皮带 · Drive belt', 'belt', 18],
  ['P-110', '温度传感器 · Temperature sensor', 'sensor', 22],
  ['P-111', '门封条 · Door seal', 'seal', 46],
  ['P-112', '进水阀 · Inlet valve', 'valve', 38],
  ['P-113', '过滤网 · Filter', 'filter', 12],
  ['P-114', '遥控器 · Remote control', 'remote', 25],
  ['P-115', '变频模块 · Inverter module', 'mainboard', 460, 'old part back'],
];

/** What the demonstration sells from the shelf. */
export const demoParts: readonly Part[] = rows.map(([part, name, category, unitPrice, old]) => ({
  part,
  name,
  category,
  unitPrice,
  returnOldPart: old !== undefined,
}));
