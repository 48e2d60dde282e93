// Fill the corpus: rules, terms and chart steps from our own index, pages from Sphinx's.

/** What a rule counts for from a part of the protocol that few people look for. */
const BEHIND = 0.85;
const WEIGHTS = { title: 6, section: 1, role: 1, page: 1 };

function rule([id, page, title, sections, strength, roles], data) {
  return {
    kind: "regel",
    id,
    title,
    url: `${data.paginas[page]}.html#${id}`,
    strength: data.krachten[strength],
    sections: sections.map((number) => data.paragrafen[number][0]),
    roles: roles.map((number) => data.rollen[number][0]),
  };
}

function term([page, anchor, names]) {
  return { kind: "begrip", title: names.join(", "), url: `${page}.html#${anchor}` };
}

function step([url, title, around]) {
  return { kind: "stap", title, around, url };
}

/** Return, for each section and role, the keys of its words and the places of its rules. */
function surroundings(data) {
  const group = (weight) => ([, keys]) => ({ keys: keys.split(" "), places: [], weight });
  const sections = data.paragrafen.map(group(WEIGHTS.section));
  const roles = data.rollen.map(group(WEIGHTS.role));
  data.regels.forEach((row, place) => {
    for (const number of row[3]) sections[number].places.push(place);
    for (const number of row[5]) roles[number].places.push(place);
  });
  return [...sections, ...roles];
}

/** Return the function that makes a record of our own index by its place. */
export function recordMaker(data) {
  const { regels, begrippen, stappen } = data;
  const terms = regels.length;
  const steps = terms + begrippen.length;
  return (place) => {
    if (place < terms) return rule(regels[place], data);
    return place < steps ? term(begrippen[place - terms]) : step(stappen[place - steps]);
  };
}

/** Let the words in a rule's section and roles count a little for it, and some rules come later. */
export function addSurroundings(corpus, data) {
  for (const { keys, places, weight } of surroundings(data)) {
    for (const key of keys) corpus.addKey(key, places, weight);
  }
  data.regels.forEach((row, place) => {
    if (row[6]) corpus.shares[place] = BEHIND;
  });
}

/** Return the index in Sphinx's script, which is a call with one argument. */
export function parsePages(script) {
  return JSON.parse(script.slice(script.indexOf("(") + 1, script.lastIndexOf(")")));
}

const listOf = (value) => (Array.isArray(value) ? value : [value]);
const address = (docname, anchor) => `${docname}.html${anchor ? `#${anchor}` : ""}`;

/** Add the pages and their headings from Sphinx's index. */
export function addPages(corpus, index) {
  const places = index.docnames.map((docname, at) =>
    corpus.addRecord(
      { kind: "pagina", title: index.titles[at], url: address(docname) },
      WEIGHTS.title,
    ),
  );
  for (const [key, pages] of Object.entries(index.terms)) {
    const found = listOf(pages).map((page) => places[page]);
    corpus.addKey(key, found, WEIGHTS.page);
  }
  for (const [title, targets] of Object.entries(index.alltitles)) {
    for (const [page, anchor] of targets) {
      const around = index.titles[page];
      if (anchor === null || title === around) continue; // the page itself
      const url = address(index.docnames[page], anchor);
      corpus.addRecord({ kind: "paragraaf", title, around, url }, WEIGHTS.title);
    }
  }
}
