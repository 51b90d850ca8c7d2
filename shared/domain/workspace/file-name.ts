import { errorAt, type Problem } from '../../kernel/problem.ts';
import { foldText } from '../../kernel/text.ts';

/** Ending of a workspace file, with its dot. */
export const WORKSPACE_EXTENSION = '.groeikaart';
/** Name without its ending when the workspace's name holds no letter or digit that a file name can keep. */
const FALLBACK_STEM = 'groeikaart';
/** Leaves room for a date and a number behind the name in copies, on systems with short paths. */
const MAX_STEM_LENGTH = 60;
/**
 * Longest name of a workspace file, in bytes of UTF-8: systems take 255, and copies, the write-ahead log and files in
 * the making have the same name with more behind it.
 */
const MAX_FILE_NAME_BYTES = 200;
/** Names that Windows keeps for devices, whatever stands behind a dot. */
const WINDOWS_DEVICE = /^(con|prn|aux|nul|(com|lpt)[0-9¹²³])$/i;
/** Signs that Windows or another supported system refuses in a name; the control characters are among them. */
const REFUSED_SIGNS = /[<>:"/\\|?*\p{Cc}]/u;

/**
 * A safe file name for a workspace: `De Esdoorn` becomes `de-esdoorn.groeikaart`.
 *
 * Small letters a–z, digits and single hyphens only, so that the file survives every system, mail and archive; never a
 * device name of Windows; at most 60 characters before the ending. Always passes {@link fileNameProblems}.
 */
export function workspaceFileName(workspaceName: string): string {
  const stem = foldText(workspaceName)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, MAX_STEM_LENGTH)
    .replaceAll(/^-+|-+$/g, '');
  if (stem === '') return FALLBACK_STEM + WORKSPACE_EXTENSION;
  return (WINDOWS_DEVICE.test(stem) ? `${FALLBACK_STEM}-${stem}` : stem) + WORKSPACE_EXTENSION;
}

/** A file name as the user typed it, trimmed and with the ending of a workspace file added when it is missing. */
export function withWorkspaceExtension(fileName: string): string {
  const trimmed = fileName.trim();
  return trimmed.toLowerCase().endsWith(WORKSPACE_EXTENSION) ? trimmed : trimmed + WORKSPACE_EXTENSION;
}

/** What can be wrong with the name of a workspace file. */
export type FileNameProblemCode =
  'file-name-required' | 'file-name-refused-sign' | 'file-name-reserved' | 'file-name-too-long' | 'file-name-extension';

/**
 * What is wrong with the name of a new workspace file; empty when it may be used.
 *
 * One name without folders, with the ending of a workspace file, that every supported system takes: no path separator
 * or other refused sign, no leading dot or space, no device name of Windows, at most 200 bytes.
 */
export function fileNameProblems(fileName: string, path = 'fileName'): readonly Problem<FileNameProblemCode>[] {
  if (!fileName.toLowerCase().endsWith(WORKSPACE_EXTENSION)) return [errorAt(path, 'file-name-extension')];
  const stem = fileName.slice(0, -WORKSPACE_EXTENSION.length);
  if (stem.trim() === '') return [errorAt(path, 'file-name-required')];
  const problems: Problem<FileNameProblemCode>[] = [];
  if (REFUSED_SIGNS.test(fileName) || /^[.\s]/.test(stem)) problems.push(errorAt(path, 'file-name-refused-sign'));
  if (WINDOWS_DEVICE.test((stem.split('.')[0] ?? '').trim())) problems.push(errorAt(path, 'file-name-reserved'));
  if (utf8Length(fileName) > MAX_FILE_NAME_BYTES) {
    problems.push(errorAt(path, 'file-name-too-long', { max: MAX_FILE_NAME_BYTES }));
  }
  return problems;
}

function utf8Length(text: string): number {
  let bytes = 0;
  for (const sign of text) {
    const codePoint = sign.codePointAt(0) ?? 0;
    if (codePoint < 0x80) bytes += 1;
    else if (codePoint < 0x800) bytes += 2;
    else if (codePoint < 0x10000) bytes += 3;
    else bytes += 4;
  }
  return bytes;
}
