// Money as whole numbers of a currency's smallest unit, by ISO 4217: 12750 of USD is $127.50, 300 of JPY is ¥300. Pure.
import { numberFormat } from "./formats";

/** How many decimal places a currency has, as Intl knows it. */
const placesOf = (currency: string): number => numberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;

/** An amount in figures as smallest units, exactly; null where it is none, or has more decimals than the currency. Commas between thousands are left out. */
export function minorOf(amount: string, currency: string): number | null {
  const [, sign, whole, part = ""] = /^([-−]?)(\d{1,9})(?:\.(\d+))?$/u.exec(amount.trim().replace(/,(?=\d{3}\b)/gu, "")) ?? [];
  const places = placesOf(currency);
  if (whole === undefined || part.replace(/0+$/u, "").length > places) return null;
  return (sign ? -1 : 1) * Number(`${whole}${part.slice(0, places).padEnd(places, "0")}`);
}

/** "127.50", for files and fields. */
export function plainAmount(minor: number, currency: string): string {
  const places = placesOf(currency);
  const digits = String(Math.abs(minor)).padStart(places + 1, "0");
  const sign = minor < 0 ? "-" : "";
  return places === 0 ? `${sign}${digits}` : `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** "$127.50", "$300", in the magazine's manner; without decimals where there are none. */
export function sayMoney(minor: number, currency: string, locale: string): string {
  const places = placesOf(currency);
  const digits = minor % 10 ** places === 0 ? 0 : places;
  return numberFormat(locale, { style: "currency", currency, minimumFractionDigits: digits, maximumFractionDigits: digits }).format(minor / 10 ** places);
}

/** A share of an amount in whole smallest units, a half rounded up. @param percent 0 to 100 */
export const shareOf = (minor: number, percent: number): number => Math.floor((minor * percent + 50) / 100);
