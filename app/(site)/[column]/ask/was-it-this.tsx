// "Was it this?": room for answers that come close, filled by the script that looks for them (app/enhance/near.ts).
import style from "./ask.module.css";

export const WasItThis = () => (
  <div aria-live="polite">
    <section className={style.was} aria-labelledby="was-it-this" hidden data-near>
      <h2 id="was-it-this">Was it this? We have answered something close.</h2>
      <ul />
      <p className="help">They open in a tab of their own. If yours is different, carry on.</p>
    </section>
  </div>
);
