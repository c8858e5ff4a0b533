// What we sign, verified by the specification's own library, and by its own example.
import * as fc from "fast-check";
import { Webhook } from "standardwebhooks";
import { expect, test } from "vitest";
import { newSecret, signed } from "./signature";

const now = new Date(Math.floor(Date.now() / 1000) * 1000);

test("the example of the specification's libraries comes out as they have it", () => {
  const heads = signed("msg_p5jXN8AQM9LWM0D4loKWxJek", new Date(1614265330_000), '{"test": 2432232314}', ["whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"]);
  expect(heads).toEqual({ "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek", "webhook-timestamp": "1614265330", "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=" });
});

test("whatever is sent, a receiver takes it, and nothing else under the same signature", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.stringMatching(/^msg_[a-f0-9]{32}$/), (said, id) => {
      const secret = newSecret();
      const body = JSON.stringify({ said });
      const heads = signed(id, now, body, [secret]);
      expect(new Webhook(secret).verify(body, heads)).toEqual({ said });
      expect(() => new Webhook(secret).verify(`${body} `, heads)).toThrow();
      expect(() => new Webhook(secret).verify(body, { ...heads, "webhook-id": "msg_other" })).toThrow();
      expect(() => new Webhook(newSecret()).verify(body, heads)).toThrow();
    }),
    { numRuns: 50 },
  );
});

test("while a secret is changed, both take it", () => {
  const [old, fresh] = [newSecret(), newSecret()];
  const heads = signed("msg_1", now, "{}", [fresh, old]);
  for (const secret of [old, fresh]) expect(new Webhook(secret).verify("{}", heads)).toEqual({});
  expect(heads["webhook-signature"]).toMatch(/^v1,\S+ v1,\S+$/);
});
