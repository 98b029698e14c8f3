import { createBrowserRouter, Navigate } from 'react-router';
import { Shell } from './components/shell/Shell.tsx';
import { placesOf } from './components/shell/places.tsx';
import { NotFoundPage } from './pages/NotFoundPage.tsx';
import { NothingForYou } from './pages/NothingForYou.tsx';
import { PageCrashed } from './pages/PageCrashed.tsx';
import { useMe } from './state/session.ts';

/** Every page is a chunk of its own: whoever works the inbox never downloads the designer. */
export const router = createBrowserRouter([
  {
    element: <Shell />,
    errorElement: <PageCrashed />,
    children: [
      {
        errorElement: <PageCrashed />,
        children: [
          { index: true, element: <StartPage /> },
          { path: '*', element: <NotFoundPage /> },
        ],
      },
    ],
  },
]);

function StartPage() {
  const [first] = placesOf(useMe());
  return first === undefined ? <NothingForYou /> : <Navigate to={first.path} replace />;
}
