import { Brand } from '../../components/shell/Brand.tsx';
import { LanguageSwitch } from '../../components/shell/LanguageSwitch.tsx';
import { signInTexts } from '../../i18n/signInTexts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { SignInForm } from './SignInForm.tsx';
import './signIn.css';

/** At whatever address somebody came to: after signing in they see what they came for. */
export function SignInPage() {
  const t = useTexts(signInTexts);
  return (
    <div className="ac-sign-in">
      <header className="ac-sign-in-head">
        <LanguageSwitch />
      </header>
      <main className="ac-sign-in-card">
        <Brand />
        <h1>{t('title')}</h1>
        <p className="ac-sign-in-promise">{t('promise')}</p>
        <SignInForm />
      </main>
    </div>
  );
}
