/* Makes the app out of what this page holds of it: `jgApp`.
 *
 * That takes a slow tablet seconds, in which the page would not answer. So a
 * worker does it, while the page is read and drawn. It runs the text of this very
 * script: whatever the worker cannot do (a browser may refuse workers to a
 * file, or not hand over what is compiled) the page does itself, the same way.
 * Plain old syntax on purpose, like the other scripts of the shell.
 */
(function () {
  "use strict";
  /* What was unpacked is kept once the page has long been answering. */
  var KEEPING = 4000;
  /* How long the worker may take to find the app or to say that it is not kept, and to make it. */
  var FINDING = 5000;
  var MAKING = 20000;

  /* Promises the app, compiled: made of letters where they are given, else as it was kept, or
   * nothing. */
  function here(asked) {
    if (!asked.text) return self.jgKept.find(asked.digest);
    var bytes = self.jgUnpack(self.jgLetters(asked.text, asked.size, asked.sum));
    return WebAssembly.compile(bytes).then(function (app) {
      setTimeout(function () { self.jgKept.keep(asked.digest, bytes).then(end); }, KEEPING);
      return app;
    });
  }

  /* A worker that has done all it can goes. */
  function end() {
    if (!self.document) self.close();
  }

  if (!self.document) {
    self.onmessage = function (event) {
      Promise.resolve(event.data).then(here).then(function (app) {
        self.postMessage({ app: app });
      }).catch(function () {
        self.postMessage({ refused: true });
      });
    };
    return;
  }

  var script = document.currentScript;
  var worker = null;
  try {
    worker = new Worker(URL.createObjectURL(new Blob([script.textContent], { type: "text/javascript" })));
  } catch (refused) { /* The page is alone with it. */ }

  function there(asked) {
    return new Promise(function (resolve, reject) {
      worker.onmessage = function (event) {
        if (event.data.refused) reject();
        else resolve(event.data.app);
      };
      worker.onerror = worker.onmessageerror = reject;
      worker.postMessage(asked);
      setTimeout(reject, asked.text ? MAKING : FINDING);
    });
  }

  function ask(asked) {
    asked.digest = script.dataset.digest;
    return Promise.resolve(asked).then(there).catch(function () {
      if (worker) worker.terminate();
      worker = null;
      return here(asked);
    });
  }

  window.jgApp = {
    /* The app as it was kept, or nothing. It is asked for before the rest of the page is read. */
    kept: ask({}).then(function (app) {
      if (app && worker) worker.terminate();
      return app;
    }),
    /* Promises the app that stands in this element as letters. */
    of: function (element) {
      return ask({
        text: element.textContent,
        size: Number(element.dataset.size),
        sum: Number(element.dataset.sum)
      });
    }
  };
})();
