import { grouped } from '../../core/grouped.js';

/** Names of people → numbers, and back into texts. */
export interface People {
  /** A field that holds one name or several: “Anna Berger, Max Huber” → “Person 1, Person 2”. */
  readonly named: (field: string) => string;
  /** A text in which names may stand. */
  readonly within: (text: string) => string;
}

/** Shorter names, and single words of a name, are looked for as they are written: IT is a department, it is a word. */
const ANY_CASE_FROM = 5;
const LEAST = 2;
const LEAST_OF_A_WORD = 3;

const TITLES = 'Frau|Herrn?|Hrn?|Mrs|Mr|Ms|Miss|Dr|Prof';
const NAME = String.raw`\p{Lu}[\p{L}'’-]+`;
/** Between the names of a person they are part of it, elsewhere they are words of the language. */
const PARTICLES = 'von|vom|van|der|den|dem|del|della|dos|zum|zur|ten|ter|bin|ibn|las|los|de|da|di|du|la|le|zu';
const MORE = String.raw`(?:\s+(?:(?:${PARTICLES})\s+){0,3}${NAME})?`;
/** “Frau Berger”, “Mr. John Smith”, “Prof. Dr. Klein”: a person that no field may know. */
const TITLED = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:(?:${TITLES})\.?\s+){1,3}(${NAME}${MORE})`, 'gu');
/** What has a part in a role and none in a name: single words of it are words of the language. */
const ROLE =
  /leit|manag|team|abteil|head|chief|lead|direkt|director|officer|vorst|refer|auftrag|stelle|produkt|service|dienst|vertrieb|betrieb|market|techn|presid|beirat|amt|verantwort|owner|board|staff|desk|rat$/i;

const tidy = (name: string) => name.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
const keyOf = (name: string) => tidy(name).toLowerCase();

/** “Anna Berger (Vertrieb), Max Huber” → two names. */
const namesIn = (field: string): string[] =>
  field
    .replaceAll(/\([^()]*\)/g, ' ')
    .split(/[,;/&+]/)
    .map(tidy)
    .filter((name) => name !== '');

/** “Dr. Anna von der Heide” → Anna, Heide; nothing of “Leitung Kundenservice”. */
const wordsOf = (name: string): string[] => (ROLE.test(name) ? [] : name.split(' ').filter(isName));

function isName(word: string): boolean {
  return (
    word.length >= LEAST_OF_A_WORD && /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(word) && !TITLE.test(word) && !PARTICLE.test(word)
  );
}

const TITLE = new RegExp(String.raw`^(?:${TITLES})\.?$`);
const PARTICLE = new RegExp(`^(?:${PARTICLES})$`, 'i');

interface Register {
  /** The number of a person, given at the first time that it is asked for. */
  readonly numberOf: (name: string) => number;
  /** The number of a whole name that is known, in whatever letters. */
  readonly known: (name: string) => number | undefined;
  /** Who is called by one name only: `null` where several bear it. */
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
  const bearers = grouped(names, wordsOf);
  const called = (word: string): number | null | undefined => {
    const those = bearers.get(word);
    const bearing = new Set(those?.map(numberOf));
    return those && (bearing.size === 1 ? ([...bearing][0] ?? null) : null);
  };
  return { numberOf, known: (name) => numbers.get(keyOf(name)), called, names, words: [...bearers.keys()] };
}

/**
 * Gives every person a number, the same wherever the name stands.
 *
 * @param fields what the fields of the catalog that name somebody hold, in a fixed order
 * @param others names that are none of a person, though they stand in such a field: a department, an advisory board
 * @param person a number as words; without one it is somebody of several
 */
export function peopleOf(
  fields: readonly string[],
  others: readonly string[],
  person: (number: number | null) => string,
): People {
  const spared = new Set(others.map(keyOf));
  const register = registerOf(new Set(fields.flatMap(namesIn).filter((name) => !spared.has(keyOf(name)))));
  const named = (field: string): string => {
    const names = namesIn(field).map((name) => (spared.has(keyOf(name)) ? name : person(register.numberOf(name))));
    return [...new Set(names)].join(', ') || person(register.numberOf(field));
  };
  return { named, within: makeWithin(register, person) };
}

function makeWithin(register: Register, person: (number: number | null) => string): People['within'] {
  const { numberOf, known, called, names, words } = register;
  const pattern = patternOf([...names, ...words]);
  const bearing = (word: string) => called(word) ?? called(word.replace(/['’]?s$/, ''));
  const titled = (name: string): string => {
    const [first = '', ...others] = name.split(' ');
    const whole = known(name) ?? bearing(others.at(-1) ?? first);
    if (whole !== undefined) return person(whole);
    // “Frau Müllers Kasse”: what follows a name that is known is none.
    const one = bearing(first);
    return one === undefined ? person(numberOf(name)) : [person(one), ...others].join(' ');
  };
  const plain = (found: string, name: string): string => {
    const isMeant = names.has(tidy(name)) || name.length >= ANY_CASE_FROM;
    const number = (isMeant ? known(name) : undefined) ?? called(name);
    return number === undefined ? found : person(number) + found.slice(name.length);
  };
  return (text) => {
    const said = text.replaceAll(TITLED, (_, name: string) => titled(tidy(name)));
    return pattern ? said.replaceAll(pattern, plain) : said;
  };
}

/** Any of the names as a whole word, also in the genitive; the longest first. */
function patternOf(names: readonly string[]): RegExp | null {
  const wanted = names.filter(({ length }) => length >= LEAST).sort((left, right) => right.length - left.length);
  if (wanted.length === 0) return null;
  const written = wanted.map((name) => name.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replaceAll(' ', '\\s+'));
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(${written.join('|')})(?:['’]?s)?(?![\p{L}\p{N}])`, 'giu');
}
