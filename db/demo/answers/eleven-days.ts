import type { DemoQuestion } from "../shape";

export const elevenDays: DemoQuestion = {
  reference: "ALM-1007",
  stage: "published",
  slugLine: "Eleven days",
  channel: "email",
  received: "2026-06-15 07:58",
  subject: "give us back our 11 days",
  reader: { name: "Desmond Treharne", town: "Truro", region: "England", email: "des.treharne@post.example" },
  body: `I am (was) an accountant. At the leaving do the young ones asked me why the tax year ends on 5 April and I said, as I was told in 1979, it is because of the calendar riots, when they took eleven days off people in 1752 and the mob wanted them back. Driving home I realised I had no idea if a word of that was true. Forty-seven years!`,
  asPrinted: "When I retired from accountancy, the young ones asked me why the tax year ends on 5 April. I said, as I was told in 1979, that it comes of the calendar riots of 1752, when the mob wanted its eleven days back. Driving home I realised that I had no idea if a word of that was true.",
  topics: ["Church and calendar", "Received wisdom"],
  copy: `About half of it. The days went, the tax year does remember them, and there was no riot.

By 1752 the old Julian calendar had slipped eleven days behind the Gregorian one that most of western Europe used. An Act of Parliament drafted under the eye of Lord Chesterfield put it right: in Britain and her colonies Wednesday 2\u00a0September was followed by Thursday 14\u00a0September. The same Act moved the start of the legal year in England from 25\u00a0March to 1\u00a0January. It was a careful piece of law. It said that rents, wages, debts and comings of age should fall after the full number of days, so that nobody lost eleven days of anything.

The mob comes from a painting. In 1755 William Hogarth showed a party of Whigs at dinner during an Oxfordshire election that had been fought, noisily, the year before. On the floor, under somebody’s foot, lies a placard seized from the Tories outside: ‘Give us our Eleven Days’. It is a campaign slogan in a satire. Later writers took it for a report, gave it riots, and in time added deaths. Historians who have been through the newspapers and court papers of 1752 have found grumbling, a good many jokes and much doubt about when to keep Christmas, which in some villages went on being kept on the old day. They have not found a riot.

As for the fifth of April: the financial year had run from Lady Day, 25\u00a0March, one of the four days on which rents fell due and after which our numbers are named. Add eleven days, so that the Treasury too should have its full year, and you arrive at 5\u00a0April. Just how the year came to *begin* on the 6th is still argued about among people who enjoy that sort of thing. You might join them, now that you have the time.`,
  sourceNotes: "Robert Poole, Time’s Alteration: Calendar Reform in Early Modern England (1998), and his ‘“Give us our eleven days!”’, Past & Present 149 (1995). Hogarth’s An Election Entertainment hangs in Sir John Soane’s Museum.",
  story: [
    { at: "2026-06-15 09:20", by: "lacey", did: "accepted" },
    { at: "2026-06-15 09:33", by: "lacey", did: "prepared" },
    { at: "2026-06-15 09:45", by: "lacey", did: "assigned", offer: { to: "amundsen", due: "2026-07-24", words: 320, fee: "none", brief: "Sort the true half from the other. Do not get lost between the fifth and the sixth." } },
    { at: "2026-06-16 08:00", by: "amundsen", did: "taken" },
    { at: "2026-07-22 20:11", by: "amundsen", did: "submitted", before: [["About half of it. The days went, the tax year does remember them, and there was no riot.\n\n", ""], [" You might join them, now that you have the time.", ""]] },
    { at: "2026-07-23 09:30", by: "lacey", did: "revised", note: "A first line and a last one. Hands off otherwise." },
    { at: "2026-07-23 18:40", by: "amundsen", did: "remarked", stance: "agreed", body: "Both mine from now on." },
    { at: "2026-07-24 09:05", by: "achterberg", did: "approved" },
    { at: "2026-07-27 10:00", by: "lacey", did: "planned", issue: "Christmas 2026" },
    { at: "2026-11-12 09:00", by: "lacey", did: "published" },
    { at: "2026-11-12 09:08", by: "lacey", did: "printed", issue: "Christmas 2026", page: 16 },
  ],
  page: {
    path: "the-riot-over-eleven-days",
    headline: "The riot over eleven days",
    deck: "In 1752 the second of September was followed by the fourteenth. The mob came later, in oils.",
    kicker: "Church and calendar",
    bylines: ["amundsen"],
    issue: "Christmas 2026",
  },
};
