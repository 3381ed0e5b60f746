import { findNearest } from '../core/nearest.js';
import { findingFormats } from '../formats/findings/index.js';
import type { FormatName } from '../formats/format.js';
import { reportFormats } from '../formats/report-formats.js';
import { Refusal, suggestionOf } from './refusal.js';

/** Formats of a single command. */
const COMMAND_FORMATS: readonly { readonly command: string; readonly formats: readonly FormatName[] }[] = [
  { command: 'report', formats: reportFormats },
  { command: 'check', formats: findingFormats },
];

/** Finds a format by name. An unknown name is refused with the nearest name as suggestion. */
export function findFormat<F extends FormatName>(name: string, formats: readonly F[]): F {
  const ids = formats.map((format) => format.id);
  const format = formats.find((one) => one.id === name);
  if (format) return format;
  const others = COMMAND_FORMATS.flatMap((one) =>
    one.formats.some(({ id }) => id === name) ? [`${one.command} -f ${name}`] : [],
  );
  if (others.length > 0) throw otherCommandRefusal(name, others);
  throw new Refusal(
    { en: `unknown format "${name}"`, de: `unbekanntes Format »${name}«` },
    suggestionOf(findNearest(name, ids), ids),
  );
}

/** Finds the format by the ending of a file name; the longest matching ending wins. */
export function findFormatByEnding<F extends FormatName>(file: string, formats: readonly F[]): F {
  const [format, ...others] = formatsByEnding(file, formats);
  if (format && others.length === 0) return format;
  if (format) {
    const ids = [format, ...others].map(({ id }) => id);
    throw new Refusal(
      {
        en: `several formats have the ending of "${file}"`,
        de: `mehrere Formate haben die Endung von »${file}«`,
      },
      {
        en: `choose one of: ${ids.map((id) => `-f ${id}=${file}`).join(', ')}`,
        de: `eines wählen: ${ids.map((id) => `-f ${id}=${file}`).join(', ')}`,
      },
    );
  }
  const elsewhere = COMMAND_FORMATS.flatMap((one) =>
    formatsByEnding(file, one.formats)
      .slice(0, 1)
      .map(({ id }) => `${one.command} -f ${id}`),
  );
  if (elsewhere.length > 0) throw otherCommandRefusal(file, elsewhere);
  throw new Refusal(
    { en: `no format has the ending of "${file}"`, de: `kein Format hat die Endung von »${file}«` },
    suggestionOf(
      null,
      formats.flatMap(({ extensions }) => extensions.map((extension) => `.${extension}`)),
    ),
  );
}

function formatsByEnding<F extends FormatName>(file: string, formats: readonly F[]): F[] {
  const name = file.toLowerCase();
  const fits = formats.flatMap((format) =>
    format.extensions.filter((one) => name.endsWith(`.${one}`)).map((one) => ({ format, length: one.length })),
  );
  const longest = Math.max(0, ...fits.map(({ length }) => length));
  return fits.filter(({ length }) => length === longest).map(({ format }) => format);
}

function otherCommandRefusal(what: string, calls: readonly string[]): Refusal {
  return new Refusal(
    { en: `"${what}" is a format of other commands`, de: `»${what}« ist ein Format anderer Befehle` },
    {
      en: `use it with ${calls.map((call) => `"tpm ${call}"`).join(' or ')}, or use -f json here`,
      de: `mit ${calls.map((call) => `»tpm ${call}«`).join(' oder ')} verwenden, oder hier -f json`,
    },
  );
}
