import * as z from 'zod';
import { CROSSHAIR_NAMES, METHOD_IDS } from '../kinds/config.js';
import { flag } from './flag.js';

/** Options of every command that ranks. */
export const rankOptions = () => ({
  method: flag(z.enum(METHOD_IDS).optional(), '--method <id>', {
    en: `rank by this method; choose one of: ${METHOD_IDS.join(', ')}`,
    de: `mit diesem Verfahren reihen; zur Wahl stehen: ${METHOD_IDS.join(', ')}`,
  }),
  robust: flag(z.boolean().optional(), '--[no-]robust', {
    en: 'show how certain each rank is, from random draws of weights and uncertain values; --no-robust makes no draws',
    de: 'zeigen, wie sicher jeder Rang ist, aus Zufallsziehungen der Gewichte und unsicheren Werte; --no-robust zieht nicht',
  }),
  weightsOrder: flag(z.string().optional(), '--weights-order <a>b>c>', {
    en: 'draw only weights in this order, the heaviest first; name every criterion with a weight above 0',
    de: 'nur Gewichte in dieser Reihenfolge ziehen, das schwerste zuerst; jedes Kriterium mit Gewicht über 0 nennen',
  }),
  crosshair: flag(z.string().optional(), '--crosshair <where>', {
    en: `set the point where the quadrants of method ipa meet; choose one of: ${CROSSHAIR_NAMES.join(', ')}, <ist>,<importance>`,
    de: `den Punkt setzen, an dem sich die Quadranten von ipa treffen; zur Wahl stehen: ${CROSSHAIR_NAMES.join(', ')}, <Ist>,<Wichtigkeit>`,
  }),
});

export type RankFlags = z.output<z.ZodObject<ReturnType<typeof rankOptions>>>;
