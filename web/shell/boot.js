/* Starts the app, or says calmly why it cannot.
 *
 * The app lies in this page as letters, which `jgApp` makes it of, unless it was
 * kept from an earlier start. It draws itself after this script; the waiting
 * frame goes at the same instant.
 * Whatever fails, before or after, ends in `jgRescue.show`, which still reads
 * both stores and offers the export.
 * Plain old syntax on purpose: a browser too old for the app must still be
 * able to read this file and say so.
 */
(function () {
  "use strict";
  var page = document.documentElement;
  var opening = document.getElementById("opening");
  page.dataset.started = "yes";

  function fail(reason) {
    var said = String((reason && reason.message) || reason || "Cause inconnue.");
    if (!page.dataset.failed) page.dataset.failed = said;
    try {
      window.jgRescue.show(reason || said);
    } catch (broken) {
      document.body.textContent = said;
    }
  }

  /* The first reason stays the page's; the screen's report keeps them all.
   * The app's panic hook speaks through either; a dead app traps at every touch. */
  window.addEventListener("jg-failed", function (event) { fail(event.detail); }, true);
  new MutationObserver(function () {
    if (page.dataset.failed) fail(page.dataset.failed);
  }).observe(page, { attributes: true, attributeFilter: ["data-failed"] });
  function trap(error) {
    if (window.WebAssembly && error instanceof WebAssembly.RuntimeError) fail(error);
  }
  window.addEventListener("error", function (event) { trap(event.error); });
  window.addEventListener("unhandledrejection", function (event) { trap(event.reason); });

  /* The frame gives way to the first thing the app draws. */
  new MutationObserver(function (changes, observer) {
    var drawn = changes.some(function (change) {
      return Array.prototype.some.call(change.addedNodes, function (node) { return node.nodeType === 1; });
    });
    if (!drawn || !opening) return;
    observer.disconnect();
    opening.remove();
  }).observe(document.body, { childList: true });

  /* The app brings the styles of all that it draws. */
  function dress(app) {
    var styles = new CSSStyleSheet();
    styles.replaceSync(new TextDecoder().decode(WebAssembly.Module.customSections(app, "styles")[0]));
    document.adoptedStyleSheets = [styles];
  }

  function start() {
    if (!window.WebAssembly) throw new Error("Ce navigateur ne connaît pas WebAssembly.");
    if (!window.DecompressionStream) throw new Error("Ce navigateur ne connaît pas DecompressionStream.");
    if (typeof wasm_bindgen !== "function") throw new Error("Ce navigateur ne sait pas lire le programme de la page.");
    return window.jgApp.kept.then(function (kept) {
      var source = document.getElementById("app");
      var app = kept || window.jgApp.of(source);
      source.remove();
      /* The stores may be looked at from then on: see the page's first script. */
      return Promise.all([app, window.jgStores]);
    }).then(function (ready) {
      dress(ready[0]);
      return wasm_bindgen({ module_or_path: ready[0] });
    });
  }
  try {
    start().catch(fail);
  } catch (error) {
    fail(error);
  }

  /* Served by somebody: kept for offline use, and installable. From a file,
   * neither exists and neither is missed. */
  if (/^https?:$/.test(location.protocol)) {
    var manifest = document.createElement("link");
    manifest.rel = "manifest";
    manifest.href = "manifest.webmanifest";
    document.head.appendChild(manifest);
    if ("serviceWorker" in navigator) {
      var served = Boolean(navigator.serviceWorker.controller);
      navigator.serviceWorker.addEventListener("controllerchange", function () {
        if (served) {
          /* A newer page is kept: the next opening shows it. */
          page.dataset.update = "ready";
          window.dispatchEvent(new CustomEvent("jg-update"));
        }
        served = true;
      });
      window.addEventListener("load", function () {
        navigator.serviceWorker.register("sw.js", { updateViaCache: "none" }).then(function (kept) {
          if (served) return kept.update();
        }).catch(function (refused) { console.warn(refused); });
      });
    }
  }
})();
