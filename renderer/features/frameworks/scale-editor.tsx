import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FrameworkLevel } from '#shared/domain/competences/entities.ts';
import { SCALE_LENGTH } from '#shared/domain/competences/framework-policy.ts';
import type { WantedLevel } from '#shared/domain/competences/framework-scale.ts';
import { problemOf } from '#renderer/lib/api/problem.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { AutosaveField } from '#renderer/ui/autosave-field.tsx';
import { TextInput } from '#renderer/ui/fields.tsx';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';
import { LevelBadge } from '#renderer/ui/level-badge.tsx';
import type { FrameworkEntry } from './use-frameworks-data.ts';
import { useTexts } from './use-texts.ts';

/** The levels of a framework from low to high: rename, add, remove, change places. What is in use stays where it is. */
export function ScaleEditor(props: { readonly entry: FrameworkEntry; readonly canEdit: boolean }): ReactNode {
  const { t } = useTranslation('frameworks');
  const texts = useTexts();
  const problems = useProblemTexts();
  const api = useApi();
  const change = useChange(api.frameworks.changeScale.mutationOptions(), { announce: true, showsError: true });
  const rename = useChange(api.frameworks.changeScale.mutationOptions(), { showsError: true });
  const { framework } = props.entry;
  const { levels } = framework;
  const put = (wanted: readonly WantedLevel[]): void => {
    change.mutate({ frameworkId: framework.id, levels: [...wanted] });
  };
  const swap = (index: number, other: number): void => {
    const wanted = levels.map(kept);
    const [one, two] = [wanted[index], wanted[other]];
    if (one === undefined || two === undefined) return;
    wanted[index] = two;
    wanted[other] = one;
    put(wanted);
  };
  const refused = change.error === null ? null : problemOf(change.error);
  const [first] = refused?.fields ?? [];
  return (
    <section className="gk-frameworks-section">
      <Typography variant="h2">{t('levels.title')}</Typography>
      <Typography color="textSecondary">{props.canEdit ? t('levels.text') : t('levels.text-locked')}</Typography>
      <ol className="gk-frameworks-scale">
        {levels.map((step, index) => {
          const label = texts.level(step);
          return (
            <li key={step.level} className="gk-frameworks-scale-step">
              <LevelBadge level={step.level} count={levels.length} label={label} />
              {!props.canEdit && <span>{label}</span>}
              {props.canEdit && (
                <>
                  <AutosaveField<string>
                    value={label}
                    save={(name) =>
                      rename.mutateAsync({
                        frameworkId: framework.id,
                        levels: levels.map((other) =>
                          other.level === step.level
                            ? { was: step.level, ...renamed(step, name, texts.isEnglish) }
                            : kept(other),
                        ),
                      })
                    }
                  >
                    {(binding) => <TextInput label={t('levels.name', { level: step.level })} {...binding} />}
                  </AutosaveField>
                  <ScaleButton
                    label={t('levels.lower', { label })}
                    isOff={index === 0 || change.isPending}
                    onClick={() => swap(index, index - 1)}
                    icon={<ArrowUp size={16} aria-hidden />}
                  />
                  <ScaleButton
                    label={t('levels.higher', { label })}
                    isOff={index === levels.length - 1 || change.isPending}
                    onClick={() => swap(index, index + 1)}
                    icon={<ArrowDown size={16} aria-hidden />}
                  />
                  <ScaleButton
                    label={t('levels.remove', { label })}
                    isOff={levels.length <= SCALE_LENGTH.min || change.isPending}
                    onClick={() => put(levels.filter((other) => other.level !== step.level).map(kept))}
                    icon={<X size={16} aria-hidden />}
                  />
                </>
              )}
            </li>
          );
        })}
      </ol>
      {refused !== null && (
        <InlineProblem>{first === undefined ? problems.of(refused) : problems.ofField(first)}</InlineProblem>
      )}
      {props.canEdit && levels.length < SCALE_LENGTH.max && (
        <Button
          size="small"
          startIcon={<Plus size={16} aria-hidden />}
          disabled={change.isPending}
          onClick={() => put([...levels.map(kept), { was: null, labelNl: t('levels.new'), labelEn: '' }])}
          sx={{ justifySelf: 'start' }}
        >
          {t('levels.add')}
        </Button>
      )}
    </section>
  );
}

function ScaleButton(props: {
  readonly label: string;
  readonly isOff: boolean;
  readonly onClick: () => void;
  readonly icon: ReactNode;
}): ReactNode {
  return (
    <Tooltip title={props.label}>
      <span>
        <IconButton size="small" aria-label={props.label} disabled={props.isOff} onClick={props.onClick}>
          {props.icon}
        </IconButton>
      </span>
    </Tooltip>
  );
}

function kept({ level, labelNl, labelEn }: FrameworkLevel): WantedLevel {
  return { was: level, labelNl, labelEn };
}

/** The labels after a change in the language of the interface; the other language follows while both were the same. */
function renamed(step: FrameworkLevel, name: string, isEnglish: boolean): Pick<WantedLevel, 'labelNl' | 'labelEn'> {
  const follows = step.labelNl === step.labelEn;
  return {
    labelNl: isEnglish && !follows ? step.labelNl : name,
    labelEn: !isEnglish && !follows ? step.labelEn : name,
  };
}
