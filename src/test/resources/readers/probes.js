// What can be asked of a page in a browser. Each function gives lines of text; none changes the page.

/** What reaches beyond the window, other than within what scrolls by itself. */
function tooWide() {
  const root = document.documentElement;
  if (root.scrollWidth <= window.innerWidth) {
    return [];
  }
  return [...document.body.querySelectorAll("*")]
    .filter(element => element.getBoundingClientRect().right > window.innerWidth + 0.5)
    .filter(element => !element.parentElement.closest("[role=region]"))
    .map(element => `${name(element)} ends at ${element.getBoundingClientRect().right} of ${window.innerWidth}`);
}

/** What a person with a keyboard can reach, in the order of the page. */
function tabStops() {
  return stops().map(name);
}

/** What has the focus and, where a person couldn't see that, why. Nothing where the page itself has it. */
function focused() {
  const element = document.activeElement;
  if (!element || element === document.body) {
    return [];
  }
  const style = getComputedStyle(element);
  const box = element.getClientRects()[0];
  const lines = [name(element)];
  if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 1) {
    lines.push("shows no focus");
  }
  if (!box || box.bottom <= 0 || box.right <= 0 || box.top >= window.innerHeight || box.left >= window.innerWidth) {
    lines.push("is outside the window");
  } else {
    const x = Math.min(Math.max((box.left + box.right) / 2, 0), window.innerWidth - 1);
    const y = Math.min(Math.max((box.top + box.bottom) / 2, 0), window.innerHeight - 1);
    const top = document.elementFromPoint(x, y);
    if (!top || !(element.contains(top) || top.contains(element))) {
      lines.push(`is hidden behind ${top && name(top)}`);
    }
  }
  return lines;
}

function stops() {
  return [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")]
    .filter(element => element.checkVisibility());
}

/** Unique, as the same words may lead to several places. */
function name(element) {
  const place = stops().indexOf(element);
  return `${element.localName}${element.id && "#" + element.id} "${element.textContent.trim().slice(0, 40)}"`
    + (place < 0 ? "" : ` (${place + 1})`);
}
