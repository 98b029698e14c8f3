import { Button, Modal } from 'antd';
import { signInTexts } from '../../i18n/signInTexts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSignOut } from '../../state/session.ts';
import type { Me } from '../../state/session.ts';
import { SignInForm } from './SignInForm.tsx';

/** Over the page, which keeps what was filled in. */
export function SessionExpired({ me }: { readonly me: Me }) {
  const t = useTexts(signInTexts);
  const signOut = useSignOut();
  return (
    <Modal open closable={false} footer={null} title={t('expired')} width={400} keyboard={false} centered>
      <p className="ac-sign-in-promise">{t('expiredHelp')}</p>
      <SignInForm as={{ tenant: me.tenant, username: me.user }} />
      <Button type="link" block onClick={() => signOut.mutate()}>
        {t('somebodyElse')}
      </Button>
    </Modal>
  );
}
