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
    return bits.map(function (count) {
      var base = first;
      first += 1 << count;
      return base;
    });
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

  /* A table of states: the symbol of each, and how the next is found. */
  function states(log, counts) {
    var size = 1 << log;
    var table = { log: log, symbols: new Uint8Array(size), bits: new Uint8Array(size), bases: new Uint16Array(size) };
    var next = counts.map(function (count) { return count < 0 ? 1 : count; });
    var high = size;
    var place = 0;
    counts.forEach(function (count, symbol) { if (count < 0) table.symbols[--high] = symbol; });
    counts.forEach(function (count, symbol) {
      for (; count > 0; count--) {
        table.symbols[place] = symbol;
        do { place = place + (size >> 1) + (size >> 3) + 3 & size - 1; } while (place >= high);
      }
    });
    for (var state = 0; state < size; state++) {
      var turn = next[table.symbols[state]]++;
      table.bits[state] = log - log2(turn);
      table.bases[state] = (turn << table.bits[state]) - size;
    }
    return table;
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

  function oneState(symbol) {
    return { log: 0, symbols: [symbol], bits: [0], bases: [0] };
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
      found.push(table.symbols[one]);
      place -= table.bits[one];
      if (place < start) break;
      var next = table.bases[one] + bits(place, table.bits[one]);
      one = other;
      other = next;
    }
    found.push(table.symbols[other]);
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
    var symbols = using.symbols;
    var lengths = using.bits;
    var mask = (1 << using.depth) - 1;
    var bytes = from;
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

  /* One block: stretches of literals, each followed by a match from before. */
  function block(end, kept, to, filled) {
    var plain = literals(kept);
    var used = 0;
    var count = number(1);
    if (count === 255) count = number(2) + 0x7F00;
    else if (count > 127) count = (count - 128 << 8) + number(1);
    if (count > 0) {
      var modes = number(1);
      for (var i = 0; i < 3; i++) {
        var mode = modes >> 6 - 2 * i & 3;
        if (mode === 0) kept.tables[i] = states(USUAL[i][0], USUAL[i][1]);
        else if (mode === 1) kept.tables[i] = oneState(number(1));
        else if (mode === 2) kept.tables[i] = writtenStates();
      }
      var runs = kept.tables[0], offsets = kept.tables[1], matches = kept.tables[2];
      var place = lastBit(end);
      var run = bits(place -= runs.log, runs.log);
      var offset = bits(place -= offsets.log, offsets.log);
      var match = bits(place -= matches.log, matches.log);
      var near = kept.near, nearer = kept.nearer, nearest = kept.nearest;
      for (;;) {
        var width = offsets.symbols[offset];
        var back = (1 << width) + bits(place -= width, width);
        var symbol = matches.symbols[match];
        var length = MATCH_BASES[symbol];
        if (symbol > 31) {
          width = MATCH_BITS[symbol];
          length += bits(place -= width, width);
        }
        symbol = runs.symbols[run];
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
        while (literal--) to[filled++] = plain[used++];
        if (length > 20 && length <= back) {
          to.copyWithin(filled, filled - back, filled - back + length);
          filled += length;
        } else {
          for (var stop = filled + length; filled < stop; filled++) to[filled] = to[filled - back];
        }

        if (--count === 0) break;
        var ofMatch = matches.bits[match];
        width = runs.bits[run] + ofMatch;
        var both = bits(place -= width, width);
        run = runs.bases[run] + (both >> ofMatch);
        match = matches.bases[match] + (both & (1 << ofMatch) - 1);
        width = offsets.bits[offset];
        offset = offsets.bases[offset] + bits(place -= width, width);
      }
      kept.near = near; kept.nearer = nearer; kept.nearest = nearest;
    }
    to.set(plain.subarray(used), filled);
    return filled + plain.length - used;
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

  return function (bytes) {
    from = bytes;
    return frame();
  };
})();
