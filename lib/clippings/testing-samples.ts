// Printed columns in the shapes in which they are found in exports, labelled with what a person reads in them. Written for these tests; the
// people are invented. Only tests import this.
import type { Credit } from "./credit";
import type { Shape } from "./shapes";

export type Expected = { question: string; credit?: Partial<Credit> | null; /** How the answer begins and ends. */ begins: string; ends: string; by?: string[]; bio?: string; heading?: string };
export type Sample = { name: string; html: string; title?: string; authors?: string[]; how: Shape | "none"; issue?: string; found: Expected[]; why?: RegExp; doubts?: RegExp };

const ellison: Credit = { name: "Margaret Ellison", town: "Duluth", region: "Minnesota", withheld: false };
const bells = "Why did ships ring bells every half hour?";
const told = "<p>To tell the time. A sailor could not carry a clock aloft, and the captain would not lend his.</p><p>The glass was turned every thirty minutes, and the bell said so.</p>";
const begins = "To tell the time.";
const ends = "the bell said so.";

export const samples: Sample[] = [
  {
    name: "Q: and A:, credit after a dash in the question",
    html: `<p>Q: ${bells} —Margaret Ellison, Duluth, Minn.</p><p>A: To tell the time. A sailor could not carry a clock aloft.</p><p>The glass was turned every thirty minutes, and the bell said so.</p>`,
    how: "labels", found: [{ question: bells, credit: ellison, begins, ends }],
  },
  {
    name: "bold Q. and A. as their own run",
    html: `<p><strong>Q.</strong> ${bells}</p><p><em>—Margaret Ellison, Duluth, Minn.</em></p><p><strong>A.</strong> To tell the time.</p><p>The glass was turned, and the bell said so.</p>`,
    how: "labels", found: [{ question: bells, credit: ellison, begins, ends }],
  },
  {
    name: "bold Q without a stop",
    html: `<p><b>Q</b> ${bells}</p><p>Margaret Ellison<br>Duluth, Minnesota</p><p><b>A</b> To tell the time.</p><p>And the bell said so.</p>`,
    how: "labels", found: [{ question: bells, credit: ellison, begins, ends }],
  },
  {
    name: "QUESTION: and ANSWER:",
    html: `<p>QUESTION: ${bells} —M. Ellison, Duluth, MN</p><p>ANSWER: To tell the time.</p><p>The glass was turned, and the bell said so.</p>`,
    how: "labels", found: [{ question: bells, credit: { name: "M. Ellison", town: "Duluth", region: "Minnesota" }, begins, ends }],
  },
  {
    name: "labels as headings",
    html: `<h3>Question</h3><p>${bells}</p><p>—Margaret Ellison, Duluth, Minn.</p><h3>Answer</h3>${told}`,
    how: "labels", found: [{ question: bells, credit: ellison, begins, ends }],
  },
  {
    name: "everything in one paragraph with breaks",
    html: `<p>Q: ${bells}<br>—Margaret Ellison, Duluth, Minn.<br>A: To tell the time. The glass was turned, and the bell said so.</p>`,
    how: "labels", found: [{ question: bells, credit: ellison, begins, ends }],
  },
  {
    name: "everything in one line",
    html: `<p>Q: ${bells} —Margaret Ellison, Duluth, Minn. A: To tell the time. The glass was turned, and the bell said so.</p>`,
    how: "labels", found: [{ question: bells, credit: ellison, begins, ends }],
  },
  {
    name: "a Q without an A: the credit tells where the answer begins",
    html: `<p><strong>Q:</strong> My grandfather kept a bell from the <em>Olympia</em>.</p><p>${bells}</p><p>—Margaret Ellison, Duluth, Minn.</p>${told}`,
    how: "labels", found: [{ question: `My grandfather kept a bell from the Olympia.\n\n${bells}`, credit: ellison, begins, ends }],
  },
  {
    name: "a Q without an A and without a credit",
    html: `<p>Q: ${bells}</p>${told}`,
    how: "labels", doubts: /where the answer begins/, found: [{ question: bells, credit: null, begins, ends }],
  },
  {
    name: "several of them under headings",
    html: `<h2>The ship’s bell</h2><p>Q: ${bells} —Margaret Ellison, Duluth, Minn.</p><p>A: To tell the time.</p><p>And the bell said so.</p><h2>The lost fork</h2><p>Q: When did forks come to table? —Amos Birch, Salem, Ore.</p><p>A: Late, and through Italy. The Church was against it.</p>`,
    how: "labels",
    found: [
      { heading: "The ship’s bell", question: bells, credit: ellison, begins, ends: "And the bell said so." },
      { heading: "The lost fork", question: "When did forks come to table?", credit: { name: "Amos Birch", town: "Salem", region: "Oregon" }, begins: "Late, and", ends: "was against it." },
    ],
  },
  {
    name: "Dear Mr. History, with an answer that says whose it is",
    html: `<p>Dear Mr. History,</p><p>${bells}</p><p>Margaret Ellison, Duluth, Minn.</p><p>Mr. History replies: To tell the time.</p><p>And the bell said so.</p>`,
    how: "salutation", found: [{ question: `Dear Mr. History,\n\n${bells}`, credit: ellison, begins, ends }],
  },
  {
    name: "Dear Editor, answered with Dear Margaret,",
    html: `<p>Dear Editor, ${bells} —Margaret Ellison, Duluth, Minn.</p><p>Dear Margaret,</p>${told}`,
    how: "salutation", found: [{ question: `Dear Editor, ${bells}`, credit: ellison, begins: "Dear Margaret,", ends }],
  },
  {
    name: "two letters to the same editor",
    html: `<p>Dear Editor, ${bells} —Margaret Ellison, Duluth, Minn.</p>${told}<p>Dear Editor, When did forks come to table? —Amos Birch, Salem, Ore.</p><p>Late, and through Italy.</p>`,
    how: "salutation",
    found: [{ question: `Dear Editor, ${bells}`, credit: ellison, begins, ends }, { question: "Dear Editor, When did forks come to table?", credit: { name: "Amos Birch" }, begins: "Late", ends: "through Italy." }],
  },
  {
    name: "an A that is marked, a question that is not",
    html: `<p>${bells}</p><p>—Margaret Ellison, Duluth, Minn.</p><p><strong>A:</strong> To tell the time.</p><p>And the bell said so.</p>`,
    how: "answerLabel", found: [{ question: bells, credit: ellison, begins, ends }],
  },
  {
    name: "a quotation with the credit in it",
    html: `<blockquote><p>${bells}</p><p>—Margaret Ellison, Duluth, Minn.</p></blockquote>${told}`,
    how: "quotes", found: [{ question: bells, credit: ellison, begins, ends }],
  },
  {
    name: "a quotation of the block editor with a cite",
    html: `<!-- wp:quote --><blockquote class="wp-block-quote"><p>${bells}</p><cite>Margaret Ellison, Duluth, Minn.</cite></blockquote><!-- /wp:quote --><!-- wp:paragraph --><p>To tell the time.</p><!-- /wp:paragraph --><!-- wp:paragraph --><p>And the bell said so.</p><!-- /wp:paragraph -->`,
    how: "quotes", found: [{ question: bells, credit: ellison, begins, ends }],
  },
  {
    name: "a quotation with the credit after it, and another within the answer",
    html: `<blockquote>${bells}</blockquote><p><em>Margaret Ellison, Duluth, Minn.</em></p><p>To tell the time. As the purser wrote:</p><blockquote>We hear nothing else from dawn to dusk.</blockquote><p>And the bell said so.</p>`,
    how: "quotes", found: [{ question: bells, credit: ellison, begins, ends }],
  },
  {
    name: "words, a credit with an em dash, words",
    html: `<p>My grandfather kept a bell from the <em>Olympia</em>. ${bells}</p><p>—Margaret Ellison, Duluth, Minn.</p>${told}`,
    how: "credits", found: [{ question: `My grandfather kept a bell from the Olympia. ${bells}`, credit: ellison, begins, ends }],
  },
  {
    name: "a credit with a hyphen",
    html: `<p>${bells}</p><p>- Margaret Ellison, Duluth, MN</p>${told}`,
    how: "credits", found: [{ question: bells, credit: ellison, begins, ends }],
  },
  {
    name: "a credit with two hyphens at the end of the line",
    html: `<p>${bells} --Margaret Ellison, Duluth, Minn.</p>${told}`,
    how: "credits", found: [{ question: bells, credit: ellison, begins, ends }],
  },
  {
    name: "a credit in italics without a dash",
    html: `<p>${bells}</p><p><em>Margaret Ellison, Duluth, Minnesota</em></p>${told}`,
    how: "credits", found: [{ question: bells, credit: ellison, begins, ends }],
  },
  {
    name: "a credit in brackets, by email",
    html: `<p>${bells} (Margaret Ellison, Duluth, Minn., via email)</p>${told}`,
    how: "credits", found: [{ question: bells, credit: ellison, begins, ends }],
  },
  {
    name: "a rank, and a town abroad",
    html: `<p>Who first wore khaki? —Maj. Robert S. Pike, USMC (Ret.), Bath, England</p><p>The Corps of Guides, on the Indian frontier, in 1847.</p>`,
    how: "credits", found: [{ question: "Who first wore khaki?", credit: { name: "Maj. Robert S. Pike, USMC (Ret.)", town: "Bath", region: "England" }, begins: "The Corps", ends: "in 1847." }],
  },
  {
    name: "a name that was withheld",
    html: `<p>Did my ancestor desert? —Name withheld by request, Ohio</p><p>He did, and came back in spring.</p>`,
    how: "credits", found: [{ question: "Did my ancestor desert?", credit: { name: "", town: "", region: "Ohio", withheld: true }, begins: "He did", ends: "in spring." }],
  },
  {
    name: "bold question, plain answer",
    html: `<p><strong>${bells}</strong></p>${told}`,
    how: "looks", doubts: /Only its look/, found: [{ question: bells, credit: null, begins, ends }],
  },
  {
    name: "question in italics, its credit too",
    html: `<p><em>${bells}</em></p><p><em>—Margaret Ellison, Duluth, Minn.</em></p>${told}`,
    how: "credits", found: [{ question: bells, credit: ellison, begins, ends }],
  },
  {
    name: "several bold questions",
    html: `<p><strong>${bells}</strong></p>${told}<p><strong>When did forks come to table?</strong></p><p>Late, and through Italy.</p>`,
    how: "looks",
    found: [{ question: bells, begins, ends }, { question: "When did forks come to table?", begins: "Late", ends: "Italy." }],
  },
  {
    name: "a heading that asks, then the name",
    html: `<h2>${bells}</h2><p>Margaret Ellison of Duluth, Minn., asks: Was it only to keep the watch awake?</p>${told}`,
    how: "headings", found: [{ question: bells, begins: "Margaret Ellison of Duluth", ends }],
  },
  {
    name: "headings that ask",
    html: `<h2>${bells}</h2>${told}<h2>When did forks come to table?</h2><p>Late, and through Italy.</p>`,
    how: "headings",
    found: [{ question: bells, begins, ends }, { question: "When did forks come to table?", begins: "Late", ends: "Italy." }],
  },
  {
    name: "Margaret Ellison of Duluth asks:",
    html: `<p>Q: Margaret Ellison of Duluth, Minn., asks: ${bells}</p><p>A: To tell the time.</p><p>And the bell said so.</p>`,
    how: "labels", found: [{ question: bells, credit: ellison, begins, ends }],
  },
  {
    name: "only the headline asks",
    title: "Why did ships ring bells?", html: told,
    how: "title", doubts: /Only the headline asks/, found: [{ question: "Why did ships ring bells?", credit: null, begins, ends }],
  },
  {
    name: "bio in italics, the title of the book upright, and the issue",
    html: `<p>Q: ${bells} —Margaret Ellison, Duluth, Minn.</p><p>A: To tell the time.</p><p>And the bell said so.</p><p><em>Josephine Tarrow is a naval historian and the author of </em>The Cold Road<em>.</em></p><p><em>This article first appeared in the Winter 2019 issue of </em>Fathom &amp; Field<em>.</em></p>`,
    how: "labels", issue: "Winter 2019", found: [{ question: bells, credit: ellison, begins, ends, by: ["Josephine Tarrow"], bio: "Josephine Tarrow is a naval historian and the author of *The Cold Road*." }],
  },
  {
    name: "bio after an em dash, and how to ask",
    html: `<p>Q: ${bells} —Margaret Ellison, Duluth, Minn.</p><p>A: To tell the time.</p><p>And the bell said so.</p><p>—Josephine Tarrow teaches naval history at Port Ames College.</p><p>SEND QUERIES TO: Ask the Wardroom, 12 Dock Street.</p>`,
    how: "labels", found: [{ question: bells, credit: ellison, begins, ends, by: ["Josephine Tarrow"], bio: "Josephine Tarrow teaches naval history at Port Ames College." }],
  },
  {
    name: "signed, and originally published in an issue of a month",
    html: `<p>Q: ${bells} —Margaret Ellison, Duluth, Minn.</p><p>A: To tell the time.</p><p>And the bell said so.</p><p>—Josephine Tarrow</p><p>Originally published in the October 2019 issue of <em>Fathom &amp; Field</em>. To subscribe, click here.</p>`,
    how: "labels", issue: "October 2019", found: [{ question: bells, credit: ellison, begins, ends, by: ["Josephine Tarrow"] }],
  },
  {
    name: "a byline before the question",
    html: `<p>By Josephine Tarrow and Gwen Oyelaran</p><p>Q: ${bells} —Margaret Ellison, Duluth, Minn.</p><p>A: To tell the time.</p><p>And the bell said so.</p>`,
    how: "labels", found: [{ question: bells, credit: ellison, begins, ends, by: ["Josephine Tarrow", "Gwen Oyelaran"] }],
  },
  {
    name: "captions, shortcodes, a gallery and a share bar around it",
    html: `[caption id="attachment_12" width="300"]<img src="https://old.example/uploads/bell.jpg" alt="A bell"> The bell of the Olympia (Navy Yard)[/caption]\n\n<strong>Q:</strong> ${bells}\n—Margaret Ellison, Duluth, Minn.\n\n<strong>A:</strong> To tell the time [sic].\n\n[gallery ids="1,2"]\n\nAnd the bell said so.\n\n<div class="sharedaddy">Share this</div>`,
    how: "labels", found: [{ question: bells, credit: ellison, begins: "To tell the time [sic].", ends: "And the bell said so." }],
  },
  {
    name: "blank lines between paragraphs that are marked, as the classic editor leaves them",
    html: `Dear Wardroom,\n\n${bells}\n\n<em>Margaret Ellison, Duluth, Minn.</em>\n\nTo tell the time.\n<p>The glass was turned,\n\nand the bell said so.</p>\n`,
    how: "salutation", found: [{ question: `Dear Wardroom,\n\n${bells}`, credit: ellison, begins, ends }],
  },
  {
    name: "a title over each, which no style marks as one",
    html: `<p>The ship’s bell</p><p>Q: ${bells} —Margaret Ellison, Duluth, Minn.</p><p>A: To tell the time.</p><p>Forks at last</p><p>Q: When did forks come to table? —Amos Birch, Salem, Ore.</p><p>A: Late, and through Italy.</p>`,
    how: "labels",
    found: [{ heading: "The ship’s bell", question: bells, credit: ellison, begins, ends: begins }, { heading: "Forks at last", question: "When did forks come to table?", begins: "Late", ends: "Italy." }],
  },
  {
    name: "an answer with lists, subheads and links keeps them",
    html: `<p>Q: ${bells} —Margaret Ellison, Duluth, Minn.</p><p>A: To tell <a href="https://example.org/time">the time</a>.</p><h3>The watches</h3><ul><li>First</li><li>Middle</li></ul><p>And the <em>bell</em> said so.</p>`,
    how: "labels", found: [{ question: bells, credit: ellison, begins: "To tell the time.", ends: "And the bell said so." }],
  },
  {
    name: "an initial at the head of an answer is no label",
    html: `<p>Q: ${bells} —Margaret Ellison, Duluth, Minn.</p><p>A. J. Liebling once asked the same. The glass was turned, and the bell said so.</p>`,
    how: "labels", found: [{ question: bells, credit: ellison, begins: "A. J. Liebling", ends }],
  },
  {
    name: "news without a question",
    title: "The museum opens its new wing", html: "<p>The museum opened its new wing on Friday.</p><p>Visitors can see the bell from the <em>Olympia</em>.</p>",
    how: "none", why: /No question was found/, found: [],
  },
  {
    name: "a review with a subhead and a quotation in its middle",
    title: "A book on bells", html: "<p>This book has much to say of bells.</p><p>It has more to say of forks.</p><p>It is well printed.</p><blockquote>We hear nothing else.</blockquote><p>So it ends.</p>",
    how: "none", why: /No question was found/, found: [],
  },
  {
    name: "an interview of many questions is told from one answer",
    title: "Five minutes with a curator", html: "<p>We met her at the Navy Yard and talked for an hour.</p><p>She likes bells more than forks, she told us, and would not say why.</p><p>The wing opens in May.</p>",
    how: "none", why: /No question was found/, found: [],
  },
  { name: "a question without an answer", html: `<p>Q: ${bells}</p>`, how: "none", why: /no answer/, found: [] },
  { name: "nothing", html: "  ", how: "none", why: /not a word/, found: [] },
];
