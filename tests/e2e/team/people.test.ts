import { expect, test } from '../support/fixtures.ts';
import { openExampleByApi } from '../support/example-school.ts';
import { openEmptySchool, TeamPage } from '../support/pages/team-page.ts';

test('a person is added by hand with an appointment and a qualification', async ({ groeikaart, page, axe }) => {
  const team = await openEmptySchool(groeikaart);
  await expect(page.getByRole('heading', { name: 'Nog niemand in het team' })).toBeVisible();
  await axe();

  await page.getByRole('button', { name: 'Persoon toevoegen' }).first().click();
  await team.panel.getByRole('button', { name: 'Toevoegen en verder' }).click();
  await expect(team.panel.getByText('Vul dit veld in.')).toBeVisible();
  await team.panel.getByLabel('Voornaam').fill('Ñáñez');
  await team.panel.getByLabel('Tussenvoegsel').fill("van 't");
  await team.panel.getByLabel('Achternaam').fill('Hoff');
  await team.panel.getByLabel('Personeelsnummer').fill('111222333');
  await team.panel.getByRole('button', { name: 'Toevoegen en verder' }).click();
  await expect(team.panel.getByText('Dit lijkt op een burgerservicenummer.')).toBeVisible();
  await team.panel.getByLabel('Personeelsnummer').fill('00102');
  await team.panel.getByRole('button', { name: 'Toevoegen en verder' }).click();

  await expect(page.getByRole('heading', { level: 1, name: "Ñáñez van 't Hoff" })).toBeFocused();
  await expect(page.getByText('Nog geen aanstelling: deze persoon telt daardoor nergens mee.')).toBeVisible();

  await page.getByRole('button', { name: 'Aanstelling toevoegen' }).click();
  await team.panel.getByLabel('Functie', { exact: true }).fill('Leerkracht');
  await team.panel.getByLabel('Werktijdfactor').fill('0,8');
  await expect(team.panel.getByText('Dat is 32 uur per week.')).toBeVisible();
  await team.fillDate(team.panel, 'Eerste dag', '01-08-2019');
  await team.fillDate(team.panel, 'Laatste dag', '1-8-2018');
  await team.panel.getByRole('button', { name: 'groep 3' }).click();
  await team.panel.getByRole('button', { name: 'groep 4' }).click();
  await team.panel.getByLabel('Schaal', { exact: true }).fill('LB');
  await team.panel.getByRole('button', { name: 'Toevoegen' }).click();
  await expect(team.panel.getByText('Het einde ligt voor het begin.')).toBeVisible();
  await expect(team.panel.getByText('Kies van welke jaren deze schaalnaam is')).toBeVisible();
  await team.fillDate(team.panel, 'Laatste dag', '');
  await team.panel.getByRole('button', { name: 'Toevoegen' }).click();
  await expect(team.panel).toBeHidden();
  await expect(page.getByRole('button', { name: /Leerkracht.*0,8 · 32 uur per week.*groep 3 en 4/ })).toBeVisible();

  await page.getByRole('button', { name: 'Diploma toevoegen' }).click();
  await team.choose(team.panel, 'Soort', 'Hbo-master');
  await team.panel.getByLabel('Naam van de opleiding').fill('Master Educational Needs');
  await team.fillDate(team.panel, 'Behaald op', '30-06-2021');
  await team.panel.getByRole('button', { name: 'Diploma gezien' }).click();
  await team.panel.getByRole('group', { name: 'Geaccrediteerd' }).getByRole('button', { name: 'Ja' }).click();
  await team.panel.getByRole('button', { name: 'Toevoegen' }).click();
  await expect(page.getByRole('button', { name: /Master Educational Needs.*Diploma gezien/ })).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'Behaald: Master Educational Needs' })).toBeVisible();

  await page.getByRole('button', { name: 'Naar de lijst' }).click();
  await expect(team.count('1 persoon · 0,8 fte vandaag')).toBeVisible();
  await expect(team.row("Ñáñez van 't Hoff")).toContainText('Hbo-master');
});

