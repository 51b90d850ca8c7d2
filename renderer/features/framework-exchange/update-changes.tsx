import Box from '@mui/material/Box';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import Button from '@mui/material/Button';
import type { FrameworkUpdatePreview } from '#shared/contract/framework-exchange.ts';
import type { FieldChange, NodeChange } from '#shared/domain/framework-exchange/update-types.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';
import type { FrameworkImport } from './use-framework-import.ts';

/** More changes than this are shown when asked for. */
const SHOWN = 12;

/** What a newer edition changes, and what the user decides about it. */
export function UpdateChanges(props: {
  readonly incoming: FrameworkImport;
  readonly update: FrameworkUpdatePreview;
}): ReactNode {
  const { t } = useTranslation('framework-exchange');
  const formats = useFormats();
  const { incoming, update } = props;
  const { counts } = update;
  const total = counts.added + counts.changed + counts.removed + counts.retired;
  const sentences = (['added', 'changed', 'removed', 'retired', 'unchanged'] as const)
    .filter((kind) => counts[kind] > 0)
    .map((kind) => t(`update.counts.${kind}`, { count: counts[kind], items: formats.number(counts[kind], 0) }));
  return (
    <section className="gk-framework-exchange-update" aria-labelledby="framework-exchange-update">
      <Typography variant="h3" id="framework-exchange-update">
        {t('update.title')}
      </Typography>
      <Typography>{total + update.frameworkFields.length === 0 ? t('update.nothing') : sentences.join(' ')}</Typography>
      {counts.conflicts > 0 && <ConflictChoice incoming={incoming} count={counts.conflicts} />}
      <MissingChoice incoming={incoming} missing={update.missing} />
      {update.hasOtherScale && <InlineProblem severity="info">{t('update.other-scale')}</InlineProblem>}
      <ChangeList update={update} total={total} />
    </section>
  );
}

function ConflictChoice(props: { readonly incoming: FrameworkImport; readonly count: number }): ReactNode {
  const { t } = useTranslation('framework-exchange');
  const { incoming } = props;
  return (
    <InlineProblem severity="warning" title={t('update.conflicts', { count: props.count })}>
      <FormControl>
        <FormLabel id="framework-exchange-conflicts">{t('update.conflicts-label')}</FormLabel>
        <RadioGroup
          aria-labelledby="framework-exchange-conflicts"
          value={incoming.options.conflicts}
          onChange={(_event, value) => incoming.setOptions({ conflicts: value === 'take' ? 'take' : 'keep' })}
        >
          <FormControlLabel value="keep" control={<Radio />} label={t('update.conflicts-keep')} />
          <FormControlLabel value="take" control={<Radio />} label={t('update.conflicts-take')} />
        </RadioGroup>
      </FormControl>
    </InlineProblem>
  );
}

function MissingChoice(props: {
  readonly incoming: FrameworkImport;
  readonly missing: FrameworkUpdatePreview['missing'];
}): ReactNode {
  const { t } = useTranslation('framework-exchange');
  return (
    <FormControl>
      <FormLabel id="framework-exchange-missing">{t('update.missing')}</FormLabel>
      <RadioGroup
        aria-labelledby="framework-exchange-missing"
        value={props.missing}
        onChange={(_event, value) => props.incoming.setOptions({ missing: value === 'remove' ? 'remove' : 'keep' })}
      >
        <FormControlLabel value="remove" control={<Radio />} label={t('update.missing-remove')} />
        <FormControlLabel value="keep" control={<Radio />} label={t('update.missing-keep')} />
      </RadioGroup>
    </FormControl>
  );
}

function ChangeList({ update, total }: { readonly update: FrameworkUpdatePreview; readonly total: number }): ReactNode {
  const { t } = useTranslation('framework-exchange');
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? update.changes : update.changes.slice(0, SHOWN);
  const rest = total - shown.length;
  if (update.changes.length + update.frameworkFields.length === 0) return null;
  return (
    <Box>
      <ul className="gk-framework-exchange-changes">
        {update.frameworkFields.length > 0 && (
          <li data-change="changed">
            <span className="gk-framework-exchange-change">{t('update.kinds.changed')}</span>
            <div>
              <strong>{t('update.whole')}</strong>
              <Fields fields={update.frameworkFields} />
            </div>
          </li>
        )}
        {shown.map((change, index) => (
          // The list is never reordered while it is shown.
          <Change key={index} change={change} />
        ))}
      </ul>
      {rest > 0 && !showsAll && update.changes.length > SHOWN && (
        <Button size="small" onClick={() => setShowsAll(true)} sx={{ mt: 1 }}>
          {t('update.show-more', { count: Math.min(rest, update.changes.length - SHOWN) })}
        </Button>
      )}
      {rest > 0 && (showsAll || update.changes.length <= SHOWN) && (
        <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
          {t('update.more', { count: rest })}
        </Typography>
      )}
    </Box>
  );
}

function Change({ change: { change, code, title, fields } }: { readonly change: NodeChange }): ReactNode {
  const { t } = useTranslation('framework-exchange');
  return (
    <li data-change={change}>
      <span className="gk-framework-exchange-change">{t(`update.kinds.${change}`)}</span>
      <div>
        {code !== '' && <span className="gk-framework-exchange-code">{code}</span>} <bdi>{title}</bdi>
        <Fields fields={fields} />
      </div>
    </li>
  );
}

function Fields({ fields }: { readonly fields: readonly FieldChange[] }): ReactNode {
  const { t } = useTranslation('framework-exchange');
  // A text that is the same in both languages is shown once.
  const shown = fields.filter(({ field, before, after }) => {
    const twin = field.endsWith('En') ? `${field.slice(0, -2)}Nl` : null;
    return !fields.some((other) => other.field === twin && other.before === before && other.after === after);
  });
  if (shown.length === 0) return null;
  return (
    <dl className="gk-framework-exchange-fields">
      {shown.map(({ field, before, after, isConflict }) => (
        <div key={field}>
          <dt>
            {t(`update.fields.${field}`)}
            {isConflict && <span className="gk-framework-exchange-conflict"> {t('update.conflict')}</span>}
          </dt>
          <dd>
            <del>
              <bdi>{before === '' ? t('update.empty') : before}</bdi>
            </del>{' '}
            <ins>
              <bdi>{after === '' ? t('update.empty') : after}</bdi>
            </ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}
