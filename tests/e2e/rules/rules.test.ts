import { openExampleByApi } from '../support/example-school.ts';
import { expect, test } from '../support/fixtures.ts';

test('a rule is changed with its source, counts in the budget of the team, and goes back', async ({
  groeikaart,
  axe,
}) => {
  await openExampleByApi(groeikaart);
  const { page } = groeikaart;
  await page.reload();
  await page.getByRole('link', { name: 'Instellingen', exact: true }).click();
  await page
    .getByRole('link', { name: 'Regels' })
    .or(page.getByRole('tab', { name: 'Regels' }))
    .click();
  await expect(page.getByRole('heading', { name: 'Regels', level: 1 })).toBeVisible();
  await axe();
  await page.getByRole('button', { name: 'Scholingsbudget per medewerker' }).click();
  const panel = page.getByRole('dialog', { name: 'Scholingsbudget per medewerker' });
  await panel.getByRole('button', { name: 'Wijzigen' }).click();
  await panel.getByLabel('Euro per jaar bij werktijdfactor 1,0').fill('524,50');
  await panel.getByRole('button', { name: 'Opslaan' }).click();
  await expect(panel.getByText('Vul dit veld in.')).toBeVisible();
  await panel.getByLabel(/^Bron/).fill('Brief van het bestuur');
  await axe();
  await panel.getByRole('button', { name: 'Opslaan' }).click();
  await expect(panel).toContainText('€ 524,50 per jaar');
  await expect(panel).toContainText('Door ons gewijzigd');
  await panel.getByRole('button', { name: 'Meegeleverde regel terugzetten' }).click();
  await expect(panel).toContainText('€ 500 per jaar');
});
