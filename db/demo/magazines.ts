// Contents page: the demo's magazines.
import { fathomAndField } from "./fathom-and-field";
import { pennyAlmanac } from "./penny-almanac";
import type { DemoMagazine } from "./shape";

export const magazines: DemoMagazine[] = [fathomAndField, pennyAlmanac];
