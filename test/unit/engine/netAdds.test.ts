import {
  aYearAgo,
  each,
  metric,
  now,
  points,
  scored,
  then,
  usage,
  type UsageLine,
} from "../../support/grids";

const adds = (...lines: UsageLine[]) => points("net-customer-adds", [usage(...aYearAgo, ...lines)]);
const learn = (...lines: UsageLine[]) =>
  points("net-customer-adds", [usage(...aYearAgo, ...lines)], { reading: "learn" });
const smb = (...lines: UsageLine[]) =>
  points("net-customer-adds", [usage(...aYearAgo, ...lines)], { track: "smb" });

/** Parts that sum to the amount in cents, in several rows of several services. */
const parts = (cents: number, months: readonly string[] = now, tenant = "t1") =>
  [0.07, 333.33, 100.1]
    .flatMap((acr, index) => [...each(months, { tenant, acr, service: `Service ${index}` })])
    .concat(each(months, { tenant, acr: Math.round(cents - 43350) / 100, service: "Rest" }));

describe("The threshold, summed from cents over several rows", () => {
  test.each([
    [99999, 0],
    [100000, 10],
    [100001, 10],
  ])("%d cents in both months: %d points", (cents, expected) => {
    expect(adds(...parts(cents))).toBe(expected);
  });

  test.each([
    [49999, 0],
    [50000, 10],
  ])("%d cents on the SMB track: %d points", (cents, expected) => {
    expect(smb(...parts(cents))).toBe(expected);
  });

  test("A credit counts against the month", () => {
    expect(adds(...parts(100000), { tenant: "t1", month: now[1], acr: -0.01 })).toBe(0);
  });

  test("A thousand dollars in ten parts whose floats don't sum to it", () => {
    const tenths = Array.from({ length: 10 }, () => each(now, { acr: 99.9 })).flat();
    expect(adds(...tenths, ...each(now, { acr: 1 }))).toBe(10);
  });
});

describe("Both of two months, or one", () => {
  test.each([0, 1] as const)("Only one month at the threshold: guide no, Learn yes", (index) => {
    const lines = [
      { month: now[index], acr: 1000 },
      { month: now[1 - index]!, acr: 999.99 },
    ];
    expect([adds(...lines), learn(...lines)]).toEqual([0, 10]);
  });

  test("No row in one of the months: guide no, Learn yes", () => {
    const lines = [
      { month: now[1], acr: 1000 },
      { month: now[0], tenant: "other", acr: 1 },
    ];
    expect([adds(...lines), learn(...lines)]).toEqual([0, 10]);
  });

  test("The other reading is told where it differs", () => {
    const card = scored([
      usage(...aYearAgo, { month: now[0], acr: 5 }, { month: now[1], acr: 1000 }),
    ]);
    expect(metric(card, "net-customer-adds").notes).toContainEqual(
      expect.objectContaining({
        id: "engine.otherReadingMonths",
        values: { reading: "learn", points: 10 },
      })
    );
    expect(card.otherReading!.differs).toContainEqual({ metric: "net-customer-adds", points: 10 });
  });
});

describe("Now less a year ago", () => {
  const customers = (count: number, months: readonly string[], first = 0) =>
    Array.from({ length: count }, (_, index) =>
      each(months, { tenant: `c${first + index}`, acr: 1000 })
    ).flat();

  test.each([
    [1, 0, 10],
    [3, 0, 30],
    [4, 0, 30],
    [3, 1, 20],
    [2, 2, 0],
    [1, 3, 0],
    [0, 2, 0],
  ])("%d now, %d others a year ago: %d points", (count, before, expected) => {
    expect(
      adds(
        ...customers(count, now),
        ...customers(before, then, 100),
        { month: now[0] },
        { month: now[1], acr: 1 }
      )
    ).toBe(expected);
  });

  test("A negative difference is told, and gives no negative points", () => {
    const card = scored([usage(...aYearAgo, ...customers(2, then), ...each(now, { acr: 1 }))]);
    expect(metric(card, "net-customer-adds")).toMatchObject({
      value: -2,
      points: 0,
      notes: [{ id: "engine.negativeAdds", values: { count: 2 } }],
    });
  });

  test("Each customer stands in the bridge: gained, lost, kept, below", () => {
    const card = scored([
      usage(
        ...each([...then, ...now], { tenant: "kept" }),
        ...each(then, { tenant: "lost" }),
        ...each(now, { tenant: "gained" }),
        ...each(now, { tenant: "below", acr: 800 })
      ),
    ]);
    const { trace, value } = metric(card, "net-customer-adds");
    if (trace.kind !== "netAdds") throw new Error();
    const changes = Object.fromEntries(trace.tenants.map((line) => [line.tenant, line.change]));
    expect(changes).toEqual({ kept: "kept", lost: "lost", gained: "gained", below: "below" });
    expect(trace.countNow - trace.countThen).toBe(value);
    const near = trace.tenants.find(({ tenant }) => tenant === "below")!;
    expect([near.nearMiss, near.lacks]).toEqual([true, [20000, 20000]]);
  });
});

describe("Months that are not shown prove nothing", () => {
  test.each([...then, ...now])("%s", (missing) => {
    const shown = [...aYearAgo, ...each(now, {})].filter(({ month }) => month !== missing);
    const {
      status,
      points: given,
      value,
      notes,
    } = metric(scored([usage(...shown)]), "net-customer-adds");
    expect({ status, given, value }).toEqual({ status: "unknown", given: 0, value: null });
    const [year, month] = missing.split("-").map(Number) as [number, number];
    expect(notes[0]).toEqual({
      id: "engine.monthsMissing",
      values: { months: { months: [year * 12 + month - 1] } },
    });
  });

  test("A row of amount 0 shows its month, and so does a blank", () => {
    for (const acr of [0, null, ""]) {
      expect(points("net-customer-adds", [usage(...each(then, { acr }), ...each(now, {}))])).toBe(
        10
      );
    }
  });

  test("Rows of an association that doesn't count show their month", () => {
    const before = each(then, { association: "CPOR", acr: 9000 });
    expect(points("net-customer-adds", [usage(...before, ...each(now, {}))])).toBe(10);
  });
});

describe("Cells that can't be read", () => {
  test.each(then)("An unreadable amount in %s leaves the year ago unproven", (month) => {
    const card = scored([usage(...aYearAgo, ...each(now, {}), { month, acr: "lots" })]);
    expect(metric(card, "net-customer-adds")).toMatchObject({ status: "unknown", points: 0 });
    expect(metric(card, "net-customer-adds").notes[0]!.id).toBe("engine.monthsNotProven");
  });

  test("An unreadable amount now is left out: what the rest proves stands", () => {
    expect(adds(...each(now, {}), { month: now[1], acr: "lots" })).toBe(10);
  });

  test("An amount without a month may be of a year ago: nothing is proven", () => {
    expect(adds(...each(now, {}), { month: "someday", acr: 5000 })).toBe(0);
  });

  test("A row without a month and without an amount changes nothing", () => {
    expect(adds(...each(now, {}), { month: null, acr: 0 })).toBe(10);
  });
});
