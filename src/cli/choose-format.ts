import { nearest } from '../core/nearest.js';
import type { FormatName } from '../formats/define.js';
import { findingFormats } from '../formats/findings/index.js';
import { reportFormats } from '../formats/report/index.js';
import { Refusal, suggestion } from './refusal.js';

/** Formats that only one command has. */
const ELSEWHERE: readonly { readonly command: string; readonly formats: readonly FormatName[] }[] = [
  { command: 'report', formats: reportFormats },
  { command: 'check', formats: findingFormats },
];

/** Finds a format by name; a typo is refused with the one that was probably meant. */
export function formatNamed<F extends FormatName>(name: string, formats: readonly F[]): F {
  const ids = formats.map((format) => format.id);
  const format = formats.find((one) => one.id === name);
  if (format) return format;
  const others = ELSEWHERE.flatMap((one) =>
    one.formats.some(({ id }) => id === name) ? [`${one.command} -f ${name}`] : [],
  );
  if (others.length > 0) throw ofOthers(name, others);
  throw new Refusal(
    { en: `unknown format "${name}"`, de: `unbekanntes Format »${name}«` },
    suggestion(nearest(name, ids), ids),
  );
}

/** Finds the format for which the ending of a file stands, the longest ending first. */
export function formatByEnding<F extends FormatName>(file: string, formats: readonly F[]): F {
  const [format, ...others] = claimants(file, formats);
  if (format && others.length === 0) return format;
  if (format) {
    const ids = [format, ...others].map(({ id }) => id);
    throw new Refusal(
      {
        en: `the ending of "${file}" stands for several formats`,
        de: `die Endung von »${file}« steht für mehrere Formate`,
      },
      {
        en: `name one: ${ids.map((id) => `-f ${id}=${file}`).join(' or ')}`,
        de: `eines nennen: ${ids.map((id) => `-f ${id}=${file}`).join(' oder ')}`,
      },
    );
  }
  const elsewhere = ELSEWHERE.flatMap((one) =>
    claimants(file, one.formats)
      .slice(0, 1)
      .map(({ id }) => `${one.command} -f ${id}`),
  );
  if (elsewhere.length > 0) throw ofOthers(file, elsewhere);
  throw new Refusal(
    { en: `no format for the ending of "${file}"`, de: `kein Format für die Endung von »${file}«` },
    suggestion(
      null,
      formats.flatMap(({ extensions }) => extensions.map((extension) => `.${extension}`)),
    ),
  );
}

function claimants<F extends FormatName>(file: string, formats: readonly F[]): F[] {
  const name = file.toLowerCase();
  const fits = formats.flatMap((format) =>
    format.extensions.filter((one) => name.endsWith(`.${one}`)).map((one) => ({ format, length: one.length })),
  );
  const longest = Math.max(0, ...fits.map(({ length }) => length));
  return fits.filter(({ length }) => length === longest).map(({ format }) => format);
}

function ofOthers(what: string, calls: readonly string[]): Refusal {
  return new Refusal(
    { en: `"${what}" is a format of other commands`, de: `»${what}« ist ein Format anderer Befehle` },
    {
      en: `use it with ${calls.map((call) => `"tpm ${call}"`).join(' or ')}; here there is -f json`,
      de: `mit ${calls.map((call) => `»tpm ${call}«`).join(' oder ')} verwenden; hier gibt es -f json`,
    },
  );
}
