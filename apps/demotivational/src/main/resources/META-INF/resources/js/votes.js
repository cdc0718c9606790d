// Keeps the tallies on this page true while somebody looks. They come in absolute numbers, so nothing is added up here,
// and without this file the page shows what was true when it was loaded.
if (document.querySelector("[data-quote]") && "EventSource" in window) {
  const votes = new EventSource("/api/votes/stream");
  votes.addEventListener("tallies", (event) => {
    for (const tally of JSON.parse(event.data)) {
      const quote = document.querySelector(`[data-quote="${CSS.escape(tally.quoteId)}"]`);
      if (quote) {
        quote.querySelector("[data-ups]").textContent = tally.ups;
        quote.querySelector("[data-downs]").textContent = tally.downs;
      }
    }
  });
  addEventListener("pagehide", () => votes.close());
}
