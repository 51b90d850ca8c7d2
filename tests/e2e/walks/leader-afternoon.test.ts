import { expect, test } from '../support/fixtures.ts';
import { FrameworkExchangePage } from '../support/pages/framework-exchange-page.ts';
import { GoalsPage } from '../support/pages/goals-page.ts';
import { MatrixPage } from '../support/pages/matrix-page.ts';
import { RatingsPage } from '../support/pages/ratings-page.ts';
import { csvFile, openEmptySchool } from '../support/pages/team-page.ts';

const PEOPLE = 60;
/** How many of them get a level here; four of them the level that is asked. */
const RATED = 15;
const DOMAINS = ['Pedagogiek', 'Didactiek', 'Samenwerken', 'Onderzoek'] as const;
const two = (value: number): string => String(value).padStart(2, '0');

/** Sixty teachers, half of them with fixed contracts of four days. */
const STAFF = csvFile('personeel.csv', [
  ['Personeelsnummer', 'Voornaam', 'Achternaam', 'Functie', 'WTF', 'Groep', 'In dienst'],
  ...Array.from({ length: PEOPLE }, (_, index) => [
    String(1000 + index),
    'Lente',
    `Achternaam${two(index + 1)}`,
    'Leerkracht',
    index % 2 === 0 ? '1' : '0,8',
    String(1 + (index % 8)),
    '01-08-2019',
  ]),
]);

/** A school plan's own list: four domains of ten competences. */
const LIST = [
  'Kenmerk;Titel;Hoort bij',
  ...DOMAINS.map((title, domain) => `D${String(domain + 1)};${title};`),
  ...DOMAINS.flatMap((title, domain) =>
    Array.from(
      { length: 10 },
      (_, index) => `D${String(domain + 1)}.${two(index + 1)};${title} ${two(index + 1)};D${String(domain + 1)}`,
    ),
  ),
  '',
].join('\n');

test('a leader of sixty people maps a school plan of ten goals and forty competences', async ({ groeikaart, page }) => {
  test.setTimeout(180_000);
  const team = await openEmptySchool(groeikaart);
  await team.chooseStaffList(STAFF);
  await team.check();
  await team.commit(`${String(PEOPLE)} mensen inlezen`, `${String(PEOPLE)} mensen zijn toegevoegd.`);

  const exchange = new FrameworkExchangePage(page);
  await exchange.open();
  await exchange.give('schoolplan.csv', LIST);
  await exchange.button('Controleren').click();
  await expect(exchange.figure('Competenties')).toContainText('40');
  await exchange.button('Raamwerk toevoegen').click();
  await expect(page.getByRole('status').filter({ hasText: '44 onderdelen toegevoegd.' })).toBeVisible();

  const goals = new GoalsPage(page);
  await goals.open();
  for (let goal = 1; goal <= 10; goal += 1) {
    const title = `Doel ${two(goal)}`;
    await goals.makeGoal(title);
    const domain = DOMAINS[(goal - 1) % DOMAINS.length] ?? 'Pedagogiek';
    await goals.askAtLeast(6 * goal, `${domain} ${two(goal)}`);
    await goals.editor.getByRole('button', { name: 'Eis toevoegen' }).click();
    await expect(goals.requirements).toContainText(`${String(6 * goal)} nodig`);
  }

  const ratings = new RatingsPage(page);
  await ratings.open();
  await ratings.turnTo('Per competentie');
  await ratings.choose('Competenties', 'Pedagogiek 01');
  const first = page.getByRole('group', { name: /^Niveau voor/ }).first();
  await first.getByRole('button').first().focus();
  for (let person = 0; person < RATED; person += 1) {
    await page.keyboard.press(person < 4 ? '3' : '2');
    await page.keyboard.press('ArrowDown');
  }
  await ratings.saved();

  const matrix = new MatrixPage(page);
  await matrix.open();
  // The list of which something is asked comes up by itself. Goal 1 asks for six people, four have the level.
  await expect(matrix.figure('Tekort', 'Pedagogiek 01')).toContainText('2');
  await expect(matrix.figure('Bekend', 'Pedagogiek 01')).toContainText('15');
  await goals.open();
  await expect(goals.goal('Doel 01')).toContainText('Nog 2 stappen tekort');
  await goals.goal('Doel 10').click();
  await expect(goals.requirements).toContainText('0 op niveau, 60 nodig; bekend van 0 van 60');
});
