import type { ReactNode } from 'react';
import type { DrawnElement, DrawnKind } from '../diagram/scene/sceneOf.ts';
import { TriggerMark } from './TriggerMark.tsx';

type Shape = (element: DrawnElement) => ReactNode;

const event =
  (ring: 'thin' | 'double' | 'thick', isThrown: boolean): Shape =>
  ({ bounds: { width, height }, trigger, isInterrupting }) => (
    <svg viewBox="0 0 36 36" width={width} height={height} className="ac-shape">
      <g strokeDasharray={isInterrupting ? undefined : '4 3'}>
        <circle cx="18" cy="18" r={ring === 'thick' ? 16 : 17} strokeWidth={ring === 'thick' ? 4 : 1.5} fill="#fff" />
        {ring === 'double' && <circle cx="18" cy="18" r="14" fill="none" />}
      </g>
      <TriggerMark trigger={trigger} isThrown={isThrown} />
    </svg>
  );

const gateway =
  (mark: ReactNode): Shape =>
  ({ bounds: { width, height } }) => (
    <svg viewBox="0 0 50 50" width={width} height={height} className="ac-shape">
      <path d="M25 1 49 25 25 49 1 25Z" strokeWidth="1.5" fill="#fff" />
      {mark}
    </svg>
  );

/** The small picture in the corner of a task. */
const taskMarks = {
  user: <path d="M12 12.5a4 4 0 1 0-.01 0M5 23v-3c0-3.5 3-5 7-5s7 1.5 7 5v3Z" />,
  service: (
    <path d="M12 8v-3M12 21v-3M5.5 13h3M15.5 13h3M7.4 8.4l2.1 2.1M14.5 15.5l2.1 2.1M7.4 17.6l2.1-2.1M14.5 10.5l2.1-2.1M12 9a4 4 0 1 0 .01 0" />
  ),
  send: <path d="M4 7h17v11H4ZM4 7l8.5 6L21 7" fill="currentColor" stroke="#fff" />,
  receive: <path d="M4 7h17v11H4ZM4 7l8.5 6L21 7" />,
  script: <path d="M8 5h12c-4 4 2 9-3 14H5c5-5-1-10 3-14ZM8 9h7M8 12h7M8 15h7" />,
  manual: <path d="M5 12c3-4 5-5 7-4h8v2h-6 7v2h-7 6v2h-6 5v2H9c-3 0-4-2-4-4Z" />,
  rule: <path d="M4 6h17v13H4ZM4 10h17M4 14.5h17M9.5 10v9" />,
} as const;

const task =
  (mark: keyof typeof taskMarks | null, border = 1.5): Shape =>
  (element) => (
    <>
      <svg width={element.bounds.width} height={element.bounds.height} className="ac-shape">
        <rect
          x={border / 2}
          y={border / 2}
          width={element.bounds.width - border}
          height={element.bounds.height - border}
          rx="10"
          strokeWidth={border}
          fill="#fff"
        />
        {mark !== null && <g fill="none">{taskMarks[mark]}</g>}
        <Markers element={element} />
      </svg>
      <span className={mark === null ? 'ac-shape-text' : 'ac-shape-text ac-shape-text-below'}>{element.name}</span>
    </>
  );

const frame =
  (dash: string | undefined, isDouble: boolean): Shape =>
  (element) => {
    const { width, height } = element.bounds;
    return (
      <>
        <svg width={width} height={height} className="ac-shape">
          <rect
            x="1"
            y="1"
            width={width - 2}
            height={height - 2}
            rx="10"
            strokeWidth="1.5"
            strokeDasharray={dash}
            fill="#ffffffb3"
          />
          {isDouble && <rect x="4" y="4" width={width - 8} height={height - 8} rx="7" fill="none" />}
          <Markers element={element} />
        </svg>
        <span className={element.isExpanded ? 'ac-shape-title' : 'ac-shape-text'}>{element.name}</span>
      </>
    );
  };

