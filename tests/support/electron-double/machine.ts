import { EventEmitter } from 'node:events';
import type { Display, Rectangle } from 'electron';

/** Double of `powerMonitor`: a test emits its events. */
export const powerMonitor = new EventEmitter();

const workArea: Rectangle = { x: 0, y: 0, width: 1920, height: 1040 };

/** Double of `screen`: one screen. */
export const screen = {
  getAllDisplays: (): Pick<Display, 'workArea'>[] => [{ workArea }],
};
