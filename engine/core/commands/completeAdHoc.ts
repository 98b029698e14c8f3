import { ok } from '../result.ts';
import type { Decider } from './decider.ts';
import { openAdHoc } from './startAdHocActivity.ts';

export const completeAdHoc: Decider<'completeAdHoc'> = ({ visit }, given) => {
  const open = openAdHoc(visit, given);
  return open.ok ? ok([{ type: 'adHocEndAsked', visit }]) : open;
};
