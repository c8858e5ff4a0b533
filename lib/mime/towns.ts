// Places as people write them below their names: "Springfield, Ohio", "Leeds, UK", "50667 Köln", "12 Elm St". Better none than a wrong one. Pure.
import { regionOf, tidy } from "../kit/regions";
import { isClosing } from "./closings";

/** Names of countries that stand after a town, in English and as their people write them. */
const countries = new Set(
  (
    "usa|u.s.a.|us|u.s.|united states|united states of america|canada|uk|u.k.|united kingdom|great britain|england|scotland|wales|northern ireland|ireland|éire|republic of ireland|australia|new zealand|south africa|india|germany|deutschland|allemagne|austria|österreich|switzerland|schweiz|suisse|svizzera|france|frankreich|belgium|belgique|belgië|luxembourg|netherlands|the netherlands|nederland|holland|spain|españa|portugal|italy|italia|poland|polska|czech republic|czechia|česko|česká republika|slovakia|slovensko|hungary|magyarország|romania|românia|bulgaria|greece|ελλάδα|turkey|türkiye|ukraine|україна|russia|россия|sweden|sverige|norway|norge|denmark|danmark|finland|suomi|iceland|ísland|estonia|eesti|latvia|latvija|lithuania|lietuva|croatia|hrvatska|slovenia|slovenija|serbia|israel|egypt|kenya|nigeria|ghana|japan|日本|china|中国|taiwan|south korea|korea|singapore|malaysia|philippines|indonesia|thailand|vietnam|pakistan|mexico|méxico|argentina|brazil|brasil|chile|colombia|peru|perú|uruguay|malta|cyprus|jersey|guernsey|isle of man|" +
    "new south wales|nsw|victoria|queensland|tasmania|south australia|western australia|" +
    "bayern|baden-württemberg|hessen|sachsen|niedersachsen|nordrhein-westfalen|schleswig-holstein|tirol|steiermark|kärnten|" +
    "west yorkshire|north yorkshire|south yorkshire|east sussex|west sussex|kent|surrey|essex|norfolk|suffolk|devon|cornwall|dorset|somerset|wiltshire|hampshire|berkshire|oxfordshire|cambridgeshire|lancashire|cheshire|cumbria|northumberland|derbyshire|nottinghamshire|leicestershire|lincolnshire|warwickshire|worcestershire|gloucestershire|herefordshire|shropshire|staffordshire|bedfordshire|buckinghamshire|hertfordshire|northamptonshire|rutland|fife|powys|gwynedd|co. cork|co. kerry|co. galway|county cork|county kerry|county galway"
  ).split("|"),
);

/** Post codes that stand before the town, with the mark of the country that some set before them. */
const codeBefore = /^(?:([A-Z]{1,3})[- ])?(\d{4} ?[A-Z]{2}|\d{2}-\d{3}|\d{3} \d{2}|\d{4,6})\s+(\p{L}.*)$/u;
const marks: Record<string, string> = { D: "Germany", DE: "Germany", A: "Austria", AT: "Austria", CH: "Switzerland", F: "France", FR: "France", B: "Belgium", BE: "Belgium", NL: "Netherlands", L: "Luxembourg", I: "Italy", IT: "Italy", E: "Spain", ES: "Spain", PL: "Poland", CZ: "Czech Republic", SE: "Sweden", S: "Sweden", DK: "Denmark", NO: "Norway", N: "Norway", FI: "Finland", FIN: "Finland" };
const british = /\b(?:GIR ?0AA|[A-PR-UWYZ][A-HK-Y]?\d[A-Z\d]? \d[ABD-HJLNP-UW-Z]{2})\b/;
const eircode = /\b[AC-FHKNPRTV-Y]\d[\dW] [0-9AC-FHKNPRTV-Y]{4}\b/;
const zip = /\s+(\d{5}(-\d{4})?|[ABCEGHJ-NPRSTVXY]\d[A-Z] ?\d[A-Z]\d)$/;

