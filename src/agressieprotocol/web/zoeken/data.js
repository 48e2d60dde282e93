// Fill the corpus: rules, terms and chart steps from our own index, pages from Sphinx's.

/** What a rule counts for from a part of the protocol that few people look for. */
const BEHIND = 0.85;
const WEIGHTS = { title: 3, text: 1, around: 0.5 };
const section = (source) => (/^\d/.test(source) ? `§ ${source}` : source);

/** Return the section of a source with its title, such as “§ 2.3 De-escaleren in vier fasen”. */
function place(source, titles) {
  const title = titles[source.toLowerCase().replaceAll(" ", "-")];
  if (!title) return section(source);
  return /^\d/.test(title) ? `§ ${title}` : title;
}

/** Tell whether a section is one of some parts, or stands in one: 6.4 in 6. */
function isBehind(source, parts) {
  return parts.some((part) => source === part || source.startsWith(`${part}.`));
}

function addRule(corpus, data, [id, page, title, text, sources, strength, who]) {
  const sections = sources.map((source) => place(source, data.paragrafen));
  const roles = who.map((role) => data.rollen[role]);
  const record = {
    kind: "regel",
    id,
    title,
    text,
    url: `${data.paginas[page]}.html#${id}`,
    strength: data.krachten[strength],
    sections,
    roles,
    rank: sources.every((source) => isBehind(source, data.later)) ? BEHIND : 1,
  };
  corpus.add(record, [
    [title, WEIGHTS.title],
    [text, WEIGHTS.text],
    [`${sections.join(" ")} ${roles.join(" ")}`, WEIGHTS.around],
  ]);
}

/** Add what our own index holds. */
export function addRules(corpus, data) {
  for (const row of data.regels) addRule(corpus, data, row);
  for (const [page, anchor, names, text] of data.begrippen) {
    const record = { kind: "begrip", title: names.join(", "), text, url: `${page}.html#${anchor}` };
    corpus.add(record, [
      [record.title, WEIGHTS.title],
      [text, WEIGHTS.text],
    ]);
  }
  for (const [url, title, chart] of data.stappen) {
    corpus.add({ kind: "stap", title, text: "", around: chart, url }, [
      [title, WEIGHTS.title],
      [chart, WEIGHTS.around],
    ]);
  }
}

/** Return the index in Sphinx's script, which is a call with one argument. */
export function parsePages(script) {
  return JSON.parse(script.slice(script.indexOf("(") + 1, script.lastIndexOf(")")));
}

const list = (value) => (Array.isArray(value) ? value : [value]);
const address = (docname, anchor) => `${docname}.html${anchor ? `#${anchor}` : ""}`;

/** Add the pages and their headings from Sphinx's index. */
export function addPages(corpus, index) {
  const keys = index.docnames.map(() => []);
  for (const [key, places] of Object.entries(index.terms)) {
    for (const place of list(places)) keys[place].push([key, WEIGHTS.around]);
  }
  index.docnames.forEach((docname, place) => {
    const record = { kind: "pagina", title: index.titles[place], text: "", url: address(docname) };
    corpus.add(record, [[record.title, WEIGHTS.title]], keys[place]);
  });
  for (const [title, places] of Object.entries(index.alltitles)) {
    for (const [place, anchor] of places) {
      const around = index.titles[place];
      if (anchor === null || title === around) continue; // the page itself
      const url = address(index.docnames[place], anchor);
      corpus.add({ kind: "paragraaf", title, text: "", around, url }, [[title, WEIGHTS.title]]);
    }
  }
}
