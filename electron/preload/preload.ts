/** Gives the page the native actions of the desktop program: named functions and nothing else. */
import { contextBridge, ipcRenderer } from 'electron';
import type {
  DesktopBridge,
  DesktopCall,
  DesktopCallInput,
  DesktopCallOutput,
  DesktopChannel,
  MenuCommand,
  MenuCommandChannel,
} from '#shared/contract/desktop-bridge.ts';

const MENU_CHANNEL: MenuCommandChannel = 'groeikaart:menuCommand';

function call<Call extends DesktopCall>(
  name: Call,
  ...input: DesktopCallInput<Call>
): Promise<DesktopCallOutput<Call>> {
  return ipcRenderer.invoke(`groeikaart:${name}` satisfies DesktopChannel, ...input) as Promise<
    DesktopCallOutput<Call>
  >;
}

const bridge = {
  shell: 'desktop',
  chooseFolder: () => call('chooseFolder'),
  chooseWorkspaceToOpen: () => call('chooseWorkspaceToOpen'),
  chooseWorkspaceToCreate: (suggestedName) => call('chooseWorkspaceToCreate', suggestedName),
  canRememberPassphrase: () => call('canRememberPassphrase'),
  rememberPassphrase: (path, passphrase) => call('rememberPassphrase', path, passphrase),
  recallPassphrase: (path) => call('recallPassphrase', path),
  forgetPassphrase: (path) => call('forgetPassphrase', path),
  onMenuCommand: (listener) => {
    // The event object of Electron gives access to the sender, so it stays here.
    const forward = (_event: unknown, command: MenuCommand): void => listener(command);
    ipcRenderer.on(MENU_CHANNEL, forward);
    return () => {
      ipcRenderer.off(MENU_CHANNEL, forward);
    };
  },
  setLanguage: (language) => call('setLanguage', language),
} satisfies DesktopBridge;

contextBridge.exposeInMainWorld('groeikaartDesktop', bridge);
