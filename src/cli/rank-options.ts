import * as z from 'zod';
import { flag } from '../commands/define.js';
import { methods } from '../methods/index.js';

const IDS = methods.map((method) => method.id);

/** Options of everything that ranks. */
export const rankOptions = () => ({
  method: flag(z.enum(IDS).optional(), '--method <id>', {
    en: `how to rank: ${IDS.join(', ')}`,
    de: `wie gereiht wird: ${IDS.join(', ')}`,
  }),
  robust: flag(z.boolean().optional(), '--[no-]robust', {
    en: 'how sure each rank is: draws over weights and uncertain values; --no-robust leaves it out',
    de: 'wie sicher jeder Rang ist: Ziehungen über Gewichte und unsichere Werte; --no-robust lässt es weg',
  }),
  weightsOrder: flag(z.string().optional(), '--weights-order <a>b>c>', {
    en: 'only weights in this order, heaviest first; names every criterion that counts',
    de: 'nur Gewichte in dieser Reihenfolge, das schwerste zuerst; nennt jedes Kriterium, das zählt',
  }),
  crosshair: flag(z.string().optional(), '--crosshair <where>', {
    en: 'where the quadrants of method ipa meet: means, medians, midpoint or <ist>,<importance>',
    de: 'wo sich die Quadranten von ipa treffen: means, medians, midpoint oder <Ist>,<Wichtigkeit>',
  }),
});

export type RankFlags = z.output<z.ZodObject<ReturnType<typeof rankOptions>>>;
