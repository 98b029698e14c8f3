import { Button } from 'antd';
import { inboxTexts } from '../../i18n/inboxTexts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Dialog } from '../../ui/Dialog.tsx';

const shortcuts = [
  { keys: ['↑', '↓', 'J', 'K'], does: 'shortcutWalk' },
  { keys: ['Enter'], does: 'shortcutOpen' },
  { keys: ['C'], does: 'shortcutClaim' },
  { keys: ['/'], does: 'shortcutSearch' },
  { keys: ['Ctrl + Enter'], does: 'shortcutSend' },
  { keys: ['?'], does: 'shortcutHelp' },
] as const;

export function Shortcuts({ close }: { readonly close: () => void }) {
  const t = useTexts(inboxTexts);
  return (
    <Dialog title={t('shortcuts')} onClose={close} actions={<Button onClick={close}>{t('close')}</Button>}>
      <dl className="ac-shortcuts">
        {shortcuts.map(({ keys, does }) => (
          <div key={does}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(does)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
