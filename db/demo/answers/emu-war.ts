import type { DemoQuestion } from "../shape";

export const emuWar: DemoQuestion = {
  reference: "FFW-1006",
  stage: "published",
  slugLine: "Emu war",
  channel: "form",
  received: "2026-02-21 03:17",
  reader: { name: "Colm Gallagher", town: "Letterkenny", region: "Ireland", email: "colm.g@post.example" },
  body: `Is the Emu War real. My daughter has a T shirt with it on. I say it is one of these internet things and she says the Australian army fought emus with machine guns and LOST. There is a bag of crisps riding on it.`,
  asPrinted: "My daughter says that the Australian army once fought emus with machine guns, and lost. I say that it is one of these internet things. There is a bag of crisps riding on it.",
  topics: ["In the field", "Legends"],
  copy: `Pay the young lady. It was not called a war until the newspapers got hold of it, but it had a major, two machine guns and an enemy that withdrew in better order than its pursuers.

The place was the wheat country around Campion, in Western Australia, and the year 1932. Many of the farmers were veterans of the First World War, settled on marginal land and ruined by the price of wheat. That spring some 20,000 emus, coming in from the interior after breeding, found the fields. They ate, they trampled, and they left holes in the fences for the rabbits. The settlers, being old soldiers, did not ask for money. They asked the minister of defense, Sir George Pearce, for machine guns, and he said yes, provided that soldiers fired them and the farmers paid for food, lodging and ammunition.

Maj.\u00a0G.P.W. Meredith of the Royal Australian Artillery arrived with two Lewis guns and 10,000\u00a0rounds. On November\u00a02 most of the birds scattered out of range, and perhaps a dozen fell. Two days later an ambush at a dam promised about a thousand of them at point-blank range, until the gun jammed. A gun tried on a truck could not be aimed over that ground, and the truck could not catch up. Meredith told reporters that an army division with the bullet-carrying capacity of those birds could face any army in the world. On November\u00a08, after questions in Parliament, the guns were withdrawn.

Four days on, they were sent back, and this time did rather better: by December\u00a010 Meredith claimed 986 kills for 9,860\u00a0rounds, which is ten cartridges to the bird exactly, and has raised eyebrows ever since.

Requests for a third campaign were refused. What beat the emu was arithmetic. The state paid bounties to farmers with rifles, who knew how to wait—57,034 of them in six months of 1934—and then it built longer fences.`,
  sourceNotes: "Murray Johnson, “‘Feathered Foes’: Soldier Settlers and Western Australia’s ‘Emu War’ of 1932,” Journal of Australian Studies 30 (2006). Newspapers in Trove for the days of the guns.",
  story: [
    { at: "2026-02-23 15:00", by: "okoro", did: "accepted" },
    { at: "2026-02-23 15:05", by: "okoro", did: "prepared" },
    { at: "2026-02-23 15:12", by: "okoro", did: "assigned", offer: { to: "belmontes", due: "2026-03-27", words: 330, fee: "money", amount: 250, currency: "USD", brief: "Straight face throughout. There are real farmers in it." } },
    { at: "2026-02-24 02:40", by: "belmontes", did: "taken" },
    { at: "2026-03-25 23:10", by: "belmontes", did: "submitted", before: [["What beat the emu was arithmetic. The state paid bounties", "In the end the state paid bounties"], ["an enemy that withdrew in better order than its pursuers", "an enemy that did not know it was one"]] },
    { at: "2026-03-27 14:30", by: "okoro", did: "revised", note: "Two small touches. You had the better joke in paragraph three, so I let it stand alone." },
    { at: "2026-03-28 04:02", by: "belmontes", did: "remarked", stance: "agreed", body: "Fine by me and, I am told, by the emus." },
    { at: "2026-03-30 14:10", by: "achterberg", did: "approved" },
    { at: "2026-04-01 14:00", by: "okoro", did: "planned", issue: "Autumn 2026" },
    { at: "2026-08-25 14:00", by: "okoro", did: "published" },
    { at: "2026-08-25 14:06", by: "okoro", did: "printed", issue: "Autumn 2026", page: 9 },
  ],
  page: {
    path: "the-army-against-the-emus",
    headline: "The army against the emus",
    deck: "In 1932 Australian farmers asked for machine guns. It did not go as planned.",
    kicker: "In the field",
    bylines: ["belmontes"],
    issue: "Autumn 2026",
  },
};
