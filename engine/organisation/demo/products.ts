import type { Product } from '../../ports/organisation/catalogueStore.ts';

type Row = readonly [
  ...[id: string, category: string, model: string],
  ...[chinese: string, english: string, warrantyMonths: number],
];

const rows: readonly Row[] = [
  ['fridge-420', 'refrigerator', 'BCD-420W', '四门冰箱 420 升', 'Four-door refrigerator, 420 l', 36],
  ['fridge-258', 'refrigerator', 'BCD-258T', '三门冰箱 258 升', 'Three-door refrigerator, 258 l', 36],
  ['washer-10', 'washingMachine', 'XQG100-B14', '滚筒洗衣机 10 公斤', 'Front-loading washing machine, 10 kg', 36],
  ['washer-8', 'washingMachine', 'XQB80-A2', '波轮洗衣机 8 公斤', 'Top-loading washing machine, 8 kg', 36],
  ['dryer-9', 'dryer', 'GHG90-H', '热泵干衣机 9 公斤', 'Heat-pump dryer, 9 kg', 36],
  ['aircon-35', 'airConditioner', 'KFR-35GW', '壁挂空调 1.5 匹', 'Wall air conditioner, 3.5 kW', 72],
  ['aircon-72', 'airConditioner', 'KFR-72LW', '立柜空调 3 匹', 'Standing air conditioner, 7.2 kW', 72],
  ['heater-60', 'waterHeater', 'ES60H', '电热水器 60 升', 'Electric water heater, 60 l', 96],
  ['heater-16', 'waterHeater', 'JSQ30-16', '燃气热水器 16 升', 'Gas water heater, 16 l/min', 36],
  ['hob-2', 'hob', 'JZT-2B', '双眼燃气灶', 'Two-burner gas hob', 60],
  ['tv-65', 'television', 'LU65C', '液晶电视 65 英寸', 'Television, 65 inches', 12],
  ['dishwasher-13', 'dishwasher', 'W13S', '嵌入式洗碗机 13 套', 'Built-in dishwasher, 13 place settings', 36],
];

export const products: readonly Product[] = rows.map(([id, category, model, chinese, english, warrantyMonths]) => ({
  id,
  category,
  brand: 'Lumen',
  model,
  name: { 'zh-CN': `澄光${chinese}`, en: `Lumen ${english.charAt(0).toLowerCase()}${english.slice(1)}` },
  warrantyMonths,
}));
