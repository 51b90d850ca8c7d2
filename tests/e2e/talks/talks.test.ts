import { openExampleByApi } from '../support/example-school.ts';
import { expect, test } from '../support/fixtures.ts';
import { TalksPage } from '../support/pages/talks-page.ts';

const PERSON = 'Ruben van den Akkerhuis';

test.describe('talks of the example school', () => {
  test.beforeEach(async ({ groeikaart }) => {
    await openExampleByApi(groeikaart);
    await groeikaart.page.reload();
    await new TalksPage(groeikaart.page).open();
  });

  test('a talk is planned, held, signed by both, and opened again with a trace', async ({ groeikaart, axe }) => {
    const { page } = groeikaart;
    const talks = new TalksPage(page);
    await talks.planWith(PERSON);
    await axe();
    await talks.talk.getByRole('button', { name: 'Gesprek is gevoerd' }).click();
    await expect(talks.talk).toContainText('Verslag in de maak');
    await talks.talk.getByRole('textbox', { name: 'Verslag', exact: true }).fill('We spraken over de rol van adjunct.');
    await talks.talk.getByLabel('Zienswijze van de leerkracht').fill('Ik zie dat net anders.');
    await talks.talk.getByRole('heading', { name: PERSON }).click();
    await axe();
    await talks.showPart('Ondertekenen');
    await talks.signAs(PERSON, 'geheim-van-ruben', /^Gezien/);
    await expect(talks.talk).toContainText('niet per se akkoord');
    await talks.signAs('Annelies Terpstra', 'geheim-van-annelies', null);
    await expect(talks.talk).toContainText(/Kenmerk \(SHA-256\): [0-9a-f]{64}/);
    await axe();
    await talks.showPart('Vastleggen');
    await expect(talks.talk.getByRole('textbox', { name: 'Verslag', exact: true })).toBeDisabled();

    await talks.showPart('Ondertekenen');
    await talks.talk.getByRole('button', { name: 'Verslag heropenen' }).click();
    await talks.dialog.getByLabel('Waarom heropen je dit verslag?').fill('De datum klopte niet.');
    await talks.dialog.getByRole('button', { name: 'Heropenen', exact: true }).click();
    await expect(talks.talk).toContainText('Verslag in de maak');
    await talks.showPart('Ondertekenen');
    await expect(talks.talk.getByRole('region', { name: 'Eerder heropend' })).toContainText('De datum klopte niet.');
  });

  test('an agenda becomes a conversation by keyboard, and a note an agreement in the plan', async ({
    groeikaart,
    axe,
  }) => {
    const { page } = groeikaart;
    const talks = new TalksPage(page);
    await talks.planWith(PERSON);
    for (const topic of ['Begeleiding van collega’s', 'Volgend schooljaar']) {
      await talks.talk.getByLabel('Eigen onderwerp').fill(topic);
      await talks.talk.getByRole('button', { name: 'Toevoegen', exact: true }).click();
      await expect(talks.talk.getByRole('checkbox', { name: `Besproken: ${topic}` })).toBeVisible();
    }
    await talks.talk.getByRole('button', { name: 'Gespreksmodus' }).click();
    await expect(talks.dialog.getByRole('heading', { name: 'Begeleiding van collega’s' })).toBeVisible();
    await axe();
    await page.keyboard.press('ArrowRight');
    await expect(talks.dialog.getByRole('heading', { name: 'Volgend schooljaar' })).toBeVisible();
    await talks.dialog.getByRole('textbox').first().fill('Een dag per week coördineren');
    await talks.dialog.getByRole('button', { name: /^Afspraak, terugkijken over een jaar/ }).click();
    await expect(talks.dialog).toContainText('Staat in het plan: Volgend schooljaar.');
    await talks.dialog.getByRole('button', { name: 'Sluiten', exact: true }).click();
    await page.getByRole('button', { name: 'Wie mist wat?' }).click();
    await expect(page.getByRole('rowheader', { name: PERSON })).toBeVisible();
    await axe();
    await page.getByRole('button', { name: 'Sjablonen' }).click();
    await expect(page.getByRole('region', { name: 'Gesprekken met starters' })).toBeVisible();
    await axe();
  });
});
