// Style modules, known to the type checker before Next has ever run.
declare module "*.module.css" {
  const classes: Record<string, string>;
  export default classes;
}
