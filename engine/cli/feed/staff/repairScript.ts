import type { Json, Variables } from '../../../core/expressions.ts';
import type { RepairRecord, RepairStatus } from '../records/repairRecord.ts';
import { drawn } from '../request/chance.ts';
import { partsFor } from '../request/partsFor.ts';
import { checkForm } from '../request/repairRequest.ts';
import type { Done, Script, Work } from './work.ts';

const DAY_MS = 86_400_000;

const later = ({ at }: Work, ms: number): string => new Date(at + ms).toISOString();

/** What agents, dispatchers, technicians and supervisors fill in while they repair. */
export const repairScript: Script = {
  register: ({ request }) => ({ form: checkForm(request) }),
  assignJob: async (work) => ({ form: assignmentFrom(await work.read(), work.record) }),
  acceptJob: () => ({ form: { accepted: true } }),
  agreeAppointment: (work) => ({
    form: { contact: 'agreed', appointmentAt: later(work, DAY_MS) },
    ...(work.record.status === 'Unknown' ? cancelling : {}),
  }),
  decideUnreached: () => ({ form: { decision: 'close', note: 'Nobody answered' } }),
  visit: (work) => ({ form: { customerMet: true, arrivedAt: later(work, 0) } }),
  diagnose: ({ record }) => ({ form: diagnosisOf(record) }),
  quoteOnSite: async (work) => ({ form: { ...(await quoted(work)), answer: 'accepted', signature: 'signed' } }),
  carryOutRepair: () => ({ form: { fixed: true, note: 'The part was fitted' } }),
  decideWithoutParts: () => ({ form: { decision: 'tryAgain', note: 'Asked for again' } }),

  collectAppliance: (work) => ({ form: { collectedAt: later(work, 0), condition: 'As the customer described it' } }),
  inspect: ({ record }) => ({ form: { findings: findingsOf(record), repairable: isWorthTrying(record) } }),
  quoteOverhaul: async (work) => quotedOverhaul(quotationFrom(await work.read())),
  repairInWorkshop: ({ record }) => ({
    form: { result: record.barrier === 'Lack of equipment' ? 'passUp' : 'notRepairable', work: findingsOf(record) },
  }),
  testAppliance: () => ({ form: { passed: true } }),
  returnAppliance: (work) => ({ form: { returnedAt: later(work, 0) } }),
  offerReplacement: ({ record }) => ({ form: { choice: wantsExchange(record) ? 'exchange' : 'return' } }),
  bringBack: ({ record }) => ({ form: { handedBack: handedBack(record) } }),

  report: ({ memory, record }) => ({ form: reportOf(record, memory.get('quotation')) }),
  qualityCheck: () => ({ form: { result: 'passed' } }),
  attendOverdue: (work) => ({ form: { measures: 'Looked after', nextCheckAt: later(work, DAY_MS) } }),
  tellDutyManager: (work) => ({ form: { measures: 'Looked after', nextCheckAt: later(work, DAY_MS) } }),
};

const cancelling: Pick<Done, 'customer'> = {
  customer: { name: 'repairCancelled', variables: { reason: 'The customer does not want it any more' } },
};

/** The dispatcher takes one of the technicians that were proposed. */
function assignmentFrom({ proposals }: Variables, { id }: RepairRecord): Variables {
  const able = listOf(proposals).filter(({ technician }) => typeof technician === 'string');
  const { unit = null, technician = null } = able[drawn(Math.max(able.length, 1), id, 'dispatch')] ?? {};
  return { unit, technician };
}

const diagnoses = {
  Fixed: 'repairedOnSite',
  Repairable: 'needsParts',
  'End of life': 'overhaul',
  Unknown: 'repairedOnSite',
} as const satisfies Record<RepairStatus, string>;

const diagnosisOf = (record: RepairRecord): Variables => ({
  findings: findingsOf(record),
  diagnosis: diagnoses[record.status],
  ...(record.status === 'Repairable' ? { parts: partsFor(record).map((each) => ({ ...each })) } : {}),
});

const findingsOf = ({ barrier, status }: RepairRecord): string =>
  barrier === '' ? `Seen at the event: ${status}` : barrier;

/** Where tools or knowledge were missing, a workshop tries before it gives up. */
const isWorthTrying = ({ barrier }: RepairRecord): boolean =>
  barrier === 'Lack of equipment' || barrier === 'Repair information not available';

const wantsExchange = ({ id }: RepairRecord): boolean => drawn(2, id, 'replacement') === 0;

const handedBack = (record: RepairRecord): string => {
  if (record.status !== 'End of life') return 'returned';
  return wantsExchange(record) ? 'keptForExchange' : 'disposed';
};

/** As the tariff and the part list propose. */
function quotationFrom({ tariff, priceList, parts, warranty }: Variables): Variables {
  const { labour = 0, travel = 0 } = contextOf(tariff);
  const areFree = contextOf(warranty)['partsFree'] === true;
  const prices = new Map(listOf(priceList).map(({ part, unitPrice }) => [part, areFree ? 0 : (unitPrice ?? 0)]));
  const priced = listOf(parts).map(({ part = null, quantity = 1 }) => ({
    part,
    quantity,
    unitPrice: prices.get(part) ?? 0,
  }));
  return { labour, travel, ...(priced.length === 0 ? {} : { pricedParts: priced }) };
}

async function quoted({ read, memory }: Work): Promise<Variables> {
  const quotation = quotationFrom(await read());
  memory.set('quotation', quotation);
  return quotation;
}

/** Who has something to pay is asked first, and agrees. */
function quotedOverhaul(form: Variables): Done {
  const { labour = 0, travel = 0 } = form;
  const isFree = labour === 0 && travel === 0;
  return isFree ? { form } : { form, customer: { name: 'quotationAnswered', variables: { accepted: true } } };
}

/** The report asks for what was agreed, and no more. */
function reportOf(record: RepairRecord, quotation: Json | undefined): Variables {
  const parts = record.status === 'Repairable' ? partsFor(record) : [];
  return {
    cause: findingsOf(record),
    work: 'Repaired',
    signature: 'signed',
    ...(parts.length === 0 ? {} : { partsUsed: parts.map((each) => ({ ...each, oldPartToReturn: true })) }),
    ...(quotation === undefined ? {} : feesFrom(contextOf(quotation))),
  };
}

function feesFrom({ labour = 0, travel = 0, pricedParts }: Context): Variables {
  const partsFee = listOf(pricedParts).reduce(
    (sum, { quantity, unitPrice }) => sum + Number(quantity) * Number(unitPrice),
    0,
  );
  return { labour, travel, partsFee };
}

type Context = Readonly<Record<string, Json>>;

const contextOf = (value: Json | undefined): Context =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Context) : {};

const listOf = (value: Json | undefined): readonly Context[] => (Array.isArray(value) ? value.map(contextOf) : []);
