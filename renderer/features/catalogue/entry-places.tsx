import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import TextField from '@mui/material/TextField';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { Trash2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { distanceKm } from '#shared/domain/catalogue/distance.ts';
import type { Programme, ProgrammePlace } from '#shared/domain/catalogue/entities.ts';
import { foldText } from '#shared/kernel/text.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import type { CatalogueDetails } from './catalogue-data.ts';
import { DistanceNote } from './distance-note.tsx';
import { useEntryWords } from './use-entry-words.ts';

/** Where an entry is taught and how far that is; a place that is known gets its coordinates. */
export function EntryPlaces(props: { readonly details: CatalogueDetails; readonly programme: Programme }): ReactNode {
  const { details, programme } = props;
  const { t } = useTranslation('catalogue');
  const api = useApi();
  const words = useEntryWords();
  const update = useChange(api.catalogue.update.mutationOptions(), { announce: true });
  const [name, setName] = useState('');
  const store = (places: readonly ProgrammePlace[]): void =>
    update.mutate({ programmeId: programme.id, programme: { places } });
  const known = new Map(details.places.places.map((place) => [foldText(place.name), place]));
  const { from } = details.distance;
  const farOf = ({ latitude, longitude }: ProgrammePlace): string =>
    latitude === null || longitude === null
      ? t('distance.no-coordinates')
      : from === null
        ? ''
        : words.km(distanceKm(from, { latitude, longitude }));
  const add = (): void => {
    const written = name.trim();
    store([...programme.places, known.get(foldText(written)) ?? { name: written, latitude: null, longitude: null }]);
    setName('');
  };
  return (
    <Box component="section" aria-label={t('fields.places')} sx={{ display: 'grid', gap: 1 }}>
      <Typography variant="h3">{t('fields.places')}</Typography>
      {programme.places.length === 0 && (
        <Typography color="textSecondary">
          {t(programme.formFeatures.includes('on-site') ? 'at-school' : 'distance.no-place')}
        </Typography>
      )}
      <ul className="gk-catalogue-lines">
        {programme.places.map((place, index) => (
          <li key={`${place.name} ${String(index)}`}>
            <span>{place.name}</span>
            <span className="gk-catalogue-facts gk-numbers">{farOf(place)}</span>
            <Tooltip title={t('costs.remove')}>
              <IconButton
                size="small"
                aria-label={t('costs.remove-one', { name: place.name })}
                onClick={() => store(programme.places.filter((_other, at) => at !== index))}
              >
                <Trash2 size={16} aria-hidden />
              </IconButton>
            </Tooltip>
          </li>
        ))}
      </ul>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'flex-end' }}>
        <Box sx={{ width: 260 }}>
          <Autocomplete
            freeSolo
            options={details.places.places.map((place) => place.name)}
            inputValue={name}
            onInputChange={(_event, text) => setName(text)}
            clearText={t('links.clear')}
            renderInput={(parameters) => <TextField {...parameters} label={t('distance.add-place')} />}
          />
        </Box>
        <Button variant="outlined" disabled={name.trim() === ''} onClick={add}>
          {t('outcomes.add')}
        </Button>
      </Box>
      <DistanceNote isKnown={from !== null} checkedOn={details.places.checkedOn} />
    </Box>
  );
}
