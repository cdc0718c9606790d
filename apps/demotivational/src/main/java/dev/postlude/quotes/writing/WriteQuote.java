package dev.postlude.quotes.writing;

import dev.postlude.ai.Desk;
import dev.postlude.ai.Material;
import dev.postlude.ai.Task;
import dev.postlude.quotes.writing.offline.Keynote;
import dev.postlude.quotes.writing.offline.Lament;
import dev.postlude.quotes.writing.offline.Subject;
import java.util.Optional;

/// To write one demotivational quote.
///
/// Offline, two grammars stand in for the two contestants, and the name of the model says which. Neither is a language
/// model. Each makes its sentence of the topic's own words, its number and its letters, and of pieces that chance
/// puts together.
///
/// @param seed what chance is decided by: the same request gives the same quote
record WriteQuote(Optional<String> topic, String seed) implements Task {

    @Override
    public String instructions() {
        return """
                You write demotivational quotes: the kind that hangs framed in an office that is about to be closed.
                Write exactly one sentence of at most 30 words. It sets out like wisdom and lands somewhere bleak. \
                Deadpan. One concrete detail of working life today. The topic is a lens, not a subject to explain.
                No quotation marks, no attribution, no emoji, no hashtag, no second sentence, no dash. Never about \
                self-harm, illness, or a real person.
                %s""".formatted(Material.RULE);
    }

    @Override
    public String material() {
        return Material.quote("topic", topic.orElse("work, ambition, or whatever comes to mind"));
    }

    @Override
    public String offline(Desk desk) {
        var chance = desk.chance(desk.model(), topic.orElse(""), seed);
        var subject = Subject.of(topic, chance);
        return desk.model().equals("gpt") ? Keynote.say(subject, chance) : Lament.say(subject, chance);
    }
}
