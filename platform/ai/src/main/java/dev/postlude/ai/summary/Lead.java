package dev.postlude.ai.summary;

import dev.postlude.ai.Desk;
import dev.postlude.ai.text.Centrality;
import dev.postlude.ai.text.Document;

/// How a summary begins: the variants an app may try against each other.
public interface Lead {

    /// Asks for what the story explains.
    Lead QUESTION = new QuestionLead();

    /// Says the hardest fact first, and then what follows from it.
    Lead FACT = new FactLead();

    /// What a real model is told, as one paragraph.
    String instructions();

    /// The summary, in at most `words` words.
    String write(Story story, int words);

    /// What is summarised, read once.
    ///
    /// @param central for each sentence how central it is, from 0 to 1
    record Story(String title, Document document, double[] central) {

        static Story of(String title, String text, Desk desk) {
            var document = desk.read(text.isBlank() ? title : text);
            return new Story(title, document, Centrality.of(document, title, desk.embeddings()));
        }

        int length() {
            return central.length;
        }

        String sentence(int index) {
            return document.sentences().get(index).text();
        }
    }
}
