import type { Core } from '#core/index.ts';
import type { CoreConfig } from '#core/index.ts';
import { shellMessageSchema, type CoreMessage, type ShellMessage } from '#shared/contract/core-messages.ts';
import { shellErrorResponse } from './error-response.ts';
import type { ParentChannel } from './parent-channel.ts';

type StartMessage = Extract<ShellMessage, { type: 'start' }>;
type RequestMessage = Extract<ShellMessage, { type: 'request' }>;

/**
 * Runs a core in this process and answers the messages of the shell.
 *
 * The process ends by itself when the shell asks for it or is gone: no core stays behind with a key in memory.
 */
export function serveCore(channel: ParentChannel, createCore: (config: CoreConfig) => Core): void {
  let core: Core | null = null;
  let isEnding = false;

  const end = async (): Promise<void> => {
    if (isEnding) return;
    isEnding = true;
    try {
      await core?.close();
    } finally {
      process.exit(0);
    }
  };

  channel.onMessage((raw) => {
    const message = shellMessageSchema.parse(raw);
    switch (message.type) {
      case 'start':
        core ??= createCore(configOf(message, channel));
        channel.post({ type: 'ready' });
        break;
      case 'request':
        void answer(core, message).then((response) => channel.post(response));
        break;
      case 'close':
        void end();
        break;
    }
  });
  channel.onDisconnect(() => void end());
}

function configOf(message: StartMessage, channel: ParentChannel): CoreConfig {
  return {
    ...message.config,
    onLock: () => channel.post({ type: 'locked' }),
    log: (entry) => {
      if (entry.level !== 'info') process.stderr.write(`${JSON.stringify(entry)}\n`);
    },
  };
}

async function answer(core: Core | null, message: RequestMessage): Promise<CoreMessage> {
  const { id, method, url, headers, body } = message;
  let response: Response;
  try {
    if (core === null) throw new Error('A request came before the start');
    response = await core.handle(new Request(url, { method, headers, body }));
  } catch {
    response = shellErrorResponse('unexpected');
  }
  const content = response.body === null ? null : new Uint8Array(await response.arrayBuffer());
  return { type: 'response', id, status: response.status, headers: [...response.headers], body: content };
}
