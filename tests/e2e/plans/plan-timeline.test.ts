import { openExampleByApi } from '../support/example-school.ts';
import { expect, test } from '../support/fixtures.ts';
import { PlansPage } from '../support/pages/plans-page.ts';

test('the time line of the team is filtered in the address; a bar moves by keyboard and by dragging, and back', async ({
  groeikaart,
  axe,
}) => {
  await openExampleByApi(groeikaart);
  const { page } = groeikaart;
  await page.reload();
  const plans = new PlansPage(page);
  await plans.open();
  await plans.show('Team');
  await page.getByRole('searchbox', { name: 'Zoek persoon of onderdeel' }).fill('Educational Needs');
  await expect(page).toHaveURL(/[?&]q=Educational/);
  await axe();
  const bar = page.getByRole('button', { name: /^Master Educational Needs – Afgesproken/ });
  const before = (await bar.getAttribute('aria-label')) ?? '';
  await bar.press('Alt+ArrowRight');
  await expect(bar).not.toHaveAttribute('aria-label', before);
  await page.getByRole('button', { name: 'Ongedaan maken' }).last().click();
  await expect(bar).toHaveAttribute('aria-label', before);

  const box = await bar.boundingBox();
  if (box === null) throw new Error('The bar is in view');
  await page.mouse.move(box.x + 12, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + 300, box.y + box.height / 2, { steps: 6 });
  await page.mouse.up();
  await expect(bar).not.toHaveAttribute('aria-label', before);
  await expect(plans.dialog).toBeHidden();
  await bar.click();
  await expect(plans.dialog).toContainText('Master Educational Needs');
});
