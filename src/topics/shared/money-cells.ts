import { amount, type Cell, text } from '../../document/blocks.js';
import { moneyText } from '../../messages/money.js';
import type { Context } from '../section.js';

/** Shown instead of a hidden amount. */
export const HIDDEN = '[…]';

/** An amount in a sentence, with its currency. */
export const money = (value: number, { hidesMoney, lang, settings }: Context): string =>
  hidesMoney ? HIDDEN : moneyText(value, lang, settings.currency);

/** An amount in a table; empty if it is unknown. */
export const moneyCell = (value: number | null, context: Context): Cell =>
  value === null ? null : unlessHidden(amount(value, money(value, context)), context);

/** A cell with an amount of money, hidden if money is hidden. */
export const unlessHidden = (cell: Cell, { hidesMoney }: Context): Cell =>
  hidesMoney && cell !== null ? text(HIDDEN) : cell;
