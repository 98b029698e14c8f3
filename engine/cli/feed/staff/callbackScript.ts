import { drawn } from '../request/chance.ts';
import type { Script } from './work.ts';

const GRADE_BEST = 5;
const PROMOTION_BEST = 10;

/** Customers are content, those whose appliance is gone a little less. Complaints are not in the file. */
export const callbackScript: Script = {
  callCustomer: ({ record }) => {
    const satisfaction = record.status === 'End of life' ? 3 : GRADE_BEST - drawn(2, record.id, 'satisfaction');
    return {
      form: { contact: 'reached', satisfaction, wouldRecommend: PROMOTION_BEST - 2 * (GRADE_BEST - satisfaction) },
    };
  },
};
