import { LockOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { shellTexts } from '../i18n/shellTexts.ts';
import { useTexts } from '../i18n/texts.ts';
import { useCan } from '../state/capabilities.ts';
import type { Capability } from '../state/capabilities.ts';
import { Notice } from '../ui/Notice.tsx';

/** Shows a page to those who may see it, and to the others that they may not. */
export function Only({ who, children }: { readonly who: Capability; readonly children: ReactNode }) {
  return useCan(who) ? children : <NoPermission />;
}

function NoPermission() {
  const t = useTexts(shellTexts);
  return (
    <Notice isPage picture={<LockOutlined />} title={t('noPermission')}>
      {t('noPermissionHelp')}
    </Notice>
  );
}
