/* The app as it was unpacked at an earlier start: `jgKept`.
 *
 * Unpacking takes longer than reading, so the result stays in a database of its
 * own. It is nobody's work: it may be missing, refused or damaged at any time,
 * and the page then unpacks as at its first start. What is found there is
 * believed only if its SHA-256 is the one that this page states: another
 * version, or another page of the same folder, can change nothing.
 * It is asked for before the rest of the page is read.
 * Plain old syntax on purpose, like the other scripts of the shell.
 */
window.jgKept = (function (digest) {
  "use strict";
  var STORE = "app";
  /* How long the database may think: the work of people lies in another, for
   * which the app would wait as well. */
  var PATIENCE = 2000;

  function answer(request) {
    return new Promise(function (resolve, reject) {
      request.onsuccess = function () { resolve(request.result); };
      request.onerror = function () { reject(request.error); };
    });
  }

  function open() {
    var request = indexedDB.open("jigisemejiri-app", 1);
    request.onupgradeneeded = function () { request.result.createObjectStore(STORE); };
    return answer(request);
  }

  function read() {
    return open().then(function (database) {
      return answer(database.transaction(STORE).objectStore(STORE).get(digest)).then(function (bytes) {
        database.close();
        return bytes;
      });
    });
  }

  function compile(bytes) {
    return bytes && Promise.all([crypto.subtle.digest("SHA-256", bytes), WebAssembly.compile(bytes)]).then(function (made) {
      return btoa(String.fromCharCode.apply(null, new Uint8Array(made[0]))) === digest ? made[1] : null;
    });
  }

  function nothing() { return null; }

  return {
    /* The app, compiled, or nothing. */
    found: Promise.race([
      Promise.resolve().then(read),
      new Promise(function (resolve) { setTimeout(resolve, PATIENCE); })
    ]).then(compile).catch(nothing),
    /* Keeps what was unpacked, in the place of any other; a browser that refuses at once is heard too. */
    keep: function (bytes) {
      /* Only a page that the browser deems safe to trust may digest. */
      if (!crypto.subtle) return;
      Promise.resolve().then(open).then(function (database) {
        var change = database.transaction(STORE, "readwrite");
        change.oncomplete = change.onabort = function () { database.close(); };
        change.objectStore(STORE).clear();
        change.objectStore(STORE).put(bytes, digest);
      }).catch(nothing);
    }
  };
})(document.currentScript.getAttribute("data-digest"));
