import { normaliseHeader } from '../table-import/normalise-text.ts';

/** What a column of a staff list can be. */
export const TEAM_IMPORT_FIELDS = [
  'staffNumber',
  'fullName',
  'givenName',
  'initials',
  'namePrefix',
  'familyName',
  'birthDate',
  'gender',
  'email',
  'functionTitle',
  'functionGroup',
  'workingTimeFactor',
  'contractKind',
  'scale',
  'step',
  'school',
  'pupilGroups',
  'startsOn',
  'endsOn',
  'teachingSince',
  'qualificationTitle',
  'qualificationLevel',
  'qualificationInstitute',
  'qualificationAwardedOn',
] as const;
export type TeamImportField = (typeof TEAM_IMPORT_FIELDS)[number];

/** Column index (from 0) of each field that the file has. */
export type TeamImportMapping = { readonly [Field in TeamImportField]?: number };

/** Why a column is never imported (domain-rules P-07, P-08; scale and step are kept, amounts are not). */
export const REFUSED_COLUMN_REASONS = [
  'citizen-number',
  'religion',
  'origin',
  'health',
  'salary',
  'bank-account',
  'identity-document',
] as const;
export type RefusedColumnReason = (typeof REFUSED_COLUMN_REASONS)[number];

// Headings of Dutch personnel and payroll systems and of home-made lists, best first (domain-rules 6.3; general knowledge).
const SYNONYMS: Record<TeamImportField, string> = {
  staffNumber:
    'personeelsnummer|personeelsnr|personeels nr|persnr|p.nummer|p.nr|pnr|pers.nr|pers nummer|medewerkernummer|medewerkersnummer|medewerkernr|' +
    'mdw.nr|mdwnr|medewerkercode|medewerker code|werknemernummer|werknemersnummer|werknemernr|werknemer nr|personeelscode|stamnummer|' +
    'registratienummer|medewerker id|personeelsid|unieke sleutel|employee number|employee no|employee id|staff number|staff id|staff no|personnel number|nummer|nr|code|id',
  fullName:
    'volledige naam|naam medewerker|medewerkernaam|medewerkersnaam|naam werknemer|naam personeelslid|weergavenaam|samengestelde naam|voor- en achternaam|' +
    'voornaam achternaam|voornaam en achternaam|naam volledig|naam leerkracht|naam leraar|medewerker naam|werknemer naam|full name|display name|employee name|name|naam|medewerker|werknemer|personeelslid|leerkracht|collega|teamlid|employee',
  givenName:
    'roepnaam|voornaam|voornamen|eerste naam|roep naam|voor naam|first name|firstname|given name|forename|calling name',
  initials: 'voorletters|voorletter|initialen|voorl|initials',
  namePrefix:
    'tussenvoegsel|tussenvoegsels|voorvoegsel|voorvoegsels|voorvoegsel achternaam|tussenvoegsel achternaam|tussenv|tussenvgsl|tsv|tv|vv|voorv|' +
    'voorvoegsel geboortenaam|tussenvoegsel geboortenaam|middle name|prefix|infix|name prefix|surname prefix',
  familyName:
    'achternaam|naam gebruik|achternaam gebruik|gebruiksnaam|familienaam|samengestelde achternaam|achternaam medewerker|geboortenaam|geboorteachternaam|achter naam|meisjesnaam|' +
    'last name|lastname|surname|family name|birth name',
  birthDate:
    'geboortedatum|geb.datum|gebdat|geb dat|geb.dtm|geboren op|geboren|geboorte datum|datum geboorte|date of birth|birth date|birthdate|birthday|dob',
  gender: 'geslacht|m/v|mv|m/v/x|man/vrouw|sekse|gesl|gender|sex|geslacht m/v',
  email:
    'e-mail werk|email werk|e-mailadres werk|werk e-mail|werkmail|zakelijk e-mailadres|e-mail zakelijk|zakelijke e-mail|e-mailadres|emailadres|e-mail|mail|mailadres|school e-mail|school mail|upn|' +
    'work email|email address|business email',
  functionTitle:
    'functie|functieomschrijving|functie omschrijving|functienaam|omschrijving functie|functietitel|functiebenaming|functie naam|hoofdfunctie|huidige functie|functies|rol|taak|beroep|job title|function|position|role|job',
  functionGroup:
    'functiecategorie|functie categorie|functiegroep|functie groep|categorie|personeelscategorie|personeelsgroep|functiesoort|cao categorie|function group|function category|staff category',
  workingTimeFactor:
    'wtf|werktijdfactor|werktijd factor|wtf totaal|totale wtf|wtf bruto|wtf netto|betrekkingsomvang|betr.omvang|omvang betrekking|deeltijdfactor|parttimefactor|parttime factor|part-time factor|' +
    "deeltijd %|deeltijdpercentage|parttime %|parttimepercentage|parttime percentage|dienstverband %|dienstverbandpercentage|% dienstverband|percentage dienstverband|percentage|fte|fte's|aantal fte|formatie|omvang|omvang dienstverband|" +
    'uren per week|uren|aantal uren|contracturen|contracturen per week|werkuren|arbeidsduur|aanstellingsomvang|omvang aanstelling|aanstelling|working time factor|hours per week|hours|part time|employment percentage',
  contractKind:
    'vast/tijdelijk|vast tijdelijk|vast of tijdelijk|soort dienstverband|dienstverband|type dienstverband|aard dienstverband|contractvorm|contractsoort|soort contract|type contract|contracttype|contract|aard aanstelling|soort aanstelling|' +
    'aanstellingsvorm|bepaalde/onbepaalde tijd|bepaalde tijd|vast|employment type|contract type',
  scale:
    'schaal|salarisschaal|functieschaal|loonschaal|schaalcode|salaris schaal|schaal functie|inschaling|carrierepatroon|salaristabel|scale|salary scale|pay scale',
  step: 'trede|periodiek|regelnummer|salarisnummer|salaristrede|schaalregel|trede nummer|anciënniteit|periodieknummer|regel|step|pay step|increment',
  school:
    'school|schoolnaam|naam school|locatie|vestiging|vestigingsnaam|naam vestiging|brin|brinnummer|brin nummer|brin-nummer|brincode|instellingscode|vestigingscode|vestigingsnummer|schoollocatie|werklocatie|standplaats|' +
    'organisatorische eenheid|org. eenheid|oe|afdeling|kostenplaats|kostenplaats omschrijving|team|school name|location|site|department|organisational unit|cost centre',
  pupilGroups:
    'groep|groepen|lesgroepen|staat voor groep|geeft les aan groep|klas|klassen|groep(en)|lesgroep|jaargroep|leerjaar|stamgroep|groep 2026-2027|bouw|pupil groups|groups|class|classes|year group',
  startsOn:
    'datum in dienst|eerste dag in dienst|datum i.d.|d.i.d.|in dienst|indienst|indiensttreding|datum indiensttreding|datum indienst|in dienst sinds|in dienst per|ingangsdatum|ingangsdatum dienstverband|begindatum|begindatum dienstverband|begindatum contract|startdatum|' +
    'startdatum contract|aanvangsdatum|begin|datum begin|aanstelling vanaf|vanaf|contract vanaf|van|start date|hire date|date of employment|from',
  endsOn:
    'datum uit dienst|laatste dag in dienst|datum u.d.|d.u.d.|uit dienst|uitdienst|uitdiensttreding|datum uitdiensttreding|datum uitdienst|uit dienst per|einddatum|einddatum dienstverband|einddatum contract|eind|einde|datum einde|einde contract|einde dienstverband|' +
    'tot en met|t/m|tot|contract tot|end date|leaving date|termination date|to',
  teachingSince:
    'in onderwijs sinds|datum in onderwijs|eerste werkdag onderwijs|onderwijservaring sinds|datum eerste aanstelling|eerste aanstelling|in het onderwijs sinds|werkzaam in onderwijs sinds|datum ambtsjubileum|jubileumdatum|ambtsjubileum|begin onderwijs|' +
    'diensttijd vanaf|teaching since|in education since|first appointment',
  qualificationTitle:
    "opleiding|opleiding of diploma|hoogste diploma|opleidingnaam|opleiding naam|naam opleiding|hoogst genoten opleiding|hoogste opleiding|diploma|diplomas|diploma's|bevoegdheid|kwalificatie|studie|qualification|degree|education",
  qualificationLevel:
    'niveau van de opleiding|opleidingniveau|opleidingsniveau|niveau opleiding|opleiding niveau|diplomaniveau|degree level|education level',
  qualificationInstitute:
    'instelling van de opleiding|opleidinginstituut|opleiding instituut|opleidingsinstituut|instituut|hogeschool|universiteit|institute|university',
  qualificationAwardedOn:
    'diplomadatum|datum diploma|diploma behaald|behaald op|datum behaald|opleidingeinddatum|opleiding einddatum|opleidingsdatum|awarded on|graduation date',
};

