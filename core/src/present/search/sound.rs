//! How a word sounds, whatever spelling the languages of Mali and French give it.
//!
//! Names are written by ear: Jigisèmèjiri, Djigisemediri; Ségou, Segu; Ouélessébougou, Welesebugu.

/// Returns how a folded word sounds: letters alone, and no two words that sound alike differ.
pub(super) fn sound(word: &str) -> String {
    let letters: Vec<char> = word.chars().collect();
    let mut heard = String::with_capacity(word.len());
    let mut at = 0;
    while let Some(letter) = letters.get(at) {
        let next = letters.get(at + 1).copied();
        let (sounds, n_read) = match (*letter, next) {
            ('d', Some('j' | 'y')) => ('d', 2),
            // Diarra, Djarra.
            ('d', Some('i')) if is_vowel(letters.get(at + 2)) => ('d', 2),
            // Djigui, jigi: French writes a u where the g is hard, and Bamanankan does not.
            ('g', Some('u')) if is_front(letters.get(at + 2)) => ('d', 2),
            // Pilotage, pilotaj.
            ('g', _) if is_front(next.as_ref()) => ('d', 1),
            ('j', _) => ('d', 1),
            ('c' | 's', Some('h')) => ('x', 2),
            ('p', Some('h')) => ('f', 2),
            ('g', Some('n')) => {
                // Niagna, Nyanya.
                heard.push('n');
                ('i', 2)
            }
            ('o', Some('u')) => ('u', 2),
            ('c', _) if is_front(next.as_ref()) => ('s', 1),
            ('z', _) => ('s', 1),
            ('c' | 'q', _) => ('k', 1),
            ('w', _) => ('u', 1),
            ('y', _) => ('i', 1),
            ('h', _) => {
                at += 1;
                continue;
            }
            (other, _) => (other, 1),
        };
        if !heard.ends_with(sounds) {
            heard.push(sounds);
        }
        at += n_read;
    }
    heard
}

fn is_vowel(letter: Option<&char>) -> bool {
    matches!(letter, Some('a' | 'e' | 'i' | 'o' | 'u' | 'y'))
}

/// Tells whether a vowel softens the letter before it.
fn is_front(letter: Option<&char>) -> bool {
    matches!(letter, Some('e' | 'i' | 'y'))
}
