import Box from '@mui/material/Box';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FrameworkImportPreview, ScaleChoice } from '#shared/contract/framework-exchange.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import { SelectField, TextInput } from '#renderer/ui/fields.tsx';
import { useTitles } from './use-titles.ts';
import type { FrameworkImport } from './use-framework-import.ts';

/** What the user decides about a new framework: its title, what is rated, and on which scale. */
export function ImportChoices(props: {
  readonly incoming: FrameworkImport;
  readonly preview: FrameworkImportPreview;
}): ReactNode {
  const { t } = useTranslation('framework-exchange');
  const { incoming, preview } = props;
  const { title } = incoming;
  return (
    <section className="gk-framework-exchange-choices" aria-label={t('choices.label')}>
      <TextInput
        label={t('choices.title')}
        value={title}
        required
        maxLength={300}
        problem={title.trim() === '' ? t('choices.title-missing') : null}
        onChange={(value) => incoming.setOptions({ title: value })}
      />
      <ScaleField {...props} />
      {preview.canChooseLayer && <LayerChoice {...props} />}
    </section>
  );
}

function ScaleField({
  incoming,
  preview,
}: {
  readonly incoming: FrameworkImport;
  readonly preview: FrameworkImportPreview;
}): ReactNode {
  const { t } = useTranslation('framework-exchange');
  const titleOf = useTitles();
  const { i18n } = useTranslation();
  const { scales } = preview;
  const chosen = scales.find(({ scale }) => keyOf(scale) === keyOf(preview.scale));
  const nameOf = (choice: ScaleChoice): string =>
    choice.scale.kind === 'framework'
      ? t('choices.scales.framework', { title: titleOf(choice) })
      : t(`choices.scales.${choice.scale.kind}`);
  const labels = chosen?.levels.map(({ labelNl, labelEn }) =>
    i18n.language === 'en' ? labelEn || labelNl : labelNl || labelEn,
  );
  return (
    <SelectField
      label={t('choices.scale')}
      value={keyOf(preview.scale)}
      options={scales.map((choice) => ({ value: keyOf(choice.scale), label: nameOf(choice) }))}
      help={t('choices.levels', { levels: labels?.join(' · ') ?? '' })}
      onChange={(value) => {
        const choice = scales.find(({ scale }) => keyOf(scale) === value);
        if (choice !== undefined) incoming.setOptions({ scale: choice.scale });
      }}
    />
  );
}

function keyOf(scale: ScaleChoice['scale']): string {
  return scale.kind === 'framework' ? scale.frameworkId : scale.kind;
}

/** Which layer of the tree is rated; above it stand the domains, below it the indicators. */
function LayerChoice({
  incoming,
  preview,
}: {
  readonly incoming: FrameworkImport;
  readonly preview: FrameworkImportPreview;
}): ReactNode {
  const { t } = useTranslation('framework-exchange');
  const formats = useFormats();
  return (
    <FormControl className="gk-framework-exchange-layers">
      <FormLabel id="framework-exchange-layer">{t('choices.layer')}</FormLabel>
      <Typography variant="body2" color="textSecondary">
        {t('choices.layer-help')}
      </Typography>
      <RadioGroup
        aria-labelledby="framework-exchange-layer"
        value={String(preview.ratedLayer)}
        onChange={(_event, value) => incoming.setOptions({ ratedLayer: Number(value) })}
      >
        {preview.layers
          .filter(({ depth }) => depth <= preview.deepestRatedLayer)
          .map(({ depth, count, typeNames, example }) => (
            <FormControlLabel
              key={depth}
              value={String(depth)}
              control={<Radio />}
              label={
                <Box component="span" sx={{ overflowWrap: 'anywhere' }}>
                  {t('choices.layer-option', { number: depth + 1, count, items: formats.number(count, 0) })}{' '}
                  <Typography component="span" color="textSecondary">
                    {[typeNames.join(', '), t('choices.layer-example', { example })]
                      .filter((part) => part !== '')
                      .join(' · ')}
                  </Typography>
                </Box>
              }
            />
          ))}
      </RadioGroup>
    </FormControl>
  );
}
