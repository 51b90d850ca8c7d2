import { openExampleByApi } from '../support/example-school.ts';
import { expect, test } from '../support/fixtures.ts';
import { FrameworksPage } from '../support/pages/frameworks-page.ts';

test.describe('frameworks of the example school', () => {
  test.beforeEach(async ({ groeikaart }) => {
    await openExampleByApi(groeikaart);
    await groeikaart.page.reload();
    await new FrameworksPage(groeikaart.page).open();
  });

  test('a framework grows by keyboard, gets levels, and is taken into use', async ({ groeikaart, axe }) => {
    const { page } = groeikaart;
    const frameworks = new FrameworksPage(page);
    await axe();
    await frameworks.makeFramework('Onze leesaanpak');
    await page.getByRole('button', { name: 'Domein toevoegen' }).click();
    await frameworks.typeName('Techniek');
    await page.keyboard.press('Shift+Enter');
    await frameworks.typeName('Klanken leren');
    await page.keyboard.press('Enter');
    await frameworks.typeName('Vlot lezen');
    await expect(frameworks.node('Vlot lezen')).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Alt+ArrowUp');
    await expect(page.getByRole('treeitem')).toHaveText(['Techniek', 'Vlot lezen', 'Klanken leren']);
    await page.keyboard.press('F2');
    await frameworks.typeName('Vloeiend lezen');
    await axe();
    await page.keyboard.press('Delete');
    await expect(frameworks.node('Vloeiend lezen')).toBeHidden();
    await page.getByRole('button', { name: 'Ongedaan maken' }).last().click();
    await expect(frameworks.node('Vloeiend lezen')).toBeVisible();

    await frameworks.openPart('Niveaus');
    await page.getByRole('gridcell').first().click();
    await page.getByRole('textbox', { name: 'Vloeiend lezen, niveau 1' }).fill('Leest hardop mee.');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('gridcell', { name: 'Leest hardop mee.' })).toBeFocused();
    await axe();

    await page.getByRole('button', { name: 'In gebruik nemen' }).click();
    const dialog = page.getByRole('dialog', { name: 'Dit raamwerk in gebruik nemen' });
    await dialog.getByRole('button', { name: 'In gebruik nemen' }).click();
    await frameworks.openList();
    await expect(page.getByRole('listitem').filter({ hasText: 'Onze leesaanpak' })).toContainText('In gebruik');
  });

  test('a shipped framework comes with its links, and says why it is locked', async ({ groeikaart, axe }) => {
    const { page } = groeikaart;
    const frameworks = new FrameworksPage(page);
    await page.getByRole('button', { name: 'Toevoegen: Bekwaamheidseisen 2017' }).click();
    await expect(page.getByRole('button', { name: 'Openen: Bekwaamheidseisen 2017' })).toBeVisible();
    await frameworks.openFramework('SBL-competenties (zeven)');
    await expect(page.getByText('Dit raamwerk staat op slot')).toBeVisible();
    await frameworks.node('Interpersoonlijk').click();
    const panel = frameworks.panel('Interpersoonlijk');
    await expect(panel).toContainText('Verwant aan');
    await axe();
    await panel.getByRole('link', { name: 'P Pedagogisch' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Bekwaamheidseisen 2017' })).toBeVisible();
    await expect(frameworks.panel('Pedagogisch')).toContainText('SBL-competenties (zeven)');
    await frameworks.openPart('Koppelingen');
    await expect(page.getByRole('row')).toHaveCount(9);
    await axe();
  });

  test('a new version takes over, and requirements move along', async ({ groeikaart, axe }) => {
    const { page } = groeikaart;
    const frameworks = new FrameworksPage(page);
    await frameworks.openFramework('Competenties van het team');
    await page.getByRole('button', { name: 'Meer acties' }).click();
    await page.getByRole('menuitem', { name: 'Maak een nieuwe versie' }).click();
    const version = page.getByRole('dialog', { name: /^Nieuwe versie van/ });
    await version.getByRole('textbox', { name: 'Versie' }).fill('2.0');
    await version.getByRole('button', { name: 'Versie maken' }).click();
    await page.getByRole('button', { name: 'In gebruik nemen' }).click();
    const dialog = page.getByRole('dialog', { name: 'Dit raamwerk in gebruik nemen' });
    await expect(dialog).toContainText('Dit komt in de plaats van ‘Competenties van het team’, versie 1.0.');
    await dialog.getByRole('button', { name: 'In gebruik nemen' }).click();
    await expect(dialog).toBeHidden();
    await frameworks.openPart('Over dit raamwerk');
    await expect(page.getByRole('heading', { name: 'Versies' })).toBeVisible();

    await frameworks.openList();
    await page.getByRole('button', { name: 'Bekijken en verplaatsen' }).click();
    const panel = page.getByRole('dialog', { name: 'Eisen die nog moeten verhuizen' });
    await expect(panel.getByRole('listitem').first()).toContainText('Uit ‘Competenties van het team’');
    await axe();
    await panel.getByRole('button', { name: /^Verplaats de \d+ eisen/ }).click();
    await expect(panel).toContainText('Er is niets meer te verhuizen.');
  });
});
