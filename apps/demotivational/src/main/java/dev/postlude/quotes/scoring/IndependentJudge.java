package dev.postlude.quotes.scoring;

import dev.postlude.ai.ModelCard;
import dev.postlude.quotes.QuotesSettings;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;

/// Refuses to start with a judge from the family of a contestant: models prefer their own kind, and nobody would see
/// it in the numbers.
///
/// A family is a provider. The offline judge is arithmetic and related to nobody.
@ApplicationScoped
public class IndependentJudge {

    void check(@Observes StartupEvent start, List<ModelCard> models, QuotesSettings settings) {
        if (!settings.judge().allowContestant()) {
            objection(models).ifPresent(sentence -> {
                throw new IllegalStateException(sentence);
            });
        }
    }

    /// Why this judge cannot be trusted with these contestants, if it cannot.
    static Optional<String> objection(List<ModelCard> models) {
        var judge = models.stream().filter(card -> card.name().equals("judge")).findFirst();
        return judge.filter(card -> !card.offline())
                .flatMap(card -> models.stream()
                        .filter(other ->
                                other.name().equals("claude") || other.name().equals("gpt"))
                        .filter(other -> other.provider().equals(card.provider()))
                        .findFirst())
                .map(IndependentJudge::sentence);
    }

    private static String sentence(ModelCard contestant) {
        return """
                The judge and the contestant "%s" both come from %s, and a model prefers its own kind.
                Give the judge another provider with postlude.ai.judge.provider, or let it compute with \
                postlude.ai.judge.provider=offline.
                If you want it like that all the same, set quotes.judge.allow-contestant=true.""".formatted(contestant.name(), contestant.provider());
    }
}
