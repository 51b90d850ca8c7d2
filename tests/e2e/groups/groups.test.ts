import { openExampleByApi } from '../support/example-school.ts';
import { expect, test } from '../support/fixtures.ts';
import { GroupsPage } from '../support/pages/groups-page.ts';

test.describe('groups of the example school', () => {
  test.beforeEach(async ({ groeikaart }) => {
    await openExampleByApi(groeikaart);
    await groeikaart.page.reload();
    await new GroupsPage(groeikaart.page).open();
  });

  test('a new group plans its year in one step and records who was there', async ({ groeikaart, axe }) => {
    const { page } = groeikaart;
    const groups = new GroupsPage(page);
    await axe();
    await groups.makeGroup('Werkplaats spelling');
    await expect(groups.detail('Werkplaats spelling')).toContainText('Deze groep heeft nog geen leden.');
    await groups.addMember('Bas Timmer');

    await groups.openPart(/^Bijeenkomsten/);
    await page.getByRole('button', { name: 'Reeks plannen' }).click();
    const series = groups.panel('Reeks bijeenkomsten plannen');
    await series.getByLabel('Aantal').fill('10');
    await series.getByLabel('Om de').fill('3');
    await series.getByLabel('Duur').fill('180');
    await series.getByLabel('Begintijd').fill('14u30');
    await expect(series).toContainText('10 bijeenkomsten van 3 uur: 30 uur per persoon.');
    await expect(series.getByRole('checkbox')).toHaveCount(10);
    await series.getByRole('checkbox').nth(1).uncheck();
    await expect(series.getByRole('checkbox')).toHaveCount(11);
    await axe();
    await series.getByRole('button', { name: '10 bijeenkomsten plannen' }).click();
    await expect(page.getByRole('tab', { name: 'Bijeenkomsten (10)' })).toBeVisible();

    // The first of them is today: it can be recorded at once.
    await page
      .getByRole('button', { name: /14:30 Nog geen agenda/ })
      .first()
      .click();
    const meeting = groups.panel(/^Bijeenkomst .*14:30$/);
    await meeting.getByRole('button', { name: 'Alle leden waren er' }).click();
    await expect(meeting).toContainText('1 van 1 leden');
    await meeting.getByRole('textbox', { name: 'Besluiten' }).fill('We beginnen met woorden op -ooi.');
    await axe();
    await meeting.getByRole('button', { name: 'Klaar' }).click();
    await expect(page.getByRole('button', { name: /Besloten: We beginnen met woorden op -ooi/ })).toContainText(
      '1 van 1 leden',
    );
    await groups.openPart(/^Leden/);
    // One meeting of three hours was held; the others may lie in the next school year.
    await expect(groups.member('Bas Timmer').getByRole('cell').first()).toHaveText('3 uur');
    await axe();
  });

  test('a bouw takes over who teaches there, and a group that goes says what goes with it', async ({
    groeikaart,
    axe,
  }) => {
    const { page } = groeikaart;
    const groups = new GroupsPage(page);
    await groups.group('Onderbouwteam').click();
    await page.getByRole('button', { name: 'Leden overnemen' }).click();
    const proposal = groups.panel('Leden overnemen uit de bouw');
    await expect(proposal.getByRole('checkbox', { name: 'Lotte Vermeulen' })).toBeChecked();
    await proposal.getByRole('checkbox', { name: "Hanneke van 't Hofland" }).uncheck();
    await axe();
    await proposal.getByRole('button', { name: '1 wijziging overnemen' }).click();
    await expect(groups.member('Lotte Vermeulen')).toBeVisible();
    await page.getByRole('button', { name: 'Ongedaan maken' }).last().click();
    await expect(groups.member('Lotte Vermeulen')).toBeHidden();

    await groups.group('Werkgroep lezen').click();
    await groups.openPart(/^Doelen/);
    await expect(page.getByRole('link', { name: 'Elk kind leert op zijn eigen niveau' })).toBeVisible();
    await page.getByRole('button', { name: 'Groep verwijderen' }).click();
    const warning = groups.panel('‘Werkgroep lezen’ verwijderen?');
    await expect(warning).toContainText('1 doel heeft daarna geen groep als trekker meer.');
    await expect(warning).toContainText('1 vraag blijft op de onderzoeksagenda staan, zonder groep.');
    await axe();
    await warning.getByRole('button', { name: 'Groep verwijderen' }).click();
    await expect(groups.group('Werkgroep lezen')).toBeHidden();
    await page.getByRole('button', { name: 'Ongedaan maken' }).last().click();
    await expect(groups.group('Werkgroep lezen')).toBeVisible();
  });

  test('the research agenda is filtered, sorted and filled in', async ({ groeikaart, axe }) => {
    const { page } = groeikaart;
    await page.getByRole('navigation', { name: 'Schermen' }).getByRole('link', { name: 'Doelen' }).click();
    await page.getByRole('navigation', { name: 'Doelen' }).getByRole('link', { name: 'Onderzoeksagenda' }).click();
    await expect(page.getByRole('heading', { name: '9 vragen' })).toBeVisible();
    await axe();
    await page.getByRole('combobox', { name: 'Stand:' }).click();
    await page.getByRole('option', { name: 'Beantwoord' }).click();
    await expect(page.getByRole('heading', { name: '2 van 9 vragen' })).toBeVisible();
    await page.reload();
    await expect(page.getByRole('heading', { name: '2 van 9 vragen' })).toBeVisible();

    await page.getByRole('button', { name: /^Wat weten kinderen in groep 6/ }).click();
    const question = page.getByRole('dialog', { name: 'Onderzoeksvraag' });
    await expect(question).toContainText('Er staat nog niet wie wat met het antwoord doet.');
    await axe();
    await question.getByRole('textbox', { name: 'Vervolg' }).fill('Mohamed, in mei.');
    await question.getByRole('checkbox', { name: 'De vraag is dringend' }).check();
    await expect(question).not.toContainText('Er staat nog niet wie wat met het antwoord doet.');
    await question.getByRole('button', { name: 'Klaar' }).click();
    await expect(page.getByRole('button', { name: /^Wat weten kinderen in groep 6/ })).toContainText(
      '4 van 4 voorwaarden',
    );

    const groups = new GroupsPage(page);
    await groups.open();
    await groups.group('Ontwikkelteam digitale leerlijn').click();
    await groups.member('Mohamed Ait Boulahcen').getByRole('link').click();
    await expect(page.getByRole('link', { name: 'Ontwikkelteam digitale leerlijn' })).toBeVisible();
    await expect(page.getByRole('link', { name: /^Wat weten kinderen in groep 6/ })).toBeVisible();
    await axe();
  });
});
