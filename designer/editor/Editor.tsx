import { DeleteOutlined, DownloadOutlined, RedoOutlined, UndoOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useMemo, useState, useSyncExternalStore } from 'react';
import type { KeyboardEvent } from 'react';
import { appendElement } from '../diagram/edits/createElement.ts';
import { removeElements } from '../diagram/edits/removeElements.ts';
import { rename } from '../diagram/edits/settings.ts';
import type { Edit, EditName, History } from '../diagram/history.ts';
import { xmlOf } from '../diagram/openDiagram.ts';
import { nameIn, sceneOf } from '../diagram/scene/sceneOf.ts';
import { templates } from '../diagram/template.ts';
import { editorTexts } from '../i18n/editorTexts.ts';
import { useTexts } from '../i18n/texts.ts';
import { useLanguage } from '../i18n/useLanguage.ts';
import { Canvas } from './Canvas.tsx';
import { flowOf } from './flowOf.ts';
import { useProblems } from './useProblems.ts';
import './editor.css';

const NOTHING: ReadonlySet<string> = new Set();

/** The diagram with what can be done to it. */
export function Editor({ history, title }: { readonly history: History; readonly title: string }) {
  const t = useTexts(editorTexts);
  const language = useLanguage();
  const spoken = language === 'zh-CN' ? 'zh-CN' : 'en';
  const revision = useSyncExternalStore(history.subscribe, history.revision);
  const [chosen, choose] = useState(NOTHING);
  const problems = useProblems(history, revision);
  const wrong = useMemo(() => new Set(problems.flatMap(({ element }) => element ?? [])), [problems]);
  const scene = useMemo(() => {
    const [plane] = history.diagram.catalog().planes;
    return {
      revision,
      ...(plane === undefined ? { elements: [], connections: [] } : sceneOf(history.diagram, plane, spoken)),
    };
  }, [history, revision, spoken]);
  const { nodes, edges } = useMemo(() => flowOf(scene, wrong, chosen), [scene, wrong, chosen]);
  const [only] = chosen.size === 1 ? chosen : [];
  const element = only === undefined ? undefined : history.diagram.catalog().elements.get(only);

  const perform = (name: EditName, edit: Edit): void => {
    const next = history.edit(name, edit);
    if (next !== null) choose(new Set(next));
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.target instanceof HTMLInputElement) return;
    const isCommand = event.ctrlKey || event.metaKey;
    if (isCommand && event.key.toLowerCase() === 'z') (event.shiftKey ? history.redo : history.undo)();
    else if (isCommand && event.key.toLowerCase() === 'y') history.redo();
    else if (event.key === 'Delete' || event.key === 'Backspace') perform('remove', removeElements([...chosen]));
    else return;
    event.preventDefault();
  };

  return (
    <div className="ac-editor" onKeyDown={onKeyDown}>
      <div className="ac-editor-bar">
        <h1>{title}</h1>
        {element !== undefined && (
          <>
            <Input
              key={`${only ?? ''} ${revision}`}
              className="ac-editor-name"
              aria-label={t('name')}
              defaultValue={nameIn(element, spoken)}
              onPressEnter={({ currentTarget, nativeEvent }) => !nativeEvent.isComposing && currentTarget.blur()}
              onBlur={({ currentTarget: { value } }) => {
                if (value !== nameIn(element, spoken)) perform('rename', rename(only ?? '', value, spoken));
              }}
            />
            {element.$instanceOf('bpmn:FlowNode') && element.$type !== 'bpmn:EndEvent' && (
              <>
                <Button onClick={() => perform('create', appendElement(templates.userTask, only ?? ''))}>
                  {t('appendTask')}
                </Button>
                <Button onClick={() => perform('create', appendElement(templates.exclusiveGateway, only ?? ''))}>
                  {t('appendGateway')}
                </Button>
                <Button onClick={() => perform('create', appendElement(templates.endEvent, only ?? ''))}>
                  {t('appendEnd')}
                </Button>
              </>
            )}
          </>
        )}
        <Button
          icon={<DeleteOutlined />}
          aria-label={t('remove')}
          disabled={chosen.size === 0}
          onClick={() => perform('remove', removeElements([...chosen]))}
        />
        <Button
          icon={<UndoOutlined />}
          aria-label={t('undo')}
          disabled={history.undoable() === null}
          onClick={history.undo}
        />
        <Button
          icon={<RedoOutlined />}
          aria-label={t('redo')}
          disabled={history.redoable() === null}
          onClick={history.redo}
        />
        <Button icon={<DownloadOutlined />} aria-label={t('download')} onClick={() => void download(history, title)} />
      </div>
      <Canvas history={history} nodes={nodes} edges={edges} chosen={chosen} choose={choose} />
      <ul className="ac-editor-problems">
        <li>{problems.length === 0 ? t('noProblems') : t('problems', { count: problems.length })}</li>
        {problems.map(({ code, element: at, message }, index) => (
          <li key={`${code} ${at ?? ''} ${index}`}>
            <button type="button" onClick={() => choose(new Set(at === null ? [] : [at]))}>
              {message[spoken]}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

async function download({ diagram }: History, title: string): Promise<void> {
  const url = URL.createObjectURL(new Blob([await xmlOf(diagram)], { type: 'application/xml' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${title}.bpmn`;
  link.click();
  URL.revokeObjectURL(url);
}
