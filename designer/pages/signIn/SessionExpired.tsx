import { Button } from 'antd';
import { signInTexts } from '../../i18n/signInTexts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSignOut } from '../../state/session.ts';
import type { Me } from '../../state/session.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { SignInForm } from './SignInForm.tsx';

/** Over the page, which keeps what was filled in. */
export function SessionExpired({ me }: { readonly me: Me }) {
  const t = useTexts(signInTexts);
  const signOut = useSignOut();
  return (
    <Dialog title={t('expired')}>
      <p className="ac-sign-in-promise">{t('expiredHelp')}</p>
      <SignInForm as={{ tenant: me.tenant, username: me.user }} />
      <Button type="link" block onClick={() => signOut.mutate()}>
        {t('somebodyElse')}
      </Button>
    </Dialog>
  );
}
