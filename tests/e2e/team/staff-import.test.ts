import { closeSync, ftruncateSync, openSync } from 'node:fs';
import path from 'node:path';
import { sheet } from '../../support/import-files.ts';
import { expect, test } from '../support/fixtures.ts';
import { csvFile, openEmptySchool } from '../support/pages/team-page.ts';

const HEADERS = [
  'Personeelsnr',
  'Roepnaam',
  'Tussenvoegsel',
  'Achternaam',
  'Geb.datum',
  'BSN',
  'Functie',
  'Omvang',
  'Code',
] as const;

const LIST = csvFile('personeel.csv', [
  HEADERS,
  ['00101', 'Anna', "van 't", 'Hoff', '12-03-1980', '111222333', 'Leerkracht', '0,8', 'x'],
  ['00102', 'Ñáñez', '', "O'Brien", '31-02-1975', '111222333', 'Leerkracht', '1', 'y'],
  ['00103', 'Bert', 'de', 'Boer', '1-1-1990', '111222333', 'Onderwijsassistent', '0,6', 'z'],
]);

test('a staff list with errors is mended, imported, undone and done again', async ({ groeikaart, page, axe }) => {
  const team = await openEmptySchool(groeikaart);
  await page.getByRole('button', { name: 'Personeelslijst inlezen' }).first().click();
  await expect(page.getByText('Hoogstens 25 MB.')).toBeVisible();
  await axe();
  await page.getByLabel('Bestand kiezen', { exact: true }).setInputFiles(LIST);

  await expect(team.step('Kolommen nakijken')).toBeFocused();
  await expect(page.getByRole('note').filter({ hasText: 'BSN (burgerservicenummer)' })).toBeVisible();
  await expect(team.column('Personeelsnr')).toHaveValue('staffNumber');
  await expect(team.column('BSN')).toHaveCount(0);
  await expect(page.getByText('111222333')).toHaveCount(0);
  await axe();

  // A wrong choice of a column is taken back: birth dates are read as the staff number.
  await team.column('Achternaam').selectOption('');
  await expect(page.getByRole('button', { name: 'Verder naar controleren' })).toBeDisabled();
  await expect(page.getByText('Kies eerst in welke kolom de naam staat')).toBeVisible();
  await team.column('Achternaam').selectOption('familyName');
  await team.column('Omvang').selectOption('workingTimeFactor');
  await team.check();

  const commit = page.getByRole('button', { name: '2 mensen inlezen', exact: true });
  await expect(commit).toBeDisabled();
  await expect(page.getByText('Er is nog 1 rij met een fout.')).toBeVisible();
  await expect(page.getByText('‘31-02-1975’ is geen bestaande datum.')).toBeVisible();
  await expect(page.getByText('Rij 3 · Geb.datum')).toBeVisible();
  await axe();

  // Without the column of birth dates the row has no error any more; back and next keep the choices.
  await page.getByRole('button', { name: 'Terug' }).click();
  await expect(team.column('Omvang')).toHaveValue('workingTimeFactor');
  await team.column('Geb.datum').selectOption('');
  await team.check();
  await expect(team.figure('Nieuw')).toContainText('3');
  await team.commit('3 mensen inlezen', '3 mensen zijn toegevoegd.');
  await axe();

  await page.getByRole('button', { name: 'Alles ongedaan maken' }).click();
  await expect(page.getByRole('heading', { name: 'Alles is teruggedraaid' })).toBeVisible();
  await team.redo.click();
  await team.toList();
  await expect(team.count(/3 mensen/)).toBeVisible();
  await expect(team.row("Anna van 't Hoff")).toBeVisible();
  await expect(team.row("Ñáñez O'Brien")).toBeVisible();
});

test('rows with an error are only left out when the user says so', async ({ groeikaart, page }) => {
  const team = await openEmptySchool(groeikaart);
  await team.chooseStaffList(LIST);
  await team.check();
  await page.getByRole('switch', { name: 'Laat deze rij weg en lees de rest in' }).click();
  await team.commit('2 mensen inlezen', '2 mensen zijn toegevoegd. 1 rij is weggelaten.');
  await team.toList();
  await expect(team.count(/2 mensen/)).toBeVisible();
  await expect(team.row("Ñáñez O'Brien")).toHaveCount(0);
});

