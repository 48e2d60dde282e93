// Lets the browser keep the pages for help, so that they work without a connection.

const RENEWED = "De pagina’s die zonder internet werken, zijn vernieuwd.";

function notice() {
  const text = document.createElement("span");
  const close = document.createElement("button");
  const box = document.createElement("div");
  close.type = "button";
  close.textContent = "Sluiten";
  close.hidden = true;
  close.addEventListener("click", () => box.remove());
  text.setAttribute("role", "status");
  box.className = "offline-bericht";
  box.append(text, close);
  (document.querySelector("article") ?? document.body).append(box);
  return () => {
    text.textContent = RENEWED;
    close.hidden = false;
  };
}

function register() {
  const workers = navigator.serviceWorker;
  if (workers.controller) workers.addEventListener("controllerchange", notice(), { once: true });
  workers.register(new URL("../../sw.js", import.meta.url)).catch(() => {
    // storage is switched off or full: the site works, but only with a connection
  });
}

if ("serviceWorker" in navigator && location.protocol !== "file:") {
  if (document.readyState === "complete") register();
  else window.addEventListener("load", register, { once: true });
}
