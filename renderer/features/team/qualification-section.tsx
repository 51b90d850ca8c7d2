import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Plus } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '#shared/kernel/dates.ts';
import { compareCodeUnits } from '#shared/kernel/text.ts';
import type { Qualification, TeamMember } from '#shared/domain/team/entities.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import { useUrlParam } from '#renderer/lib/url-state/use-url-param.ts';
import { EvidenceMark } from './evidence-mark.tsx';
import { NewQualificationPanel } from './new-qualification-panel.tsx';
import { QualificationPanel } from './qualification-panel.tsx';
import type { MemberChanges } from './use-member-changes.ts';

/** The diplomas, registrations and certificates of a person, in progress first, then newest first. */
export function QualificationSection(props: {
  readonly member: TeamMember;
  readonly today: IsoDate;
  readonly changes: MemberChanges;
}): ReactNode {
  const { t } = useTranslation('team');
  const { member, today } = props;
  const [isAdding, setAdding] = useState(false);
  const [opened, open] = useUrlParam('qualification', '', { history: 'push' });
  const qualification = member.qualifications.find(({ id }) => id === opened);
  const ordered = member.qualifications.toSorted(
    (left, right) =>
      Number(right.isInProgress) - Number(left.isInProgress) ||
      compareCodeUnits(right.awardedOn ?? '', left.awardedOn ?? ''),
  );
  return (
    <Box component="section" aria-labelledby="qualifications">
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, mb: 1.5 }}>
        <Typography variant="h2" id="qualifications" sx={{ flex: 1 }}>
          {t('qualifications.title')}
        </Typography>
        <Button
          variant="outlined"
          size="small"
          startIcon={<Plus size={16} aria-hidden />}
          onClick={() => setAdding(true)}
        >
          {t('qualifications.add')}
        </Button>
      </Box>
      {ordered.length === 0 ? (
        <Typography color="textSecondary">{t('qualifications.none')}</Typography>
      ) : (
        <ul className="gk-team-facts">
          {ordered.map((each) => (
            <li key={each.id}>
              <QualificationCard qualification={each} onOpen={() => open(each.id)} />
            </li>
          ))}
        </ul>
      )}
      {isAdding && <NewQualificationPanel personId={member.person.id} today={today} onClose={() => setAdding(false)} />}
      {qualification !== undefined && (
        <QualificationPanel
          qualification={qualification}
          today={today}
          changes={props.changes}
          onClose={() => open(null)}
        />
      )}
    </Box>
  );
}

function QualificationCard(props: { readonly qualification: Qualification; readonly onOpen: () => void }): ReactNode {
  const { t } = useTranslation('team');
  const formats = useFormats();
  const { qualification } = props;
  const { isInProgress, expectedYear, awardedOn } = qualification;
  const standing = isInProgress
    ? expectedYear === null
      ? t('qualifications.in-progress')
      : t('qualifications.in-progress-until', { year: String(expectedYear) })
    : awardedOn === null
      ? ''
      : t('qualifications.awarded', { date: formats.date(awardedOn) });
  const isMaster = ['hbo-master', 'wo-master', 'doctorate'].includes(qualification.kind);
  const details = [
    qualification.field,
    qualification.institute,
    standing,
    isInProgress ? '' : t(`evidence.${qualification.evidence}`),
  ].filter((part) => part !== '');
  return (
    <button type="button" className="gk-team-fact" onClick={props.onOpen}>
      <span className="gk-team-fact-title">
        <EvidenceMark qualification={qualification} />
        {qualification.title === '' ? t(`qualification-kinds.${qualification.kind}`) : qualification.title}
        {qualification.title !== '' && (
          <span className="gk-team-tag">{t(`qualification-kinds.${qualification.kind}`)}</span>
        )}
        {isMaster && qualification.accredited !== 'yes' && (
          <span className="gk-team-tag gk-team-tag-attention">
            {t(`accreditation-tags.${qualification.accredited}`)}
          </span>
        )}
      </span>
      <span className="gk-team-fact-line gk-numbers">{details.join(' · ')}</span>
    </button>
  );
}
