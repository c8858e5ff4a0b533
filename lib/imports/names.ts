// Names as they are compared: of people and of topics, whatever their accents, points and capitals. Pure.
import { fold } from "../kit/fold";

export const nameKey = (name: string): string => fold(name).replace(/[^\p{L}\p{N}]/gu, "");
