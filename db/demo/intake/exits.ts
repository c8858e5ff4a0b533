// Out of the river: declined, passed on, taken back, killed, spam.
import type { DemoQuestion } from "../shape";

export const exits: DemoQuestion[] = [
  {
    reference: "FFW-1003",
    stage: "declined",
    channel: "form",
    received: "2025-12-01 22:14",
    reader: { name: "Tyler B.", town: "Plano", region: "Texas", email: "tylerb2009@post.example" },
    body: `What were the five main causes of World War 1 explain each in 100 words with a example. Its due thursday`,
    topics: [],
    story: [{ at: "2025-12-02 14:10", by: "okoro", did: "declined", reason: "We cannot do an assignment that is due on Thursday, and your teacher will like your own answer better. If something in it makes you curious, write to us about that." }],
  },
  {
    reference: "FFW-1012",
    stage: "spam",
    channel: "email",
    received: "2026-09-19 03:03",
    subject: "Re: Re: your invoice for SEO",
    reader: { name: "Growth Partner Team", town: "", region: "", email: "hello@rank-first.example" },
    body: `Dear Owner, we noticed fathomandfield does not rank on page 1 for "wardroom". Our experts guarantee page 1 in 14 days or free. Kindly confirm your phone number and best time to call.`,
    topics: [],
    story: [{ at: "2026-09-21 14:00", by: "okoro", did: "markedAsSpam" }],
  },
  {
    reference: "FFW-1016",
    stage: "passedOn",
    channel: "letter",
    received: "2026-11-03 15:00",
    postmarkedOn: "2026-10-28",
    typedInBy: "okoro",
    reader: { name: "Capt. Raymond Delacroix (ret.)", town: "Mystic", region: "Connecticut", postalAddress: "12 Holmes Lane\nMystic, CT 06355" },
    body: `To the Editor:

The vessel on page 34 of your Autumn issue is captioned as a bark. She carries square sails on all three masts and is therefore a ship. I have enjoyed your magazine since its third number and expect to go on doing so, but I cannot let a thing like that stand.

Raymond Delacroix`,
    topics: [],
    story: [{ at: "2026-11-03 15:12", by: "okoro", did: "passedOn", to: "Letters to the editor", note: "Not a question, and he is right about page 34." }],
  },
  {
    reference: "FFM-1006",
    stage: "retracted",
    channel: "form",
    received: "2026-10-20 18:25",
    reader: { name: "Suzanne Albrecht", town: "Lancaster", region: "Pennsylvania", email: "suzanne.albrecht@post.example" },
    body: `We have a hand-drawn map that is said to show where my third-great-grandfather buried the silver when the Confederates came through in 1863. Is there any way to read the little signs on it? There's a cross, three dots and what looks like a goose.`,
    topics: [],
    story: [{ at: "2026-10-22 11:40", by: "reader", did: "takenBack" }],
  },
  {
    reference: "ALM-1005",
    stage: "declined",
    channel: "email",
    received: "2026-03-02 14:20",
    subject: "Spoon",
    reader: { name: "Barry Ledgard", town: "Barnsley", region: "England", email: "b.ledgard@post.example" },
    body: `Found a spoon with my detector in a field I've got permission for. Marked with what might be an F and a crown or might be mud. What's it worth?

Barry`,
    topics: [],
    story: [{ at: "2026-03-03 09:30", by: "lacey", did: "declined", reason: "We cannot value finds, I am afraid. Do show it to your local finds liaison officer, who will be glad to see it, and to know whose field it was." }],
  },
  {
    reference: "ALM-1008",
    stage: "killed",
    slugLine: "Horned helmets",
    channel: "form",
    received: "2026-07-07 20:20",
    reader: { name: "Freya Halloran", town: "Lerwick", region: "Scotland", email: "freya.h@post.example" },
    body: `Every January we march through town with torches dressed as Vikings and every year somebody in a fleece tells us that Vikings had no horns on their helmets. We KNOW. Our helmets have wings. But where do the horns come from?`,
    asPrinted: "Every January we march through town dressed as Vikings, and somebody in a fleece tells us that Vikings had no horns on their helmets. We know. But where do the horns come from?",
    topics: ["Received wisdom"],
    story: [
      { at: "2026-07-08 09:00", by: "lacey", did: "accepted" },
      { at: "2026-07-08 09:10", by: "lacey", did: "prepared" },
      { at: "2026-07-08 09:30", by: "lacey", did: "assigned", offer: { to: "amundsen", due: "2026-09-11", words: 260, fee: "money", amount: 120, currency: "GBP", brief: "She knows that there were none. Where do they come from? Begin with Bayreuth." } },
      { at: "2026-07-09 07:55", by: "amundsen", did: "taken" },
      { at: "2026-08-31 09:15", by: "lacey", did: "killed", reason: "The feature on the Northmen in the Christmas number gives two pages to exactly this. Keiko is paid half her fee, and Ms Halloran has been told." },
    ],
  },
  {
    reference: "ALM-1013",
    stage: "passedOn",
    channel: "form",
    received: "2026-10-05 13:13",
    reader: { name: "Agnes Pemberley-Ward", town: "Ripon", region: "England", email: "agnes.pw@post.example" },
    body: `I have moved across the road, from number 9 to number 12, and my Almanac has not. The new people at number 9 are very nice about it but have begun to read it first. Please would you change the address?`,
    topics: [],
    story: [{ at: "2026-10-06 09:05", by: "lacey", did: "passedOn", to: "Subscriptions", note: "A change of address. She might like to know that number 9 could be offered a subscription." }],
  },
  {
    reference: "ALM-1015",
    stage: "spam",
    channel: "form",
    received: "2026-11-09 02:47",
    reader: { name: "Mrs Grace Fortune", town: "Zurich", region: "Switzerland", email: "grace.fortune@lucky.example" },
    body: `Congratulation!! Your almanac e-mail was selected in the Grand History Lottery for 850.000,00 EUR. To claim send full name, bank, and copy of passport to the barrister.`,
    topics: [],
    story: [{ at: "2026-11-09 10:00", by: "lacey", did: "markedAsSpam" }],
  },
];
