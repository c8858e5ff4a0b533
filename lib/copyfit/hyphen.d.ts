declare module "hyphen/en-us" {
  const hyphen: { hyphenateSync(text: string, options?: { hyphenChar?: string; minWordLength?: number }): string };
  export default hyphen;
}
declare module "hyphen/en-gb" {
  export { default } from "hyphen/en-us";
}
