import { amount, type Cell, text } from '../../document/blocks.js';
import { moneyText } from '../../messages/money.js';
import type { Context } from '../section.js';

/** Shown instead of a hidden amount. */
export const HIDDEN_AMOUNT = '[…]';

/** An amount in a sentence, with its currency. */
export const amountText = (value: number, { hidesMoney, lang, settings }: Context): string =>
  hidesMoney ? HIDDEN_AMOUNT : moneyText(value, lang, settings.currency);

/** An amount in a table; empty if it is unknown. */
export const moneyCell = (value: number | null, context: Context): Cell =>
  value === null ? null : hideMoney(amount(value, amountText(value, context)), context);

/** A cell with an amount of money, hidden if money is hidden. */
export const hideMoney = (cell: Cell, { hidesMoney }: Context): Cell =>
  hidesMoney && cell !== null ? text(HIDDEN_AMOUNT) : cell;
