// Waiting for an editor, the latest of them unread.
import type { DemoQuestion } from "../shape";

export const inbox: DemoQuestion[] = [
  {
    reference: "FFW-1017",
    stage: "inbox",
    slugLine: "Sled dogs on the Alaska Highway",
    channel: "form",
    received: "2026-11-06 19:20",
    reader: { name: "Roberta Yellowtail", town: "Billings", region: "Montana", email: "roberta.y@post.example" },
    body: `My grandfather helped build the Alaska Highway in 1942 and used to say that the dogs were better surveyors than the officers. We took it for one of his stories. Then I found a photograph: him, a bulldozer and eleven dogs in harness, and on the back "the survey party". Did the Army really use sled dogs to find the way for the road?`,
    topics: [],
    story: [{ at: "2026-11-09 15:10", by: "okoro", did: "prepared" }],
  },
  {
    reference: "FFW-1018",
    stage: "inbox",
    slugLine: "The cook’s Bronze Star",
    channel: "letter",
    received: "2026-11-14 15:10",
    postmarkedOn: "2026-11-09",
    typedInBy: "okoro",
    reader: { name: "Earl Whitcomb", town: "Bangor", region: "Maine", postalAddress: "RR 3, Box 118\nBangor, ME 04401" },
    body: `Dear sirs,

I will be ninety-four in the spring and would like to know something before then if it can be managed.

My brother Dale was a cook on an LST in the Pacific. He came home with a Bronze Star. He would not tell our mother what for and he would not tell me. When I pressed him in 1971 he said "for pancakes." That is all I ever got. He passed in 1988.

I do not ask you to find out about Dale. I know you can't look up every fellow. What I would like to know is, did cooks fight? Where was a ship's cook supposed to be when the shooting started, and could it be that a man was decorated for feeding people?

I have all your issues but two.

Respectfully,
Earl Whitcomb`,
    topics: [],
    story: [{ at: "2026-11-14 15:18", by: "okoro", did: "prepared" }],
  },
  {
    reference: "FFW-1019",
    stage: "inbox",
    channel: "form",
    received: "2026-11-20 04:42",
    reader: { name: "Jean Pruitt", town: "Chillicothe", region: "Ohio", withheld: true, email: "jp1957@post.example" },
    body: `In England in WWI women handed white feathers to men who weren't in uniform. Was that ever done in the U.S.? I ask because in a box of my great-grandfather's things, with his watch and a very bitter letter to his sister, there is a white feather in an envelope with no name on it. He was a farmer here in Ross County. I'd rather my family didn't see my name on this.`,
    topics: [],
    unread: true,
    story: [],
  },
  {
    reference: "FFW-1020",
    stage: "inbox",
    channel: "email",
    received: "2026-11-22 02:15",
    subject: "Question from Namibia",
    reader: { name: "Festus Haraseb", town: "Swakopmund", region: "Namibia", email: "f.haraseb@post.example" },
    body: `Good day Wardroom,

Here on our coast there are still stories of the camels of the German police, and a few wild ones are said to remain, though I have never met one. A customer from Texas tells me that the United States Army also had a camel corps and that the camels were then simply let go in the desert. I think that he was pulling my leg as we say. Is it correct? And are they still there?

With greetings from the desert
Festus Haraseb`,
    topics: [],
    unread: true,
    story: [],
  },
  {
    reference: "FFW-1021",
    stage: "inbox",
    channel: "form",
    received: "2026-11-23 05:31",
    reader: { name: "Coin Vault Direct", town: "Online", region: "Worldwide", email: "deals@coinvault.example" },
    body: `Hello dear webmaster!! Your readers love HISTORY and our GENUINE replica campaign medals are 70% OFF this week only. We offer 15 USD for every link placed on your high quality page. Reply YES for price list. https://coinvault.example/?partner=wardroom`,
    topics: [],
    unread: true,
    story: [],
  },
  {
    reference: "FFW-1022",
    stage: "inbox",
    channel: "form",
    received: "2026-11-23 23:52",
    reader: { name: "Deshawn Pettway", town: "Mobile", region: "Alabama", email: "d.pettway@post.example" },
    body: `how fast could napoleon actually get a message. my teacher said the french had towers with arms that could beat a horse easy. beat it by how much, and what did they do in fog`,
    topics: [],
    unread: true,
    story: [],
  },
  {
    reference: "FFM-1007",
    stage: "inbox",
    slugLine: "Silk map in a coat lining",
    channel: "email",
    received: "2026-11-08 21:44",
    subject: "map sewn in a coat",
    reader: { name: "Harriet Lindgren", town: "Duluth", region: "Minnesota", email: "hlindgren@post.example" },
    body: `I was relining an old leather jacket for a customer and there was a map sewn inside it. Printed on cloth, both sides, colors still good. Rivers and mountains and some tiny circles. The customer bought the jacket at a barn sale and doesn't know who had it. What was it for and how would anybody get at it without scissors?

Harriet`,
    topics: [],
    story: [
      { at: "2026-11-10 15:12", by: "okoro", did: "prepared" },
      { at: "2026-11-10 15:20", by: "okoro", did: "askedReader", body: "What a find. Could you tell us in words what is printed at the edge: a number, a letter, the name of a country? And is it silk, or something more like paper?" },
    ],
  },
  {
    reference: "FFM-1008",
    stage: "inbox",
    slugLine: "What the censor cut",
    channel: "letter",
    received: "2026-11-19 15:30",
    postmarkedOn: "2026-11-13",
    typedInBy: "okoro",
    reader: { name: "Wilhelmina Stubbs", town: "Fayetteville", region: "North Carolina", postalAddress: "302 Magnolia Court\nFayetteville, NC 28301" },
    body: `To the Map Room:

My husband's letters from Korea have windows in them. Little neat windows cut with a blade, sometimes a word and sometimes a whole line, so that the other side of the paper is lost too. What I want to know is who did the cutting. Was it a stranger in an office, or was it his own lieutenant who had to look him in the face at breakfast? And what became of the pieces?

(Mrs.) Wilhelmina Stubbs`,
    topics: [],
    story: [{ at: "2026-11-19 15:36", by: "okoro", did: "prepared" }],
  },
  {
    reference: "ALM-1016",
    stage: "inbox",
    slugLine: "The cupboard by the range",
    channel: "email",
    received: "2026-11-12 22:58",
    subject: "A long story about a small hole, sorry",
    reader: { name: "Maureen Thackeray-Bell", town: "Hebden Bridge", region: "England", email: "maureen.tb@post.example" },
    body: `Dear Almanac,

I do hope you don't mind a long letter. My husband says nobody will read it. When we bought the house in 1994 it hadn't been touched since the old lady's time, and the old lady was a Miss Greenwood who taught half the valley the piano, including, it turned out, my sister-in-law's mother, but that's by the way. Next to the range there was a cupboard in the wall, not a proper cupboard, more of a hole with a door to it, about so big (a foot? a bit more) and the door was leather hinges and had a carving on it, T H and a date that's either 1698 or 1693, we've had people look at it and they can't agree. My husband wanted to put the television cable through it. I said over my dead body and we had words.

Now the surveyor said it was for a Bible. The man who did the chimney said it was for salt, to keep it dry. My neighbour Sheila, who has one too, but no date, says it's for spices and that spices were worth their weight in gold. And a man in the pub, who I will say had had a few, told us it was to put a cat in. (Dead.) (To keep off witches.)

So which is it? It is beside the fire, on the right, and it does smell a bit of nothing in particular. I've drawn it for you but I don't know how to send the drawing.

Oh and there was a thimble in it. That's probably the old lady's.

Kind regards and love the magazine,
Maureen Thackeray-Bell`,
    topics: [],
    story: [{ at: "2026-11-13 10:05", by: "lacey", did: "prepared" }],
  },
  {
    reference: "ALM-1017",
    stage: "inbox",
    channel: "form",
    received: "2026-11-21 08:04",
    reader: { name: "R. J. Copley", town: "Stamford", region: "England", email: "rjcopley@post.example" },
    body: `This is not a question but there is nowhere else on your site to write. I paid for a year in June and have had ONE number. The Michaelmas one never came and I see that Christmas is already in the shops. I have rung twice and got a recording of a harpsichord. Kindly send the missing number or return my £28.`,
    topics: [],
    unread: true,
    story: [],
  },
  {
    reference: "ALM-1018",
    stage: "inbox",
    channel: "letter",
    received: "2026-11-23 10:15",
    postmarkedOn: "2026-11-19",
    typedInBy: "lacey",
    reader: { name: "Tom Venn", town: "Carhampton", region: "England", postalAddress: "Orchard End\nCarhampton, Somerset TA24 9ZZ" },
    body: `Dear Almanac

Every January we go out and sing to the apple trees, put toast in the branches and fire guns. Every year a visitor says its pagan. I have been firing one of the guns since 1978 and would be gratefull to know, is it pagan or did some vicar make it up. We will do it any way.

Tom Venn`,
    topics: [],
    unread: true,
    story: [],
  },
];
