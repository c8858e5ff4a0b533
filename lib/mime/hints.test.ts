import * as fc from "fast-check";
import { expect, test } from "vitest";
import { hintsIn } from "./hints";
import { isStreet, placeIn } from "./towns";

const question = "Dear desk,\n\nWhy do church bells ring at noon?";
const hints = (end: string, from = "") => hintsIn(`${question}\n\n${end}`, { name: from, address: "ann@example.com" });
const found = (name: string, town = "", region = "", postalAddress = "") => ({ name, town, region, postalAddress });

test.each([
  ["Kind regards,\nAnn Lee\nSpringfield, Ohio", "", found("Ann Lee", "Springfield", "Ohio")],
  ["Sincerely,\n\nAnn Lee\nSpringfield, OH", "", found("Ann Lee", "Springfield", "Ohio")],
  ["Thank you!\nAnn Lee, Springfield, Ohio", "", found("Ann Lee", "Springfield", "Ohio")],
  ["— Ann Lee, Springfield, Ohio", "", found("Ann Lee", "Springfield", "Ohio")],
  ["Best,\nAnn", "Ann Lee", found("Ann Lee")],
  ["Best,\nAnn", "", found("Ann")],
  ["Best,\nAnn\n\n-- \nAnn Lee\nDuluth, Minnesota 55802", "Ann", found("Ann Lee", "Duluth", "Minnesota")],
  ["Ann Lee\nDuluth, Minn.", "", found("Ann Lee", "Duluth", "Minnesota")],
  ["Ann Lee", "Ann Lee", found("Ann Lee")],
  ["Sincerely,\nAnn Lee\n12 Elm St\nSpringfield, OH 45501", "", found("Ann Lee", "Springfield", "Ohio", "12 Elm St\nSpringfield, OH 45501")],
  ["Sincerely,\nAnn Lee\n12 Elm Street, Springfield, OH 45501", "", found("Ann Lee", "Springfield", "Ohio", "12 Elm Street, Springfield, OH 45501")],
  ["Sincerely,\nAnn Lee\nSpringfield OH 45501-1234", "", found("Ann Lee", "Springfield", "Ohio")],
  ["Yours faithfully,\nAnn Lee\nLeeds, UK", "", found("Ann Lee", "Leeds", "UK")],
  ["Yours sincerely,\nAnn Lee\n4 Mill Lane\nLeeds LS1 4AB", "", found("Ann Lee", "Leeds", "UK", "4 Mill Lane\nLeeds LS1 4AB")],
  ["Regards,\nAnn Lee\nDublin 4, Ireland", "", found("Ann Lee", "Dublin", "Ireland")],
  ["Mit freundlichen Grüßen\nAnna Lehmann\nLindenstraße 5\n50667 Köln", "", found("Anna Lehmann", "Köln", "", "Lindenstraße 5\n50667 Köln")],
  ["Mit freundlichen Grüßen\n\nAnna Lehmann\nLindenstr. 5\nD-50667 Köln", "", found("Anna Lehmann", "Köln", "Germany", "Lindenstr. 5\nD-50667 Köln")],
  ["Viele Grüße\nAnna Lehmann\n50667 Köln\nDeutschland", "", found("Anna Lehmann", "Köln", "Deutschland")],
  ["Cordialement,\nAnne Laurent\n12 rue des Lilas\n69003 Lyon\nFrance", "", found("Anne Laurent", "Lyon", "France", "12 rue des Lilas\n69003 Lyon\nFrance")],
  ["Bien à vous,\nAnne Laurent, Lyon, France", "", found("Anne Laurent", "Lyon", "France")],
  ["Saludos,\nAna López\nCalle Mayor, 12\n28013 Madrid", "", found("Ana López", "Madrid", "", "Calle Mayor, 12\n28013 Madrid")],
  ["Z poważaniem\nAnna Lis\nul. Długa 5\n00-238 Warszawa", "", found("Anna Lis", "Warszawa", "", "ul. Długa 5\n00-238 Warszawa")],
  ["С уважением,\nАнна Лисина", "", found("Анна Лисина")],
  ["Med vänliga hälsningar\nAnna Lind\nUppsala, Sverige", "", found("Anna Lind", "Uppsala", "Sverige")],
  ["Cheers\nAnn Lee\nHalifax, Nova Scotia", "", found("Ann Lee", "Halifax", "Nova Scotia")],
  ["Yours,\nMary-Jane O’Neill\nStratford-upon-Avon, England", "", found("Mary-Jane O’Neill", "Stratford-upon-Avon", "England")],
  ["Ann Lee\n\n-- \nAnn Lee\n12 Elm St\nSpringfield, OH 45501\nann@example.com", "Ann Lee", found("Ann Lee", "Springfield", "Ohio", "12 Elm St\nSpringfield, OH 45501")],
  ["Regards,\nAnn Lee\nSpringfield, Ohio\n\nSent from my iPhone\n\nOn 24 Nov 2026, at 15:40, The Desk <ask@example.org> wrote:\n> Regards,\n> The Desk\n> Memphis, Tenn.", "", found("Ann Lee", "Springfield", "Ohio")],
])("%j", (end, from, expected) => {
  expect(hints(end, from)).toEqual(expected);
});

