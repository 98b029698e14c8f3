import type { FaultKind } from '../../runtime/queries/verifyInstance.ts';
import type { Language, Text } from '../language.ts';

/** The first entry of an instance that is not as it was written. */
export interface Finding {
  readonly tenant: string;
  readonly instance: string;
  readonly sequence: number;
  readonly kind: FaultKind;
  readonly message: string;
}

/** What a walk over journals came to. */
export interface Walked {
  readonly instances: number;
  readonly entries: number;
  readonly findings: readonly Finding[];
}

const kinds = {
  changed: { en: 'changed', 'zh-CN': '被改动' },
  missing: { en: 'missing', 'zh-CN': '缺失' },
  extra: { en: 'extra', 'zh-CN': '多余' },
  cutOff: { en: 'missing at the end', 'zh-CN': '末尾缺失' },
  unreadable: { en: 'unreadable', 'zh-CN': '无法解读' },
  stateDiffers: { en: 'leads to another state than was kept', 'zh-CN': '与保存的状态不符' },
} as const satisfies Record<FaultKind, Text>;

export const findingLine = ({ tenant, instance, sequence, kind, message }: Finding, language: Language): string =>
  language === 'en'
    ? `${tenant} ${instance}: entry ${sequence} is ${kinds[kind].en}. ${message}`
    : `${tenant} ${instance}：第 ${sequence} 条${kinds[kind]['zh-CN']}。${message}`;

export const walkedLine = ({ instances, entries, findings }: Walked, language: Language): string => {
  const { length: faults } = findings;
  if (language === 'zh-CN') {
    return `${instances} 个实例，${entries} 条日志：${faults === 0 ? '完好' : `${faults} 个实例有问题`}`;
  }
  return `${instances} instances, ${entries} entries: ${faults === 0 ? 'intact' : `${faults} instances with a fault`}`;
};
