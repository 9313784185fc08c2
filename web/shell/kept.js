/* The app as it was unpacked at an earlier start: `jgKept`.
 *
 * Unpacking takes longer than reading, so the result stays in a database of its
 * own. It is nobody's work: it may be missing, refused or damaged at any time,
 * and the page then unpacks as at its first start. What is found there is
 * believed only if its SHA-256 is the one that this page states: another
 * version, or another page of the same folder, can change nothing.
 * Plain old syntax on purpose, like the other scripts of the shell.
 */
self.jgKept = (function () {
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

  function read(digest) {
    return open().then(function (database) {
      return answer(database.transaction(STORE).objectStore(STORE).get(digest)).then(function (bytes) {
        database.close();
        return bytes;
      });
    });
  }

  function compile(digest, bytes) {
    return bytes && Promise.all([crypto.subtle.digest("SHA-256", bytes), WebAssembly.compile(bytes)]).then(function (made) {
      return btoa(String.fromCharCode.apply(null, new Uint8Array(made[0]))) === digest ? made[1] : null;
    });
  }

  function nothing() { return null; }

  return {
    /* Promises the app of that digest, compiled, or nothing. */
    find: function (digest) {
      return Promise.race([
        Promise.resolve(digest).then(read),
        new Promise(function (resolve) { setTimeout(resolve, PATIENCE); })
      ]).then(function (bytes) { return compile(digest, bytes); }).catch(nothing);
    },
    /* Keeps what was unpacked, in the place of any other; promises an end either way. */
    keep: function (digest, bytes) {
      return Promise.resolve().then(function () {
        /* Only a page that the browser deems safe to trust may digest. */
        return crypto.subtle && open();
      }).then(function (database) {
        if (!database) return null;
        var change = database.transaction(STORE, "readwrite");
        change.objectStore(STORE).clear();
        change.objectStore(STORE).put(bytes, digest);
        return new Promise(function (resolve) { change.oncomplete = change.onabort = resolve; }).then(function () {
          database.close();
        });
      }).catch(nothing);
    }
  };
})();
