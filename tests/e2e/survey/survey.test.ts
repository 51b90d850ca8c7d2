import { openExampleByApi } from '../support/example-school.ts';
import { expect, test } from '../support/fixtures.ts';

test('the team answers without names, and the outcome stands beside the national figures', async ({
  groeikaart,
  axe,
}) => {
  await openExampleByApi(groeikaart);
  await groeikaart.page.reload();
  const { page } = groeikaart;
  await page.getByRole('link', { name: 'Competenties', exact: true }).click();
  await page.getByRole('link', { name: 'Behoeftepeiling' }).click();
  await expect(page.getByText('21 keer ingevuld, 27 mensen in dienst')).toBeVisible();
  const coaching = page.getByRole('row', { name: /Coachingvaardigheden/ });
  await expect(coaching).toContainText('43 %');
  await expect(coaching).toContainText('27 %');
  await axe();

  await page.getByRole('button', { name: 'Vragenlijst invullen' }).click();
  await page.getByRole('button', { name: 'Versturen' }).click();
  await expect(page.getByText('Er is nog niets ingevuld.')).toBeVisible();
  for (const name of ['Coachingvaardigheden', 'Toetsvaardigheden', 'Cultuureducatie', 'Vakinhoudelijke kennis']) {
    await page.getByRole('checkbox', { name }).check();
  }
  await page.getByLabel('Iets anders, in je eigen woorden').fill('Dans');
  await expect(page.getByText('5 van 5 gekozen')).toBeVisible();
  await expect(page.getByRole('checkbox', { name: 'Wetenschap & technologie' })).toBeDisabled();
  const importance = page.getByRole('group', { name: 'Rol als leerkracht voor de klas' });
  await importance.getByRole('button', { name: '4' }).click();
  await axe();
  await page.getByRole('button', { name: 'Versturen' }).click();
  await expect(page.getByRole('heading', { name: 'Dank je wel' })).toBeVisible();
  await page.getByRole('button', { name: 'De volgende vult in' }).click();
  await expect(page.getByText('0 van 5 gekozen')).toBeVisible();
  await page.getByRole('button', { name: 'Terug naar de uitslag' }).click();
  await expect(page.getByText('22 keer ingevuld, 27 mensen in dienst')).toBeVisible();
  await expect(coaching).toContainText('45 %');
});
