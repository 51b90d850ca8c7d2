import { app, type Session, type WebContents } from 'electron';
import { APP_ORIGIN, isOwnUrl } from './own-origin.ts';

/** Switches of Chromium that keep it from the network. Before the program is ready. */
export function keepChromiumOffline(): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('no-pings');
  app.commandLine.appendSwitch('disable-domain-reliability');
}

/** Refuses every permission and every request that is not for our own pages. */
export function hardenSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null));
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayLoad(details.url) }));
  session.on('will-download', (event, item) => {
    if (!mayDownload(item.getURL())) event.preventDefault();
  });
}

/** Refuses, in every page there will ever be, to leave our own origin, to open windows and to embed others. */
export function hardenEveryPage(): void {
  app.on('web-contents-created', (_event, contents) => hardenPage(contents));
}

function hardenPage(contents: WebContents): void {
  contents.on('will-navigate', (details) => {
    if (!isOwnUrl(details.url)) details.preventDefault();
  });
  contents.on('will-frame-navigate', (details) => {
    if (!isOwnUrl(details.url)) details.preventDefault();
  });
  contents.on('will-redirect', (details) => {
    if (!isOwnUrl(details.url)) details.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

function mayLoad(address: string): boolean {
  if (isOwnUrl(address) || isOwnBlob(address)) return true;
  return !app.isPackaged && URL.parse(address)?.protocol === 'devtools:';
}

/** Exports are made by our own page: as an address of ours or as a blob. */
function mayDownload(address: string): boolean {
  return isOwnUrl(address) || isOwnBlob(address);
}

function isOwnBlob(address: string): boolean {
  return address.startsWith(`blob:${APP_ORIGIN}/`);
}
