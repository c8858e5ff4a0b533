// The cast of the demo. People, books and honours are invented.
import type { DemoPerson } from "./shape";

const field = "fathom-and-field";
const almanac = "penny-almanac";

export const cast: DemoPerson[] = [
  // The desk.
  { key: "achterberg", name: "Lorraine Achterberg", email: "lorraine.achterberg@fathomandfield.example", isPublisher: true, roles: { [field]: ["chief"], [almanac]: ["chief"] } },
  { key: "okoro", name: "Daniel Okoro", email: "daniel.okoro@fathomandfield.example", roles: { [field]: ["editor"] } },
  {
    key: "lacey",
    name: "Winifred Lacey",
    email: "winifred.lacey@pennyalmanac.example",
    roles: { [almanac]: ["editor"], [field]: ["contributor"] },
    contributor: {
      handle: "winifred-lacey",
      bio: "Winifred Lacey edits The Penny Almanac and collects ration-book cookery, some of which she has eaten. Her pamphlet *Eggless, Fatless, Sugarless* is in its fourth printing.",
      fields: "British home front, 1939 to 1954; rationing; cookery",
    },
  },
  { key: "raman", name: "Priya Raman", email: "priya.raman@fathomandfield.example", roles: { [field]: ["checker"], [almanac]: ["checker"] } },

  // The historians.
  {
    key: "tarrow",
    name: "Josephine Tarrow",
    email: "josephine.tarrow@seahistory.example",
    roles: { [field]: ["contributor"] },
    contributor: {
      handle: "josephine-tarrow",
      bio: "Josephine Tarrow served nine years as a merchant navy officer before she took up its history. She is the author of *Rust and Ration: The Tramp Steamer at War* and *A Glass of Twenty-Eight Seconds*.",
      formerly: [{ at: "2025-09-15 13:00", by: "achterberg", bio: "Josephine Tarrow served nine years as a merchant navy officer before she took up its history. She is the author of *Rust and Ration: The Tramp Steamer at War*." }],
      fields: "Ships and seamen since 1700, convoys, naval medicine, navigation",
      books: [
        { title: "Rust and Ration: The Tramp Steamer at War", year: 2017, publisher: "Kalmia Press", isbn: "9780000217011" },
        { title: "A Glass of Twenty-Eight Seconds", year: 2026, publisher: "Harbour & Lamp", isbn: "9780000226075" },
        { title: "Biscuit, Beef and Lime: Feeding the Merchant Seaman", year: 2004, publisher: "Kalmia Press", isbn: "0000204048" },
      ],
      links: [
        { kind: "site", label: "", url: "https://josephinetarrow.example" },
        { kind: "social", label: "Bluesky", url: "https://social.example/@tarrow" },
      ],
      kept: { magazine: field, by: "achterberg", contact: "At sea in May and September: write to her sister, who forwards. Telephone before ten, +1 555 0142.", payment: "By transfer to Josephine Tarrow, account ending 0142 (the whole number is on her form of 2025). Invoices arrive by post." },
    },
  },
  {
    key: "belmontes",
    name: "Ignacio Belmontes",
    email: "ignacio.belmontes@campaign.example",
    roles: { [field]: ["contributor"] },
    contributor: {
      handle: "ignacio-belmontes",
      bio: "Ignacio Belmontes teaches military history in Albuquerque, N.M. His *Armies Against Nature* follows soldiers who were sent to fight mud, locusts and the sea.",
      fields: "Land campaigns, animals in war, the Napoleonic armies, Australia and the Pacific",
    },
  },
  {
    key: "amundsen",
    name: "Keiko Amundsen",
    email: "keiko.amundsen@oldmaps.example",
    roles: { [field]: ["contributor"], [almanac]: ["contributor"] },
    contributor: {
      handle: "keiko-amundsen",
      bio: "Keiko Amundsen keeps the maps of a small museum in Bergen, Norway. She is the author of *Nothing Is There: A History of the Blank on the Map*.",
      fields: "Cartography, surveying, calendars and the measuring of time",
      books: [{ title: "Nothing Is There: A History of the Blank on the Map", year: 2021, publisher: "Fjellheim", isbn: "9780000221056" }],
      links: [{ kind: "faculty", label: "", url: "https://maps.example/keepers/amundsen" }],
    },
  },
  {
    key: "haddadian",
    name: "Ruben Haddadian",
    email: "ruben.haddadian@signals.example",
    roles: { [field]: ["contributor"] },
    contributor: {
      handle: "ruben-haddadian",
      bio: "Ruben Haddadian was a telegraph engineer and now writes about secrets that leaked. His latest book is *Plaintext: Careless Talk From Caesar to the Cold War*.",
      fields: "Intelligence, ciphers, deception, radar, field post and censorship",
    },
  },
  {
    key: "branwhite",
    name: "Aoife Branwhite",
    email: "aoife.branwhite@kitchenhistory.example",
    roles: { [almanac]: ["contributor"] },
    contributor: {
      handle: "aoife-branwhite",
      bio: "Aoife Branwhite brews, bakes and lectures on medieval food in Cork. She is the author of *Pottage: What Most People Ate on Most Days*.",
      fields: "Food and drink before 1700, brewing, table manners",
    },
  },
  {
    key: "sarvolgyi",
    name: "Benedek Sárvölgyi",
    email: "benedek.sarvolgyi@oldlaw.example",
    roles: { [almanac]: ["contributor"] },
    contributor: {
      handle: "benedek-sarvolgyi",
      bio: "Benedek Sárvölgyi is a legal historian in Pécs, Hungary. His book on the courts of small places, *Fourpence and Costs*, has been translated into six languages.",
      fields: "Medieval and early modern law, crime, punishment, village courts",
    },
  },
  {
    key: "oyelaran",
    name: "Gwen Oyelaran",
    email: "gwen.oyelaran@lettersandroads.example",
    roles: { [almanac]: ["contributor"], [field]: ["contributor"] },
    contributor: {
      handle: "gwen-oyelaran",
      bio: "Gwen Oyelaran, a postman’s daughter, is writing a history of the undelivered letter. She is the author of *Return to Sender: Ordinary People and the Post*.",
      fields: "Post, roads, newspapers and literacy since 1700; letters in wartime",
    },
  },
  {
    key: "noakes",
    name: "Edmund Fairlamb-Noakes",
    roles: { [almanac]: ["contributor"] },
    contributor: {
      handle: "edmund-fairlamb-noakes",
      bio: "Edmund Fairlamb-Noakes, a retired county archivist, has measured more than two hundred church towers and castle stairs. His *Up and Down in Norman England* is out of print, and he would like a copy back.",
      fields: "Castles, churches, bells, building accounts. Sends Word files by his nephew; telephone on Tuesdays",
    },
  },
];
