// The states of the United States and the provinces of Canada, and how people write them.
// AP style: The Associated Press Stylebook, "state names". Provinces of Canada are spelled out there.

export type Region = { full: string; ap: string; postal: string; country: "us" | "ca" };

const us = (full: string, ap: string, postal: string, ...also: string[]) => ({ full, ap, postal, country: "us" as const, also });
const ca = (full: string, postal: string, ...also: string[]) => ({ full, ap: full, postal, country: "ca" as const, also });

/** Full name, AP abbreviation, postal code, other ways people write it. Eight states are never abbreviated. */
const regions: (Region & { also: string[] })[] = [
  us("Alabama", "Ala.", "AL"), us("Alaska", "Alaska", "AK"), us("Arizona", "Ariz.", "AZ"), us("Arkansas", "Ark.", "AR"),
  us("California", "Calif.", "CA", "cal"), us("Colorado", "Colo.", "CO", "col"), us("Connecticut", "Conn.", "CT"), us("Delaware", "Del.", "DE"),
  us("Florida", "Fla.", "FL", "flor"), us("Georgia", "Ga.", "GA"), us("Hawaii", "Hawaii", "HI", "hawai'i", "hawai‘i", "hawaiʻi"), us("Idaho", "Idaho", "ID", "ida"),
  us("Illinois", "Ill.", "IL", "ills"), us("Indiana", "Ind.", "IN"), us("Iowa", "Iowa", "IA"), us("Kansas", "Kan.", "KS", "kans"),
  us("Kentucky", "Ky.", "KY", "ken", "kent"), us("Louisiana", "La.", "LA"), us("Maine", "Maine", "ME"), us("Maryland", "Md.", "MD"),
  us("Massachusetts", "Mass.", "MA"), us("Michigan", "Mich.", "MI"), us("Minnesota", "Minn.", "MN"), us("Mississippi", "Miss.", "MS"),
  us("Missouri", "Mo.", "MO"), us("Montana", "Mont.", "MT"), us("Nebraska", "Neb.", "NE", "nebr"), us("Nevada", "Nev.", "NV"),
  us("New Hampshire", "N.H.", "NH"), us("New Jersey", "N.J.", "NJ"), us("New Mexico", "N.M.", "NM", "n mex", "new mex"), us("New York", "N.Y.", "NY", "new york state"),
  us("North Carolina", "N.C.", "NC", "n carolina", "n car"), us("North Dakota", "N.D.", "ND", "n dakota", "n dak"), us("Ohio", "Ohio", "OH"), us("Oklahoma", "Okla.", "OK"),
  us("Oregon", "Ore.", "OR", "oreg"), us("Pennsylvania", "Pa.", "PA", "penn", "penna"), us("Rhode Island", "R.I.", "RI"), us("South Carolina", "S.C.", "SC", "s carolina", "s car"),
  us("South Dakota", "S.D.", "SD", "s dakota", "s dak"), us("Tennessee", "Tenn.", "TN"), us("Texas", "Texas", "TX", "tex"), us("Utah", "Utah", "UT"),
  us("Vermont", "Vt.", "VT"), us("Virginia", "Va.", "VA", "virg"), us("Washington", "Wash.", "WA", "washington state"), us("West Virginia", "W.Va.", "WV", "w virginia"),
  us("Wisconsin", "Wis.", "WI", "wisc"), us("Wyoming", "Wyo.", "WY"), us("District of Columbia", "D.C.", "DC", "washington dc"),
  us("Puerto Rico", "Puerto Rico", "PR"), us("Guam", "Guam", "GU"), us("U.S. Virgin Islands", "U.S. Virgin Islands", "VI", "us virgin islands", "virgin islands"),
  us("American Samoa", "American Samoa", "AS"), us("Northern Mariana Islands", "Northern Mariana Islands", "MP"),
  ca("Alberta", "AB", "alta"), ca("British Columbia", "BC"), ca("Manitoba", "MB", "man"), ca("New Brunswick", "NB"),
  ca("Newfoundland and Labrador", "NL", "newfoundland", "labrador", "nfld"), ca("Northwest Territories", "NT", "nwt"), ca("Nova Scotia", "NS"), ca("Nunavut", "NU"),
  ca("Ontario", "ON", "ont"), ca("Prince Edward Island", "PE", "pei"), ca("Quebec", "QC", "québec", "que", "pq"), ca("Saskatchewan", "SK", "sask"), ca("Yukon", "YT", "yukon territory"),
];

/** Spellings that differ in dots, blanks and case alone have one key. */
export const key = (text: string) => text.normalize("NFC").toLowerCase().replace(/[.\s]/g, "");
const byKey = new Map<string, Region>();
for (const { also, ...region } of regions) for (const name of [region.full, region.ap, region.postal, ...also]) byKey.set(key(name), region);

/** How people write the country after a state. */
export const countries = { us: new Set(["us", "usa", "unitedstates", "unitedstatesofamerica", "america"]), ca: new Set(["canada"]) };
/** "Georgia" is a state, unless the town lies in the other one. */
export const georgian = new Set(["tbilisi", "batumi", "kutaisi", "rustavi", "gori", "zugdidi", "poti", "telavi", "sukhumi", "mtskheta"]);

/** Without blanks and commas at its ends, and with single blanks. */
export const tidy = (text: string) => text.replace(/\s+/g, " ").replace(/^[\s,]+|[\s,]+$/g, "");

/** The state or province a text names, with or without its country or a ZIP code; null for anything else. */
export function regionOf(text: string): Region | null {
  const whole = byKey.get(key(text));
  if (whole) return whole;
  // "Tennessee, USA", "Ontario, Canada", "Tennessee 38103"
  const parts = text.replace(/\s+\d{5}(-\d{4})?$/, "").split(",").map(tidy);
  const first = byKey.get(key(parts[0]!));
  return first && parts.slice(1).every((rest) => countries[first.country].has(key(rest))) ? first : null;
}
