/*
 * A process that is meant to be killed: it opens the workspace file of its first argument and, as its second says, adds
 * people one by one (`write`) or puts the file under the other key and back, over and over (`rekey`). It prints a line
 * for each step that it was told is safely stored.
 */
import { writeSync } from 'node:fs';
import type { PersonId } from '#shared/kernel/ids.ts';
import { insertPerson } from '#core/data/team-repository.ts';
import { openWorkspaceFile, replaceKey } from '#core/data/workspace-file.ts';
import type { WorkspaceDatabase } from '#core/data/workspace-database.ts';
import { FixedClock } from './fixed-clock.ts';
import { FIRST_KEY, SECOND_KEY } from './storage-keys.ts';
import { aPerson } from './drafts.ts';

const [path, task, startKey] = process.argv.slice(2);
if (path === undefined) throw new Error('Path is missing');
const clock = new FixedClock();
let key = startKey === 'second' ? SECOND_KEY : FIRST_KEY;
let database: WorkspaceDatabase = openWorkspaceFile(path, key, clock);
const firstNumber = database.history(1, null)[0]?.seq ?? 0;
writeSync(1, 'ready\n');
for (let number = firstNumber + 1; ; number += 1) {
  if (task === 'rekey') {
    const next = key === FIRST_KEY ? SECOND_KEY : FIRST_KEY;
    replaceKey(database, path, key, next);
    key = next;
    database = openWorkspaceFile(path, key, clock);
  } else {
    database.write({ command: 'team.create-person', actor: 'leader' }, (tx) => {
      insertPerson(tx, { id: `person-${String(number)}` as PersonId, ...aPerson() });
    });
  }
  writeSync(1, `${String(number)}\n`);
}
