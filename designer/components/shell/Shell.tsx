import { Suspense } from 'react';
import { NavLink, Outlet, useLocation } from 'react-router';
import { shellTexts } from '../../i18n/shellTexts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { paths } from '../../state/paths.ts';
import { useLiveChanges } from '../../state/liveChanges.ts';
import { useMe } from '../../state/session.ts';
import { CrashBoundary } from '../CrashBoundary.tsx';
import { Loading } from '../Loading.tsx';
import { AccountMenu } from './AccountMenu.tsx';
import { Brand } from './Brand.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { placesOf } from './places.tsx';
import './shell.css';

/** What stands around every page: at the top on a desk, with the navigation at the thumb on a phone. */
export function Shell() {
  const t = useTexts(shellTexts);
  const me = useMe();
  useLiveChanges();
  return (
    <div className="ac-shell">
      <a className="ac-skip" href="#content">
        {t('skip')}
      </a>
      <header className="ac-header">
        <NavLink to={paths.home()} className="ac-home">
          <Brand />
        </NavLink>
        <nav className="ac-places" aria-label={t('places')}>
          {placesOf(me).map(({ name, path, icon }) => (
            <NavLink key={name} to={path} className="ac-place">
              <span aria-hidden>{icon}</span>
              {t(name)}
            </NavLink>
          ))}
        </nav>
        <div className="ac-header-end">
          <LanguageSwitch />
          <AccountMenu />
        </div>
      </header>
      <main id="content" className="ac-content" tabIndex={-1}>
        <CrashBoundary place={useLocation().pathname}>
          <Suspense fallback={<Loading />}>
            <Outlet />
          </Suspense>
        </CrashBoundary>
      </main>
    </div>
  );
}
