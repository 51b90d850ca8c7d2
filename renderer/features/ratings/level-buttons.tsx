import type { KeyboardEvent, ReactNode } from 'react';
import type { Framework } from '#shared/domain/competences/entities.ts';
import { levelStep } from '#renderer/ui/theme/tokens.ts';
import { useRatingWords } from '#renderer/lib/ratings/use-rating-words.ts';

/** The levels of a scale as buttons: arrows walk, digits and Enter choose. */
export function LevelButtons(props: {
  /** What is rated, for who hears the page. */
  readonly label: string;
  readonly framework: Pick<Framework, 'levels'>;
  /** The level that stands for the chosen rater and day; null when there is none. */
  readonly chosen: number | null;
  /** The level that this rater gave before; null when he gave none. */
  readonly previous: number | null;
  readonly previousLabel: string;
  readonly isDisabled: boolean;
  readonly onChoose: (level: number) => void;
  /** A digit that is no step of the scale. */
  readonly onOutside: () => void;
}): ReactNode {
  const words = useRatingWords();
  const { framework, chosen, previous } = props;
  const { levels } = framework;
  const entry = levels.find(({ level }) => level === (chosen ?? previous))?.level ?? levels[0]?.level;

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || !/^[0-9]$/.test(event.key) || props.isDisabled) return;
    event.preventDefault();
    if (event.repeat) return;
    const level = Number(event.key);
    if (levels.some((step) => step.level === level)) props.onChoose(level);
    else props.onOutside();
  };
  return (
    <div role="group" aria-label={props.label} className="gk-ratings-levels" onKeyDown={onKeyDown}>
      {levels.map(({ level }) => {
        const name = `${String(level)} ${words.levelName(level, framework)}`;
        const isPrevious = level === previous && level !== chosen;
        const step = `gk-level-${String(levelStep(level, levels.length))}`;
        return (
          <button
            key={level}
            type="button"
            className={`gk-ratings-level${level === chosen ? ` gk-ratings-level-chosen ${step}` : ''}${isPrevious ? ' gk-ratings-level-previous' : ''}`}
            aria-pressed={level === chosen}
            aria-label={isPrevious ? `${name}, ${props.previousLabel}` : name}
            title={isPrevious ? `${name}, ${props.previousLabel}` : name}
            tabIndex={level === entry ? 0 : -1}
            disabled={props.isDisabled}
            data-level={level}
            onClick={() => props.onChoose(level)}
          >
            {level}
          </button>
        );
      })}
    </div>
  );
}
