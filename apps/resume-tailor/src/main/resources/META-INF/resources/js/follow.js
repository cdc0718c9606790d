// Follows an order by server-sent events, so that its page need not be loaded again and again. Without this file, or if
// the stream fails, the page looks again by itself.
(() => {
  const order = document.getElementById("order");
  const address = order && order.dataset.follow;
  if (!address) {
    return;
  }
  const again = () => window.location.replace(window.location.pathname);
  const says = document.getElementById("says");
  const stitches = order.querySelectorAll(".stitches li");
  const stream = new EventSource(address);
  stream.onmessage = (message) => {
    const job = JSON.parse(message.data);
    if (job.status === "complete" || job.status === "failed") {
      stream.close();
      again();
      return;
    }
    if (job.progress) {
      says.textContent = job.progress.says + "…";
      stitches.forEach((stitch, place) => {
        stitch.className = place < job.progress.done ? "done" : place === job.progress.done ? "now" : "open";
      });
    }
  };
  stream.onerror = () => {
    if (stream.readyState === EventSource.CLOSED) {
      window.setTimeout(again, 2000);
    }
  };
})();
