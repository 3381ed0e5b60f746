import { groupByKeys } from '../../core/group-by-keys.js';

/** Replaces names of people by numbered words. */
export interface People {
  /** Replaces a field of one or several names: “Anna Berger, Max Huber” → “Person 1, Person 2”. */
  readonly named: (field: string) => string;
  /** Replaces names within a text. */
  readonly within: (text: string) => string;
}

/** A shorter name, or a single word of a name, matches in its exact case only: “IT” is a department, “it” is a word. */
const MIN_ANY_CASE_LENGTH = 5;
const MIN_NAME_LENGTH = 2;
const MIN_WORD_LENGTH = 3;

const TITLE_WORDS = 'Frau|Herrn?|Hrn?|Mrs|Mr|Ms|Miss|Dr|Prof';
const NAME_PATTERN = String.raw`\p{Lu}[\p{L}'’-]+`;
/** Particles count as part of a name only between two of its words. */
const PARTICLE_WORDS = 'von|vom|van|der|den|dem|del|della|dos|zum|zur|ten|ter|bin|ibn|las|los|de|da|di|du|la|le|zu';
const FURTHER_NAME_PATTERN = String.raw`(?:\s+(?:(?:${PARTICLE_WORDS})\s+){0,3}${NAME_PATTERN})?`;
/** A title with a name, which may be in no field: “Frau Berger”, “Mr. John Smith”, “Prof. Dr. Klein”. */
const TITLED_NAME = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:(?:${TITLE_WORDS})\.?\s+){1,3}(${NAME_PATTERN}${FURTHER_NAME_PATTERN})`,
  'gu',
);
/** Parts of words that identify a role instead of a person. The single words of a role are not replaced. */
const ROLE_WORD =
  /leit|manag|team|abteil|head|chief|lead|direkt|director|officer|vorst|refer|auftrag|stelle|produkt|service|dienst|vertrieb|betrieb|market|techn|presid|beirat|amt|verantwort|owner|board|staff|desk|rat$/i;

const normaliseName = (name: string) => name.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
const keyOf = (name: string) => normaliseName(name).toLowerCase();

/** The names in a field: “Anna Berger (Vertrieb), Max Huber” has two. */
const namesIn = (field: string): string[] =>
  field
    .replaceAll(/\([^()]*\)/g, ' ')
    .split(/[,;/&+]/)
    .map(normaliseName)
    .filter((name) => name !== '');

/** The names in a full name: “Dr. Anna von der Heide” → Anna, Heide; none in “Leitung Kundenservice”. */
const wordsOf = (name: string): string[] => (ROLE_WORD.test(name) ? [] : name.split(' ').filter(isName));

function isName(word: string): boolean {
  return (
    word.length >= MIN_WORD_LENGTH &&
    /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(word) &&
    !TITLE_WORD.test(word) &&
    !PARTICLE_WORD.test(word)
  );
}

const TITLE_WORD = new RegExp(String.raw`^(?:${TITLE_WORDS})\.?$`);
const PARTICLE_WORD = new RegExp(`^(?:${PARTICLE_WORDS})$`, 'i');

interface Register {
  /** The number of a person, assigned at the first call. */
  readonly numberOf: (name: string) => number;
  /** The number of a known full name, in any case. */
  readonly known: (name: string) => number | undefined;
  /** The number of the person with this word in the name; `null` if several people have it. */
  readonly called: (word: string) => number | null | undefined;
  readonly names: ReadonlySet<string>;
  readonly words: readonly string[];
}

function registerOf(names: ReadonlySet<string>): Register {
  const numbers = new Map<string, number>();
  const numberOf = (name: string): number => {
    const key = keyOf(name);
    const number = numbers.get(key) ?? numbers.size + 1;
    numbers.set(key, number);
    return number;
  };
  for (const name of names) numberOf(name);
  const bearers = groupByKeys(names, wordsOf);
  const numberOfWord = (word: string): number | null | undefined => {
    const those = bearers.get(word);
    const numberOfForm = new Set(those?.map(numberOf));
    return those && (numberOfForm.size === 1 ? ([...numberOfForm][0] ?? null) : null);
  };
  return {
    numberOf,
    known: (name) => numbers.get(keyOf(name)),
    called: numberOfWord,
    names,
    words: [...bearers.keys()],
  };
}

/**
 * Gives each person a number, the same for all occurrences of the name.
 *
 * @param fields values of the catalog fields that name people, in a fixed order
 * @param others names in such fields that are not people, such as a department
 * @param person formats the number of a person; `null` means one of several people
 */
export function peopleOf(
  fields: readonly string[],
  others: readonly string[],
  person: (number: number | null) => string,
): People {
  const spared = new Set(others.map(keyOf));
  const register = registerOf(new Set(fields.flatMap(namesIn).filter((name) => !spared.has(keyOf(name)))));
  const nameField = (field: string): string => {
    const names = namesIn(field).map((name) => (spared.has(keyOf(name)) ? name : person(register.numberOf(name))));
    return [...new Set(names)].join(', ') || person(register.numberOf(field));
  };
  return { named: nameField, within: makeWithin(register, person) };
}

function makeWithin(register: Register, person: (number: number | null) => string): People['within'] {
  const { numberOf, known, called, names, words } = register;
  const pattern = patternOf([...names, ...words]);
  const bearing = (word: string) => called(word) ?? called(word.replace(/['’]?s$/, ''));
  const replaceTitledName = (name: string): string => {
    const [first = '', ...others] = name.split(' ');
    const whole = known(name) ?? bearing(others.at(-1) ?? first);
    if (whole !== undefined) return person(whole);
    // “Frau Müllers Kasse”: a word after a known name is not part of the name.
    const one = bearing(first);
    return one === undefined ? person(numberOf(name)) : [person(one), ...others].join(' ');
  };
  const replacePlainName = (found: string, name: string): string => {
    const isMeant = names.has(normaliseName(name)) || name.length >= MIN_ANY_CASE_LENGTH;
    const number = (isMeant ? known(name) : undefined) ?? called(name);
    return number === undefined ? found : person(number) + found.slice(name.length);
  };
  return (text) => {
    const said = text.replaceAll(TITLED_NAME, (_, name: string) => replaceTitledName(normaliseName(name)));
    return pattern ? said.replaceAll(pattern, replacePlainName) : said;
  };
}

/** Matches each of the names as a whole word, also in the genitive; longer names first. */
function patternOf(names: readonly string[]): RegExp | null {
  const wanted = names
    .filter(({ length }) => length >= MIN_NAME_LENGTH)
    .sort((left, right) => right.length - left.length);
  if (wanted.length === 0) return null;
  const written = wanted.map((name) => name.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replaceAll(' ', '\\s+'));
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(${written.join('|')})(?:['’]?s)?(?![\p{L}\p{N}])`, 'giu');
}
