import { lazy } from 'react';
import { Navigate, Route, Routes } from 'react-router';
import { Shell } from './components/shell/Shell.tsx';
import { placesOf } from './components/shell/places.tsx';
import { NotFoundPage } from './pages/NotFoundPage.tsx';
import { NothingForYou } from './pages/NothingForYou.tsx';
import { useMe } from './state/session.ts';

const InboxPage = lazy(() => import('./pages/inbox/InboxPage.tsx').then((page) => ({ default: page.InboxPage })));
const CasesPage = lazy(() => import('./pages/cases/CasesPage.tsx').then((page) => ({ default: page.CasesPage })));
const CasePage = lazy(() => import('./pages/case/CasePage.tsx').then((page) => ({ default: page.CasePage })));
const StartPage = lazy(() => import('./pages/start/StartPage.tsx').then((page) => ({ default: page.StartPage })));
const StartFormPage = lazy(() =>
  import('./pages/start/StartFormPage.tsx').then((page) => ({ default: page.StartFormPage })),
);
const WorkflowsPage = lazy(() =>
  import('./pages/workflows/WorkflowsPage.tsx').then((page) => ({ default: page.WorkflowsPage })),
);
const WorkflowPage = lazy(() =>
  import('./pages/workflows/WorkflowPage.tsx').then((page) => ({ default: page.WorkflowPage })),
);
const DesignerPage = lazy(() => import('./editor/DesignerPage.tsx').then((page) => ({ default: page.DesignerPage })));
const IncidentsPage = lazy(() =>
  import('./pages/incidents/IncidentsPage.tsx').then((page) => ({ default: page.IncidentsPage })),
);

/**
 * Every page is a chunk of its own, by `lazy(() => import(…))`: whoever works the inbox never downloads the designer.
 * tests/designer/bundles.test.ts holds what each may weigh.
 */
export function Pages() {
  return (
    <Routes>
      <Route element={<Shell />}>
        <Route index element={<Home />} />
        <Route path="inbox/:task?" element={<InboxPage />} />
        <Route path="cases" element={<CasesPage />} />
        <Route path="cases/:instance" element={<CasePage />} />
        <Route path="start" element={<StartPage />} />
        <Route path="start/:process" element={<StartFormPage />} />
        <Route path="workflows" element={<WorkflowsPage />} />
        <Route path="workflows/:process" element={<WorkflowPage />} />
        <Route path="designer/:definition" element={<DesignerPage />} />
        <Route path="incidents" element={<IncidentsPage />} />
        <Route path="*" element={<NotFoundPage />} />
      </Route>
    </Routes>
  );
}

function Home() {
  const [first] = placesOf(useMe());
  return first === undefined ? <NothingForYou /> : <Navigate to={first.path} replace />;
}
