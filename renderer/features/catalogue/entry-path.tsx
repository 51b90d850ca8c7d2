import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { ArrowRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import type { ModuleSum } from '#shared/domain/catalogue/package-summary.ts';
import type { CatalogueDetails, CatalogueEntry } from './catalogue-data.ts';
import { useEntryWords } from './use-entry-words.ts';

/**
 * The paths on which an entry is a step, from the first course to the last diploma. Paths that differ in their last step
 * only stand together, with the last steps below each other.
 */
export function EntryPaths(props: {
  readonly details: CatalogueDetails;
  readonly entry: CatalogueEntry;
  readonly onChoose: (id: string) => void;
}): ReactNode {
  const { details, entry } = props;
  const { t } = useTranslation('catalogue');
  const byId = new Map(details.named.map((one) => [one.id, one]));
  if (entry.paths.length === 0) return null;
  const groups = Map.groupBy(entry.paths, (path) => path.slice(0, -1).join(' '));
  const stepOf = (id: string): ReactNode => {
    const step = byId.get(id as CatalogueEntry['programme']['id']);
    return step === undefined ? null : (
      <PathStep key={id} step={step} isHere={id === entry.programme.id} onChoose={props.onChoose} />
    );
  };
  return (
    <Box component="section" aria-label={t('path.title')}>
      <Typography variant="h3">{t('path.title')}</Typography>
      {Array.from(groups, ([key, paths]) => (
        <ol key={key} className="gk-catalogue-path">
          {(paths[0] ?? []).slice(0, -1).map((id) => (
            <li key={id}>
              {stepOf(id)}
              <ArrowRight size={16} aria-hidden />
            </li>
          ))}
          <li>
            <div className="gk-catalogue-last-steps">{paths.map((path) => stepOf(path.at(-1) ?? ''))}</div>
          </li>
        </ol>
      ))}
    </Box>
  );
}

function PathStep(props: {
  readonly step: CatalogueDetails['named'][number];
  readonly isHere: boolean;
  readonly onChoose: (id: string) => void;
}): ReactNode {
  const { step, isHere } = props;
  const { t } = useTranslation('catalogue');
  const words = useEntryWords();
  return (
    <button
      type="button"
      className="gk-catalogue-step"
      aria-current={isHere ? 'step' : undefined}
      disabled={isHere}
      onClick={() => props.onChoose(step.id)}
    >
      <strong>{step.title}</strong>
      <span>{words.whereOf(step)}</span>
      {step.state !== 'active' && <span className="gk-catalogue-state">{t(`states.${step.state}`)}</span>}
    </button>
  );
}

/** What the modules of a package come to, and how long they hold. */
export function EntryPackage(props: {
  readonly entry: CatalogueEntry;
  readonly onChoose: (id: string) => void;
}): ReactNode {
  const { modules, package: sums } = props.entry;
  const { t } = useTranslation('catalogue');
  const formats = useFormats();
  const words = useEntryWords();
  if (sums === null) return null;
  const told = ({ sum, unknown }: ModuleSum, write: (sum: number) => string): string =>
    [
      sum === null ? t('known.unknown') : write(sum),
      unknown === 0 || sum === null ? '' : t('package.unknown', { count: unknown }),
    ]
      .filter((part) => part !== '')
      .join(' ');
  return (
    <Box component="section" aria-label={t('package.title')}>
      <Typography variant="h3">{t('package.title')}</Typography>
      <ul className="gk-catalogue-lines">
        {modules.map((module) => (
          <li key={module.id}>
            <button type="button" className="gk-catalogue-link" onClick={() => props.onChoose(module.id)}>
              {words.nameOf(module)}
            </button>
            <span className="gk-catalogue-facts">
              {module.expiresMonths === null
                ? t('package.no-expiry')
                : t('package.expires', { duration: words.duration(module.expiresMonths) })}
            </span>
          </li>
        ))}
      </ul>
      <dl className="gk-catalogue-scores">
        {(
          [
            ['fields.credits', told(sums.credits, (sum) => `${formats.number(sum, 0)} EC`)],
            ['fields.contactMinutes', told(sums.contactMinutes, words.hours)],
            ['fields.selfStudyMinutes', told(sums.selfStudyMinutes, words.hours)],
            ['costs.whole', told(sums.price, (sum) => formats.euro(sum))],
          ] as const
        ).map(([label, value]) => (
          <div key={label}>
            <dt>{t(label)}</dt>
            <dd className="gk-numbers">{value}</dd>
          </div>
        ))}
      </dl>
      <Typography color="textSecondary">
        {sums.withinMonths === null
          ? t('package.never')
          : t('package.within', { duration: words.duration(sums.withinMonths) })}
      </Typography>
    </Box>
  );
}