/** A line that names a street or a box, with its number. */
export const isStreet = (line: string): boolean =>
  line.length <= 80 && !/[?!:;]|\d{6}/.test(line) &&
  (/^\d{1,6}[a-z]?(-\d+)?[,/]? (\d\/)?\p{L}[\p{L}\d .,'’#/-]*$/iu.test(line) && /(?<!\p{L})(st|street|ave|avenue|rd|road|dr|drive|ln|lane|blvd|boulevard|ct|court|way|pl|place|terr?|terrace|cir|circle|hwy|highway|pkwy|parkway|sq|square|close|crescent|cres|gardens?|hill|row|walk|mews|grove|park|trail|route|rue|allée|chemin|quai|impasse|cours|broadway|apt|unit)(?!\p{L})/iu.test(line)
    || /^(p\.? ?o\.? box|postfach|apartado|b\.?p\.?|skr\. poczt\.|rr|rural route) ?\d/iu.test(line)
    || /^\p{Lu}[\p{L} .'’-]*(straße|strasse|str\.|weg|gasse|platz|allee|ufer|damm|ring|straat|laan|plein|gracht|gatan|vägen|gata|vej|gade|veien|katu|tie|utca|út|sokak|caddesi) ?\d{1,4} ?[a-z]?$/iu.test(line)
    || /^(rue|avenue|av\.|boulevard|bd|place|calle|c\/|avenida|avda\.|plaza|via|viale|corso|piazza|ul\.|ulica|al\.|rua|praça|ulice|ул\.|улица|вул\.|вулиця|пр\.|просп\.) ?\p{L}[\p{L} .'’-]*,? (nº |n\. |№ ?|д\. ?|буд\. ?)?\d{1,4} ?[a-z]?(, ?(кв|apt|m|lok)\.? ?\d+)?$/iu.test(line));

export type Place = { town: string; region: string; /** A post code stood with it. */ isPostal: boolean };

const small = /^(upon|on|the|of|am|an|im|der|la|le|les|de|du|des|del|di|da|do|dos|en|sur|sous|aux|zum|bei|van|den|by|in|nad|pod|y|i|cum|près)$/iu;
const isTown = (text: string): boolean =>
  !isClosing(text) && text.length >= 2 && text.length <= 40 && /^[\p{Lu}\p{Lo}'’‘]/u.test(text) && /^[\p{L}\p{M} .'’‘()/-]+$/u.test(text) && !text.endsWith(".") &&
  text.split(/[\s-]+/).length <= 5 && text.split(/[\s-]+/).every((word) => word === "" || small.test(word) || /^[\p{Lu}\p{Lo}'’‘(]/u.test(word) || /^[dl]['’]/iu.test(word));

/** A country or county as people write it; "" when it is not known as one. */
export const countryIn = (text: string): string => (countries.has(tidy(text).toLowerCase().replace(/\.$/, "")) || countries.has(tidy(text).toLowerCase()) ? tidy(text) : "");

/** The place a line names, and nothing but a place (a street may stand before it); null when it is none for certain. */
export function placeIn(given: string): Place | null {
  const line = tidy(given.replace(/[.;]+$/, (end) => (/[A-Z][a-z]*\.$/.test(given) ? end : "")));
  if (line.length > 100 || /[@?!:;]|https?/.test(line)) return null;
  const before = codeBefore.exec(line);
  if (before) {
    const [, mark = "", code = "", rest = ""] = before;
    if (mark === "" && /^(19|20)\d\d$/.test(code)) return null; // a year
    const [town = "", country = ""] = rest.split(",").map(tidy);
    if (!isTown(town) || rest.split(",").length > 2 || (country !== "" && countryIn(country) === "")) return null;
    return { town, region: countryIn(country) || marks[mark] || "", isPostal: true };
  }
  const parts = line.split(",").map(tidy).filter((part) => part !== "");
  let [isPostal, region] = [british.test(line) || eircode.test(line) || zip.test(line), ""];
  while (parts.length > 1) {
    const last = parts.at(-1)!;
    const known = regionOf(last.replace(zip, ""));
    const country = countryIn(last.replace(zip, ""));
    if (tidy(last.replace(british, "").replace(eircode, "")) === "") parts.pop();
    else if (known) region = known.full;
    else if (country && region === "") region = country;
    else if (!country) break;
    if (known || country) parts.pop();
    if (known) break;
  }
  const withCode = (parts.at(-1) ?? "").replace(british, "").replace(eircode, "");
  let town = tidy(withCode);
  // "Springfield OH 45501": the state without a comma, which only a post code makes certain.
  const state = region === "" && zip.test(` ${town}`) ? /^(.+?) ([A-Z]{2})$/.exec(tidy(` ${town}`.replace(zip, ""))) : null;
  const found = state ? regionOf(state[2]!) : null;
  if (state && found) [town, region, isPostal] = [tidy(state[1]!), found.full, true];
  if (region === "" && british.test(line)) region = "UK";
  if (region === "" && eircode.test(line)) region = "Ireland";
  if (region === "" || parts.length === 0 || parts.length > 4) return null;
  town = town.replace(/^(Dublin|Cork|Paris|Wien|Praha|Budapest|Glasgow|London|Liverpool|Belfast) ([A-Z]{0,2}\d{1,2}[A-Z]?)$/, "$1");
  const streets = parts.slice(0, -1);
  if (!isTown(town) || isStreet(town) || (streets.length > 0 && !streets.some((part) => isStreet(part)) && streets.some((part) => !isTown(part)))) return null;
  return { town, region, isPostal };
}