/** Loop, multi-instance, compensation, ad hoc and what is folded, in a row at the foot of an activity. */
function Markers({
  element: { bounds, loop, isForCompensation, kind, isExpanded },
}: {
  readonly element: DrawnElement;
}) {
  const isFolded = ['subProcess', 'transaction', 'adHocSubProcess', 'eventSubProcess'].includes(kind) && !isExpanded;
  const marks = [
    ...(loop === 'standard' ? [<path key="loop" d="M4 13a6 6 0 1 1 5 1M4 13l-3-.5M4 13l.5-3.5" />] : []),
    ...(loop === 'parallel' ? [<path key="parallel" d="M3 2v12M7 2v12M11 2v12" strokeWidth="2" />] : []),
    ...(loop === 'sequential' ? [<path key="sequential" d="M1 4h12M1 8h12M1 12h12" strokeWidth="2" />] : []),
    ...(isForCompensation ? [<path key="undo" d="M7 3v10l-6-5ZM13 3v10L7 8Z" />] : []),
    ...(kind === 'adHocSubProcess' ? [<path key="adHoc" d="M1 9c2-4 4-4 6-1.5S11 10 13 6" strokeWidth="2" />] : []),
    ...(isFolded ? [<path key="folded" d="M1 1h13v13H1ZM7.5 4v7M4 7.5h7" />] : []),
  ];
  const left = bounds.width / 2 - marks.length * 9;
  return marks.map((mark, index) => (
    <g key={mark.key} fill="none" transform={`translate(${left + index * 18 + 2} ${bounds.height - 19})`}>
      {mark}
    </g>
  ));
}

const plain =
  (className: string): Shape =>
  ({ name }) => <div className={className}>{name}</div>;

/** How each kind is drawn, by BPMN 2.0.2; whatever is forgotten does not compile. */
const shapes: { readonly [Kind in DrawnKind]: Shape } = {
  startEvent: event('thin', false),
  endEvent: event('thick', true),
  intermediateCatchEvent: event('double', false),
  intermediateThrowEvent: event('double', true),
  boundaryEvent: event('double', false),
  exclusiveGateway: gateway(<path d="M17 16l16 18M33 16 17 34" strokeWidth="4" />),
  inclusiveGateway: gateway(<circle cx="25" cy="25" r="12" strokeWidth="3" fill="none" />),
  parallelGateway: gateway(<path d="M25 12v26M12 25h26" strokeWidth="4" />),
  complexGateway: gateway(<path d="M25 11v28M11 25h28M15 15l20 20M35 15 15 35" strokeWidth="3" />),
  eventBasedGateway: gateway(
    <g fill="none">
      <circle cx="25" cy="25" r="13" />
      <circle cx="25" cy="25" r="10.5" />
      <path d="M25 18 32 23 29.3 31H20.7L18 23Z" />
    </g>,
  ),
  task: task(null),
  manualTask: task('manual'),
  userTask: task('user'),
  serviceTask: task('service'),
  sendTask: task('send'),
  receiveTask: task('receive'),
  scriptTask: task('script'),
  businessRuleTask: task('rule'),
  callActivity: task(null, 4),
  subProcess: frame(undefined, false),
  transaction: frame(undefined, true),
  adHocSubProcess: frame(undefined, false),
  eventSubProcess: frame('4 4', false),
  participant: ({ name }) => (
    <div className="ac-pool">
      <span>{name}</span>
    </div>
  ),
  lane: ({ name }) => (
    <div className="ac-pool ac-lane">
      <span>{name}</span>
    </div>
  ),
  dataObject: () => (
    <svg viewBox="0 0 36 50" width="36" height="50" className="ac-shape">
      <path d="M1 1h24l10 10v38H1ZM25 1v10h10" fill="#fff" />
    </svg>
  ),
  dataStore: () => (
    <svg viewBox="0 0 50 50" width="50" height="50" className="ac-shape">
      <path d="M1 8v34c0 9 48 9 48 0V8M1 8c0 9 48 9 48 0S1-1 1 8M1 14c0 9 48 9 48 0M1 20c0 9 48 9 48 0" fill="#fff" />
    </svg>
  ),
  textAnnotation: plain('ac-annotation'),
  group: plain('ac-group'),
  other: plain('ac-other'),
};

export function ElementShape({ element }: { readonly element: DrawnElement }) {
  return shapes[element.kind](element);
}

const named: ReadonlySet<DrawnKind> = new Set([
  ...['startEvent', 'endEvent', 'intermediateCatchEvent', 'intermediateThrowEvent', 'boundaryEvent'],
  ...['exclusiveGateway', 'inclusiveGateway', 'parallelGateway', 'complexGateway', 'eventBasedGateway'],
  ...['dataObject', 'dataStore'],
] as DrawnKind[]);

/** Whether its name is drawn beside it. */
export const isNamedBeside = (kind: DrawnKind): boolean => named.has(kind);
