import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { ArrowRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Framework } from '#shared/domain/competences/entities.ts';
import { lastDayOf } from '#shared/domain/competences/framework-retirement.ts';
import { versionsOf } from '#shared/domain/competences/framework-versions.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import { StatusChip } from './status-chip.tsx';
import type { FrameworksData } from './use-frameworks-data.ts';
import { useTexts } from './use-texts.ts';

/** The versions of a framework from old to new; nothing when there is only one. */
export function VersionsLine(props: {
  readonly data: FrameworksData;
  readonly framework: Framework;
  readonly onChoose: (frameworkId: string) => void;
}): ReactNode {
  const { t } = useTranslation('frameworks');
  const texts = useTexts();
  const formats = useFormats();
  const { data, framework } = props;
  const versions = versionsOf(
    framework.id,
    data.entries.map((entry) => entry.framework),
  );
  if (versions.length < 2) return null;
  const lastDay = (id: Framework['id']): string => {
    const nodes = data.entries.find((entry) => entry.framework.id === id)?.competences ?? [];
    const day = lastDayOf(nodes);
    return day === null ? '' : t('last-day', { date: formats.date(day) });
  };
  return (
    <Paper variant="outlined" className="gk-frameworks-block">
      <section className="gk-frameworks-section">
        <Typography variant="h2">{t('versions.title')}</Typography>
        <ol className="gk-frameworks-versions">
          {versions.map((version, index) => (
            <li key={version.id}>
              {index > 0 && <ArrowRight size={16} aria-hidden />}
              <div
                className="gk-frameworks-version-card"
                aria-current={version.id === framework.id ? 'true' : undefined}
              >
                {version.id === framework.id ? (
                  <b>{t('versions.name', { title: texts.title(version), version: version.version })}</b>
                ) : (
                  <Button size="small" onClick={() => props.onChoose(version.id)}>
                    {t('versions.name', { title: texts.title(version), version: version.version })}
                  </Button>
                )}
                <StatusChip status={version.status} />
                <span className="gk-frameworks-note">{lastDay(version.id)}</span>
              </div>
            </li>
          ))}
        </ol>
      </section>
    </Paper>
  );
}
