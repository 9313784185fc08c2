// Every text of the page: what stands in it, folded up or not, and what is read out or
// drawn from an attribute.
(() => {
    const READ_OUT = ['aria-label', 'aria-description', 'aria-valuetext', 'aria-roledescription',
                      'title', 'placeholder', 'alt', 'data-head'];
    const found = new Set([document.title]);
    // The button that leads to the other language is named in that language.
    const page = document.querySelectorAll('.frame *:not(script, style, [lang])');
    for (const element of page) {
        for (const name of READ_OUT) found.add(element.getAttribute(name) ?? '');
        for (const node of element.childNodes)
            if (node.nodeType === Node.TEXT_NODE) found.add(node.data);
    }
    const plain = text => text.replace(/\s+/g, ' ').trim();
    return [...new Set([...found].map(plain))].filter(text => /\p{L}/u.test(text));
})()
