import { csvText, type CsvValue } from '../export/csv-text.ts';
import type { Competence } from '../competences/entities.ts';
import { treeRows } from '../competences/tree-moves.ts';
import type { FrameworkSnapshot } from './case-writer.ts';
import { beginningOf } from './case-items.ts';
import { caseIdentifierOf } from './names.ts';

/** The columns of Moodle's competency import in their order (admin/tool/lpimportcsv); it reads them by position. */
export const MOODLE_HEADERS = [
  'Parent ID number',
  'ID number',
  'Short name',
  'Description',
  'Description format',
  'Scale values',
  'Scale configuration',
  'Rule type (optional)',
  'Rule outcome (optional)',
  'Rule config (optional)',
  'Cross-referenced competency ID numbers',
  'Exported ID (optional)',
  'Is framework',
  'Taxonomy',
] as const;

/** Longest name and identifier that Moodle keeps. */
const MOODLE_LIMIT = 100;
/** Moodle's number for HTML. */
const HTML_FORMAT = 1;

/**
 * A framework as Moodle's competency import reads it: commas between cells, a row for the framework with its scale, and
 * a row per node that names its parent. The highest level counts as proficient, since Moodle wants one that does.
 */
export function writeMoodle({ framework, competences, links }: FrameworkSnapshot): string {
  const rows = treeRows(competences);
  const names = idNumbersOf(rows.map(({ node }) => node));
  const scale = framework.levels.map(({ labelNl }) => labelNl.replaceAll(',', ' ')).join(',');
  const highest = framework.levels.length;
  const configuration = [{ scaleid: '1' }, { id: highest, scaledefault: 1, proficient: 1 }];
  const inside = Map.groupBy(
    links.filter(({ link }) => link.toId !== null && names.has(link.toId)),
    ({ link }) => link.fromId,
  );
  const whole: readonly CsvValue[] = [
    '',
    beginningOf(caseIdentifierOf(framework), MOODLE_LIMIT),
    beginningOf(framework.titleNl, MOODLE_LIMIT),
    htmlOf(framework.descriptionNl),
    HTML_FORMAT,
    scale,
    JSON.stringify(configuration),
    '',
    '',
    '',
    '',
    '',
    1,
    'domain,competency,indicator,indicator',
  ];
  const nodes = rows.map(({ node }): readonly CsvValue[] => {
    const related = (inside.get(node.id) ?? []).flatMap(({ link }) =>
      link.toId === null ? [] : [names.get(link.toId) ?? ''],
    );
    const isShort = node.titleNl.length <= MOODLE_LIMIT;
    const words = [isShort ? '' : node.titleNl, node.descriptionNl].filter((text) => text !== '').join('\n\n');
    return [
      node.parentId === null ? '' : (names.get(node.parentId) ?? ''),
      names.get(node.id) ?? '',
      beginningOf(node.titleNl, MOODLE_LIMIT),
      htmlOf(words),
      HTML_FORMAT,
      '',
      '',
      '',
      0,
      'null',
      [...new Set(related)].map((name) => name.replaceAll(',', '%2C')).join(','),
      '',
      '',
      '',
    ];
  });
  return csvText([MOODLE_HEADERS, whole, ...nodes], ',');
}

/** The ID number of each node: its code where no other has it, since people see these numbers; else its identifier. */
function idNumbersOf(nodes: readonly Competence[]): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  for (const { code } of nodes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return new Map(
    nodes.map((node) => {
      const isOwn = node.code !== '' && counts.get(node.code) === 1 && node.code.length <= MOODLE_LIMIT;
      return [node.id, isOwn ? node.code : caseIdentifierOf(node)];
    }),
  );
}

function htmlOf(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return escaped === '' ? '' : `<p>${escaped.replaceAll(/\n\n+/g, '</p><p>').replaceAll('\n', '<br>')}</p>`;
}
