/* Restores what zstd packed (RFC 8878): `jgUnpack`.
 *
 * The browser's own streams know gzip only, whose memory of 32 KB misses that
 * compiled code repeats itself from afar: the page would be a fifth larger.
 * What is read here was made by the build and is whole, as its sum told: it is
 * not checked again. Dictionaries and checksums, which the build never adds,
 * are not known here.
 * Plain old syntax on purpose, like the other scripts of the shell.
 */
window.jgUnpack = (function () {
  "use strict";
  var LITERAL_BITS = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 3, 3, 4, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16];
  var MATCH_BITS = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 3, 3, 4, 4, 5, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16];
  var LITERAL_BASES = bases(0, LITERAL_BITS);
  var MATCH_BASES = bases(3, MATCH_BITS);
  /* What a block may use instead of tables of its own: literal runs, offsets, matches. */
  var USUAL = [
    [6, [4, 3, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3, 2, 1, 1, 1, 1, 1, -1, -1, -1, -1]],
    [5, [1, 1, 1, 1, 1, 1, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1]],
    [6, [1, 4, 3, 2, 2, 2, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1, -1, -1]]
  ];

  /* The packed bytes, and `at`, how far they are read. */
  var from = null;
  var at = 0;

  function bases(first, bits) {
    return bits.map(function (count) { return (first += 1 << count) - (1 << count); });
  }

  function number(size) {
    var value = 0;
    for (var i = size - 1; i >= 0; i--) value = value * 256 + from[at + i];
    at += size;
    return value;
  }

  /* Up to 25 bits that begin at the bit `place`. */
  function bits(place, count) {
    var byte = place >> 3;
    var four = from[byte] | from[byte + 1] << 8 | from[byte + 2] << 16 | from[byte + 3] << 24;
    return four >>> (place & 7) & (1 << count) - 1;
  }

  function log2(value) { return 31 - Math.clz32(value); }

  /* Streams are read backwards; the highest bit set in the last byte is their mark. */
  function lastBit(end) { return (end - 1) * 8 + log2(from[end - 1]); }

  /* A table of states, each in one number: its symbol; then how the next is
   * found, by so many bits (from the 8th bit) added to a base (from the 16th). */
  function states(log, counts) {
    var size = 1 << log;
    var cells = new Int32Array(size);
    var next = counts.map(function (count) { return count < 0 ? 1 : count; });
    var high = size;
    var place = 0;
    counts.forEach(function (count, symbol) { if (count < 0) cells[--high] = symbol; });
    counts.forEach(function (count, symbol) {
      for (; count > 0; count--) {
        cells[place] = symbol;
        do { place = place + (size >> 1) + (size >> 3) + 3 & size - 1; } while (place >= high);
      }
    });
    for (var state = 0; state < size; state++) {
      var turn = next[cells[state]]++;
      var width = log - log2(turn);
      cells[state] |= width << 8 | (turn << width) - size << 16;
    }
    return { log: log, cells: cells };
  }

  function writtenStates() {
    var place = at * 8 + 4;
    var log = bits(at * 8, 4) + 5;
    var left = 1 << log;
    var counts = [];
    while (left > 0) {
      var width = log2(left + 1) + 1;
      var low = (1 << width - 1) - 1;
      var spare = (1 << width) - 2 - left;
      var value = bits(place, width);
      place += width;
      if ((value & low) < spare) {
        value &= low;
        place -= 1;
      } else if (value > low) value -= spare;
      counts.push(value - 1);
      left -= Math.abs(value - 1);
      for (var more = value === 1 ? 3 : 0; more === 3;) {
        more = bits(place, 2);
        place += 2;
        for (var i = 0; i < more; i++) counts.push(0);
      }
    }
    at = place + 7 >> 3;
    return states(log, counts);
  }

  /* The weights of a tree of literals, all but the last. */
  function weights() {
    var head = number(1);
    var found = [];
    if (head > 127) {
      for (var i = 0; i < head - 127; i++) found.push(i & 1 ? from[at + (i >> 1)] & 15 : from[at + (i >> 1)] >> 4);
      at += head - 126 >> 1;
      return found;
    }
    var end = at + head;
    var table = writtenStates();
    var start = at * 8;
    var place = lastBit(end) - table.log;
    var one = bits(place, table.log);
    place -= table.log;
    var other = bits(place, table.log);
    for (;;) {
      var cell = table.cells[one];
      found.push(cell & 255);
      place -= cell >> 8 & 255;
      if (place < start) break;
      one = other;
      other = (cell >> 16) + bits(place, cell >> 8 & 255);
    }
    found.push(table.cells[other] & 255);
    at = end;
    return found;
  }

  function tree() {
    var all = weights();
    var sum = all.reduce(function (sum, weight) { return sum + (weight && 1 << weight - 1); }, 0);
    var depth = log2(sum) + 1;
    all.push(log2((1 << depth) - sum) + 1);
    var made = { depth: depth, symbols: new Uint8Array(1 << depth), bits: new Uint8Array(1 << depth) };
    var place = 0;
    for (var weight = 1; weight <= depth; weight++) {
      for (var symbol = 0; symbol < all.length; symbol++) {
        if (all[symbol] !== weight) continue;
        var end = place + (1 << weight - 1);
        made.symbols.fill(symbol, place, end);
        made.bits.fill(depth + 1 - weight, place, end);
        place = end;
      }
    }
    return made;
  }

  function literalStream(using, end, to, start, stop) {
    var place = lastBit(end) - using.depth;
    var symbols = using.symbols, lengths = using.bits, mask = (1 << using.depth) - 1, bytes = from;
    for (; start < stop; start++) {
      var byte = place >> 3;
      var code = (bytes[byte] | bytes[byte + 1] << 8 | bytes[byte + 2] << 16) >>> (place & 7) & mask;
      to[start] = symbols[code];
      place -= lengths[code];
    }
    at = end;
  }

  function literals(kept) {
    var kind = from[at] & 3;
    var form = from[at] >> 2 & 3;
    if (kind < 2) {
      var count = number(form & 1 ? form === 3 ? 3 : 2 : 1) >>> (form & 1 ? 4 : 3);
      if (kind === 1) return new Uint8Array(count).fill(number(1));
      at += count;
      return from.subarray(at - count, at);
    }
    var width = form < 2 ? 10 : form * 4 + 6;
    var head = number(form < 2 ? 3 : form + 2);
    var size = Math.floor(head / 16) % (1 << width);
    var end = at + Math.floor(head / 16 / (1 << width));
    var made = new Uint8Array(size);
    if (kind === 2) kept.tree = tree();
    if (form === 0) literalStream(kept.tree, end, made, 0, size);
    else {
      var ends = [number(2), number(2), number(2)];
      var part = size + 3 >> 2;
      for (var i = 0; i < 4; i++) {
        literalStream(kept.tree, i < 3 ? at + ends[i] : end, made, i * part, Math.min(size, (i + 1) * part));
      }
    }
    return made;
  }

  /* The tables of a block: literal runs, offsets, matches. */
  function readTables(tables) {
    var modes = number(1);
    for (var i = 0; i < 3; i++) {
      var mode = modes >> 6 - 2 * i & 3;
      if (mode === 0) tables[i] = states(USUAL[i][0], USUAL[i][1]);
      else if (mode === 1) tables[i] = { log: 0, cells: Int32Array.of(number(1)) };
      else if (mode === 2) tables[i] = writtenStates();
    }
  }

  /* Stretches of literals, each followed by a match from before. Nearly all the
   * time goes here: a function of its own is compiled the sooner. */
  function weave(count, end, plain, kept, to, filled) {
    var runs = kept.tables[0].cells, offsets = kept.tables[1].cells, matches = kept.tables[2].cells;
    var logs = kept.tables.map(function (table) { return table.log; });
    var near = kept.near, nearer = kept.nearer, nearest = kept.nearest;
    var used = 0;
    var place = lastBit(end);
    var run = runs[bits(place -= logs[0], logs[0])];
    var offset = offsets[bits(place -= logs[1], logs[1])];
    var match = matches[bits(place -= logs[2], logs[2])];
    for (;;) {
      var width = offset & 255;
      var back = (1 << width) + bits(place -= width, width);
      var symbol = match & 255;
      var length = MATCH_BASES[symbol];
      if (symbol > 31) {
        width = MATCH_BITS[symbol];
        length += bits(place -= width, width);
      }
      symbol = run & 255;
      var literal = LITERAL_BASES[symbol];
      if (symbol > 15) {
        width = LITERAL_BITS[symbol];
        literal += bits(place -= width, width);
      }

      /* The three distances last used have numbers of their own. */
      if (back > 3) {
        back -= 3;
        near = nearer; nearer = nearest; nearest = back;
      } else {
        var which = literal ? back : back + 1;
        if (which > 1) {
          back = which === 2 ? nearer : which === 3 ? near : nearest - 1;
          if (which > 2) near = nearer;
          nearer = nearest; nearest = back;
        } else back = nearest;
      }
      for (var stop = filled + literal; filled < stop;) to[filled++] = plain[used++];
      stop = filled + length;
      if (length > 20 && length <= back) {
        to.copyWithin(filled, filled - back, stop - back);
        filled = stop;
      } else {
        for (; filled < stop; filled++) to[filled] = to[filled - back];
      }

      if (--count === 0) break;
      var ofMatch = match >> 8 & 255;
      width = (run >> 8 & 255) + ofMatch;
      var both = bits(place -= width, width);
      run = runs[(run >> 16) + (both >> ofMatch)];
      match = matches[(match >> 16) + (both & (1 << ofMatch) - 1)];
      width = offset >> 8 & 255;
      offset = offsets[(offset >> 16) + bits(place -= width, width)];
    }
    kept.near = near; kept.nearer = nearer; kept.nearest = nearest;
    to.set(plain.subarray(used), filled);
    return filled + plain.length - used;
  }

  function block(end, kept, to, filled) {
    var plain = literals(kept);
    var count = number(1);
    if (count === 255) count = number(2) + 0x7F00;
    else if (count > 127) count = (count - 128 << 8) + number(1);
    if (count === 0) {
      to.set(plain, filled);
      return filled + plain.length;
    }
    readTables(kept.tables);
    return weave(count, end, plain, kept, to, filled);
  }

  function frame() {
    at = 4;
    var head = number(1);
    if (!(head & 32)) at += 1;
    var size = number(head & 32 && head < 64 ? 1 : 1 << (head >> 6)) + (head >> 6 === 1 ? 256 : 0);
    var to = new Uint8Array(size);
    var kept = { tree: null, tables: [], near: 8, nearer: 4, nearest: 1 };
    for (var filled = 0, last = 0; !last;) {
      var about = number(3);
      var kind = about >> 1 & 3;
      var length = about >> 3;
      last = about & 1;
      if (kind === 2) {
        var end = at + length;
        filled = block(end, kept, to, filled);
        at = end;
      } else {
        if (kind === 1) to.fill(number(1), filled, filled + length);
        else to.set(from.subarray(at, at += length), filled);
        filled += length;
      }
    }
    return to;
  }

  return function (bytes) { from = bytes; return frame(); };
})();