test('a second list updates by staff number and shows old and new', async ({ groeikaart, page }) => {
  const team = await openEmptySchool(groeikaart);
  const headers = ['Personeelsnummer', 'Voornaam', 'Achternaam', 'Functie', 'WTF', 'In dienst'];
  const anna = ['00101', 'Anna', 'Hoff', 'Leerkracht', '0,8', '01-08-2015'];
  await team.chooseStaffList(csvFile('een.csv', [headers, anna]));
  await team.check();
  await team.commit('1 persoon inlezen', '1 persoon is toegevoegd.');
  await team.toList();

  await team.chooseStaffList(csvFile('twee.csv', [headers, anna]));
  await team.check();
  await expect(page.getByText('Er is niets nieuws of veranderd in deze lijst.')).toBeVisible();
  await page.getByRole('button', { name: 'Terug' }).click();
  await page.getByRole('button', { name: 'Terug' }).click();
  await expect(page.getByText('Gekozen: twee.csv')).toBeVisible();
  const changed = ['00101', 'Anna', 'Hoff-Smit', 'Leerkracht', '1', '01-08-2015'];
  await page
    .getByLabel('Ander bestand kiezen', { exact: true })
    .setInputFiles(csvFile('drie.csv', [headers, changed, ['00102', 'Bo', 'Bos', 'Leerkracht', '0,5', '01-08-2020']]));
  await team.check();
  await expect(team.figure('Nieuw')).toContainText('1');
  await expect(team.figure('Gewijzigd')).toContainText('1');
  const row = page.getByRole('row', { name: /Anna/ });
  await expect(row).toContainText('Achternaam: Hoff → Hoff-Smit');
  await expect(row).toContainText('Werktijdfactor: 0,8 → 1');
  await team.commit('2 mensen inlezen', '1 persoon is toegevoegd. 1 persoon is bijgewerkt.');
  await team.toList();
  await expect(team.count('2 mensen · 1,5 fte vandaag')).toBeVisible();
  await team.undo.click();
  await expect(team.count('1 persoon · 0,8 fte vandaag')).toBeVisible();
  await expect(team.row('Anna Hoff')).not.toContainText('Smit');
  await team.redo.click();
  await expect(team.row('Anna Hoff-Smit')).toBeVisible();
});

test('an Excel file with dates and hours is imported', async ({ groeikaart, page }) => {
  const team = await openEmptySchool(groeikaart);
  // 42217 is 1 August 2015.
  const rows = sheet([
    ['Naam', 'Geboortedatum', 'Functie', 'Uren per week', 'Datum in dienst'],
    ['Anna de Vries', { serial: 29_292 }, 'Leerkracht', 32, { serial: 42_217 }],
    ['Bert Bos', { serial: 32_874 }, 'Directeur', 40, { serial: 42_217 }],
  ]);
  await team.chooseStaffList({
    name: 'team.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(rows),
  });
  await expect(page.getByRole('button', { name: 'Uren per week (32)', pressed: true })).toBeVisible();
  await team.check();
  await team.commit('2 mensen inlezen', '2 mensen zijn toegevoegd.');
  await team.toList();
  await expect(team.count('2 mensen · 1,8 fte vandaag')).toBeVisible();
  await expect(team.row('Anna de Vries')).toContainText('1 aug 2015');
});

test('a file that is too large or no list is refused with a sentence', async ({ groeikaart, page, axe }) => {
  const team = await openEmptySchool(groeikaart);
  groeikaart.allowProblem(/400|422/);
  await team.openStaffImport();
  const choose = page.getByLabel('Bestand kiezen', { exact: true });
  // Through a debugging port, as on the double, a file of this size cannot be handed to the page.
  if (groeikaart.host === 'browser') {
    const large = path.join(groeikaart.documentsDir, 'groot.csv');
    const file = openSync(large, 'w');
    ftruncateSync(file, 200 * 1024 * 1024);
    closeSync(file);
    await choose.setInputFiles(large);
    await expect(page.getByRole('alert')).toContainText('Het is 200 MB; hoogstens 25 MB kan.');
  }

  await choose.setInputFiles({ name: 'leeg.csv', mimeType: 'text/csv', buffer: Buffer.alloc(0) });
  await expect(page.getByRole('alert')).toContainText('Dit bestand is leeg.');
  await choose.setInputFiles({
    name: 'foto.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'),
  });
  await expect(page.getByRole('alert')).toContainText('Dit is een afbeelding.');
  await axe();
  await page.getByRole('button', { name: 'Stoppen zonder inlezen' }).click();
  await expect(page.getByRole('heading', { name: 'Nog niemand in het team' })).toBeVisible();
});
