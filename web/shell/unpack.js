/* Restores what LZMA packed: `jgUnpack`.
 *
 * The browser's own streams know gzip only, whose memory of 32 KB misses that
 * compiled code repeats itself from afar, and which codes whole symbols where
 * LZMA codes single bits by what came before: the page would be a third larger.
 * What is read here was made by the build and is whole, as its sum told: it is
 * not checked again.
 * Plain old syntax on purpose, like the other scripts of the shell.
 */
self.jgUnpack = (function () {
  "use strict";
  /* Before the data: a byte of settings, the size of the memory, the size of all. */
  var HEADER = 13;
  /* A chance is of 2,048; at first all are even. It moves by a 32nd at each bit. */
  var EVEN = 1024;
  var FULL = 2048;
  /* Where the chances of each question lie in one table. */
  var IS_MATCH = 0;
  var IS_REPEAT = IS_MATCH + 192;
  var IS_OTHER = IS_REPEAT + 12;
  var IS_LONG = IS_OTHER + 12;
  var IS_THIRD = IS_LONG + 192;
  var IS_FOURTH = IS_THIRD + 12;
  var SLOT = IS_FOURTH + 12;
  var NEAR = SLOT + 256;
  var ALIGN = NEAR + 128;
  var LENGTH = ALIGN + 16;
  var REPEAT_LENGTH = LENGTH + 514;
  var LITERAL = REPEAT_LENGTH + 514;

  var from = null;
  var at = 0;
  var chances = null;
  /* Numbers of 32 bits in a list of such: a plain variable would box them. */
  var coder = new Int32Array(2);
  var RANGE = 0;
  var CODE = 1;

  /* One bit, by its chance, which learns from it. Both numbers have 32 bits
   * without a sign: they are compared with their highest bit turned. */
  function bit(place) {
    var chance = chances[place];
    var range = coder[RANGE];
    var bound = Math.imul(range >>> 11, chance);
    if ((coder[CODE] ^ -2147483648) < (bound ^ -2147483648)) {
      chances[place] = chance + (FULL - chance >> 5);
      narrow(bound);
      return 0;
    }
    coder[CODE] -= bound;
    chances[place] = chance - (chance >> 5);
    narrow(range - bound);
    return 1;
  }

  function narrow(range) {
    if (range >>> 24 === 0) {
      range <<= 8;
      coder[CODE] = coder[CODE] << 8 | from[at++];
    }
    coder[RANGE] = range;
  }

  /* So many bits of even chance. */
  function even(count) {
    for (var value = 0; count > 0; count--) {
      var half = coder[RANGE] >>> 1;
      var is = (coder[CODE] ^ -2147483648) >= (half ^ -2147483648) ? 1 : 0;
      if (is) coder[CODE] -= half;
      narrow(half);
      value = value << 1 | is;
    }
    return value;
  }

  /* A number of so many bits, highest first: each bit has chances of its own for
   * every beginning. */
  function tree(place, count) {
    for (var node = 1, i = 0; i < count; i++) node = node << 1 | bit(place + node);
    return node - (1 << count);
  }

  /* The same, lowest first. */
  function reversed(place, count) {
    for (var value = 0, node = 1, i = 0; i < count; i++) {
      var is = bit(place + node);
      node = node << 1 | is;
      value |= is << i;
    }
    return value;
  }

  function length(place, step) {
    if (!bit(place)) return 2 + tree(place + 2 + step * 8, 3);
    if (!bit(place + 1)) return 10 + tree(place + 130 + step * 8, 3);
    return 18 + tree(place + 258, 8);
  }

  /* How far back a match of that length lies; -1 ends all. */
  function distance(length) {
    var slot = tree(SLOT + Math.min(length - 2, 3) * 64, 6);
    if (slot < 4) return slot;
    var count = (slot >> 1) - 1;
    var base = (2 | slot & 1) << count;
    if (slot < 14) return base + reversed(NEAR + base - slot, count);
    return base + (even(count - 4) << 4) + reversed(ALIGN, 4) | 0;
  }

  /* One byte; after a match, the byte that would have followed it tells a lot. */
  function literal(place, expected) {
    var node = 1;
    while (expected >= 0 && node < 256) {
      expected <<= 1;
      var hint = expected & 256;
      var is = bit(place + 256 + hint + node);
      node = node << 1 | is;
      if (hint >> 8 !== is) break;
    }
    while (node < 256) node = node << 1 | bit(place + node);
    return node;
  }

  function all(made, contextBits, lowBits, stepBits) {
    var steps = (1 << stepBits) - 1;
    var lows = (1 << lowBits) - 1;
    var state = 0;
    var back = [0, 0, 0, 0];
    for (var filled = 0; filled < made.length;) {
      var step = filled & steps;
      if (!bit(IS_MATCH + state * 16 + step)) {
        var before = filled ? made[filled - 1] : 0;
        var context = ((filled & lows) << contextBits) + (before >> 8 - contextBits);
        var expected = state < 7 ? -1 : made[filled - back[0] - 1];
        made[filled++] = literal(LITERAL + 768 * context, expected);
        state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
        continue;
      }
      var size = 0;
      if (!bit(IS_REPEAT + state)) {
        size = length(LENGTH, step);
        back = [distance(size), back[0], back[1], back[2]];
        if (back[0] < 0) break;
        state = state < 7 ? 7 : 10;
      } else if (!bit(IS_OTHER + state)) {
        size = bit(IS_LONG + state * 16 + step) ? length(REPEAT_LENGTH, step) : 1;
        state = size === 1 ? (state < 7 ? 9 : 11) : state < 7 ? 8 : 11;
      } else {
        var which = !bit(IS_THIRD + state) ? 1 : !bit(IS_FOURTH + state) ? 2 : 3;
        back.unshift(back.splice(which, 1)[0]);
        size = length(REPEAT_LENGTH, step);
        state = state < 7 ? 8 : 11;
      }
      for (var far = back[0] + 1; size > 0 && filled < made.length; size--, filled++) made[filled] = made[filled - far];
    }
    return made;
  }

  return function (bytes) {
    var settings = bytes[0];
    var size = 0;
    for (var i = HEADER - 1; i > 4; i--) size = size * 256 + bytes[i];
    var context = settings % 9;
    var low = (settings - context) / 9 % 5;
    from = bytes;
    /* The first byte of the data is always nought. */
    at = HEADER + 1;
    coder[RANGE] = -1;
    for (i = 0; i < 4; i++) coder[CODE] = coder[CODE] << 8 | from[at++];
    chances = new Uint16Array(LITERAL + (768 << context + low)).fill(EVEN);
    var made = all(new Uint8Array(size), context, low, Math.floor(settings / 45));
    from = chances = null;
    return made;
  };
})();
