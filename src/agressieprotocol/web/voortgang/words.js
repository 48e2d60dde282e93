// Dates, shares and counts as a Dutch reader says them.

const DAY = new Intl.DateTimeFormat("nl-NL", { day: "numeric", month: "long", year: "numeric" });

/** Return the day of a moment, or a day as 2026-11-22, in words. */
export const dayText = (moment) => DAY.format(new Date(moment.length === 10 ? `${moment}T12:00` : moment));

/** Say how many there are. */
export const counted = (count, one, more) => `${count} ${count === 1 ? one : more}`;

/** Say how far one is. */
export const stepText = ({ gedaan, totaal }) => `${gedaan} van de ${totaal}`;
