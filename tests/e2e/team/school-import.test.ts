import path from 'node:path';
import { expect, test } from '../support/fixtures.ts';
import { openEmptySchool } from '../support/pages/team-page.ts';
import { repository } from '../support/program.ts';

const DUO_LIST = path.resolve(repository, '../shared/test-data/nl/duo-vestigingen-sample.csv');

test("the schools of one board are taken from DUO's list and undone", async ({ groeikaart, page, axe }) => {
  const team = await openEmptySchool(groeikaart);
  await page.getByRole('button', { name: 'Meer' }).click();
  await page.getByRole('menuitem', { name: 'Scholen' }).click();
  await expect(page.getByRole('heading', { name: 'Nog geen scholen' })).toBeVisible();
  await axe();
  await page.getByRole('button', { name: 'Scholenlijst inlezen' }).click();
  await page.getByLabel('Bestand kiezen', { exact: true }).setInputFiles(DUO_LIST);
  await expect(team.step('Scholen kiezen')).toBeFocused();
  await expect(page.getByText('Kies een bestuur, of neem alle scholen.')).toBeVisible();
  await page.getByRole('combobox', { name: 'Bestuur' }).fill('10249');
  await page.getByRole('option').first().click();
  await expect(team.figure('Nieuw')).toContainText('30');
  await axe();
  await team.commit('30 scholen inlezen', '30 scholen zijn toegevoegd.');
  await team.toList();
  await expect(page.getByRole('status').filter({ hasText: '30 scholen' })).toBeVisible();
  await page.getByRole('searchbox').fill('klazienaveen');
  await expect(page.getByRole('gridcell', { name: /klazienaveen/i }).first()).toBeVisible();
  await axe();
  await team.undo.click();
  await expect(page.getByRole('heading', { name: 'Nog geen scholen' })).toBeVisible();
});