test.each([
  ["no name at all", "Why is that?", ""], ["a sentence at the end", "Please print this soon.", ""], ["thanks and nothing", "Thank you", ""], ["a house", "Regards,\nSpringfield Public Library", "Springfield Public Library"], ["an address for a name", "Regards,\nann@example.com", "ann@example.com"],
  ["a name that is an address", "Regards", "ann.lee@example.com"], ["what the letter is about", "It stood in Springfield, Ohio.", ""], ["another’s name in the letter", "I saw it in Paris, France", ""], ["a telephone", "Regards,\n+1 555 0100", ""], ["a saying", "Regards,\nTime flies when you read; time stays when you look.", ""],
])("%s is no hint", (_, end, from) => {
  expect(hints(end, from)).toEqual(found(""));
});

test.each([
  ["Ann Lee", "Ann Lee"], ["Lee, Ann", "Ann Lee"], ["\"Ann Lee\"", "Ann Lee"], ["annlee75", ""], ["The Bell Society", ""], ["ann@example.com", ""], ["Ann", ""], ["林杏", "林杏"], ["Ludwig van der Berg", "Ludwig van der Berg"], ["no-reply", ""],
])("the sender %s gives the name %j where the text gives none", (from, name) => {
  expect(hints("Why?", from).name).toBe(name);
});

test.each(["Springfield", "Sincerely, Ohio", "Ohio", "The bell, which rang in Springfield, Ohio", "I live in Springfield, Ohio.", "Springfield, Someplace", "12345", "Editor, UK Edition of Bells and Whistles Monthly Magazine, London", "https://example.org, UK", "ann@example.com, UK", "1999 Best Year"])("%s is no place", (line) => {
  expect(placeIn(line)).toBeNull();
});

test.each(["12 Elm St", "12 Elm St., Apt 4", "P.O. Box 12", "Lindenstraße 5", "12 rue des Lilas", "Via Roma 5", "4 Mill Lane", "ul. Długa 5", "221B Baker Street"])("%s is a street", (line) => {
  expect(isStreet(line)).toBe(true);
});
test.each(["12 bells rang", "In 1863 the street was paved", "Elm", "Why is Elm Street so called?"])("%s is no street", (line) => {
  expect(isStreet(line)).toBe(false);
});

test("an address is never a name, whatever stands there", () => {
  fc.assert(fc.property(fc.array(fc.oneof(fc.emailAddress(), fc.string(), fc.constantFrom("Regards,", "-- ", "Ann Lee", "Springfield, Ohio")), { maxLength: 12 }), fc.string(), (lines, name) => {
    const hinted = hintsIn(lines.join("\n"), { name, address: "" });
    expect(hinted.name).not.toContain("@");
    expect(Object.values(hinted).join("").length).toBeLessThan(1000);
  }));
});
