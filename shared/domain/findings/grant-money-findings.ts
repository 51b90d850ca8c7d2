import { grantAmount, type GrantAmount } from '../funding/lerarenbeurs.ts';
import type { CostKind } from '../catalogue/entities.ts';
import type { Finding } from './entities.ts';
import type { FindingInput } from './finding-input.ts';
import { centsOf, type GrantCase } from './grant-cases.ts';
import { aboutItem, fact, makeFinding } from './make-finding.ts';

/**
 * What the grant pays of the real price (domain-rules L-02; concepts 1, 11): tuition above the cap that nobody is planned
 * to pay, other costs above the share for materials and travel that nobody pays, and more booked on the grant than it gives.
 *
 * The price is that of the catalogue, by year or spread over the years of the programme; without one the tuition in the
 * plan. Years in which the rules are not in force are left out: nothing is known of them.
 */
export function grantMoneyFindings(grant: GrantCase, input: FindingInput): readonly Finding[] {
  const amounts = amountsOf(grant, input);
  const [first] = amounts;
  if (first === undefined) return [];
  return [...gapFindings(grant, amounts), ...otherCostFindings(grant, amounts), ...bookedFindings(grant, amounts)];
}

/** What the grant pays in each year of the study of which price and rules are known. */
export function amountsOf({ tuition, years }: GrantCase, { rules }: FindingInput): readonly GrantAmount[] {
  const last = tuition?.at(-1);
  if (tuition === null || last === undefined) return [];
  return years.flatMap((year, index) => grantAmount(tuition[index] ?? last, year, rules) ?? []);
}

function gapFindings(grant: GrantCase, amounts: readonly GrantAmount[]): readonly Finding[] {
  const gap = sum(amounts, 'gap');
  const paidByOthers = centsOf(
    grant.item.costs.filter(({ kind, payer }) => kind === 'tuition' && payer !== 'lerarenbeurs'),
  );
  const worst = amounts.reduce((found, amount) => (amount.gap > found.gap ? amount : found));
  if (gap <= paidByOthers) return [];
  return [
    makeFinding(
      'grant-tuition-gap',
      aboutItem(grant),
      {
        tuition: fact.cents(worst.tuition + worst.gap),
        paid: fact.cents(worst.tuition),
        perYear: fact.cents(worst.gap),
        gap: fact.cents(gap - paidByOthers),
      },
      worst.rule,
    ),
  ];
}

function otherCostFindings(grant: GrantCase, amounts: readonly GrantAmount[]): readonly Finding[] {
  const { item, programme } = grant;
  const other = (programme?.costs ?? []).filter(({ kind, per }) => kind === 'materials' && per === 'programme');
  const price = other.reduce((total, { cents }) => total + cents, 0);
  const given = sum(amounts, 'materials');
  const paidByOthers = centsOf(
    item.costs.filter(({ kind, payer }) => kind === 'materials' && payer !== 'lerarenbeurs'),
  );
  const [first] = amounts;
  if (first === undefined || price <= given + paidByOthers) return [];
  return [
    makeFinding(
      'grant-materials-gap',
      aboutItem(grant),
      { price: fact.cents(price), paid: fact.cents(given), gap: fact.cents(price - given - paidByOthers) },
      first.rule,
    ),
  ];
}

function bookedFindings(grant: GrantCase, amounts: readonly GrantAmount[]): readonly Finding[] {
  const kinds = ['tuition', 'materials', 'travel'] as const satisfies readonly CostKind[];
  const [first] = amounts;
  // Years without rules in force give no amount; then what is booked for them cannot be judged either.
  if (first === undefined || amounts.length < grant.years.length) return [];
  return kinds.flatMap((kind) => {
    const booked = centsOf(grant.booked.filter((cost) => cost.kind === kind));
    const given = sum(amounts, kind);
    if (booked <= given) return [];
    return [
      makeFinding(
        'grant-booked-above',
        aboutItem(grant),
        {
          kind: fact.word(`costs.${kind}`),
          booked: fact.cents(booked),
          given: fact.cents(given),
          over: fact.cents(booked - given),
        },
        first.rule,
      ),
    ];
  });
}

function sum(amounts: readonly GrantAmount[], part: 'tuition' | 'materials' | 'travel' | 'gap'): number {
  return amounts.reduce((total, amount) => total + amount[part], 0);
}
