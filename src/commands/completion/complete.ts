import * as z from 'zod';
import type { DescribedCommand, ListedCommand } from '../../cli/described-command.js';
import { commonOptions } from '../../cli/options.js';
import { OPTIONS_WITH_VALUE } from '../../cli/program.js';
import type { Lang } from '../../messages/format.js';

/** A word that completes the line, with its meaning. */
export interface Candidate {
  readonly value: string;
  readonly means: string;
}

/** Data for completion. */
export interface CompletionContext {
  readonly commands: readonly ListedCommand[];
  readonly lang: Lang;
  /** Ids of the catalog, of these kinds or of all; the first call reads the catalog. */
  readonly idsOf: (...kinds: string[]) => readonly string[];
  readonly ruleIds: () => readonly string[];
}

/** Kinds of the options whose value is an id. */
const ID_OPTIONS: Readonly<Record<string, string>> = { persona: 'persona', must: 'measure', without: 'measure' };
const RULE_OPTIONS = ['only', 'skip'];

interface OptionInfo {
  readonly name: string;
  readonly forms: readonly string[];
  readonly takesValue: boolean;
  readonly means: string;
  readonly schema: z.ZodType;
}

/**
 * Words that can follow; none where a file can follow.
 * @param before the words typed before, without `tpm`
 */
export async function complete(
  word: string,
  before: readonly string[],
  world: CompletionContext,
): Promise<Candidate[]> {
  const { commands, lang } = world;
  const at = before.findIndex(
    (one, index) => !one.startsWith('-') && !OPTIONS_WITH_VALUE.includes(before[index - 1] ?? ''),
  );
  const first = commands.find(({ name }) => name === before[at]);
  const second = first?.below?.find(({ name }) => name === before[at + 1]);
  const listed = second ?? first;
  const matchesOf = (found: readonly Candidate[]) => found.filter(({ value }) => value.startsWith(word));
  if (at >= 0 && !listed) return [];
  const command = await listed?.load();
  const options = optionsOf({ ...command?.options(), ...commonOptions() }, lang);
  const open = options.find(({ forms, takesValue }) => takesValue && forms.includes(before.at(-1) ?? ''));
  if (open) return matchesOf(valuesOf(open, world).map((value) => ({ value, means: '' })));
  if (word.startsWith('-')) {
    return matchesOf(
      options.flatMap(({ forms, means }) =>
        forms.filter((form) => form.startsWith('--')).map((value) => ({ value, means })),
      ),
    );
  }
  if (!command) return matchesOf(commands.map(asCandidate(lang)));
  const below = before.length === at + 1 ? (first?.below ?? []).map(asCandidate(lang)) : [];
  const behind = before.slice(at + (second ? 2 : 1));
  const values = argumentValuesOf(command, behind, options, world).map((value) => ({ value, means: '' }));
  return matchesOf([...below, ...values]);
}

const asCandidate =
  (lang: Lang) =>
  ({ name, summary }: ListedCommand): Candidate => ({ value: name, means: summary[lang] });

function argumentValuesOf(
  { args = [] }: DescribedCommand,
  behind: readonly string[],
  options: readonly OptionInfo[],
  { idsOf }: CompletionContext,
): readonly string[] {
  const takesValue = (word: string) => options.some(({ forms, takesValue: takes }) => takes && forms.includes(word));
  const given = behind.filter((word, at) => !word.startsWith('-') && !takesValue(behind[at - 1] ?? ''));
  return args[given.length]?.values?.(idsOf) ?? [];
}

function optionsOf(shape: z.ZodRawShape, lang: Lang): OptionInfo[] {
  return Object.entries(shape).flatMap(([name, schema]) => {
    const meta = (schema as z.ZodType).meta() as { flag?: string; hidden?: true } & Record<Lang, string>;
    if (meta.hidden) return [];
    const flag = meta.flag ?? `--${name}`;
    const words = flag.includes('[no-]') ? [flag.replace('[no-]', ''), flag.replace('[no-]', 'no-')] : flag.split(', ');
    const forms = words.map((form) => form.split(' ')[0] ?? form);
    return [{ name, forms, takesValue: flag.includes('<'), means: meta[lang], schema: schema as z.ZodType }];
  });
}

function valuesOf({ name, schema }: OptionInfo, { idsOf, ruleIds }: CompletionContext): readonly string[] {
  const kind = ID_OPTIONS[name];
  if (kind !== undefined) return idsOf(kind);
  if (RULE_OPTIONS.includes(name)) return ruleIds();
  return choicesOf(schema);
}

/** The words of an enumeration, also of an optional or repeatable one. */
function choicesOf(schema: z.core.$ZodType): readonly string[] {
  if (schema instanceof z.ZodEnum) return schema.options.map(String);
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return choicesOf(schema.unwrap());
  return schema instanceof z.ZodArray ? choicesOf(schema.element) : [];
}
