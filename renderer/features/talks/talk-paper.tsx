import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { Printer } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TALK_SIDES } from '#shared/domain/talks/entities.ts';
import { displayName } from '#shared/domain/team/person-name.ts';
import type { TalkPage } from './talks-data.ts';
import { useTalkWords } from './use-talk-words.ts';
import './talk-paper.css';

/** The report as it comes on A4; printing prints it alone, on paper or as PDF. Holds nothing private or hidden. */
export function TalkPaperDialog(props: {
  readonly page: TalkPage;
  readonly name: string;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('talks');
  const titleId = useId();
  return (
    <Dialog open onClose={props.onClose} maxWidth="md" fullWidth aria-labelledby={titleId} className="gk-print-alone">
      <DialogTitle id={titleId} className="gk-no-print">
        {t('paper.title')}
      </DialogTitle>
      <DialogContent>
        <p className="gk-no-print gk-talks-text">{t('paper.help')}</p>
        <Paper page={props.page} name={props.name} />
      </DialogContent>
      <DialogActions className="gk-no-print">
        <Button onClick={props.onClose}>{t('common:close')}</Button>
        <Button variant="contained" startIcon={<Printer size={18} aria-hidden />} onClick={() => window.print()}>
          {t('paper.print')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function Paper({ page, name }: { readonly page: TalkPage; readonly name: string }): ReactNode {
  const { talk } = page;
  const { t } = useTranslation('talks');
  const words = useTalkWords();
  const leader = page.leader === null ? t('school-leader') : displayName(page.leader);
  const sections = talk.sections.map((section) => ({
    ...section,
    items: section.items.flatMap((item) => {
      const answer = talk.answers[item.key];
      const step = answer?.step == null ? '' : `${String(answer.step)} ${item.scale[answer.step - 1] ?? ''}`;
      const said = [step, answer?.text ?? ''].filter((text) => text.trim() !== '').join(' – ');
      return said === '' ? [] : [{ key: item.key, question: item.question, said }];
    }),
  }));
  return (
    <article className="gk-talk-paper">
      <h2>{t('paper.heading', { title: talk.title })}</h2>
      <dl>
        <div>
          <dt>{t('paper.with')}</dt>
          <dd>{name}</dd>
        </div>
        <div>
          <dt>{t('paper.led-by')}</dt>
          <dd>{leader}</dd>
        </div>
        <div>
          <dt>{t('paper.on')}</dt>
          <dd>{words.when(talk)}</dd>
        </div>
        <div>
          <dt>{t('paper.plan')}</dt>
          <dd>{talk.updatesPlan ? t('paper.yes') : t('paper.no')}</dd>
        </div>
      </dl>
      {talk.topics.length > 0 && (
        <section>
          <h3>{t('record.topics')}</h3>
          {talk.topics.map((topic) => (
            <div key={topic.id} className="gk-talk-paper-item">
              <h4>{topic.title}</h4>
              <p>
                {topic.notes === '' ? t(topic.isDiscussed ? 'paper.discussed' : 'paper.not-discussed') : topic.notes}
              </p>
            </div>
          ))}
        </section>
      )}
      {sections
        .filter(({ items }) => items.length > 0)
        .map((section) => (
          <section key={section.title}>
            <h3>{section.title}</h3>
            {section.items.map((item) => (
              <div key={item.key} className="gk-talk-paper-item">
                <h4>{item.question}</h4>
                <p>{item.said}</p>
              </div>
            ))}
          </section>
        ))}
      <section>
        <h3>{t('record.report')}</h3>
        <p>{talk.report === '' ? t('paper.no-report') : talk.report}</p>
      </section>
      {talk.teacherView !== '' && (
        <section>
          <h3>{t('record.teacher-view')}</h3>
          <p>{talk.teacherView}</p>
        </section>
      )}
      <section className="gk-talk-paper-signing">
        <h3>{t('paper.signatures')}</h3>
        {TALK_SIDES.map((side) => {
          const signature = talk.signatures.find((one) => one.side === side);
          return (
            <div key={side} className="gk-talk-paper-signer">
              <strong>{side === 'leader' ? leader : name}</strong>
              {signature === undefined ? (
                <span className="gk-talk-paper-line">{t('paper.signature')}</span>
              ) : (
                <span>{t(`signing.signed.${signature.stance}`, { at: words.formats.moment(signature.signedAt) })}</span>
              )}
            </div>
          );
        })}
        {talk.frozenHash !== null && (
          <p className="gk-talk-paper-hash">
            {t('paper.hash')} {talk.frozenHash}
          </p>
        )}
        {talk.reopenings.length > 0 && <p>{t('paper.reopened', { count: talk.reopenings.length })}</p>}
      </section>
    </article>
  );
}