/** Normalised heading → field and rank; a lower rank is the better heading for that field. */
const FIELD_BY_HEADER: ReadonlyMap<string, { readonly field: TeamImportField; readonly rank: number }> = (() => {
  const map = new Map<string, { field: TeamImportField; rank: number }>();
  for (const field of TEAM_IMPORT_FIELDS) {
    SYNONYMS[field].split('|').forEach((synonym, rank) => {
      const key = normaliseHeader(synonym);
      if (!map.has(key)) map.set(key, { field, rank });
    });
  }
  return map;
})();

// Word parts that say what a longer heading is about, e.g. `Geboortedatum medewerker` or `WTF 2026-2027`. First match wins.
const PARTS: readonly (readonly [RegExp, TeamImportField])[] = [
  [/(personeel|medewerker|werknemer)s?(nummer|nr|code)/, 'staffNumber'],
  [/^persn(umme)?r/, 'staffNumber'],
  [/geboortedatum|gebdatum|datumgeb|dateofbirth/, 'birthDate'],
  [/^(email|mail).*werk|zakelijk.*mail|werk.*mail/, 'email'],
  [/^(voorvoegsel|tussenvoegsel)/, 'namePrefix'],
  [/roepnaam|voornaam/, 'givenName'],
  [/voorletters/, 'initials'],
  [/achternaam|familienaam/, 'familyName'],
  [/geslacht/, 'gender'],
  [/werktijdfactor|deeltijdfactor|parttimefactor|betrekkingsomvang|^wtf|wtf$|^fte|fte$/, 'workingTimeFactor'],
  [/deeltijd.*procent|dienstverband.*procent|parttime.*procent|contracturen|urenperweek/, 'workingTimeFactor'],
  [/functie(categorie|groep)/, 'functionGroup'],
  [/functie(omschrijving|naam)|^functie/, 'functionTitle'],
  [/(salaris|functie|loon)schaal/, 'scale'],
  [/trede|periodiek/, 'step'],
  [/(uitdienst|einddatum)/, 'endsOn'],
  [/(indienst|ingangsdatum|begindatum|startdatum)/, 'startsOn'],
  [/(soort|type|aard)(dienstverband|contract|aanstelling)/, 'contractKind'],
  [/brin|schoolnaam|vestiging|kostenplaats/, 'school'],
  [/^groep/, 'pupilGroups'],
];

