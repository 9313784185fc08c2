/* The way out when the app cannot start or cannot go on.
 *
 * Plain script, without wasm: a calm screen, and an export that reads both
 * stores as they are, undecoded. Nothing here writes to either store. Its
 * words stand in this file, because it must speak when nothing else does.
 * Plain old syntax on purpose: it must run where the app does not.
 */
(function () {
  "use strict";
  var WORDS = {
    title: "L’application s’est arrêtée",
    calm: "Ce qui était enregistré reste sur cette tablette : rien n’a été effacé. Exportez d’abord vos données, puis réessayez.",
    english: "The app has stopped. What was saved is still on this tablet: export your data first, then try again.",
    exporting: "Lecture des données…",
    exportAct: "Exporter mes données",
    retryAct: "Réessayer",
    reportAct: "Copier le rapport",
    done: "Fichier prêt : {name} ({count} morceaux). Gardez-le : il s’importe à la page Échanges.",
    shared: "Fichier partagé : {name} ({count} morceaux).",
    empty: "Aucune donnée n’a été trouvée sur cette tablette.",
    unread: "Les données n’ont pas pu être lues : {refused}. Rien n’a été effacé. Réessayez ; sinon copiez le rapport et demandez de l’aide, sans vider le navigateur.",
    partial: "Une partie n’a pas pu être lue : {refused}. Le fichier contient tout le reste.",
    failed: "Le fichier n’a pas pu être créé : {refused}. Copiez le rapport et demandez de l’aide ; ne videz pas le navigateur.",
    copied: "Rapport copié.",
    notCopied: "Copie refusée par le navigateur : sélectionnez le texte du rapport ci-dessous.",
    details: "Détails techniques",
    local: "mémoire rapide",
    indexed: "mémoire sûre",
    fileName: "jigisemejiri-sauvetage-{date}.json"
  };
  var WORKSPACES = ["reel", "demo"];
  var LIMIT = 8000;
  var reasons = [];
  var counts = "";
  var screen = null;

  function say(words, values) {
    return words.replace(/\{(\w+)\}/g, function (hole, name) { return values[name]; });
  }

  function nameOf(error) {
    return String((error && error.name) || error || "Error");
  }

  function base64(bytes) {
    var text = "";
    for (var i = 0; i < bytes.length; i += 8192) {
      text += String.fromCharCode.apply(null, bytes.subarray(i, i + 8192));
    }
    return btoa(text);
  }

  /* Local storage: segments, and everything else of this page (drafts, settings). */
  function readLocal(found) {
    var storage = window.localStorage;
    for (var i = 0; i < storage.length; i++) {
      var full = storage.key(i);
      if (full.indexOf("jg1/") !== 0) continue;
      var value = storage.getItem(full);
      var name = /^jg1\/(reel|demo)\/([\s\S]*)$/.exec(full);
      if (!name) {
        found.other.push({ key: full, value: value });
        continue;
      }
      var parts = /^([0-9a-f]{16}) ([tz]) (\d+) ([\s\S]*)$/.exec(value);
      found.segments.push(parts
        ? { workspace: name[1], store: "local", key: name[2], sum: parts[1], enc: parts[2], made: Number(parts[3]), body: parts[4] }
        : { workspace: name[1], store: "local", key: name[2], sum: "", enc: "?", made: 0, body: value });
    }
  }

  function fromIndexed(workspace, key, value) {
    var sound = value && (typeof value.body === "string" || value.body instanceof Uint8Array);
    var body = sound ? value.body : "";
    if (!sound) {
      try { body = JSON.stringify(value) || String(value); } catch (odd) { body = String(value); }
    }
    return {
      workspace: workspace, store: "indexed", key: String(key),
      sum: sound ? String(value.sum) : "", enc: sound ? String(value.enc) : "?", made: sound ? Number(value.made) || 0 : 0,
      body: typeof body === "string" ? body : base64(body)
    };
  }

  /* One value at a time, so that one that cannot be read does not hide the others. */
  function readIndexed(workspace, found) {
    return new Promise(function (resolve, reject) {
      setTimeout(function () { reject("TimeoutError"); }, LIMIT);
      var asked = window.indexedDB.open("jigisemejiri-" + workspace);
      /* No such database: it must not be made here, empty and without its store. */
      asked.onupgradeneeded = function () {
        asked.onerror = function (event) { event.preventDefault(); resolve(); };
        asked.transaction.abort();
      };
      asked.onerror = function () { reject(asked.error); };
      asked.onblocked = function () { reject("BlockedError"); };
      asked.onsuccess = function () {
        var open = asked.result;
        if (!open.objectStoreNames.contains("segments")) return resolve(open.close());
        var store = open.transaction("segments", "readonly").objectStore("segments");
        var keys = store.getAllKeys();
        keys.onerror = function () { reject(keys.error); };
        keys.onsuccess = function () {
          var left = keys.result.length;
          function one() {
            left -= 1;
            if (left > 0) return;
            open.close();
            resolve();
          }
          if (left === 0) return one();
          keys.result.forEach(function (key) {
            var value = store.get(key);
            value.onsuccess = function () {
              found.segments.push(fromIndexed(workspace, key, value.result));
              one();
            };
            value.onerror = function (event) {
              event.preventDefault();
              event.stopPropagation();
              found.refused.push(WORDS.indexed + " " + key + " (" + nameOf(value.error) + ")");
              one();
            };
          });
        };
      };
    });
  }

  function collect() {
    var found = { segments: [], other: [], refused: [] };
    var soon = Promise.resolve(window.jgStores);
    var local = soon.then(function () { readLocal(found); }).catch(function (error) {
      found.refused.push(WORDS.local + " (" + nameOf(error) + ")");
    });
    var reading = [local].concat(WORKSPACES.map(function (workspace) {
      return soon.then(function () {
        return readIndexed(workspace, found);
      }).catch(function (error) {
        found.refused.push(WORDS.indexed + " " + workspace + " (" + nameOf(error) + ")");
      });
    }));
    return Promise.all(reading).then(function () {
      counts = WORKSPACES.map(function (workspace) {
        return workspace + ": " + ["local", "indexed"].map(function (store) {
          return store + " " + found.segments.filter(function (segment) {
            return segment.workspace === workspace && segment.store === store;
          }).length;
        }).join(", ");
      }).join("; ") + (found.refused.length ? "; " + found.refused.join("; ") : "");
      return found;
    });
  }

  /* One segment a line: a cut file still shows what it holds. */
  function fileOf(found) {
    function rows(list) { return list.map(function (row) { return "\n" + JSON.stringify(row); }).join(","); }
    return '{"format":"jigisemejiri-rescue","version":1,"made":' + JSON.stringify(new Date().toISOString()) +
      ',"report":' + JSON.stringify(report()) + ',"segments":[' + rows(found.segments) +
      '\n],"other":[' + rows(found.other) + "\n]}\n";
  }

  function download(name, text) {
    var address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    var anchor = document.createElement("a");
    anchor.href = address;
    anchor.download = name;
    document.body.appendChild(anchor);
    anchor.click();
    anchor.remove();
    setTimeout(function () { URL.revokeObjectURL(address); }, 60000);
  }

  /* Installed on some tablets a page cannot download, but it can share. */
  function handOut(name, text) {
    var installed = window.navigator.standalone === true;
    if (installed && navigator.share && window.File) {
      var file = new File([text], name, { type: "application/json" });
      if (navigator.canShare && navigator.canShare({ files: [file] })) {
        return navigator.share({ files: [file], title: name }).then(function () { return WORDS.shared; });
      }
    }
    download(name, text);
    return Promise.resolve(WORDS.done);
  }

  /* Resolves to what was found; rejects when no file could be made. */
  function exportAll() {
    tell(WORDS.exporting);
    return collect().then(function (found) {
      var refused = found.refused.join(", ");
      var told = refused ? " " + say(WORDS.partial, { refused: refused }) : "";
      if (!found.segments.length && !found.other.length) {
        /* What cannot be read is never called empty. */
        tell(refused ? say(WORDS.unread, { refused: refused }) : WORDS.empty);
        return found;
      }
      var stamp = new Date().toISOString().slice(0, 16).replace("T", "-").replace(":", "");
      var name = say(WORDS.fileName, { date: stamp });
      return handOut(name, fileOf(found)).then(function (words) {
        tell(say(words, { name: name, count: found.segments.length }) + told);
        return found;
      });
    }).catch(function (error) {
      tell(say(WORDS.failed, { refused: nameOf(error) }));
      throw error;
    });
  }

  function report() {
    var version = document.querySelector('meta[name="version"]');
    return [
      "jigisemejiri " + ((version && version.content) || "?"),
      new Date().toISOString(),
      navigator.userAgent,
      location.protocol + " " + window.innerWidth + "×" + window.innerHeight,
      counts
    ].concat(reasons).filter(Boolean).join("\n");
  }

  function copyReport() {
    var refused = function () { tell(WORDS.notCopied); screen.details.open = true; };
    if (!navigator.clipboard) return refused();
    navigator.clipboard.writeText(report()).then(function () { tell(WORDS.copied); }, refused);
  }

  function tell(words) {
    if (!screen) return;
    screen.told.textContent = words;
    screen.report.textContent = report();
  }

  function element(kind, parent, text, className) {
    var made = document.createElement(kind);
    if (text) made.textContent = text;
    if (className) made.className = className;
    parent.appendChild(made);
    return made;
  }

  /* Through the object model, which the page's policy allows where a style attribute is not. */
  function look(made, rules) { made.style.cssText = rules; }
  function button(parent, text, kind, act) {
    var made = element("button", parent, text, "button");
    made.type = "button";
    if (kind) made.dataset.kind = kind;
    look(made, "min-height: 44px");
    made.addEventListener("click", act);
    return made;
  }

  /* Over the page, which stays as it is underneath: what was typed is not lost from sight. */
  function draw() {
    Array.prototype.forEach.call(document.body.children, function (child) { child.inert = true; });
    var modal = typeof window.HTMLDialogElement === "function" && Boolean(HTMLDialogElement.prototype.showModal);
    var cover = element(modal ? "dialog" : "div", document.body, "", "rescue");
    cover.setAttribute("role", "alertdialog");
    cover.setAttribute("aria-modal", "true");
    cover.setAttribute("aria-labelledby", "rescue-title");
    cover.setAttribute("aria-describedby", "rescue-calm");
    cover.lang = "fr";
    look(cover, "position: fixed; inset: 0; z-index: 2147483647; overflow: auto; box-sizing: border-box; width: 100%; height: 100%; max-width: none; max-height: none; margin: 0; border: 0; padding: max(1rem, 6vh) 1rem 1rem; background: var(--paper, Canvas); color: var(--ink, CanvasText)");
    var sheet = element("div", cover);
    look(sheet, "max-width: 38rem; margin: 0 auto; display: grid; gap: 1rem");
    var title = element("h1", sheet, WORDS.title);
    title.id = "rescue-title";
    title.tabIndex = -1;
    var calm = element("p", sheet, WORDS.calm);
    calm.id = "rescue-calm";
    element("p", sheet, WORDS.english).lang = "en";
    var acts = element("div", sheet, "", "acts");
    look(acts, "display: flex; flex-wrap: wrap; gap: 0.75rem");
    button(acts, WORDS.exportAct, "main", function () { exportAll().catch(function () { /* Told. */ }); });
    button(acts, WORDS.retryAct, "", function () { location.reload(); });
    button(acts, WORDS.reportAct, "plain", copyReport);
    var told = element("p", sheet);
    told.setAttribute("role", "status");
    var details = element("details", sheet);
    look(element("summary", details, WORDS.details), "padding: 0.6rem 0; cursor: pointer");
    var text = element("pre", details);
    look(text, "white-space: pre-wrap; overflow-wrap: anywhere");
    text.tabIndex = 0;
    screen = { told: told, details: details, report: text };
    tell("");
    /* A form may stand open as a dialog: only a later one comes above it. It has no way out but its acts. */
    if (modal) {
      cover.showModal();
      cover.addEventListener("close", function () { cover.showModal(); });
    }
    title.focus();
    collect().then(function () { text.textContent = report(); }, function () { /* Told at the export. */ });
  }

  window.jgRescue = {
    show: function (reason) {
      var said = String((reason && (reason.stack || reason.message)) || reason || "?");
      if (reasons.indexOf(said) < 0 && reasons.length < 20) reasons.push(said);
      if (screen) return tell(screen.told.textContent);
      if (document.body) return draw();
      document.addEventListener("DOMContentLoaded", function () { if (!screen) draw(); });
    },
    "export": exportAll
  };
})();
