import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { ArrowLeft, PencilLine, Trash2, UserRound } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { AttachmentList } from '#renderer/lib/attachments/attachment-list.tsx';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { TextLink } from '#renderer/ui/text-link.tsx';
import type { ObservationsData, OpenedVisit } from '../observations-data.ts';
import { useObservationWords } from '../use-observation-words.ts';
import { useObservationsAddress } from '../use-observations-address.ts';
import { useOpenedVisit } from '../use-opened-visit.ts';
import { VisitGone } from '../visit-gone.tsx';
import { CoachingFields } from './coaching-fields.tsx';
import { RatingProposals } from './rating-proposals.tsx';
import { VisitFields } from './visit-fields.tsx';
import { VisitScores } from './visit-scores.tsx';
import './visit.css';

/** One visit beside the visit before it: the scores with their notes, and what the teacher works on. */
export function VisitPage(props: { readonly data: ObservationsData }): ReactNode {
  const [address, set] = useObservationsAddress();
  const visit = useOpenedVisit(address.visitId);
  const close = (): void => set({ visit: null, mode: null, item: null });
  if (visit === null) return <Skeleton variant="rounded" height={480} />;
  if (visit === 'gone') return <VisitGone onBack={close} />;
  return <Visit data={props.data} visit={visit} onClose={close} />;
}

function Visit(props: {
  readonly data: ObservationsData;
  readonly visit: OpenedVisit;
  readonly onClose: () => void;
}): ReactNode {
  const { data, visit, onClose } = props;
  const { observation, form } = visit;
  const { t } = useTranslation('observations');
  const api = useApi();
  const formats = useFormats();
  const words = useObservationWords();
  const [, set] = useObservationsAddress();
  const remove = useChange(api.observations.delete.mutationOptions(), { announce: true });
  const about = [formats.longDate(observation.observedOn), observation.lesson, form.title, words.observer(observation)];
  return (
    <>
      <Box className="gk-no-print" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 1, ml: -1 }}>
        <Button startIcon={<ArrowLeft size={18} aria-hidden />} onClick={onClose}>
          {t('back')}
        </Button>
        <Box sx={{ flex: 1 }} />
        <Box sx={{ alignSelf: 'center' }}>
          <TextLink
            to="/team"
            search={{ person: observation.personId, part: 'observations' }}
            icon={<UserRound size={16} aria-hidden />}
          >
            {t('visit.to-person')}
          </TextLink>
        </Box>
      </Box>
      <PageHeader
        title={t('visit.title', { name: data.nameOf(observation.personId) })}
        subtitle={about.filter((part) => part !== '').join(' · ')}
        actions={
          <>
            <Button
              variant="contained"
              startIcon={<PencilLine size={18} aria-hidden />}
              onClick={() => set({ mode: 'fill', item: null }, 'push')}
            >
              {t('visit.fill')}
            </Button>
            <Button
              startIcon={<Trash2 size={18} aria-hidden />}
              color="secondary"
              loading={remove.isPending}
              onClick={() => remove.mutate({ observationId: observation.id }, { onSuccess: onClose })}
            >
              {t('visit.delete')}
            </Button>
          </>
        }
      />
      <div className="gk-observation-visit">
        <VisitScores visit={visit} />
        <div className="gk-observation-side">
          <Card title={t('visit.coaching')}>
            <CoachingFields visit={visit} rows={2} />
          </Card>
          <RatingProposals visit={visit} />
          <Card title={t('visit.files')}>
            <AttachmentList ownerKind="observation" ownerId={observation.id} label={t('visit.files')} />
          </Card>
          <Card title={t('visit.about')}>
            <VisitFields data={data} visit={visit} />
          </Card>
        </div>
      </div>
    </>
  );
}

function Card(props: { readonly title: string; readonly children: ReactNode }): ReactNode {
  return (
    <Paper variant="outlined" component="section" aria-label={props.title} sx={{ borderRadius: 2, p: 2.5 }}>
      <Typography variant="h2" sx={{ mb: 1.5 }}>
        {props.title}
      </Typography>
      {props.children}
    </Paper>
  );
}
