// Hands that are counted: a bar per answer, beside the number as text. Gone with the window.

/** Let bars follow the numbers that are typed into a question. */
export function drawBars(root) {
  const rows = [...root.querySelectorAll("label")].map((label) => {
    const bar = document.createElement("span");
    bar.className = "peiling-balk";
    bar.hidden = true;
    const said = document.createElement("span");
    said.className = "peiling-getal";
    label.append(bar, said);
    return { input: label.querySelector("input"), bar, said };
  });
  const draw = () => showHands(rows);
  root.addEventListener("input", draw);
  // Some browsers fill fields in again for who comes back to a page.
  const forget = () => {
    for (const { input } of rows) input.value = "";
    draw();
  };
  window.addEventListener("pagehide", forget);
  window.addEventListener("pageshow", forget);
}

function showHands(rows) {
  const counts = rows.map(({ input }) => Math.max(0, Math.trunc(input.valueAsNumber) || 0));
  const total = counts.reduce((sum, count) => sum + count, 0);
  rows.forEach(({ bar, said }, place) => {
    const share = total ? Math.round((100 * counts[place]) / total) : 0;
    bar.hidden = total === 0;
    bar.style.setProperty("--deel", `${share}%`);
    said.textContent = total ? `${counts[place]} van ${total} (${share}%)` : "";
  });
}
