import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FindingSubject } from '#shared/domain/findings/entities.ts';
import { TextLink } from '#renderer/ui/text-link.tsx';
import type { FindingsData, FoundFinding } from './findings-data.ts';
import { SeverityMark } from './severity-mark.tsx';
import { useFindingWords, type FindingWords } from './use-finding-words.ts';
import './findings.css';

/** Findings one below the other: what, and on request why, by which rule and what would solve it. */
export function FindingList(props: {
  readonly data: FindingsData;
  readonly findings: readonly FoundFinding[];
  /** Only the title is in sight, the sentences on request; without the way to person, plan and role. */
  readonly isShort: boolean;
}): ReactNode {
  const writer = useFindingWords(props.data);
  return (
    <ul className="gk-findings-list">
      {props.findings.map((finding) => {
        const words = writer.wordsOf(finding);
        return (
          <li key={keyOf(finding)} className="gk-findings-item">
            <SeverityMark severity={finding.severity} size={20} />
            {props.isShort ? <ShortWords words={words} /> : <LongWords words={words} />}
            {!props.isShort && <Links finding={finding} data={props.data} nameOf={writer.nameOf} />}
          </li>
        );
      })}
    </ul>
  );
}

function LongWords({ words }: { readonly words: FindingWords }): ReactNode {
  const { t } = useTranslation('findings');
  const { title, what } = words;
  return (
    <div className="gk-findings-words">
      <p className="gk-findings-title">{title}</p>
      <p>{what}</p>
      <details className="gk-findings-more">
        <summary aria-label={t('more', { title })}>{t('more-short')}</summary>
        <Background words={words} />
      </details>
    </div>
  );
}

function ShortWords({ words }: { readonly words: FindingWords }): ReactNode {
  return (
    <details className="gk-findings-words gk-findings-more">
      <summary className="gk-findings-title">{words.title}</summary>
      <p>{words.what}</p>
      <Background words={words} />
    </details>
  );
}

/** Why it matters, what would solve it, by which rule, and where that comes from. */
function Background({ words: { why, solve, rule, source } }: { readonly words: FindingWords }): ReactNode {
  const { t } = useTranslation('findings');
  return (
    <dl>
      <dt>{t('why')}</dt>
      <dd>{why}</dd>
      <dt>{t('solve')}</dt>
      <dd>{solve}</dd>
      {rule !== null && (
        <>
          <dt>{t('rule')}</dt>
          <dd>
            {rule.text}{' '}
            <TextLink to="/settings/rules" search={{ rule: rule.key }}>
              {t('open-rule')}
            </TextLink>
          </dd>
        </>
      )}
      <dt>{t('source')}</dt>
      <dd>{source}</dd>
    </dl>
  );
}

/** The way to what a finding is about: the plan of the first item, else the first person; and the role. */
function Links(props: {
  readonly finding: FoundFinding;
  readonly data: FindingsData;
  readonly nameOf: (subject: FindingSubject) => string;
}): ReactNode {
  const { t } = useTranslation('findings');
  const { subjects } = props.finding;
  const person = subjects.find(({ kind }) => kind === 'person');
  const role = subjects.find(({ kind }) => kind === 'role');
  const itemSubject = subjects.find(({ kind }) => kind === 'item');
  const item = props.data.items.find(({ id }) => id === itemSubject?.id);
  return (
    <div className="gk-findings-links">
      {item !== undefined && (
        <TextLink to="/plans" search={{ person: item.personId, item: item.id }}>
          {t('open-item')}
        </TextLink>
      )}
      {role !== undefined && (
        <TextLink to="/roles" search={{ role: role.id }}>
          {t('open-role')}
        </TextLink>
      )}
      {person !== undefined && (
        <TextLink to="/team" search={{ person: person.id }}>
          {t('open-person', { name: props.nameOf(person) })}
        </TextLink>
      )}
      {person === undefined && role === undefined && item === undefined && subjects[0]?.kind === 'competence' && (
        <TextLink to="/competences">{t('open-competences')}</TextLink>
      )}
    </div>
  );
}

function keyOf({ code, subjects, facts }: FoundFinding): string {
  return [code, ...subjects.map(({ id }) => id), ...Object.values(facts).map(({ value }) => String(value))].join(' ');
}
