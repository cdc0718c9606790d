// Keeps the tallies on this page true while somebody looks. They come in absolute numbers, so nothing is added up here,
// and without this file the page shows what was true when it was loaded.
//
// A page that nobody looks at lets go: a browser has only a handful of connections for all its tabs together.
let votes;
let missed = false;

const show = (id, tally) => {
  const quote = document.querySelector(`[data-quote="${CSS.escape(id)}"]`);
  if (quote) {
    quote.querySelector("[data-ups]").textContent = tally.ups;
    quote.querySelector("[data-downs]").textContent = tally.downs;
  }
};

// Whoever was away longer than the stream remembers has to ask.
const catchUp = async () => {
  for (const quote of document.querySelectorAll("[data-quote]")) {
    const answer = await fetch(`/api/quotes/${quote.dataset.quote}`);
    if (answer.ok) {
      show(quote.dataset.quote, await answer.json());
    }
  }
};

const follow = () => {
  votes?.close();
  votes = undefined;
  if (document.visibilityState === "visible") {
    votes = new EventSource("/api/votes/stream");
    votes.addEventListener("tallies", (event) => JSON.parse(event.data).forEach((tally) => show(tally.quoteId, tally)));
    votes.addEventListener("open", () => {
      if (missed) {
        catchUp();
      }
      missed = true;
    });
  }
};

if (document.querySelector("[data-quote]") && "EventSource" in window) {
  follow();
  document.addEventListener("visibilitychange", follow);
  addEventListener("pageshow", (event) => event.persisted && follow());
  addEventListener("pagehide", () => votes?.close());
}
