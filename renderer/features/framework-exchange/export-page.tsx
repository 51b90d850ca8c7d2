import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Download, FileJson, FileSpreadsheet, GraduationCap, ListTree, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExportableFramework, ExportedFile } from '#shared/contract/framework-exchange.ts';
import type { TableWords } from '#shared/domain/framework-exchange/write-table.ts';
import { problemOf } from '#renderer/lib/api/problem.ts';
import { useApi, useApiClient } from '#renderer/lib/api/use-api.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { saveText } from '#renderer/lib/files/save-text.ts';
import { useUrlParam } from '#renderer/lib/url-state/use-url-param.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { SelectField } from '#renderer/ui/fields.tsx';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { useTitles } from './use-titles.ts';

const FORMATS = ['case', 'csv', 'moodle'] as const;
type Format = (typeof FORMATS)[number];
const ICONS: Readonly<Record<Format, LucideIcon>> = { case: FileJson, csv: FileSpreadsheet, moodle: GraduationCap };

/** A framework to a file: which one, and in which form. */
export function ExportPage(props: { readonly onImport: () => void }): ReactNode {
  const { t } = useTranslation('framework-exchange');
  const api = useApi();
  const [chosen, choose] = useUrlParam('framework', '');
  const frameworks = useQuery(api.frameworkExchange.exportable.queryOptions());
  const framework = frameworks.data?.find(({ frameworkId }) => frameworkId === chosen) ?? frameworks.data?.[0];
  return (
    <Box sx={{ maxWidth: 1080 }}>
      <PageHeader
        title={t('export.title')}
        subtitle={t('export.subtitle')}
        actions={
          <>
            <Button variant="outlined" onClick={props.onImport}>
              {t('import.go')}
            </Button>
            <Button variant="outlined" color="secondary" component={Link} to="/competences/frameworks">
              {t('to-frameworks')}
            </Button>
          </>
        }
      />
      {frameworks.data === undefined ? (
        <Skeleton variant="rounded" height={240} aria-label={t('working')} />
      ) : framework === undefined ? (
        <EmptyState
          icon={ListTree}
          title={t('export.none-title')}
          actions={
            <Button variant="contained" onClick={props.onImport}>
              {t('import.go')}
            </Button>
          }
        >
          {t('export.none')}
        </EmptyState>
      ) : (
        <FormatCards framework={framework} frameworks={frameworks.data} onChoose={choose} />
      )}
    </Box>
  );
}

function FormatCards(props: {
  readonly framework: ExportableFramework;
  readonly frameworks: readonly ExportableFramework[];
  readonly onChoose: (frameworkId: string) => void;
}): ReactNode {
  const { t } = useTranslation('framework-exchange');
  const titleOf = useTitles();
  const { framework } = props;
  return (
    <Box sx={{ display: 'grid', gap: 3 }}>
      <Box sx={{ maxWidth: 560 }}>
        <SelectField
          label={t('export.which')}
          value={framework.frameworkId}
          options={props.frameworks.map((option) => ({
            value: option.frameworkId,
            label: t('export.option', {
              title: titleOf(option),
              version: option.version || '–',
              count: option.competences,
            }),
          }))}
          onChange={props.onChoose}
        />
      </Box>
      <ul className="gk-framework-exchange-formats">
        {FORMATS.map((format) => (
          <FormatCard key={`${framework.frameworkId} ${format}`} format={format} framework={framework} />
        ))}
      </ul>
    </Box>
  );
}

function FormatCard({
  format,
  framework,
}: {
  readonly format: Format;
  readonly framework: ExportableFramework;
}): ReactNode {
  const { t } = useTranslation('framework-exchange');
  const texts = useProblemTexts();
  const client = useApiClient();
  const words = useTableWords();
  const { frameworkId } = framework;
  const write = useMutation({
    mutationFn: (): Promise<ExportedFile> => {
      if (format === 'case') return client.frameworkExchange.exportCase.query({ frameworkId });
      if (format === 'moodle') return client.frameworkExchange.exportMoodle.query({ frameworkId });
      return client.frameworkExchange.exportCsv.query({ frameworkId, words });
    },
    onSuccess: ({ fileName, text }) => saveText(fileName, text),
  });
  const Icon = ICONS[format];
  const isBack = format === 'case' && framework.hasSource;
  return (
    <Paper component="li" variant="outlined" className="gk-framework-exchange-format">
      <span className="gk-framework-exchange-format-icon">
        <Icon size={24} aria-hidden />
      </span>
      <Typography variant="h3" component="h2">
        {t(`export.formats.${format}.title`)}
      </Typography>
      <Typography color="textSecondary" sx={{ flex: 1 }}>
        {t(isBack ? 'export.case-back' : `export.formats.${format}.text`)}
      </Typography>
      {write.error !== null && <InlineProblem>{texts.of(problemOf(write.error))}</InlineProblem>}
      {write.isSuccess && (
        <Typography role="status" variant="body2" color="textSecondary">
          {t('export.saved', { file: write.data.fileName })}
        </Typography>
      )}
      <Button
        variant="contained"
        startIcon={<Download size={18} aria-hidden />}
        loading={write.isPending}
        onClick={() => write.mutate()}
        sx={{ justifySelf: 'start' }}
      >
        {t(`export.formats.${format}.button`)}
      </Button>
    </Paper>
  );
}

/** Headings of the table in the language of the interface; the import knows them in both languages. */
function useTableWords(): TableWords {
  const { t } = useTranslation('framework-exchange');
  return {
    kind: t('table.kind'),
    kinds: { domain: t('kinds.domain'), competence: t('kinds.competence'), indicator: t('kinds.indicator') },
    code: t('table.code'),
    title: t('table.title'),
    titleEn: t('table.title-en'),
    description: t('table.description'),
    descriptionEn: t('table.description-en'),
    retiredOn: t('table.retired-on'),
    level: t('table.level'),
    identifier: t('table.identifier'),
    parent: t('table.parent'),
  };
}
