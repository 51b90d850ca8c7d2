import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { App } from './app/app.tsx';
import { takeToken } from './lib/api/token.ts';
import { styleNonce } from './lib/csp/style-nonce.ts';
import { createI18n } from './lib/i18n/i18n.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

createRoot(root).render(
  <StrictMode>
    <I18nextProvider i18n={createI18n()}>
      <App token={takeToken()} nonce={styleNonce()} />
    </I18nextProvider>
  </StrictMode>,
);
