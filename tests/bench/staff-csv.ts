const GIVEN_NAMES = ['Anna', 'Bilal', 'Cato', 'Daan', 'Esra', 'Fenna', 'Gijs', 'Hülya', 'Ilse', 'Joost'];
const PREFIXES = ['', '', '', 'van', 'de', "van 't"];
const FUNCTIONS = ['Leerkracht', 'Leraar LB', 'Onderwijsassistent', 'Intern begeleider', 'Directeur', 'Vakleerkracht'];

/**
 * A staff list as an HR system exports it: `;`, decimal commas, Dutch dates, 13 columns, every cell in quotes unless
 * `isPlain`. The same for every run.
 */
export function staffCsv(rows: number, isPlain = false): string {
  const lines = [
    'Personeelsnummer;Voornaam;Tussenvoegsel;Achternaam;Geslacht;Geb.datum;E-mail werk;Functie;WTF;Schaal;In dienst;Uit dienst;Soort dienstverband',
  ];
  for (let row = 0; row < rows; row += 1) {
    const day = String(1 + (row % 28)).padStart(2, '0');
    const month = String(1 + (row % 12)).padStart(2, '0');
    lines.push(
      [
        String(row + 1).padStart(6, '0'),
        pick(GIVEN_NAMES, row),
        pick(PREFIXES, row),
        `Achternaam${String(row)}`,
        row % 3 === 0 ? 'M' : 'V',
        `${day}-${month}-${String(1962 + (row % 38))}`,
        `medewerker${String(row)}@school.example`,
        pick(FUNCTIONS, row),
        `0,${String(2 + (row % 8))}000`,
        'LB',
        `01-08-${String(2001 + (row % 24))}`,
        '',
        row % 5 === 0 ? 'tijdelijk' : 'vast',
      ].join(';'),
    );
  }
  const text = isPlain ? lines : lines.map((line) => `"${line.replaceAll(';', '";"')}"`);
  return `${text.join('\r\n')}\r\n`;
}

function pick(values: readonly string[], index: number): string {
  return values[index % values.length] ?? '';
}