test('a person, its panels and the form of a new person are accessible', async ({ groeikaart, page, axe }) => {
  await openExampleByApi(groeikaart);
  await page.reload();
  const team = new TeamPage(page);
  await team.open();
  await page.getByRole('button', { name: 'Persoon toevoegen' }).click();
  await team.panel.getByRole('button', { name: 'Toevoegen en verder' }).click();
  await axe();
  await page.keyboard.press('Escape');
  await team.openPerson('Wilma Brouwers');
  await axe();
  await page.getByRole('button', { name: /^Leerkracht.*nu/ }).click();
  await expect(team.panel).toBeVisible();
  await axe();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Diploma gezien.*Leraar basisonderwijs/ }).click();
  await expect(team.panel).toBeVisible();
  await axe();
});

test('fields save themselves, one after the other, and undo takes a deletion back', async ({ groeikaart, page }) => {
  await openExampleByApi(groeikaart);
  await page.reload();
  const team = new TeamPage(page);
  await team.open();
  await team.openPerson('Wilma Brouwers');
  await page.getByLabel('Voornaam').fill('Wilhelmina');
  await page.getByLabel('Achternaam').fill('Brouwers-de Wit');
  await page.getByLabel('E-mailadres').fill('geen adres');
  await page.getByLabel('E-mailadres').blur();
  await expect(page.getByText('Dit is geen e-mailadres.')).toBeVisible();
  await page.getByLabel('E-mailadres').fill('w.brouwers@voorbeeld.nl');
  await page.getByLabel('E-mailadres').blur();
  await team.expectSaved();
  await expect(page.getByRole('heading', { level: 1, name: 'Wilhelmina Brouwers-de Wit' })).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Voornaam')).toHaveValue('Wilhelmina');
  await expect(page.getByLabel('E-mailadres')).toHaveValue('w.brouwers@voorbeeld.nl');

  await page.getByRole('button', { name: 'Verwijderen', exact: true }).click();
  await expect(team.grid).toBeVisible();
  await expect(team.row('Wilhelmina Brouwers-de Wit')).toHaveCount(0);
  await team.notice.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(team.row('Wilhelmina Brouwers-de Wit')).toBeVisible();
});

test('the list filters, counts, keeps its state in the address and works by keyboard', async ({
  groeikaart,
  page,
  axe,
}) => {
  await openExampleByApi(groeikaart);
  await page.reload();
  const team = new TeamPage(page);
  await team.open();
  await expect(team.grid).toBeVisible();
  await axe();
  await page.getByRole('button', { name: /^Iedereen/ }).click();
  await expect(team.count('28 mensen')).toBeVisible();
  await page.getByRole('button', { name: 'Bovenbouw' }).click();
  await page.getByRole('searchbox', { name: 'Zoek op naam of functie' }).fill('sanne bak');
  await expect(team.count('1 persoon')).toBeVisible();
  await expect(page).toHaveURL(/service=all/);
  await expect(page).toHaveURL(/bouw=upper/);
  await page.reload();
  await expect(team.count('1 persoon')).toBeVisible();

  await team.row('Sanne Bakkers').getByRole('gridcell').first().focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Sanne Bakkers' })).toBeFocused();
  await expect(page.getByText('1 van 1')).toBeVisible();
  await page.goBack();
  await expect(team.grid).toBeVisible();

  await page.getByRole('searchbox', { name: 'Zoek op naam of functie' }).fill('zzz');
  await expect(page.getByRole('heading', { name: 'Niemand gevonden' })).toBeVisible();
  await page.getByRole('button', { name: 'Toon iedereen' }).click();
  await expect(team.count('28 mensen')).toBeVisible();

  await expect(page.getByRole('columnheader', { name: 'Personeelsnummer' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Meer' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Personeelsnummer tonen' }).click();
  await expect(page.getByRole('columnheader', { name: 'Personeelsnummer' })).toHaveCount(1);
});

test('the palette opens a person, and an address of nobody says so', async ({ groeikaart, page }) => {
  await openExampleByApi(groeikaart);
  await page.reload();
  await new TeamPage(page).open();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('brouwers');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Wilma Brouwers' })).toBeVisible();
  const url = new URL(page.url());
  url.searchParams.set('person', 'nobody');
  await page.goto(url.href);
  await expect(page.getByRole('heading', { name: 'Deze persoon is er niet meer' })).toBeVisible();
  await page.getByRole('button', { name: 'Naar de lijst' }).click();
  await expect(page.getByRole('grid')).toBeVisible();
});
