import { openExampleByApi } from '../support/example-school.ts';
import { expect, test, type Groeikaart } from '../support/fixtures.ts';
import { OverviewPage } from '../support/pages/overview-page.ts';

/** The figures are those of tests/unit/shipped-data/example-school.test.ts, counted by hand. */
test.describe('overview of the example school', () => {
  test.beforeEach(async ({ groeikaart }) => {
    await openExampleByApi(groeikaart);
    await groeikaart.page.reload();
    await new OverviewPage(groeikaart.page).open();
  });

  test('shows the hand-counted master share under both definitions', async ({ groeikaart, axe }) => {
    const overview = new OverviewPage(groeikaart.page);
    await expect(overview.share('a')).toContainText(/27\s%\s*6 van 22 leerkrachten/);
    await expect(overview.share('a')).toContainText('Nog 1 te gaan.');
    await expect(overview.share('b')).toContainText(/32\s%\s*7 van 22 leerkrachten/);
    await expect(overview.share('b')).toContainText('Gehaald.');
    await expect(overview.share('a')).toContainText('1 verwacht in 2027 en 1 verwacht in 2028');
    await expect(overview.national).toContainText('De bronnen zijn het niet eens');
    await axe();

    await overview.share('a').getByRole('button', { name: '3 alleen eigen opgave' }).click();
    const panel = groeikaart.page.getByRole('dialog', { name: '3 leerkrachten met alleen eigen opgave' });
    await expect(panel.getByRole('link')).toHaveCount(3);
    await axe();
  });

  test('shows the biggest gaps first, with the way to goal and matrix', async ({ groeikaart }) => {
    const overview = new OverviewPage(groeikaart.page);
    await expect(overview.gaps).toContainText('Eisen met een tekort: 10 van 12.');
    const items = overview.gaps.getByRole('listitem');
    await expect(items.first()).toContainText('7');
    await overview.gaps.getByRole('button', { name: 'Toon alle 10' }).click();
    await expect(items).toHaveCount(10);
    await expect(items.first().getByRole('link', { name: 'Matrix' })).toHaveAttribute('href', /\/competences\?goal=/);
    await items.first().getByRole('link').first().click();
    await expect(groeikaart.page.getByRole('heading', { level: 1, name: 'Doelen' })).toBeVisible();
  });

  test('says what waits, by name', async ({ groeikaart, axe }) => {
    const overview = new OverviewPage(groeikaart.page);
    await overview.needs.getByRole('button', { name: /master die nog niet meetelt/ }).click();
    const panel = groeikaart.page.getByRole('dialog');
    await expect(panel.getByRole('link', { name: 'Bas Timmer' })).toHaveAttribute('href', /\/team\?person=/);
    await axe();
  });
});

test.describe('overview of a new workspace', () => {
  const create = async (groeikaart: Groeikaart, kind: 'school' | 'board'): Promise<void> => {
    const { status } = await groeikaart.mutate('session.create', {
      folder: groeikaart.documentsDir,
      fileName: 'nieuw',
      passphrase: 'een lange zin om te onthouden',
      kind,
      name: 'Nieuw',
      brin: null,
      schoolYearStart: '08-01',
      masterTargetPercent: 30,
      masterTargetYear: null,
    });
    expect(status).toBe(200);
    await groeikaart.page.reload();
    await new OverviewPage(groeikaart.page).open();
  };

  test('shows the first steps and nothing that cannot be counted', async ({ groeikaart, axe }) => {
    await create(groeikaart, 'school');
    const overview = new OverviewPage(groeikaart.page);
    await expect(overview.firstSteps).toContainText('0 van de 3 stappen gedaan.');
    await expect(overview.gaps).toBeHidden();
    await axe();
    await overview.firstSteps.getByRole('button', { name: 'Naar Doelen' }).click();
    await expect(groeikaart.page.getByRole('heading', { name: 'Nog geen doelen' })).toBeVisible();
    await axe();
  });

  test('of a board tells what it holds', async ({ groeikaart, axe }) => {
    await create(groeikaart, 'board');
    await expect(groeikaart.page.getByRole('main')).toContainText(
      'Mensen en hun niveaus staan alleen in de werkruimten',
    );
    await expect(new OverviewPage(groeikaart.page).share('a')).toBeHidden();
    await axe();
    await groeikaart.page.getByRole('link', { name: 'Scholen' }).first().click();
    await expect(groeikaart.page.getByRole('heading', { level: 1, name: 'Scholen' })).toBeVisible();
    await groeikaart.page.getByRole('button', { name: 'Scholenlijst inlezen' }).click();
    await expect(groeikaart.page.getByRole('heading', { level: 1, name: 'Scholenlijst inlezen' })).toBeVisible();
    await axe();
  });
});
