// An American quarterly of war and the world, with two columns.
import type { DemoMagazine } from "./shape";

const consentWording =
  "I agree that Fathom & Field may edit my question for length and clarity and print it, with my name and town unless I have asked to withhold my name, in the magazine and online. I understand that not every question is printed and that I may take mine back until it is.";

export const fathomAndField: DemoMagazine = {
  name: "Fathom & Field",
  handle: "fathom-and-field",
  theme: "quarterly",
  locale: "en-US",
  timeZone: "America/New_York",
  siteUrl: "https://fathomandfield.example",
  about:
    "A quarterly of war and the world, from the trireme to the satellite. Published in Salem, Mass., since 1987.",
  subscribeText: "Four issues a year, in print and on your screen. Libraries and schools pay half.",
  subscribeUrl: "https://fathomandfield.example/subscribe",
  socials: [
    { label: "Bluesky", handle: "@fathomandfield.example", url: "https://social.example/fathomandfield" },
    { label: "Instagram", handle: "@fathomandfield", url: "https://pictures.example/fathomandfield" },
  ],
  passOnAddresses: [
    { label: "Subscriptions", email: "subscriptions@fathomandfield.example" },
    { label: "Letters to the editor", email: "letters@fathomandfield.example" },
  ],
  letterFrom: "ask@fathomandfield.example",
  letterSignOff: "The editors",
  topics: ["The war at sea", "The home front", "Intelligence", "In the field", "Food and medicine", "Mail", "Maps", "Legends"],
  seasons: ["Winter", "Spring", "Summer", "Autumn"],
  issues: [
    { season: "Spring", year: 2026, coverDate: "2026-04-01", onSaleOn: "2026-02-24", copyCloseOn: "2025-11-14" },
    { season: "Summer", year: 2026, coverDate: "2026-07-01", onSaleOn: "2026-05-26", copyCloseOn: "2026-02-13" },
    { season: "Autumn", year: 2026, coverDate: "2026-10-01", onSaleOn: "2026-08-25", copyCloseOn: "2026-05-15" },
    { season: "Winter", year: 2027, coverDate: "2027-01-01", onSaleOn: "2026-11-17", copyCloseOn: "2026-08-07" },
    { season: "Spring", year: 2027, coverDate: "2027-04-01", onSaleOn: "2027-02-23", copyCloseOn: "2026-12-04" },
    { season: "Summer", year: 2027, coverDate: "2027-07-01", onSaleOn: "2027-05-25", copyCloseOn: "2027-02-19" },
  ],
  columns: [
    {
      name: "Ask the Wardroom",
      path: "wardroom",
      prefix: "FFW",
      tagline: "Readers ask about war and the world. Historians answer.",
      placeStyle: "ap",
      askHeading: "Ask us something",
      askIntro: "Is there something about a war, a ship or a campaign that you have always wondered about? Put it to us, the odder the better.",
      askQuiet: "Please give your name and town. There is room for a few answers in each issue; we read every letter.",
      sendLine: "Send queries to",
      postalAddress: "Ask the Wardroom\nFathom & Field\n88 Ropewalk Lane, Suite 2\nSalem, MA 01970",
      email: "wardroom@fathomandfield.example",
      attributionLine: "This article first appeared in the {issue} issue of {magazine}.",
      moreHeading: "More from the Wardroom",
      withheldLine: "Name withheld",
      howItWorks:
        "An editor reads your question within two weeks.\nQuestions are edited for length and clarity.\nWe cannot promise a personal reply; your status page says where your question stands.\nAn answer takes three to nine months to reach print, because a historian has to find out first.\nAbout one question in six is answered.",
      consentWording,
      promiseDays: 14,
      monthsToPrintFrom: 3,
      monthsToPrintTo: 9,
      maxWords: 300,
    },
    {
      name: "Ask the Map Room",
      path: "map-room",
      prefix: "FFM",
      tagline: "Maps, codes, signals and the mail: how armies knew what they knew.",
      placeStyle: "ap",
      askHeading: "Bring us a puzzle",
      askIntro: "Have you an old map that makes no sense, a cipher, a censored letter? Tell us what puzzles you. Describe pictures in words; please do not send originals.",
      askQuiet: "One or two answers appear in each issue.",
      sendLine: "Write to",
      postalAddress: "Ask the Map Room\nFathom & Field\n88 Ropewalk Lane, Suite 2\nSalem, MA 01970",
      email: "maproom@fathomandfield.example",
      attributionLine: "First printed in {magazine}, {issue}.",
      moreHeading: "More from the Map Room",
      withheldLine: "Name withheld",
      howItWorks:
        "An editor reads your question within three weeks.\nQuestions are edited for length.\nWe cannot value maps, read whole diaries or reply in person.\nAn answer takes four to nine months to reach print.",
      consentWording,
      promiseDays: 21,
      monthsToPrintFrom: 4,
      monthsToPrintTo: 9,
      maxWords: 250,
    },
  ],
};
