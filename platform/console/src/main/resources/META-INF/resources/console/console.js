// Keeps a page current: fetches it again now and then, and exchanges the parts marked data-live that have changed.
// What somebody is reading stays where it is: open details, focus, and selected text are left alone.
const EVERY = 3000;
const SLOWEST = 30000;
let pause = EVERY;

const busy = (part) => {
  const selection = document.getSelection();
  return part.contains(document.activeElement) && document.activeElement !== document.body
    || selection && !selection.isCollapsed && part.contains(selection.anchorNode);
};

const exchange = (part, fresh) => {
  for (const open of part.querySelectorAll("details[open][id]")) {
    fresh.querySelector("#" + CSS.escape(open.id))?.setAttribute("open", "");
  }
  if (part.outerHTML === fresh.outerHTML || busy(part)) return;
  // The space above the reader must not change, so the scroll position follows what was at the top of the window.
  const anchor = [...document.querySelectorAll("main > *")].find((e) => e.getBoundingClientRect().bottom > 0);
  const before = anchor?.getBoundingClientRect().top ?? 0;
  part.replaceWith(fresh);
  if (anchor?.isConnected) scrollBy(0, anchor.getBoundingClientRect().top - before);
};

const refresh = async () => {
  if (document.visibilityState === "visible") {
    try {
      const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
      if (!answer.ok) throw new Error(answer.status);
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      for (const part of document.querySelectorAll("[data-live]")) {
        const fresh = page.getElementById(part.id);
        if (fresh) exchange(part, document.adoptNode(fresh));
      }
      pause = EVERY;
      document.body.classList.remove("lost");
    } catch {
      pause = Math.min(pause * 2, SLOWEST);
      document.body.classList.add("lost");
    }
  }
  setTimeout(refresh, pause);
};

// A page further back in a list is history, and history does not change under the reader.
if (document.querySelector("[data-live]") && !new URLSearchParams(location.search).has("cursor")) {
  setTimeout(refresh, EVERY);
}
