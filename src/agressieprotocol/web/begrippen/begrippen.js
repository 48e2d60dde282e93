// Words of the glossary: their meaning beside the word, on hover, focus and tap.
// The word stays a link to the glossary; without this script that is all it is.

import { place } from "./place.js";

const DATA = new URL("../../data/begrippen.json", import.meta.url);
const SHOW_AFTER = 150; // ms: a pointer that passes by shows nothing
const HIDE_AFTER = 300; // ms: time to move the pointer from the word to its meaning
const TAP_AGAIN = "Tik nog een keer op het woord voor de begrippenlijst.";

let meanings = null;
let loading = null;
let wanted = null; // the link whose meaning is asked for
let shown = null; // the link whose meaning is visible
let timer = 0;
let touched = false;

const tip = document.createElement("div");
tip.id = "begrip-uitleg";
tip.className = "begrip-uitleg";
tip.setAttribute("role", "tooltip");
tip.setAttribute("popover", "manual");

function load() {
  loading ??= fetch(DATA)
    .then((answer) => (answer.ok ? answer.json() : {}))
    .catch(() => {
      loading = null; // no connection: the next word may try again
      return {};
    })
    .then((data) => (meanings = data));
  return loading;
}

const linkOf = (node) => (node instanceof Element ? node.closest("a:has(> .std-term)") : null);
const anchorOf = (link) => decodeURIComponent(link.hash.slice(1));

function fill(meaning) {
  const name = document.createElement("strong");
  name.textContent = meaning.begrip;
  const text = document.createElement("span");
  text.textContent = meaning.uitleg;
  tip.replaceChildren(name, text);
  if (!touched) return;
  const hint = document.createElement("small");
  hint.textContent = TAP_AGAIN;
  tip.append(hint);
}

function open(link) {
  const meaning = meanings?.[anchorOf(link)];
  if (link !== wanted || !meaning) return;
  close();
  fill(meaning);
  shown = link;
  link.setAttribute("aria-describedby", tip.id);
  tip.showPopover();
  place(tip, link);
}

function close() {
  shown?.removeAttribute("aria-describedby");
  shown = null;
  if (tip.matches(":popover-open")) tip.hidePopover();
}

function show(link) {
  clearTimeout(timer);
  wanted = link;
  if (link === shown) return;
  if (meanings) open(link);
  else load().then(() => open(link));
}

function hide() {
  clearTimeout(timer);
  wanted = null;
  close();
}

function later(action, time) {
  clearTimeout(timer);
  timer = setTimeout(action, time);
}

function hover(event) {
  if (event.pointerType === "touch") return;
  const link = linkOf(event.target);
  if (link) {
    load();
    later(() => show(link), SHOW_AFTER);
  } else if (tip.contains(event.target)) clearTimeout(timer);
  else if (shown !== document.activeElement) later(hide, HIDE_AFTER);
}

function press(event) {
  touched = event.pointerType === "touch";
  if (shown && !linkOf(event.target) && !tip.contains(event.target)) hide();
}

// The first tap shows the meaning, the second follows the link; without a meaning the first does.
function tap(event) {
  const link = linkOf(event.target);
  if (!link || !touched || link === shown) return;
  event.preventDefault();
  load().then(() => {
    if (meanings[anchorOf(link)]) show(link);
    else location.assign(link.href);
  });
}

function key(event) {
  if (event.key === "Tab") load(); // so that the meaning is there when the word gets the focus
  if (event.key === "Escape" && shown) hide();
}

function focus(event) {
  const link = linkOf(event.target);
  if (link?.matches(":focus-visible") && !touched) show(link);
}

function blur(event) {
  if (linkOf(event.target) === shown && shown && !touched) hide();
}

if ("popover" in tip) {
  (document.querySelector("article") ?? document.body).append(tip);
  document.addEventListener("pointerover", hover);
  document.addEventListener("pointerdown", press);
  document.addEventListener("click", tap);
  document.addEventListener("keydown", key);
  document.addEventListener("focusin", focus);
  document.addEventListener("focusout", blur);
}
