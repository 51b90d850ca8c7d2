import { openExampleByApi } from '../support/example-school.ts';
import { expect, test } from '../support/fixtures.ts';
import { ExchangePage } from '../support/pages/exchange-page.ts';
import { MatrixPage } from '../support/pages/matrix-page.ts';

const PERSON = 'Sanne Bakkers';
const PACKAGE_PASSPHRASE = 'zes appels in de mand';
const OWN_PASSPHRASE = 'mijn eigen spoor blijft van mij';

test.describe('packages between a school and a teacher', () => {
  // Every lock with a passphrase takes seconds of counting on purpose.
  test.setTimeout(90_000);

  test('a track goes to the teacher, and his own rating comes back', async ({ groeikaart, axe }, testInfo) => {
    const { page } = groeikaart;
    const exchange = new ExchangePage(page);
    await openExampleByApi(groeikaart);
    await page.reload();
    await exchange.open();
    await axe();
    await exchange.startPackageFor(PERSON);
    await exchange.choosePassphrase('Wachtzin van het pakket', PACKAGE_PASSPHRASE);
    await axe();
    const packageFile = testInfo.outputPath('spoor.groeipakket');
    await (await exchange.make('Pakket maken en bewaren')).saveAs(packageFile);
    expect(await exchange.words('Zes woorden van je eigen sleutel')).toHaveLength(6);
    await axe();
    await page.getByRole('button', { name: 'Klaar' }).click();
    await expect(exchange.row(PERSON)).toContainText('Nummer 1');

    await page.getByRole('button', { name: 'Werkruimte sluiten' }).click();
    await page.getByRole('button', { name: /Ik kreeg een pakket van mijn school/ }).click();
    await exchange.hand(packageFile);
    await page.getByLabel('Wachtzin van het pakket', { exact: true }).fill(PACKAGE_PASSPHRASE);
    await exchange.choosePassphrase('Wachtzin', OWN_PASSPHRASE);
    await axe();
    await page.getByRole('button', { name: 'Ontwikkelspoor maken' }).click();
    await page.getByRole('checkbox', { name: /herstelblad/ }).check();
    await page.getByRole('button', { name: 'Naar de werkruimte' }).click();

    const matrix = new MatrixPage(page);
    await matrix.open();
    const cell = matrix.grid.getByRole('gridcell', { name: new RegExp(`^${PERSON}, `) }).first();
    const competence = /, (.*?): /.exec((await cell.getAttribute('aria-label')) ?? '')?.[1] ?? '';
    await expect(cell).not.toHaveAttribute('data-side', /4/);
    await cell.click();
    await page.keyboard.press('4');
    await expect(matrix.answer).toContainText('4');

    await exchange.open();
    await axe();
    await page.getByRole('button', { name: 'Antwoord maken' }).click();
    const answerFile = testInfo.outputPath('antwoord.groeipakket');
    await (await exchange.make('Antwoord maken en bewaren')).saveAs(answerFile);
    const words = await exchange.words('Zes woorden van je eigen sleutel');
    await page.getByRole('button', { name: 'Klaar' }).click();

    await openExampleByApi(groeikaart);
    await page.reload();
    await exchange.open();
    await page.getByRole('button', { name: 'Pakket inlezen' }).click();
    await exchange.hand({ name: 'lijst.groeipakket', mimeType: 'text/csv', buffer: Buffer.from('Naam;Groep') });
    await expect(page.getByRole('alert')).toContainText('Dit bestand is geen pakket van Groeikaart.');
    await axe();
    await exchange.hand(answerFile);
    await expect(page.getByText('Erbij: 1 inschatting')).toBeVisible();
    expect(await exchange.words('Zes woorden van de sleutel van de afzender')).toEqual(words);
    await expect(page.getByRole('button', { name: 'Overnemen' })).toBeDisabled();
    await page.getByRole('checkbox', { name: 'De zes woorden zijn gelijk' }).check();
    await axe();
    await page.getByRole('button', { name: 'Overnemen' }).click();
    await expect(exchange.row(PERSON)).toContainText('ingelezen');
    await expect(page.getByRole('button', { name: 'Ongedaan maken' }).last()).toBeVisible();

    await matrix.open();
    // The sign beside the level is what the person says himself.
    await expect(matrix.cell(PERSON, competence)).toHaveAttribute('data-side', /4/);
  });
});