const REFUSED: readonly (readonly [RegExp, RefusedColumnReason])[] = [
  [
    /\bbsn\b|burgerservice|sofi ?-?nummer|sofi ?-?nr|sociaal ?-?fiscaal|fiscaal ?nummer|citizen service|social security/,
    'citizen-number',
  ],
  [/geloof|religie|kerk|godsdienst|levensbeschouw|gezindte|religion|church/, 'religion'],
  [
    /nationaliteit|geboorteland|geboorteplaats|etnic|etnisch|afkomst|herkomst|migratie|ras\b|nationality|ethnic|country of birth/,
    'origin',
  ],
  [
    /verzuim|ziekte|ziekmeld|ziek\b|\bwao\b|\bwia\b|\bwga\b|\biva\b|handicap|arbeidsongeschikt|gezondheid|beperking|medisch|zwanger|sick|health|disab/,
    'health',
  ],
  [
    /salaris|\bbruto\b(?! ?wtf)|\bnetto\b(?! ?wtf)|\bloon\b|maandloon|uurloon|loonkosten|bedrag|toelage|vergoeding|beloning|werkgeverslasten|inkomen|salary|\bwage|\bpay\b/,
    'salary',
  ],
  [/\biban\b|bankreken|rekeningnummer|bank account/, 'bank-account'],
  [/paspoort|identiteitsbewijs|\bid-?kaart|rijbewijs|passport/, 'identity-document'],
];

/** The field that a heading names exactly, with its rank among the headings of that field; null when it is not known. */
export function fieldOfHeader(header: string): { readonly field: TeamImportField; readonly rank: number } | null {
  return FIELD_BY_HEADER.get(normaliseHeader(header)) ?? null;
}

/** The field that a longer heading seems to name; null when none. */
export function fieldOfHeaderPart(header: string): TeamImportField | null {
  const normalised = normaliseHeader(header);
  for (const [pattern, field] of PARTS) if (pattern.test(normalised)) return field;
  return null;
}

/** Why a column with this heading is never imported; null when it may be. Known headings (`salarisschaal`) are allowed. */
export function refusedReasonOfHeader(header: string): RefusedColumnReason | null {
  if (fieldOfHeader(header) !== null) return null;
  const folded = header
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[_./\\()]+/g, ' ');
  for (const [pattern, reason] of REFUSED) {
    if (pattern.test(folded)) return reason === 'salary' && /schaal|trede|periodiek/.test(folded) ? null : reason;
  }
  return null;
}

/** Whether a heading is one of a staff list; two of these in a row mark the row of headings. */
export function isTeamHeader(header: string): boolean {
  return header !== '' && (fieldOfHeader(header) !== null || refusedReasonOfHeader(header) !== null);
}
