import { EventEmitter } from 'node:events';
import type { CustomScheme, Protocol, Session, WebRequest } from 'electron';
import { app } from './app.ts';
import { Preventable } from './preventable.ts';

type ProtocolHandler = Parameters<Protocol['handle']>[1];
type PermissionRequestHandler = Parameters<Session['setPermissionRequestHandler']>[0];
type PermissionCheckHandler = Parameters<Session['setPermissionCheckHandler']>[0];
type DevicePermissionHandler = Parameters<Session['setDevicePermissionHandler']>[0];
type DisplayMediaRequestHandler = Parameters<Session['setDisplayMediaRequestHandler']>[0];
type RequestListener = Extract<Parameters<WebRequest['onBeforeRequest']>[0], (...args: never[]) => unknown>;

/** The schemes that were registered as privileged. */
export const privilegedSchemes: CustomScheme[] = [];

/** Double of `protocol`. */
export const protocol = {
  registerSchemesAsPrivileged: (schemes: CustomScheme[]): void => {
    if (app.isReady) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    if (privilegedSchemes.length > 0) throw new Error('The schemes are registered once');
    privilegedSchemes.push(...schemes);
  },
} satisfies Pick<Protocol, 'registerSchemesAsPrivileged'>;

type Doubled =
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setPermissionRequestHandler'
  | 'setSpellCheckerEnabled';

/** Double of a session: keeps what it was told, and answers as it was told. */
export class SessionDouble extends EventEmitter implements Pick<Session, Doubled> {
  readonly partition: string;
  readonly protocolHandlers = new Map<string, ProtocolHandler>();
  isSpellCheckerEnabled = true;
  #onPermissionRequest: PermissionRequestHandler = null;
  #onPermissionCheck: PermissionCheckHandler = null;
  #onDevicePermission: DevicePermissionHandler = null;
  #onDisplayMediaRequest: DisplayMediaRequestHandler = null;
  #onBeforeRequest: RequestListener | null = null;

  readonly protocol = {
    handle: (scheme: string, handler: ProtocolHandler): void => {
      if (this.protocolHandlers.has(scheme)) throw new Error(`'${scheme}' is handled already`);
      this.protocolHandlers.set(scheme, handler);
    },
  };
  readonly webRequest = {
    onBeforeRequest: (listener: RequestListener): void => {
      this.#onBeforeRequest = listener;
    },
  };

  constructor(partition: string) {
    super();
    this.partition = partition;
  }

  setPermissionRequestHandler(handler: PermissionRequestHandler): void {
    this.#onPermissionRequest = handler;
  }

  setPermissionCheckHandler(handler: PermissionCheckHandler): void {
    this.#onPermissionCheck = handler;
  }

  setDevicePermissionHandler(handler: DevicePermissionHandler): void {
    this.#onDevicePermission = handler;
  }

  setDisplayMediaRequestHandler(handler: DisplayMediaRequestHandler): void {
    this.#onDisplayMediaRequest = handler;
  }

  setSpellCheckerEnabled(enable: boolean): void {
    this.isSpellCheckerEnabled = enable;
  }

  /** Whether a request for a permission is granted; Electron grants what no handler refuses. */
  requestPermission(permission: string): Promise<boolean> {
    const handler = this.#onPermissionRequest;
    if (handler === null) return Promise.resolve(true);
    return new Promise((resolve) => handler({} as never, permission as never, resolve, {} as never));
  }

  /** Whether a check of a permission passes. */
  checkPermission(permission: string): boolean {
    return this.#onPermissionCheck?.(null, permission as never, 'app://groeikaart', {} as never) ?? true;
  }

  /** Whether a device may be used. */
  checkDevice(deviceType: 'hid' | 'serial' | 'usb'): boolean {
    return this.#onDevicePermission?.({ deviceType, origin: 'app://groeikaart', device: {} as never }) ?? true;
  }

  /** Whether the screen may be recorded. */
  requestDisplay(): Promise<boolean> {
    const handler = this.#onDisplayMediaRequest;
    if (handler === null) return Promise.resolve(false);
    return new Promise((resolve) => handler({} as never, (streams) => resolve(streams !== null)));
  }

  /** Whether a request is stopped before it leaves. */
  cancels(url: string): Promise<boolean> {
    const listener = this.#onBeforeRequest;
    if (listener === null) return Promise.resolve(false);
    return new Promise((resolve) => {
      listener({ url } as never, ({ cancel }) => resolve(cancel === true));
    });
  }

  /** Whether a download is stopped. */
  stopsDownload(url: string): boolean {
    const event = new Preventable();
    this.emit('will-download', event, { getURL: () => url }, {});
    return event.defaultPrevented;
  }
}

/** The sessions by partition. */
export const sessions = new Map<string, SessionDouble>();

/** Double of `session`. */
export const session = {
  fromPartition: (partition: string): SessionDouble => {
    if (!app.isReady) throw new Error('session.fromPartition can only be called when app is ready');
    const known = sessions.get(partition) ?? new SessionDouble(partition);
    sessions.set(partition, known);
    return known;
  },
};
