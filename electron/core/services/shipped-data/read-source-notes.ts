import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import { z } from 'zod';
import { readAsset } from './read-asset.ts';

/** A remark of a source in both languages. */
export interface SourceNote {
  readonly nl: string;
  readonly en: string;
}

const notesFile = z.strictObject({ note: z.string(), texts: z.record(z.string(), z.string().min(1)) });

/**
 * What the sources remark on shipped masters and premasters, by the key of the entry: entry requirements and notes as the
 * reference data word them, with our Dutch. Throws when an asset is missing or damaged, or a text has no Dutch.
 */
export async function readSourceNotes(assetsDirectory: string): Promise<ReadonlyMap<string, readonly SourceNote[]>> {
  const { texts } = await readAsset(assetsDirectory, ['catalogue', 'notes.json'], notesFile);
  const content = await readFile(join(assetsDirectory, 'reference', 'master-programmes.csv'), 'utf8');
  const rows = Papa.parse<Record<string, string>>(content, { header: true, skipEmptyLines: true }).data;
  return new Map(
    rows.map((row) => {
      const key = ['name', 'provider', 'location'].map((column) => (row[column] ?? '').trim()).join(':');
      const notes = [row['entry_requirements'], row['note']].flatMap((text) => {
        const en = (text ?? '').trim();
        if (en === '') return [];
        const nl = texts[en];
        if (nl === undefined) throw new Error('A remark of the sources has no Dutch');
        return [{ nl, en }];
      });
      return [`master:${key}`, notes];
    }),
  );
}
