import { AimOutlined, FullscreenOutlined, MinusOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/diagram-js.css';
import { useEffect, useMemo, useRef, useState } from 'react';
import { caseTexts } from '../i18n/caseTexts.ts';
import { useTexts } from '../i18n/texts.ts';
import { useLanguage } from '../i18n/useLanguage.ts';
import type { PathTaken } from '../state/pathTaken.ts';
import { namedIn } from './namedIn.ts';
import './bpmnView.css';

interface BpmnViewProps {
  readonly xml: string;
  /** Elements with a token. */
  readonly here: ReadonlyMap<string, { readonly count: number; readonly isStuck: boolean }>;
  readonly taken: PathTaken;
}

/** What we ask of bpmn-js's services, which it hands out by name. */
interface Canvas {
  zoom(step: number | 'fit-viewport', center?: 'auto'): number;
  addMarker(element: string, marker: string): void;
  removeMarker(element: string, marker: string): void;
  scrollToElement(element: string, padding?: number): void;
}
interface Registry {
  get(element: string): object | undefined;
}
interface Overlays {
  add(element: string, type: string, overlay: object): string;
  remove(filter: { readonly type: string }): void;
}

/** To the innermost place where the case stands, large enough to be read. */
function goTo(viewer: NavigatedViewer, here: BpmnViewProps['here']): void {
  const registry = viewer.get<Registry>('elementRegistry');
  const place = [...here.keys()].findLast((element) => registry.get(element) !== undefined);
  if (place === undefined) return;
  const canvas = viewer.get<Canvas>('canvas');
  canvas.zoom(READABLE_ZOOM, 'auto');
  canvas.scrollToElement(place, SURROUNDINGS);
}

const READABLE_ZOOM = 0.8;
const SURROUNDINGS = 160;
const ZOOM_STEP = 1.25;
const TOKENS = 'tokens';

type State = 'loading' | 'drawn' | 'notDrawn';

/** Any standard file as it is drawn. Its watermark belongs to bpmn-js's licence and stays in sight. */
export function BpmnView({ xml, here, taken }: BpmnViewProps) {
  const t = useTexts(caseTexts);
  const language = useLanguage();
  const place = useRef<HTMLDivElement>(null);
  const [viewer, setViewer] = useState<NavigatedViewer | null>(null);
  const [state, setState] = useState<State>('loading');
  const named = useMemo(() => namedIn(xml, language), [xml, language]);

  useEffect(() => {
    if (place.current === null) return;
    const made = new NavigatedViewer({ container: place.current });
    let isGone = false;
    made
      .importXML(named)
      .then(() => {
        if (isGone) return;
        made.get<Canvas>('canvas').zoom('fit-viewport', 'auto');
        setViewer(made);
        setState('drawn');
      })
      .catch(() => {
        if (!isGone) setState('notDrawn');
      });
    return () => {
      isGone = true;
      setViewer(null);
      made.destroy();
    };
  }, [named]);

  useEffect(() => {
    if (viewer === null) return;
    const canvas = viewer.get<Canvas>('canvas');
    const registry = viewer.get<Registry>('elementRegistry');
    const overlays = viewer.get<Overlays>('overlays');
    const marks = [
      ...[...taken.elements, ...taken.flows].map((element) => [element, 'ac-taken'] as const),
      ...[...here].map(([element, { isStuck }]) => [element, isStuck ? 'ac-stuck' : 'ac-here'] as const),
    ].filter(([element]) => registry.get(element) !== undefined);
    for (const [element, marker] of marks) canvas.addMarker(element, marker);
    for (const [element, { count, isStuck }] of here) {
      if (registry.get(element) === undefined) continue;
      const html = document.createElement('span');
      html.className = isStuck ? 'ac-token ac-token-stuck' : 'ac-token';
      html.textContent = String(count);
      overlays.add(element, TOKENS, { position: { top: -12, left: -12 }, html });
    }
    return () => {
      for (const [element, marker] of marks) canvas.removeMarker(element, marker);
      overlays.remove({ type: TOKENS });
    };
  }, [viewer, here, taken]);

  const zoom = (by: number | 'fit-viewport'): void => {
    const canvas = viewer?.get<Canvas>('canvas');
    if (canvas === undefined) return;
    if (by === 'fit-viewport') canvas.zoom(by, 'auto');
    else viewer?.get<{ zoom(step: number): void }>('zoomScroll').zoom(by > 1 ? 1 : -1);
  };
  const isAtHere = useRef(false);
  useEffect(() => {
    if (viewer === null || here.size === 0 || isAtHere.current) return;
    isAtHere.current = true;
    goTo(viewer, here);
  }, [viewer, here]);

  return (
    <div className="ac-bpmn">
      {state === 'notDrawn' && <p className="ac-quiet">{t('noDiagram')}</p>}
      <div
        ref={place}
        className="ac-bpmn-canvas"
        role="group"
        aria-label={t('diagram')}
        hidden={state === 'notDrawn'}
      />
      {state === 'drawn' && (
        <div className="ac-bpmn-tools">
          {here.size > 0 && (
            <Button
              icon={<AimOutlined />}
              aria-label={t('seeHere')}
              onClick={() => viewer !== null && goTo(viewer, here)}
            />
          )}
          <Button icon={<PlusOutlined />} aria-label={t('zoomIn')} onClick={() => zoom(ZOOM_STEP)} />
          <Button icon={<MinusOutlined />} aria-label={t('zoomOut')} onClick={() => zoom(1 / ZOOM_STEP)} />
          <Button icon={<FullscreenOutlined />} aria-label={t('zoomFit')} onClick={() => zoom('fit-viewport')} />
        </div>
      )}
    </div>
  );
}
