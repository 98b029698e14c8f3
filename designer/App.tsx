import { ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { Failed } from './components/Failed.tsx';
import { Loading } from './components/Loading.tsx';
import { pseudoLocale } from './i18n/pseudoLocale.ts';
import { useLanguage } from './i18n/useLanguage.ts';
import { nonce } from './nonce.ts';
import { SessionExpired } from './pages/signIn/SessionExpired.tsx';
import { SignInPage } from './pages/signIn/SignInPage.tsx';
import { Pages } from './routes.tsx';
import { useSession } from './state/session.ts';
import { theme } from './theme.ts';
import { Toasts } from './ui/Toasts.tsx';

const locales = { 'zh-CN': zhCN, en: enUS, 'x-pseudo': pseudoLocale(enUS) } as const;

export function App() {
  const language = useLanguage();
  return (
    <ConfigProvider locale={locales[language]} theme={theme} csp={{ nonce }} button={{ autoInsertSpace: false }}>
      <Toasts>
        <Entrance />
      </Toasts>
    </ConfigProvider>
  );
}

/** The door: whoever is not signed in sees it, at any address. */
function Entrance() {
  const session = useSession();
  if (session.isPending) return <Loading />;
  if (session.isError) return <Failed error={session.error} retry={session.refetch} />;
  if (session.data.state === 'signedOut') return <SignInPage />;
  return (
    <>
      <Pages />
      {session.data.state === 'expired' && <SessionExpired me={session.data.me} />}
    </>
  );
}
