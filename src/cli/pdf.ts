import type { ListedFormat } from '../formats/define.js';
import { formats } from '../formats/index.js';
import { reportFormats } from '../formats/report/index.js';
import { findBrowser, printToPdf } from '../io/browser.js';
import type { Host } from '../io/host.js';
import type { FullReport } from '../report/report.js';
import { Refusal } from './refusal.js';

/** The HTML report as the user's own browser prints it. No format of its own: a format starts no program. */
const pdfFormat = (host: Pick<Host, 'env'>): ListedFormat<FullReport, Promise<Uint8Array>> => ({
  id: 'pdf',
  extensions: ['pdf'],
  load: async () => {
    const browser = findBrowser(host.env);
    if (browser === null) throw noBrowser(host.env.TPM_BROWSER || host.env.CHROME_PATH);
    const { htmlPage } = await import('../formats/report/html/page.js');
    return (report) => print(browser, htmlPage(report));
  },
});

/** What `tpm report` can write. */
export const handedOverAs = (host: Pick<Host, 'env'>) => [...reportFormats, pdfFormat(host), ...formats];

async function print(browser: string, page: string): Promise<Uint8Array> {
  const printed = await printToPdf(browser, page);
  if ('pdf' in printed) return printed.pdf;
  throw new Refusal(
    {
      en: `${browser} printed no PDF (${printed.problem})`,
      de: `${browser} hat kein PDF gedruckt (${printed.problem})`,
    },
    {
      en: 'write report.html and print it from the browser, or name another browser in TPM_BROWSER',
      de: 'bericht.html schreiben und aus dem Browser drucken, oder in TPM_BROWSER einen anderen Browser nennen',
    },
  );
}

function noBrowser(named: string | undefined): Refusal {
  const words = named
    ? { en: `"${named}" is no program`, de: `»${named}« ist kein Programm` }
    : {
        en: 'a PDF takes Chromium, Chrome or Edge, and none was found',
        de: 'ein PDF braucht Chromium, Chrome oder Edge, und keines wurde gefunden',
      };
  return new Refusal(words, {
    en: 'name the program in TPM_BROWSER, or write report.html and print it from any browser',
    de: 'das Programm in TPM_BROWSER nennen, oder bericht.html schreiben und aus einem Browser drucken',
  });
}
