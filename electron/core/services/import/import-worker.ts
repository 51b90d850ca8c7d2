import { parentPort } from 'node:worker_threads';
import { ImportSession } from './import-session.ts';
import { ImportTaskFailure, type ImportAnswer, type ImportRequest } from './import-tasks.ts';

/** Entry of the import worker: answers requests one by one; what is not expected ends the worker. */
const port = parentPort;
if (port === null) throw new Error('The import worker runs in a worker thread');
const session = new ImportSession();

port.on('message', (request: ImportRequest) => {
  let answer: ImportAnswer;
  try {
    answer = { id: request.id, ok: true, value: session.run(request.name, request.input) };
  } catch (error) {
    if (!(error instanceof ImportTaskFailure)) throw error;
    answer = { id: request.id, ok: false, error: error.error };
  }
  port.postMessage(answer);
});
