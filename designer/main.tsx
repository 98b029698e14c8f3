import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { App } from './App.tsx';
import { giveStylesTheNonce } from './nonce.ts';
import { createQueries } from './state/queries.ts';
import './app.css';

giveStylesTheNonce();

const place = document.getElementById('app');
if (place === null) throw new Error('Expected index.html to have a place for the app');

createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={createQueries()}>
      <BrowserRouter>
        <App />
      </BrowserRouter>
    </QueryClientProvider>
  </StrictMode>,
);
