import { type Analysis, analyse } from '../../analysis/analysis.js';
import type { Collections, Entry } from '../../core/model/entry.js';
import type { Model } from '../../core/model/model.js';
import { kinds } from '../../kinds/index.js';
import { inputSchema } from '../../kinds/json-schema.js';
import type { Lang } from '../../messages/format.js';
import { makeAmountHider } from './amounts.js';
import { convertToIndex } from './metric.js';
import { type People, peopleOf } from './people.js';
import { hidePhones } from './phones.js';
import { formatPerson, redactionWords } from './redaction.words.js';
import { replaceTexts, type TextReplacements } from './rewrite.js';

/** A report without names of people, quotes and amounts of money. */
export interface Redaction {
  /** The analysis of the catalog without names and quotes. Money stays in the model for the computations; sections hide it. */
  readonly analysis: (analysis: Analysis) => Analysis;
  /** Redacts a text from a title or a template. */
  readonly text: (text: string) => string;
}

/** The redaction of a catalog. A person has the same number in each format and language. */
export function redactionOf(model: Model, lang: Lang): Redaction {
  const words = redactionWords[lang];
  const people = peopleIn(model);
  const amounts = makeAmountHider(model.settings.currency);
  const text = (said: string) =>
    people.within(amounts(hidePhones(said.replaceAll(MAIL_PATTERN, words.mail), words.phone)));
  const redactedModel = redactModel(model, { person: people.named, quote: words.quote, text }, words.index);
  return {
    text,
    analysis: ({ options }) => {
      const { selected, ...rest } = options;
      // A selection by the name of an owner is evaluated on the original model.
      return analyse(
        redactedModel,
        selected ? { ...rest, selected: (one) => selected(model.touchpoints.get(one.id) ?? one) } : rest,
      );
    },
  };
}

const MAIL_PATTERN = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,64}(?:\.[\p{L}\p{N}-]{1,64}){1,8}/gu;

/** The people named in the fields of the catalog, in its order. */
function peopleIn(model: Model): People {
  const fields: string[] = [];
  const recordName = (name: string) => {
    fields.push(name);
    return name;
  };
  const collect: TextReplacements = { person: recordName, quote: '', text: (one) => one };
  for (const entry of model.entries) replaceTexts(entry.fields, schemaOf(entry), collect);
  const things = [...model.departments.values(), ...model.touchpoints.values()].map((entry) => entry.fields.name);
  return peopleOf(fields, things, formatPerson);
}

const schemaOf = ({ kind }: Entry) => {
  const found = kinds.find(({ name }) => name === kind);
  return found && inputSchema(found.schema);
};

/** The model with replaced texts; ids, positions and numbers are kept. */
function redactModel(model: Model, replacements: TextReplacements, index: string): Model {
  const done = new Map<Entry, Entry>();
  const redactEntry = <E extends Entry>(entry: E): E => {
    const known = done.get(entry);
    if (known) return known as E;
    const fields = replaceTexts(entry.fields, schemaOf(entry), replacements);
    const fresh = { ...entry, fields } as Entry;
    const whole = fresh.kind === 'metric' ? convertToIndex(fresh, model.settings.currency, index) : fresh;
    done.set(entry, whole);
    return whole as E;
  };
  const redactEntries = <E extends Entry>(entries: ReadonlyMap<string, E>) =>
    new Map([...entries].map(([id, entry]) => [id, redactEntry(entry)]));
  const collections = kinds.map(({ collection }) => [
    collection,
    redactEntries(model[collection] as ReadonlyMap<string, Entry>),
  ]);
  const { settings } = model;
  return {
    ...model,
    ...(Object.fromEntries(collections) as Collections),
    entries: model.entries.map(redactEntry),
    index: new Map([...model.index].map(([kind, entries]) => [kind, redactEntries(entries)])),
    settings: {
      ...settings,
      name: settings.name === null ? null : replacements.text(settings.name),
      phases: settings.phases.map(({ id, name }) => ({ id, name: name === null ? null : replacements.text(name) })),
    },
  };
}
