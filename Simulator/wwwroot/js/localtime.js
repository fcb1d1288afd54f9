// Between a date-time field and a moment, in Dutch local time, whatever the computer's own zone is.

const zone = "Europe/Amsterdam";

const parts = new Intl.DateTimeFormat("en-GB", {
  timeZone: zone,
  hourCycle: "h23",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
});

/** A moment as the value of a date-time field: 2026-09-01T10:00. */
export function localField(moment) {
  const { year, month, day, hour, minute } = Object.fromEntries(
    parts.formatToParts(moment).map(({ type, value }) => [type, value]),
  );
  return `${year}-${month}-${day}T${hour}:${minute}`;
}

/** The moment of a date-time field's value, as ISO in UTC. */
export function toInstant(field) {
  const asUtc = new Date(`${field}Z`);
  const first = new Date(asUtc.getTime() - offsetAt(asUtc));
  // Around a change of summer time the offset of the first guess may be the other one.
  return new Date(asUtc.getTime() - offsetAt(first)).toISOString();
}

const offsetAt = (moment) => new Date(`${localField(moment)}Z`) - Math.floor(moment / 60000) * 60000;
