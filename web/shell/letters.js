/* Reads the app's bytes from the letters that the page holds: `jgLetters`.
 *
 * `xtask/src/packing.rs` writes them, and says why. A copy of the page that
 * was damaged on its way is told by the sum, before anything in it is believed.
 * Plain old syntax on purpose, like the other scripts of the shell.
 */
self.jgLetters = (function () {
  "use strict";
  /* What each one-byte letter stands for: tab, line feed, all that prints but `<`. */
  function values() {
    var found = new Uint8Array(128);
    for (var letter = 9, value = 0; letter < 127; letter++) {
      if (letter < 11 || letter > 31 && letter !== 60) found[letter] = value++;
    }
    return found;
  }

  /* Letters of one byte carry 7 bits; those of two carry 13, or the last of them 11. */
  function read(text, size) {
    var narrow = values();
    /* A little more, so that a number may be read across the end. */
    var made = new Uint8Array(size + 4);
    var held = 0;
    var width = 0;
    for (var i = 0, filled = 0; i < text.length; i++) {
      var letter = text.charCodeAt(i);
      if (letter < 128) {
        held = held << 7 | narrow[letter];
        width += 7;
      } else if (letter < 1952) {
        held = held << 13 | letter + 5984;
        width += 13;
      } else {
        held = held << 11 | letter + 32;
        width += 11;
      }
      if (width > 15) made[filled++] = held >> (width -= 8);
      if (width > 7) made[filled++] = held >> (width -= 8);
    }
    return made;
  }

  /* Adler-32. The sums stay quick, small whole numbers for 1,500 bytes. */
  function sum(bytes, size) {
    var low = 1;
    var high = 0;
    for (var i = 0; i < size;) {
      for (var stop = Math.min(size, i + 1500); i < stop; i++) {
        low += bytes[i];
        high += low;
      }
      low %= 65521;
      high %= 65521;
    }
    return high * 65536 + low;
  }

  /* Letters, how many bytes they stand for, and the sum of these. */
  return function (text, size, expected) {
    var bytes = read(text, size);
    if (sum(bytes, size) !== expected) throw new Error("La page est abîmée : copiez-la de nouveau.");
    return bytes;
  };
})();
