package dev.postlude.ai.summary;

import dev.postlude.ai.Desk;
import dev.postlude.ai.Material;
import dev.postlude.ai.Task;

/// To summarise a story in one or two sentences that begin in a given way.
///
/// @param title may be empty; if the text is, the title is all there is to go by
/// @param text  everything known about the story, as plain text
/// @param words how many words the summary may have
public record Summarise(Lead lead, String title, String text, int words) implements Task {

    private static final int FEWEST_WORDS = 10;

    public Summarise {
        if (title.isBlank() && text.isBlank()) {
            throw new IllegalArgumentException("There is nothing to summarise: both title and text are blank");
        }
        if (words < FEWEST_WORDS) {
            throw new IllegalArgumentException(
                    "A summary needs at least %d words; was %d".formatted(FEWEST_WORDS, words));
        }
    }

    @Override
    public String instructions() {
        return """
                You write the summary of a story for a news reader: one or two sentences, at most %d words.
                %s
                Be concrete and neutral. Use only what the story says; if there is only a title, work from the title. \
                Write no em dash, no heading, no quotation marks around the whole, and nothing about yourself, about \
                links or about what you could not read. Answer with the summary alone.
                %s""".formatted(words, lead.instructions(), Material.RULE);
    }

    @Override
    public String material() {
        return Material.quote("title", title) + "\n\n" + Material.quote("story", text);
    }

    @Override
    public String offline(Desk desk) {
        return lead.write(Lead.Story.of(title, text, desk), words);
    }
}
