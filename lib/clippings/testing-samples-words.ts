// Columns that say in words which is which: Q and A, or a letter. Only tests import this.
import { begins, bells, ellison, ends, type Sample, told } from "./testing-sample";

export const byWords: Sample[] = [
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
    how: "salutation", found: [{ question: bells, credit: ellison, begins, ends, left: ["Dear Mr. History,"] }],
  },
  {
    name: "Dear Editor, answered with Dear Margaret,",
    html: `<p>Dear Editor, ${bells} —Margaret Ellison, Duluth, Minn.</p><p>Dear Margaret,</p>${told}`,
    how: "salutation", found: [{ question: bells, credit: ellison, begins: "Dear Margaret,", ends, left: ["Dear Editor,"] }],
  },
  {
    name: "two letters to the same editor",
    html: `<p>Dear Editor, ${bells} —Margaret Ellison, Duluth, Minn.</p>${told}<p>Dear Editor, When did forks come to table? —Amos Birch, Salem, Ore.</p><p>Late, and through Italy.</p>`,
    how: "salutation",
    found: [{ question: bells, credit: ellison, begins, ends }, { question: "When did forks come to table?", credit: { name: "Amos Birch" }, begins: "Late", ends: "through Italy." }],
  },
  {
    name: "an A that is marked, a question that is not",
    html: `<p>${bells}</p><p>—Margaret Ellison, Duluth, Minn.</p><p><strong>A:</strong> To tell the time.</p><p>And the bell said so.</p>`,
    how: "answerLabel", found: [{ question: bells, credit: ellison, begins, ends }],
  },
  {
    name: "Margaret Ellison of Duluth asks:",
    html: `<p>Q: Margaret Ellison of Duluth, Minn., asks: ${bells}</p><p>A: To tell the time.</p><p>And the bell said so.</p>`,
    how: "labels", found: [{ question: bells, credit: ellison, begins, ends }],
  },
  {
    name: "a title over each, which no style marks as one",
    html: `<p>The ship’s bell</p><p>Q: ${bells} —Margaret Ellison, Duluth, Minn.</p><p>A: To tell the time.</p><p>Forks at last</p><p>Q: When did forks come to table? —Amos Birch, Salem, Ore.</p><p>A: Late, and through Italy.</p>`,
    how: "labels",
    found: [{ heading: "The ship’s bell", question: bells, credit: ellison, begins, ends: begins }, { heading: "Forks at last", question: "When did forks come to table?", begins: "Late", ends: "Italy." }],
  },
  {
    name: "To the editor:, answered under the name",
    html: `<p>To the Editor: why did ships ring bells every half hour?</p><p>Margaret Ellison<br>Duluth, Minn.</p>${told}`,
    how: "salutation", found: [{ question: bells, credit: ellison, begins, ends, left: ["To the Editor:"] }],
  },
  {
    name: "a letter behind a Q",
    html: `<p>Q: Dear Mr. History, ${bells} —Margaret Ellison, Duluth, Minn.</p><p>A: To tell the time.</p><p>And the bell said so.</p>`,
    how: "labels", found: [{ question: bells, credit: ellison, begins, ends, left: ["Dear Mr. History,"] }],
  },
  {
    name: "Q and A in a table of two columns",
    html: `<table><tr><td><b>Q</b></td><td>${bells} —Margaret Ellison, Duluth, Minn.</td></tr><tr><td><b>A</b></td><td>To tell the time.<br><br>And the bell said so.</td></tr></table>`,
    how: "labels", found: [{ question: bells, credit: ellison, begins, ends }],
  },
];
