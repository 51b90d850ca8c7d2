import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isRuleValue, type AnyRuleValue } from '#shared/domain/rules/rule-value.ts';
import type { IsoDate } from '#shared/kernel/dates.ts';
import { problemOf } from '#renderer/lib/api/problem.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import { DateField } from '#renderer/ui/date-field.tsx';
import { NumberField, TextInput } from '#renderer/ui/fields.tsx';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';
import type { ListedRule, RulePeriodRow } from './rules-data.ts';
import { blankValue, RuleValueFields } from './rule-value-fields.tsx';

/** Changes one period of a rule, or adds one; saved as a whole, as one step of undo. */
export function RuleForm(props: {
  readonly rule: ListedRule;
  /** The period that is changed; null for a new one. */
  readonly changed: RulePeriodRow | null;
  readonly today: IsoDate;
  readonly onClose: () => void;
}): ReactNode {
  const { rule, changed, today } = props;
  const { t } = useTranslation('rules');
  const api = useApi();
  const texts = useProblemTexts();
  const formats = useFormats();
  const like = changed ?? rule.inForce;
  const [value, setValue] = useState<AnyRuleValue>(like?.value ?? blankValue(rule.unit));
  const [isUnknown, setUnknown] = useState(changed !== null && changed.value === null);
  const [parameters, setParameters] = useState<Readonly<Record<string, number>>>(like?.parameters ?? {});
  const [from, setFrom] = useState<IsoDate | null>(changed?.from ?? null);
  const [to, setTo] = useState<IsoDate | null>(changed?.to ?? null);
  const [source, setSource] = useState(changed?.isOwn === true ? changed.source : '');
  const [note, setNote] = useState(changed?.isOwn === true ? changed.noteNl : '');
  const [checkedOn, setCheckedOn] = useState<IsoDate | null>(today);
  const [isTried, setTried] = useState(false);
  const settings = { announce: true, showsError: true };
  const add = useChange(api.rules.add.mutationOptions({ onSuccess: props.onClose }), settings);
  const change = useChange(api.rules.change.mutationOptions({ onSuccess: props.onClose }), settings);
  const error = add.error ?? change.error;
  const problem = error === null ? null : problemOf(error);
  const under = (path: string): string | null => (problem === null ? null : texts.under(problem.fields, path));
  const isSound = isUnknown || isRuleValue(rule.key, value);
  const required = (isMissing: boolean): string | null =>
    isTried && isMissing ? texts.ofField({ code: 'required', details: {} }) : null;
  const valueProblem =
    isTried && !isSound ? texts.ofField({ code: 'rule-value-invalid', details: {} }) : under('value');
  const isStartFixed = changed !== null && rule.shippedStarts.includes(changed.from);
  const save = (): void => {
    setTried(true);
    const hasNumbers = rule.parameters.every((name) => Number.isInteger(parameters[name]));
    if (!isSound || !hasNumbers || from === null || checkedOn === null || source.trim() === '') return;
    const given = { value: isUnknown ? null : value, parameters, from, to, source, note, checkedOn };
    if (changed === null) add.mutate({ key: rule.key, rule: given });
    else change.mutate({ key: rule.key, from: changed.from, rule: given });
  };
  return (
    <Box sx={{ display: 'grid', gap: 2 }} role="group" aria-label={t(changed === null ? 'add' : 'change')}>
      {!isUnknown && <RuleValueFields unit={rule.unit} value={value} onChange={setValue} />}
      {valueProblem !== null && <InlineProblem>{valueProblem}</InlineProblem>}
      <FormControlLabel
        control={<Checkbox checked={isUnknown} onChange={(_event, checked) => setUnknown(checked)} />}
        label={t('fields.unknown')}
      />
      {rule.parameters.length > 0 && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
          {rule.parameters.map((name) => (
            <NumberField
              key={name}
              label={t(`parameters.${name}`)}
              digits={0}
              width={200}
              value={parameters[name] ?? null}
              onChange={(number) => setParameters({ ...parameters, [name]: number ?? Number.NaN })}
              problem={under(`parameters.${name}`) ?? required(!Number.isInteger(parameters[name]))}
            />
          ))}
        </Box>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
        {isStartFixed ? (
          <Typography variant="body2" color="textSecondary" sx={{ maxWidth: 220 }}>
            {t('fields.from-fixed', { date: formats.date(changed.from) })}
          </Typography>
        ) : (
          <DateField
            label={t('fields.from')}
            required
            value={from}
            onChange={setFrom}
            problem={under('from') ?? required(from === null)}
          />
        )}
        <DateField
          label={t('fields.to')}
          help={t('fields.to-help')}
          value={to}
          onChange={setTo}
          problem={under('to')}
        />
      </Box>
      <TextInput
        label={t('fields.source')}
        help={t('fields.source-help')}
        required
        maxLength={300}
        value={source}
        onChange={setSource}
        problem={under('source') ?? required(source.trim() === '')}
      />
      <DateField
        label={t('fields.checked-on')}
        required
        max={today}
        value={checkedOn}
        onChange={setCheckedOn}
        problem={under('checkedOn') ?? required(checkedOn === null)}
      />
      <TextInput label={t('fields.note')} rows={2} value={note} onChange={setNote} problem={under('note')} />
      {problem !== null && problem.fields.length === 0 && <InlineProblem>{texts.of(problem)}</InlineProblem>}
      <Box sx={{ display: 'flex', gap: 1 }}>
        <Button variant="contained" loading={add.isPending || change.isPending} onClick={save}>
          {t('save')}
        </Button>
        <Button color="secondary" onClick={props.onClose}>
          {t('common:cancel')}
        </Button>
      </Box>
    </Box>
  );
}
