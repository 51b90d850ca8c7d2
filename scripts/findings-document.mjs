/**
 * Writes docs/findings.md: every kind of finding with its severity, the rules it is judged by and its source, and those
 * rules with their periods and sources. Run it after a change of the registry, of the English texts or of the rules:
 *
 *   node scripts/findings-document.mjs
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';

/** @typedef {{ severity: string, area: string, rules: readonly string[], facts: string, source: string }} Kind */
/** @typedef {{ title: string, what: string }} KindText */
/** @typedef {{ kinds: Record<string, KindText>, severities: Record<string, string>, areas: Record<string, string> }} Texts */
/** @typedef {{ key: string, value: unknown, from: string, to: string | null, source: string, confidence: string }} Rule */

const ROOT = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** Where the document stands. */
export const FINDINGS_DOCUMENT = path.join(ROOT, 'docs', 'findings.md');

/**
 * The document as it should be, formatted like the other documents.
 *
 * @param {Readonly<Record<string, Kind>>} kinds
 */
export async function findingsDocument(kinds) {
  /** @type {Texts} */
  const texts = readJson('renderer/lib/i18n/en/findings.json');
  /** @type {{ rules: readonly Rule[] }} */
  const { rules } = readJson('assets/rules/rules.json');
  const used = new Set(Object.values(kinds).flatMap((kind) => kind.rules));
  const text = [
    '# Findings',
    '',
    'What the program finds in plans and teams, made from `shared/domain/findings/finding-kinds.ts` by',
    '`scripts/findings-document.mjs`; a test fails when it is out of date. C-, L-, M- and numbers of chapters are facts of the',
    'domain rules, concepts those of the list of concepts. Values are data: a school can change each rule.',
    '',
    `There are ${String(Object.keys(kinds).length)} kinds. A finding shows the rule in force on the date that it judges.`,
    '',
    table(
      ['code', 'what', 'severity', 'subject', 'rules', 'facts', 'source'],
      Object.entries(kinds).map(([code, kind]) => [
        `\`${code}\``,
        (texts.kinds[code]?.what ?? '').replaceAll(/\{\{(\w+)\}\}/g, '[$1]'),
        texts.severities[kind.severity] ?? '',
        texts.areas[kind.area] ?? '',
        kind.rules.map((key) => `\`${key}\``).join(', '),
        kind.facts,
        kind.source,
      ]),
    ),
    '',
    '## Rules that findings are judged by',
    '',
    'As shipped in `assets/rules/rules.json`. A value that is not known is never computed with.',
    '',
    table(
      ['rule', 'value', 'from', 'to', 'certainty', 'source'],
      rules
        .filter(({ key }) => used.has(key))
        .map(({ key, value, from, to, confidence, source }) => [
          `\`${key}\``,
          value === null ? 'not known' : `\`${JSON.stringify(value)}\``,
          from,
          to ?? '',
          confidence,
          source,
        ]),
    ),
    '',
  ].join('\n');
  return format(text, { ...(await resolveConfig(FINDINGS_DOCUMENT)), parser: 'markdown' });
}

/**
 * @param {readonly string[]} head
 * @param {readonly (readonly string[])[]} rows
 */
function table(head, rows) {
  const line = (/** @type {readonly string[]} */ cells) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** @param {string} file */
function readJson(file) {
  return JSON.parse(readFileSync(path.join(ROOT, file), 'utf8'));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  // Scripts depend on no layer of the program; the registry is read when the script runs.
  const registry = new URL('../shared/domain/findings/finding-kinds.ts', import.meta.url);
  const { FINDING_KINDS } = await import(registry.href);
  writeFileSync(FINDINGS_DOCUMENT, await findingsDocument(FINDING_KINDS));
}
