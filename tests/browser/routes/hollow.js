// What should hold words and holds none: each as its own tag, with what stands around it.
(() => {
    const WORDED = 'h1, h2, h3, h4, p, li, dt, dd, label, legend, summary, figcaption, caption, button, a';
    const HOLDS = 'img, svg, canvas, input, select, textarea, table, hr';
    const is_hollow = element => !element.closest('[role=status], [aria-live]')
        && element.checkVisibility({ visibilityProperty: true })
        && element.getClientRects().length > 0
        && !element.textContent.trim() && !element.getAttribute('aria-label')
        && !element.querySelector(HOLDS);
    const told = element =>
        `${element.outerHTML.slice(0, 90)} is empty, in ${element.parentElement.outerHTML.slice(0, 90)}`;
    return [...document.querySelectorAll(WORDED)].filter(is_hollow).map(told);
})()
