import type { DemoQuestion } from "../shape";

export const water: DemoQuestion = {
  reference: "ALM-1002",
  stage: "published",
  slugLine: "Ale or water",
  channel: "form",
  received: "2025-10-20 12:31",
  reader: { name: "Sanjay Mistry", town: "Leicester", region: "England", email: "s.mistry@post.example" },
  body: `I do living history at weekends and every single family that comes through asks me the same. "They drank beer for breakfast because the water would kill you, didn't they?" I've said yes for six years. Is it true?? I'd like to know before I start year seven.`,
  asPrinted: "I do living history at weekends, and every family that comes through says the same: ‘They drank beer for breakfast because the water would kill you.’ I have said yes for six years. Is it true?",
  topics: ["At table", "Received wisdom"],
  copy: `It is not, and you may tell year seven why.

People in the Middle Ages drank water every day, and towns went to great trouble to bring it to them. In the 1230s London acquired springs at Tyburn and set about piping their water two miles and more to a conduit house in Cheapside, where anybody might fill a bucket for nothing and where carriers called cobs filled theirs to sell. Monks had done it earlier. A famous plan of the cathedral priory at Canterbury, drawn in the twelfth century, shows the spring, the settling tanks, the pipes and the taps. Nobody lays a mile of lead to a thing that he dares not drink.

They knew good water from bad, too. It should be clear, cold, running and without taste or smell, and towns fined the dyers and tanners who fouled it. What nobody had was an idea of germs; an ale-drinker who was spared the flux put it down to something else.

Ale was drunk because it was better. It was food, a good part of the barley in a form that could be swallowed on the way to work, and it was pay: harvesters and building workers were given it by the gallon. Physicians who followed Galen held water to be a cold thing that hindered digestion, and preferred wine for those who had the money. To offer a guest water was to own that you had nothing else.

Nor was ale always to hand. Brewing took malt, fuel and the better part of a day. English ale had no hops in it before about 1400 and went sour in a matter of days, so that most households bought it from a neighbour, by the pot, when she had brewed. In between there was the well. It is largely because water cost nothing and was everybody’s that it left so little trace in the accounts, where historians look for drinks.`,
  sourceNotes: "Judith Bennett, Ale, Beer and Brewsters in England (1996). The plan is in the Eadwine Psalter, Trinity College, Cambridge, MS R.17.1.",
  story: [
    { at: "2025-10-21 09:05", by: "lacey", did: "accepted" },
    { at: "2025-10-21 09:20", by: "lacey", did: "prepared" },
    { at: "2025-10-21 09:31", by: "lacey", did: "assigned", offer: { to: "branwhite", due: "2025-11-21", words: 320, fee: "money", amount: 120, currency: "GBP", brief: "The commonest question we get. Firm but friendly; he has to say it aloud on Saturdays." } },
    { at: "2025-10-21 17:17", by: "branwhite", did: "taken" },
    { at: "2025-11-19 22:40", by: "branwhite", did: "submitted" },
    { at: "2025-11-20 10:11", by: "lacey", did: "approved", note: "Straight into the number." },
    { at: "2025-11-20 10:15", by: "lacey", did: "planned", issue: "Lady Day 2026" },
    { at: "2026-02-23 09:00", by: "lacey", did: "published" },
    { at: "2026-02-23 09:04", by: "lacey", did: "printed", issue: "Lady Day 2026", page: 23 },
  ],
  page: {
    path: "they-drank-the-water",
    headline: "They drank the water",
    deck: "Medieval towns spent fortunes on it. Ale was for other reasons.",
    kicker: "At table",
    bylines: ["branwhite"],
    issue: "Lady Day 2026",
  },
};
