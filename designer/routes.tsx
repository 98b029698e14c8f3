import { lazy } from 'react';
import { Navigate, Route, Routes } from 'react-router';
import { Shell } from './components/shell/Shell.tsx';
import { placesOf } from './components/shell/places.tsx';
import { NotFoundPage } from './pages/NotFoundPage.tsx';
import { NothingForYou } from './pages/NothingForYou.tsx';
import { useMe } from './state/session.ts';

const InboxPage = lazy(() => import('./pages/inbox/InboxPage.tsx').then((page) => ({ default: page.InboxPage })));

/**
 * Every page is a chunk of its own, by `lazy(() => import(…))`: whoever works the inbox never downloads the designer.
 * tests/designer/bundles.test.ts holds what each may weigh.
 */
export function Pages() {
  return (
    <Routes>
      <Route element={<Shell />}>
        <Route index element={<StartPage />} />
        <Route path="inbox/:task?" element={<InboxPage />} />
        <Route path="*" element={<NotFoundPage />} />
      </Route>
    </Routes>
  );
}

function StartPage() {
  const [first] = placesOf(useMe());
  return first === undefined ? <NothingForYou /> : <Navigate to={first.path} replace />;
}
