// A British magazine of everyday history, four times a year on the old quarter days.
import { palettes } from "@/lib/look/palette";
import type { DemoMagazine } from "./shape";

export const pennyAlmanac: DemoMagazine = {
  name: "The Penny Almanac",
  handle: "penny-almanac",
  look: { pairing: "caslon", ...palettes[1]!.palette, logo: null },
  locale: "en-GB",
  timeZone: "Europe/London",
  siteUrl: "https://pennyalmanac.example",
  about:
    "A magazine of everyday history: what people ate, wore, owed, believed and were fined for. It appears on the four quarter days, from Ludlow in Shropshire.",
  subscribeText: "A year of four numbers by post, and every number since the first on your screen.",
  subscribeUrl: "https://pennyalmanac.example/subscribe",
  socials: [
    { label: "Mastodon", handle: "@almanac@social.example", url: "https://social.example/@almanac" },
    { label: "Instagram", handle: "@thepennyalmanac", url: "https://pictures.example/thepennyalmanac" },
  ],
  passOnAddresses: [
    { label: "Subscriptions", email: "subscriptions@pennyalmanac.example" },
    { label: "Letters to the editor", email: "letters@pennyalmanac.example" },
  ],
  letterFrom: "ask@pennyalmanac.example",
  letterSignOff: "With good wishes",
  topics: ["At table", "Law and order", "Church and calendar", "House and castle", "Post and road", "Medieval life", "Received wisdom"],
  seasons: ["Lady Day", "Midsummer", "Michaelmas", "Christmas"],
  issues: [
    { season: "Lady Day", year: 2026, coverDate: "2026-03-25", onSaleOn: "2026-02-19", copyCloseOn: "2025-11-28", factCloseOn: "2025-12-05", printerCloseOn: "2025-12-12" },
    { season: "Midsummer", year: 2026, coverDate: "2026-06-24", onSaleOn: "2026-05-21", copyCloseOn: "2026-02-27", factCloseOn: "2026-03-06", printerCloseOn: "2026-03-13" },
    { season: "Michaelmas", year: 2026, coverDate: "2026-09-29", onSaleOn: "2026-08-20", copyCloseOn: "2026-05-29", factCloseOn: "2026-06-05", printerCloseOn: "2026-06-12" },
    { season: "Christmas", year: 2026, coverDate: "2026-12-25", onSaleOn: "2026-11-12", copyCloseOn: "2026-08-28", factCloseOn: "2026-09-04", printerCloseOn: "2026-09-11" },
    { season: "Lady Day", year: 2027, coverDate: "2027-03-25", onSaleOn: "2027-02-18", copyCloseOn: "2026-12-11", factCloseOn: "2026-12-18", printerCloseOn: "2026-12-25" },
    { season: "Midsummer", year: 2027, coverDate: "2027-06-24", onSaleOn: "2027-05-20", copyCloseOn: "2027-02-26", factCloseOn: "2027-03-05", printerCloseOn: "2027-03-12" },
  ],
  columns: [
    {
      name: "Ask the Almanac",
      path: "almanac",
      prefix: "ALM",
      tagline: "You wonder. We look it up, and say where.",
      placeStyle: "full",
      askHeading: "What have you wondered?",
      askIntro: "Were you told something at school, in a guided tour or by an aunt that you never quite believed? Ask us.",
      askQuiet: "A question of three sentences is as welcome as one of three pages, and much likelier to be printed.",
      sendLine: "Send questions to",
      postalAddress: "Ask the Almanac\nThe Penny Almanac\n3 Tolsey Yard\nLudlow, Shropshire SY8 0ZZ\nEngland",
      email: "ask@pennyalmanac.example",
      attributionLine: "This answer was first printed in the {issue} number of {magazine}.",
      moreHeading: "Read on",
      withheldLine: "Name and address supplied",
      showsVersions: true,
      howItWorks:
        "Every question is read, usually within a fortnight.\nWe shorten questions; we do not change what they ask.\nWe are sorry that we cannot answer each of you in person. Your status page will tell you how yours is getting on.\nFrom question to print takes between four and ten months.",
      consentWording:
        "You may print my question in The Penny Almanac and on its website, shortened if need be, over my name and town (or without my name, if I have ticked the box). I know that I may take it back at any time before it is published.",
      promiseDays: 14,
      monthsToPrintFrom: 4,
      monthsToPrintTo: 10,
      maxWords: 300,
      setFace: "libre-caslon-text",
      setWidth: 198,
      setSize: 8.5,
      setLeading: 11.5,
      slotLines: 60,
    },
  ],
};
