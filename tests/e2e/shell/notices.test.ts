import { openExampleByApi } from '../support/example-school.ts';
import { expect, test } from '../support/fixtures.ts';
import { MatrixPage } from '../support/pages/matrix-page.ts';

test('what is removed in a panel leaves the focus there, and is brought back by keyboard', async ({
  groeikaart,
  page,
  axe,
}) => {
  await openExampleByApi(groeikaart);
  await page.reload();
  const matrix = new MatrixPage(page);
  await matrix.open();
  await matrix.cell('Sanne Bakkers', 'Vakkennis').focus();
  await page.keyboard.press('Enter');
  const panel = matrix.panel('Sanne Bakkers');
  const form = panel.getByRole('form', { name: 'Beoordeling toevoegen' });
  await form.getByRole('radio', { name: 'Gevorderd' }).check();
  await form
    .locator('input[type="file"]')
    .setInputFiles(
      ['Eerste.txt', 'Tweede.txt'].map((name) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(name) })),
    );
  await expect(form.getByRole('listitem')).toHaveCount(2);

  // A file that only waits: the focus goes to the same button of the other one.
  await form.getByRole('button', { name: /Eerste\.txt.*weghalen$/ }).focus();
  await page.keyboard.press('Enter');
  await expect(form.getByRole('button', { name: /Tweede\.txt.*weghalen$/ })).toBeFocused();
  await form.getByRole('button', { name: 'Toevoegen', exact: true }).click();

  // The only file of a rating: the focus goes to the button that adds one.
  const files = panel.getByRole('list', { name: /^Bestanden bij Leidinggevende/ });
  await files.getByRole('button', { name: /weghalen$/ }).focus();
  await page.keyboard.press('Enter');
  await expect(files).toBeHidden();
  await expect(panel.getByRole('button', { name: 'Bestand toevoegen' }).last()).toBeFocused();

  const notice = page.getByRole('status').filter({ has: page.getByRole('button', { name: 'Ongedaan maken' }) });
  await expect(notice).toHaveCount(1);
  await axe();
  const undo = notice.getByRole('button', { name: 'Ongedaan maken' });
  await panel.getByRole('button', { name: 'Sluiten' }).focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await expect(undo).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(files).toBeVisible();
  await expect(panel).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
});
