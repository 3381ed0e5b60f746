import { moneyText } from '../messages/money.js';
import { amount, type Cell, text } from '../report/blocks.js';
import type { Context } from './define.js';

/** Stands where a number would. */
export const HIDDEN = '[…]';

/** An amount in a sentence, with its currency. */
export const money = (value: number, { hidesMoney, lang, settings }: Context): string =>
  hidesMoney ? HIDDEN : moneyText(value, lang, settings.currency);

/** An amount in a table; empty where nobody knows it. */
export const moneyCell = (value: number | null, context: Context): Cell =>
  value === null ? null : unlessHidden(amount(value, money(value, context)), context);

/** A cell whose number is money. */
export const unlessHidden = (cell: Cell, { hidesMoney }: Context): Cell =>
  hidesMoney && cell !== null ? text(HIDDEN) : cell;
