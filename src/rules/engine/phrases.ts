import { type Lang, spanText } from '../../messages/format.js';
import { moneyText } from '../../messages/money.js';

type Data = Readonly<Record<string, string>>;

/** ", and 12 more in this file": the last reported finding of a sort counts the rest. */
export function moreText({ more: count = '0' }: Data, lang: Lang): string {
  if (count === '' || count === '0') return '';
  return lang === 'en' ? `, and ${count} more in this file` : ` und ${count} weitere in dieser Datei`;
}

/** The first eight items of a list, so that it fits on one line. */
export function shortenList(list: string): string {
  const items = list.split(', ');
  return items.length > 8 ? `${items.slice(0, 8).join(', ')}, …` : list;
}

/** The names of a list inside a sentence, each in quotation marks: "a", "b" or »a«, »b«. */
export function quoteList(list: string, lang: Lang): string {
  const quote = (name: string) => (lang === 'de' ? `»${name}«` : `"${name}"`);
  return list === '' ? '' : list.split(', ').map(quote).join(', ');
}

/** "1 point", "2.5 points" of the scale; the number is already formatted. */
export function pointsPhrase(count: string, lang: Lang): string {
  const one = count === '1';
  return `${count} ${lang === 'en' ? (one ? 'point' : 'points') : one ? 'Punkt' : 'Punkte'}`;
}

/** An amount of money with its currency; the number is already formatted. */
export function moneyPhrase(count: string, currency: string, lang: Lang): string {
  const number = lang === 'de' ? count.replaceAll('.', '').replace(',', '.') : count.replaceAll(',', '');
  return moneyText(Number(number), lang, currency);
}

/** "1 day", "12 days" */
export function daysPhrase(count: string | undefined, lang: Lang): string {
  const one = count === '1';
  return `${count ?? ''} ${lang === 'en' ? (one ? 'day' : 'days') : one ? 'Tag' : 'Tage'}`;
}

/** An age: days below two years, because limits are in days, otherwise years: "6 years". */
export function agePhrase(count: string | undefined, lang: Lang): string {
  const number = Number((count ?? '').replace(/\D/g, ''));
  return number < 730 ? daysPhrase(count, lang) : spanText(number, lang);
}

/** A number of bytes, possibly with thousands separators, in MiB. */
export function binarySizeText(bytes: string | undefined, lang: Lang): string {
  const count = Number((bytes ?? '').replace(/\D/g, ''));
  // Rounded up, so that a value over a limit never looks equal to it.
  const tenths = Math.ceil((count / 2 ** 20) * 10) / 10;
  return `${String(tenths).replace('.', lang === 'de' ? ',' : '.')} MiB`;
}

const REASONS: Readonly<Record<string, Readonly<Record<Lang, string>>>> = {
  EACCES: { en: 'no permission', de: 'keine Berechtigung' },
  EPERM: { en: 'no permission', de: 'keine Berechtigung' },
  ENOENT: { en: 'it is gone, or its link leads nowhere', de: 'nicht mehr da, oder die Verknüpfung führt ins Leere' },
  ELOOP: { en: 'its link leads in a circle', de: 'die Verknüpfung führt im Kreis' },
  EMFILE: { en: 'too many open files', de: 'zu viele offene Dateien' },
  EIO: { en: 'the disk reports an error', de: 'der Datenträger meldet einen Fehler' },
};

/** The reason of the operating system, in words if its code is known. */
export function systemReasonText(code: string | undefined, lang: Lang): string {
  if (!code) return '';
  return `: ${REASONS[code]?.[lang] ?? code}`;
}
