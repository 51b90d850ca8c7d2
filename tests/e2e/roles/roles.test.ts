import { openExampleByApi } from '../support/example-school.ts';
import { expect, test } from '../support/fixtures.ts';
import { RolesPage } from '../support/pages/roles-page.ts';

/** The figures are those of tests/integration/roles/example-roles.test.ts, counted by hand. */
test.describe('roles of the example school', () => {
  test.beforeEach(async ({ groeikaart }) => {
    await openExampleByApi(groeikaart);
    await groeikaart.page.reload();
    await new RolesPage(groeikaart.page).open();
  });

  test('a vacant role goes to who could follow, and undo takes it back', async ({ groeikaart, axe }) => {
    const { page } = groeikaart;
    const roles = new RolesPage(page);
    await expect(page.getByRole('main')).toContainText('12 rollen: 8 vervuld, 3 deels en 1 niet');
    await expect(roles.card('ICT-coördinator')).toContainText('Mohamed Ait Boulahcen heeft 40 uur te weinig.');
    await axe();

    await roles.card('Cultuurbegeleider').click();
    await expect(roles.detail('Cultuurbegeleider/-specialist')).toContainText('Niemand die nu in dienst is');
    await expect(roles.holders).toContainText('Daan Wesselink');
    await expect(roles.succession).toContainText('1 van 1 eis');
    await expect(roles.succession).toContainText('Cultuureducatie: expert, gevraagd gevorderd');
    await axe();

    await roles.succession.getByRole('button', { name: /^Rol geven aan Marie-Louise/ }).click();
    const panel = page.getByRole('dialog', { name: 'Rol aan iemand geven' });
    await expect(panel.getByLabel('Afgesproken uren per schooljaar')).toHaveValue('40');
    await axe();
    await panel.getByRole('button', { name: 'Rol geven' }).click();
    await expect(roles.card('Cultuurbegeleider')).toContainText('Vervuld');

    await page.getByRole('button', { name: 'Ongedaan maken' }).last().click();
    await expect(roles.card('Cultuurbegeleider')).toContainText('Niet vervuld');
  });

  test('a refresh that is due, and a role a place down', async ({ groeikaart, axe }) => {
    const { page } = groeikaart;
    const roles = new RolesPage(page);
    await roles.card('Taalcoördinator').click();
    const detail = roles.detail('Taalcoördinator');
    const refresh = detail.getByRole('region', { name: 'Opfrissen' });
    await expect(refresh).toContainText(/Shanaya Ramdhani: de termijn liep af op .* Laatst opgefrist op/);
    await axe();
    await expect(detail.getByRole('button', { name: 'Rol omhoog' })).toBeDisabled();
    await detail.getByRole('button', { name: 'Rol omlaag' }).click();
    await expect(detail.getByRole('button', { name: 'Rol omhoog' })).toBeEnabled();
    await page.getByRole('button', { name: 'Ongedaan maken' }).last().click();
    await expect(detail.getByRole('button', { name: 'Rol omhoog' })).toBeDisabled();
  });

  test('hours, deputy and end of a holder save themselves', async ({ groeikaart, axe }) => {
    const { page } = groeikaart;
    const roles = new RolesPage(page);
    await roles.card('ICT-coördinator').click();
    await roles.holders.getByRole('button', { name: /Mohamed/ }).click();
    const panel = page.getByRole('dialog', { name: 'Mohamed Ait Boulahcen' });
    await axe();
    await panel.getByLabel('Afgesproken uren per schooljaar').fill('120');
    await panel.getByLabel('Vervanger').fill('Bas');
    await page.getByRole('option', { name: 'Bas Timmer' }).click();
    await panel.getByRole('button', { name: 'Klaar' }).click();
    await expect(roles.card('ICT-coördinator')).toContainText('Vervuld');
    await expect(roles.holders).toContainText('120 uur · vervanger Bas Timmer');
  });

  test('a role of the library gets a requirement', async ({ groeikaart, axe }) => {
    const { page } = groeikaart;
    const roles = new RolesPage(page);
    await page.getByRole('button', { name: 'Rol toevoegen' }).click();
    const dialog = page.getByRole('dialog', { name: 'Rol toevoegen' });
    await dialog.getByLabel('Zoek een rol').fill('toetsdeskundige');
    await expect(dialog).toContainText('Bron: ResearchNed (2015), 6.2.1');
    await axe();
    await dialog.getByRole('checkbox', { name: /^Toetsdeskundige/ }).check();
    await dialog.getByRole('button', { name: '1 rol toevoegen' }).click();
    const detail = roles.detail('Toetsdeskundige');
    await detail.getByRole('button', { name: 'Eis toevoegen' }).click();
    const editor = page.getByRole('form', { name: 'Nieuwe eis' });
    await editor.getByLabel('Welke competentie?').fill('Toetsen');
    await page.getByRole('option', { name: 'Toetsen', exact: true }).click();
    await expect(editor).toContainText('Alle houders van de rol Toetsdeskundige op niveau gevorderd voor ‘Toetsen’');
    await editor.getByRole('button', { name: 'Eis toevoegen' }).click();
    // Assessment (B16) is at 4 with Haarman and Mansoubi, in the order of what is met.
    await expect(roles.succession.getByRole('listitem').first()).toContainText('1 van 1 eis');
    await expect(roles.succession).toContainText('Toetsen: expert, gevraagd gevorderd');
  });

  test('what a function asks, and the roles of a person', async ({ groeikaart, axe }) => {
    const { page } = groeikaart;
    const roles = new RolesPage(page);
    await page.getByRole('button', { name: 'Taakuren' }).click();
    const hours = page.getByRole('region', { name: /^Taakuren voor het werkverdelingsplan/ });
    await expect(hours.getByRole('row', { name: /^Mohamed Ait Boulahcen/ })).toContainText('80');
    await axe();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Excel-bestand' }).click();
    expect((await download).suggestedFilename()).toMatch(/^taakuren-.*\.xlsx$/);

    await page.getByRole('button', { name: 'Functies' }).click();
    await roles.card('Intern begeleider').click();
    await expect(roles.detail('Intern begeleider')).toContainText('1 op niveau, 2 nodig; bekend van 1 van 2');
    await axe();

    await page.getByRole('link', { name: 'Fatima El Mansoubi' }).click();
    await page.getByRole('tab', { name: 'Rollen' }).click();
    const part = page.getByRole('tabpanel');
    await expect(part.getByRole('link', { name: 'IB’er' }).first()).toBeVisible();
    // Coaching is at 4 and the role of coach asks 3: the nearest role that she does not hold.
    await expect(part).toContainText('Coach van collega’s en starters');
    await expect(part).toContainText('Coachen: expert, gevraagd gevorderd');
    await axe();
  });
});
