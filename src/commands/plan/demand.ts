import * as z from 'zod';
import type { Analysis } from '../../analysis/analysis.js';
import { isSettled } from '../../analysis/plan/availability.js';
import type { Demand } from '../../analysis/plan/demand.js';
import { requireKnown } from '../../cli/analysed-catalog.js';
import { flag } from '../../cli/flag.js';
import { Refusal } from '../../cli/refusal.js';
import { lastDayOf } from '../../core/dates.js';
import { date } from '../../kinds/fields.js';

/** Options with the limits of a mix of measures. Amounts are parsed here, so that an error can name the right form. */
export const demandOptions = () => ({
  budget: flag(z.string().optional(), '--budget <money>', {
    en: "limit the total cost of the measures, in the catalog's currency",
    de: 'die gesamten Kosten der Maßnahmen begrenzen, in der Währung des Katalogs',
  }),
  days: flag(z.string().optional(), '--days <n>', {
    en: 'limit the total person-days of the measures',
    de: 'die gesamten Personentage der Maßnahmen begrenzen',
  }),
  daysPerDepartment: flag(z.array(z.string()).optional(), '--days-per-department <a=20,b=5>', {
    en: 'limit the person-days of single departments',
    de: 'die Personentage einzelner Abteilungen begrenzen',
  }),
  until: flag(date().optional(), '--until <date>', {
    en: 'choose only measures that customers notice by this day',
    de: 'nur Maßnahmen wählen, die Kunden bis zu diesem Tag spüren',
  }),
  must: flag(z.array(z.string()).optional(), '--must <m1,m2>', {
    en: 'include these measures; repeatable',
    de: 'diese Maßnahmen aufnehmen; mehrfach möglich',
  }),
  without: flag(z.array(z.string()).optional(), '--without <m3>', {
    en: 'leave these measures out; repeatable',
    de: 'diese Maßnahmen auslassen; mehrfach möglich',
  }),
});

export type DemandFlags = z.output<z.ZodObject<ReturnType<typeof demandOptions>>>;

/** Turns flags into a demand. Invalid flags are refused; a demand that contradicts the catalog is answered by the plan. */
export function demandOf(flags: DemandFlags, analysis: Analysis): Demand {
  const { model, options } = analysis;
  const until = flags.until === undefined ? null : lastDayOf(flags.until);
  if (until !== null && until < options.asOf) {
    throw new Refusal(
      {
        en: `--until ${until} lies before the day of the analysis, ${options.asOf}`,
        de: `--until ${until} liegt vor dem Tag der Analyse, ${options.asOf}`,
      },
      { en: 'give a later day', de: 'einen späteren Tag angeben' },
    );
  }
  const without = measuresOf(flags.without, analysis);
  for (const id of without) if (isSettled(model.measures.get(id))) throw alreadyDoneRefusal(id);
  return {
    budget: flags.budget === undefined ? null : amountOf(flags.budget, '--budget'),
    days: flags.days === undefined ? null : amountOf(flags.days, '--days'),
    departmentDays: departmentDaysOf(flags.daysPerDepartment, [...model.departments.keys()]),
    until,
    must: measuresOf(flags.must, analysis),
    without,
  };
}

/** Parses a number from 0 up; ambiguous forms such as `1.000` are refused. */
export function amountOf(text: string, option: string): number {
  const value = text.trim();
  if (/^-\d/.test(value)) {
    throw new Refusal(
      { en: `${option} cannot be negative: ${value}`, de: `${option} kann nicht negativ sein: ${value}` },
      { en: 'give 0 or more', de: '0 oder mehr angeben' },
    );
  }
  if (/^\d{1,12}(\.\d{1,9})?$/.test(value) && !/^[1-9]\d{0,2}\.\d{3}$/.test(value)) return Number(value);
  throw new Refusal(
    { en: `"${value}" is not a plain number for ${option}`, de: `»${value}« ist keine einfache Zahl für ${option}` },
    {
      en: 'digits alone, and a decimal point where needed: 50000 or 49999.50',
      de: 'nur Ziffern, wo nötig mit Dezimalpunkt: 50000 oder 49999.50',
    },
  );
}

function listOf(given: readonly string[] | undefined): string[] {
  return (given ?? []).flatMap((one) => one.split(',')).flatMap((one) => one.trim() || []);
}

function departmentDaysOf(given: readonly string[] | undefined, ids: readonly string[]): Map<string, number> {
  const limits = new Map<string, number>();
  for (const part of listOf(given)) {
    const [id = '', ...rest] = part.split('=').map((word) => word.trim());
    const department = requireKnown({ en: 'department', de: 'Abteilung' }, id, ids);
    if (limits.has(department)) throw refuseNamedTwice(department);
    const days = rest.join('=');
    if (days === '') throw withoutDays(department);
    limits.set(department, amountOf(days, `--days-per-department ${department}`));
  }
  return limits;
}

function refuseNamedTwice(department: string): Refusal {
  return new Refusal(
    {
      en: `--days-per-department names "${department}" twice`,
      de: `--days-per-department nennt »${department}« zweimal`,
    },
    { en: 'give each department once', de: 'jede Abteilung nur einmal angeben' },
  );
}

function withoutDays(department: string): Refusal {
  return new Refusal(
    {
      en: `--days-per-department gives no days for "${department}"`,
      de: `--days-per-department nennt keine Tage für »${department}«`,
    },
    { en: `for example ${department}=20`, de: `zum Beispiel ${department}=20` },
  );
}

function measuresOf(given: readonly string[] | undefined, { model }: Analysis): string[] {
  const ids = listOf(given).map((one) => one.replace(/^measure\//, ''));
  return [...new Set(ids)].map((id) => {
    if (!model.measures.has(id) && model.index.get('measure')?.has(id)) {
      throw new Refusal(
        {
          en: `measure "${id}" has an error and is left out`,
          de: `Maßnahme »${id}« hat einen Fehler und bleibt außen vor`,
        },
        { en: 'tpm check says which', de: 'tpm check sagt, welchen' },
      );
    }
    return requireKnown({ en: 'measure', de: 'Maßnahme' }, id, [...model.measures.keys()]);
  });
}

function alreadyDoneRefusal(id: string): Refusal {
  return new Refusal(
    {
      en: `measure "${id}" is running or done: a plan cannot leave it out`,
      de: `Maßnahme »${id}« läuft oder ist erledigt: ein Plan kann sie nicht weglassen`,
    },
    { en: 'take it out of --without', de: 'aus --without streichen' },
  );
}
