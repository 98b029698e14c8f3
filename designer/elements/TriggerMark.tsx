import type { ReactNode } from 'react';

/** The marks within events, around (18, 18); a throwing event's are filled. */
const marks: { readonly [trigger: string]: (fill: string) => ReactNode } = {
  'bpmn:MessageEventDefinition': (fill) => (
    <g fill={fill} stroke={fill === 'none' ? 'currentColor' : '#fff'}>
      <rect x="9.5" y="12" width="17" height="12" fill={fill} />
      <path d="M9.5 12 18 18.5 26.5 12" fill="none" />
    </g>
  ),
  'bpmn:TimerEventDefinition': () => (
    <g fill="none">
      <circle cx="18" cy="18" r="9.5" />
      <path d="M18 8.5v2.5M18 25v2.5M8.5 18h2.5M25 18h2.5M18 18l2-6M18 18l4.5 1.5" />
    </g>
  ),
  'bpmn:SignalEventDefinition': (fill) => <path d="M18 9.5 26.5 23.5H9.5Z" fill={fill} />,
  'bpmn:ErrorEventDefinition': (fill) => <path d="M10 25 14.5 11 19 19.5 26 10.5 21.5 24.5 17 16.5Z" fill={fill} />,
  'bpmn:EscalationEventDefinition': (fill) => <path d="M18 9 25 26 18 19 11 26Z" fill={fill} />,
  'bpmn:ConditionalEventDefinition': () => (
    <g fill="none">
      <rect x="11" y="9.5" width="14" height="17" />
      <path d="M13 13h10M13 16.3h10M13 19.6h10M13 23h10" />
    </g>
  ),
  'bpmn:CompensateEventDefinition': (fill) => <path d="M17 12v12l-8-6ZM25 12v12l-8-6Z" fill={fill} />,
  'bpmn:LinkEventDefinition': (fill) => <path d="M10 15h9v-4l8 7-8 7v-4h-9Z" fill={fill} />,
  'bpmn:CancelEventDefinition': (fill) => (
    <path
      d="M10 12.5 12.5 10 18 15.5 23.5 10 26 12.5 20.5 18 26 23.5 23.5 26 18 20.5 12.5 26 10 23.5 15.5 18Z"
      fill={fill}
    />
  ),
  'bpmn:TerminateEventDefinition': () => <circle cx="18" cy="18" r="10" fill="currentColor" />,
  multiple: (fill) => <path d="M18 9 27 15.5 23.6 26H12.4L9 15.5Z" fill={fill} />,
  parallelMultiple: (fill) => <path d="M16 9h4v7h7v4h-7v7h-4v-7H9v-4h7Z" fill={fill} />,
};

export function TriggerMark({ trigger, isThrown }: { readonly trigger: string | null; readonly isThrown: boolean }) {
  const mark = trigger === null ? undefined : marks[trigger];
  return mark === undefined ? null : <g strokeWidth="1.2">{mark(isThrown ? 'currentColor' : 'none')}</g>;
}
