import { useTranslation } from 'react-i18next';
import type { FindingFact, FindingSubject } from '#shared/domain/findings/entities.ts';
import { schoolYearLabel } from '#shared/kernel/school-year.ts';
import { displayName } from '#shared/domain/team/person-name.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import type { FindingsData, FoundFinding } from './findings-data.ts';

/** So many people are named in a sentence; the others are counted. */
const NAMED = 4;

/** The sentences of one finding. */
export interface FindingWords {
  readonly title: string;
  readonly what: string;
  readonly why: string;
  readonly solve: string;
  /** The rule with since when it holds; null when no rule is used. */
  readonly rule: { readonly key: string; readonly text: string } | null;
  readonly source: string;
}

/** Writes findings out in the language of the interface. */
export function useFindingWords({ people, items, programmes, roles, competences }: FindingsData) {
  const { t, i18n } = useTranslation('findings');
  const formats = useFormats();
  const inDutch = i18n.language !== 'en';

  const nameOf = ({ kind, id }: FindingSubject): string => {
    switch (kind) {
      case 'person': {
        const person = people.find((one) => one.id === id);
        return person === undefined ? '…' : displayName(person);
      }
      case 'item': {
        const item = items.find((one) => one.id === id);
        return item?.title || (programmes.find((one) => one.id === item?.programmeId)?.title ?? '…');
      }
      case 'programme':
        return programmes.find((one) => one.id === id)?.title ?? '…';
      case 'role':
      case 'competence': {
        const titled = [...roles, ...competences].find((one) => one.id === id);
        return (inDutch ? titled?.titleNl : titled?.titleEn) ?? '…';
      }
    }
  };

  const factText = (fact: FindingFact): string => {
    switch (fact.unit) {
      case 'number':
        return formats.number(fact.value);
      case 'cents':
        return formats.euro(fact.value);
      case 'minutes':
        return t('hours', { hours: formats.hours(fact.value) });
      case 'kilometres':
        return t('kilometres', { number: formats.number(fact.value) });
      case 'school-year':
        return schoolYearLabel({ kind: 'school-year', startYear: fact.value });
      case 'year':
        return String(fact.value);
      case 'date':
        return formats.longDate(fact.value);
      case 'text':
        return fact.value;
      case 'word':
        return wordOf(fact.value);
    }
  };

  /** Words that other parts of the interface know too; the part before the dot tells whose they are. */
  const wordOf = (word: string): string => {
    const [family = '', key] = word.split('.');
    if (key === undefined) return t(`catalogue:kinds.${family}`);
    switch (family) {
      case 'sources':
        return t(`plans:sources.${key}`);
      case 'payers':
        return t(`plans:payers.${key}`);
      case 'costs':
        return t(`plans:cost-kinds.${key}`);
      case 'reasons':
        return t(`hours:reasons.${key}`);
      default:
        return t(`rules:names.${key}`);
    }
  };

  const listOf = (finding: FoundFinding, kind: FindingSubject['kind']): string => {
    const names = finding.subjects.filter((subject) => subject.kind === kind).map(nameOf);
    const rest = names.length - NAMED;
    return formats.list(rest > 0 ? [...names.slice(0, NAMED), t('and-others', { count: rest })] : names);
  };

  const wordsOf = (finding: FoundFinding): FindingWords => {
    const { code, subjects, rule, source } = finding;
    const first = (kind: FindingSubject['kind']): string => {
      const subject = subjects.find((one) => one.kind === kind);
      return subject === undefined ? '…' : nameOf(subject);
    };
    const note = rule === null ? '' : inDutch ? rule.noteNl : rule.noteEn;
    const values = {
      person: first('person'),
      item: first('item'),
      role: first('role'),
      programme: first('programme'),
      competence: first('competence'),
      people: listOf(finding, 'person'),
      items: listOf(finding, 'item'),
      note,
      ...Object.fromEntries(Object.entries(finding.facts).map(([name, fact]) => [name, factText(fact)])),
    };
    return {
      title: t(`kinds.${code}.title`, values),
      what: t(`kinds.${code}.what`, values),
      why: t(`kinds.${code}.why`, values),
      solve: t(`kinds.${code}.solve`, values),
      rule: rule === null ? null : { key: rule.key, text: ruleText(rule, note) },
      source: rule === null ? source : sourceText(rule),
    };
  };

  const ruleText = (rule: NonNullable<FoundFinding['rule']>, note: string): string => {
    const from = formats.longDate(rule.from);
    const text =
      rule.to === null
        ? t('rule-text', { note, from })
        : t('rule-period', { note, from, to: formats.longDate(rule.to) });
    return rule.isOwn ? `${text} ${t('rule-own')}` : text;
  };

  const sourceText = ({ source, checkedOn }: NonNullable<FoundFinding['rule']>): string =>
    t('source-rule', { source, checked: formats.longDate(checkedOn) });

  return { wordsOf, nameOf };
}
