// Read a chart's steps from the numbered text in the page.

const text = (parent, selector) => parent.querySelector(selector)?.textContent.trim() ?? "";

/** Return the ways on from a step: target, condition without its colon, whether it is a reading. */
function readWays(item) {
  return [...item.querySelectorAll(":scope > .schema-wegen > li")].map((line) => ({
    target: line.querySelector("a").hash.replace("#stap-", ""),
    condition: text(line, ".schema-als").replace(/:$/, ""),
    reading: line.querySelector(".schema-lezing") !== null,
  }));
}

/** Map the id of each step to what the page says of it, in order. */
export function readSteps(list) {
  const steps = new Map();
  list.querySelectorAll(":scope > li").forEach((item, place) => {
    steps.set(item.id.replace("stap-", ""), {
      number: place + 1,
      head: text(item, ".schema-soort"),
      text: text(item, ".schema-tekst"),
      lead: text(item, ".schema-vooraf"),
      otherwise: text(item, ".schema-anders"),
      together: item.classList.contains("samen"),
      remarks: [...item.querySelectorAll(":scope > .schema-opmerking")],
      notes: [...item.querySelectorAll(":scope > .schema-noten")],
      rules: item.querySelector(":scope > .schema-regels"),
      ways: readWays(item),
    });
  });
  return steps;
}
