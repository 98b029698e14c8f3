import { partsFor } from '../request/partsFor.ts';
import type { Script } from './work.ts';

/** What the supplier packs in one box. */
const BOX = 50;

/** What warehouse keepers, finance clerks and supervisors fill in while parts are got. Every line is of one piece. */
export const requisitionScript: Script = {
  reviewPlan: ({ record }) => ({
    form: { review: partsFor(record).map(({ part }) => ({ part, decision: 'asRequested' })) },
  }),
  judgeDeposit: async ({ read }) => {
    const { deposit } = await read();
    const isEnough =
      typeof deposit === 'object' && deposit !== null && 'sufficient' in deposit && deposit.sufficient === true;
    return { form: isEnough ? { outcome: 'enough' } : { outcome: 'exception', remark: 'A customer is waiting' } };
  },
  decideException: () => ({ form: { granted: true, exceptionRemark: 'A customer is waiting' } }),
  askSister: () => ({ form: { agreed: true } }),
  takeOverLine: () => ({ form: { accepted: true } }),
  receiveSupply: ({ record }) => ({ form: { arrived: BOX, deliveryNote: `DN ${record.id}` } }),
  issuePart: () => ({ form: { carrier: 'Own van' } }),
  confirmReceipt: () => ({ form: { condition: 'complete', good: 1 } }),
  settleDiscrepancy: () => ({ form: { settled: 'resend', settlementRemark: 'Sent again' } }),
};

/** The technician hands the old part in with the next delivery. */
export const oldPartsScript: Script = {
  receiveOldParts: () => ({ form: { returned: 1, oldPartsCondition: 'complete' } }),
  receiveLateOldParts: () => ({ form: { returned: 1, oldPartsCondition: 'complete' } }),
};
