package dev.postlude.console.page;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What to say about an action after its redirect. The address carries a word and never the text, so that nobody can
/// put words of his own on a page through a link.
///
/// @param text empty for nothing
record Notice(String text) {

    static final Notice NONE = new Notice("");

    private static final Map<String, Notice> KNOWN = Map.ofEntries(
            notice("cancelled", "Cancelled. The run ends at its next step, and at once if it is not executing."),
            notice("ended", "There was nothing to cancel: the run had already ended."),
            notice("rerun", "This is the new run, with the input of the old one and without its checkpoints."),
            notice("invoked", "Invoked. This is its run."),
            notice("erased", "Erased. What has not ended yet is cancelled, and erased when it has."),
            notice("sent", "Sent. The runs it started are below as soon as they are queued."),
            notice("paused", "Paused. New runs of the function stand in line until it is resumed."),
            notice("resumed", "Resumed. What stood in line is being started."),
            notice("weights", "The new weights hold for all runs from now on. Earlier runs keep their variant."));

    private static Map.Entry<String, Notice> notice(String word, String text) {
        return Map.entry(word, new Notice(text));
    }

    static Notice of(@Nullable String word) {
        return word == null ? NONE : KNOWN.getOrDefault(word, NONE);
    }
}
