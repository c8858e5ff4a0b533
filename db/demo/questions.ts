// Contents page: every question of the demo, in the order in which they came in to each column.
import { angelsOfMons } from "./answers/angels-of-mons";
import { carrots } from "./answers/carrots";
import { crossword } from "./answers/crossword";
import { dazzleShips } from "./answers/dazzle-ships";
import { elevenDays } from "./answers/eleven-days";
import { emuWar } from "./answers/emu-war";
import { forks } from "./answers/forks";
import { limes } from "./answers/limes";
import { mountainsOfKong } from "./answers/mountains-of-kong";
import { pennyPost } from "./answers/penny-post";
import { pigeon } from "./answers/pigeon";
import { pigs } from "./answers/pigs";
import { stairs } from "./answers/stairs";
import { vMail } from "./answers/v-mail";
import { water } from "./answers/water";
import { birdsInAPie, knots } from "./at-work/ready";
import { sphinx, trenchPost } from "./at-work/review";
import { crookedSpire, curfew, ironsides, secretInk, silentHistorian, sumptuary } from "./at-work/writing";
import { accepted } from "./intake/accepted";
import { exits } from "./intake/exits";
import { inbox } from "./intake/inbox";
import type { DemoQuestion } from "./shape";

export const questions: DemoQuestion[] = [
  dazzleShips, angelsOfMons, limes, pigeon, emuWar, carrots, vMail, mountainsOfKong, crossword,
  pigs, water, stairs, pennyPost, forks, elevenDays,
  knots, birdsInAPie, sphinx, trenchPost,
  ironsides, silentHistorian, secretInk, sumptuary, curfew, crookedSpire,
  ...accepted, ...exits, ...inbox,
].toSorted((a, b) => (a.reference < b.reference ? -1 : 1));
