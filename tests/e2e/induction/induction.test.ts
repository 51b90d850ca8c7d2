import { openExampleByApi } from '../support/example-school.ts';
import { expect, test } from '../support/fixtures.ts';

test('a starter has a coach, an agreement and a decision; hours name their rule', async ({ groeikaart, axe }) => {
  await openExampleByApi(groeikaart);
  await groeikaart.page.reload();
  const { page } = groeikaart;
  await page.getByRole('link', { name: 'Team', exact: true }).click();
  await page.getByRole('searchbox').fill('Muller');
  await expect(page).toHaveURL(/q=Muller/);
  await page.getByText('Yara Muller').first().click();
  await page.getByRole('tab', { name: 'Inwerken' }).click();
  await expect(page.getByRole('combobox', { name: 'Coach' })).toHaveValue("Hanneke van 't Hofland");
  await page.getByRole('checkbox', { name: 'De coach is ook de leidinggevende' }).check();
  await expect(page.getByText(/heeft recht op een coach die dat niet is/)).toBeVisible();
  await axe();

  await page.getByRole('button', { name: 'Besluit vastleggen' }).click();
  const panel = page.getByRole('dialog', { name: 'Besluit vastleggen' });
  await panel.getByRole('button', { name: 'Vastleggen' }).click();
  await expect(panel.getByText('Vul dit veld in.').first()).toBeVisible();
  await panel.getByLabel(/Wie besloot/).fill('Directeur');
  await panel.getByLabel(/Observatie-instrument/).fill('Eigen kijkwijzer');
  await axe();
  await panel.getByRole('button', { name: 'Vastleggen' }).click();
  await expect(page.getByRole('button', { name: /^basisbekwaam/ })).toContainText('instrument: Eigen kijkwijzer');
  // Within three years of the start: a claim on step 4.
  await expect(page.getByText(/dat geeft aanspraak op trede 4/)).toBeVisible();

  await page.getByRole('tab', { name: 'Uren' }).click();
  await expect(page.getByRole('row', { name: /Professionalisering/ })).toContainText('83 uur');
  await expect(page.getByRole('row', { name: /Duurzame inzetbaarheid, starter/ })).toContainText('CAO PO');
  await axe();
});
