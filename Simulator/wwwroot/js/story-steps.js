// The tour: who does what, step by step. The words are in the texts under story.<step>.<act>; `say`: there is an
// example to type.

/** Steps with acts: `who` is a kind of place, `at` 1 for the second of that kind, `as` whose hands in a channel. */
export const steps = [
  {
    name: "report",
    acts: [
      { who: "employee", say: true },
      { who: "colleague", say: true },
    ],
  },
  { name: "intake", acts: [{ who: "employee" }, { who: "employee", name: "cut" }] },
  { name: "danger", acts: [{ who: "employee" }, { who: "manager" }, { who: "deputy", clock: "5m" }] },
  { name: "cards", acts: [{ who: "employee" }, { who: "manager" }, { who: "officersChannel" }] },
  {
    name: "claim",
    acts: [
      { who: "officersChannel", as: "officer" },
      { who: "officer", at: 1 },
    ],
  },
  { name: "decide", acts: [{ who: "manager" }, { who: "deputy", clock: "1d" }, { who: "adviser" }] },
  { name: "close", acts: [{ who: "officersChannel", as: "officer" }, { who: "employee" }] },
  {
    name: "words",
    acts: [
      { who: "employee", say: true },
      { who: "officersChannel", as: "officer", say: true },
      { who: "teamChannel" },
    ],
  },
];
