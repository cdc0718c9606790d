package dev.postlude.quotes.scoring;

import dev.postlude.ai.ModelCard;
import dev.postlude.quotes.QuotesSettings;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.Config;

/// Refuses to start with a judge from the family of a contestant: models prefer their own kind, and nobody would see
/// it in the numbers.
///
/// The offline judge is arithmetic and related to nobody.
@ApplicationScoped
public class IndependentJudge {

    private static final Set<String> CONTESTANTS = Set.of("claude", "gpt");

    void check(@Observes StartupEvent start, List<ModelCard> models, QuotesSettings settings, Config config) {
        if (!settings.judge().allowContestant()) {
            var lineages = models.stream().map(card -> lineage(card, config)).toList();
            objection(lineages).ifPresent(sentence -> {
                throw new IllegalStateException(sentence);
            });
        }
    }

    private static Lineage lineage(ModelCard card, Config config) {
        var settings = "postlude.ai." + card.name();
        return new Lineage(
                card.name(),
                card.provider(),
                config.getOptionalValue(settings + ".model", String.class),
                config.getOptionalValue(settings + ".base-url", String.class).isEmpty());
    }

    /// Why this judge cannot be trusted with these contestants, if it cannot.
    static Optional<String> objection(List<Lineage> models) {
        var judges = models.stream().filter(each -> each.name().equals("judge")).findFirst();
        return judges.flatMap(judge -> models.stream()
                .filter(each -> CONTESTANTS.contains(each.name()))
                .flatMap(contestant -> judge.kinship(contestant).map(family -> sentence(contestant, family)).stream())
                .findFirst());
    }

    private static String sentence(Lineage contestant, String family) {
        return """
                The judge and the contestant "%s" are both of the family %s, and a model prefers its own kind.
                Give the judge a model of another family with postlude.ai.judge.provider and .model, or let it compute \
                with postlude.ai.judge.provider=offline.
                If you want it like that all the same, set quotes.judge.allow-contestant=true.""".formatted(contestant.name(), family);
    }
}
