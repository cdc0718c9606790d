package dev.postlude.resume.tailor;

import dev.postlude.ai.text.Centrality;
import dev.postlude.ai.text.Document;
import dev.postlude.ai.text.Embeddings;
import dev.postlude.ai.text.Names;
import dev.postlude.ai.text.Sentence;
import dev.postlude.ai.text.Words;
import dev.postlude.resume.tailor.JobNeeds.Mode;
import dev.postlude.resume.tailor.JobNeeds.Piece;
import dev.postlude.resume.tailor.JobTask.Said.Named;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The words of a job description that somebody would search resumes for: known names of skills, other names, and
/// word pairs that come back.
final class JobKeywords {

    private static final int MOST = 25;
    private static final double NICE = 0.5;
    private static final double DUTY = 0.7;
    private static final double IN_TITLE = 1.6;

    private static final Set<String> EMPTY_WORDS = Set.of("""
            ability able apply applicant application background bachelor benefit bring business candidate career colleague
            company competitive culture daily day degree department deep develop development duty employer english
            environment equivalent excellent experience experienced expert familiar familiarity field fluent good great
            growth hand help high hour industry interest job join knowledge language level location look love member
            mindset minimum month must new nice office opportunity part passion passionate people plus position
            proficiency proficient professional proven quality related relevant remote required requirement
            responsibility responsible role self senior similar skill small solid start strong support task team time
            tool understanding use value want way week willing willingness work working world write written year
            """.strip().split("\\s+"));

    private final JobDescription job;
    private final List<Piece> pieces;
    private final Map<String, Candidate> candidates = new LinkedHashMap<>();

    private JobKeywords(JobDescription job, List<Piece> pieces) {
        this.job = job;
        this.pieces = pieces;
    }

    private static final class Candidate {
        private final String term;
        private boolean must;
        private boolean nice;
        private double weight;

        private Candidate(String term) {
            this.term = term;
        }
    }

    static List<Named> of(JobDescription job, List<Piece> pieces, Optional<Embeddings> embeddings) {
        var wanted = pieces.stream().filter(piece -> piece.mode() != Mode.OFFER).toList();
        return new JobKeywords(job, wanted).named(embeddings);
    }

    private List<Named> named(Optional<Embeddings> embeddings) {
        var central = central(embeddings);
        var pairs = pairs();
        // By line, for each line of a list begins with a capital that means nothing.
        var proper = Names.proper(pieces.stream()
                .map(piece -> new Sentence(
                        piece.text(),
                        piece.start(),
                        piece.start() + piece.text().length()))
                .toList());
        var company = new HashSet<>(Words.content(job.company()));
        for (int i = 0; i < pieces.size(); i++) {
            var piece = pieces.get(i);
            var tokens = Terms.tokens(piece.text());
            double worth = worth(piece.mode()) * (0.6 + 0.4 * central[i]);
            Aliases.in(tokens).values().forEach(name -> add(written(piece.text(), name), piece.mode(), worth));
            if (piece.mode() != Mode.OPEN) {
                for (var name : Names.of(piece.text(), proper)) {
                    boolean own = name.words().stream().allMatch(word -> company.contains(Words.stem(word)));
                    var term = withoutEmptyStart(name.text());
                    if (!own
                            && !emptyName(name)
                            && Aliases.in(Terms.tokens(term)).isEmpty()) {
                        add(term, piece.mode(), worth * 0.8);
                    }
                }
            }
            pairs.forEach((key, pair) -> {
                if (Terms.says(tokens, List.of(pair))) {
                    add(pair, piece.mode(), worth * 0.7);
                }
            });
        }
        return best();
    }

    private double[] central(Optional<Embeddings> embeddings) {
        var rank = new double[pieces.size()];
        // Pieces are lines as often as sentences; ended with a full stop each is one sentence for the ranking.
        var document = Document.read(String.join(
                "\n",
                pieces.stream()
                        .map(piece -> piece.text().replaceAll("[.!?]*$", "."))
                        .toList()));
        var central = Centrality.of(document, job.title(), embeddings);
        for (int i = 0; i < Math.min(rank.length, central.length); i++) {
            rank[i] = central[i];
        }
        return rank;
    }

    private static double worth(Mode mode) {
        return switch (mode) {
            case MUST -> 1;
            case DUTY, OPEN -> DUTY;
            case NICE -> NICE;
            case OFFER -> 0;
        };
    }

    private void add(String term, Mode mode, double worth) {
        var candidate = candidates.computeIfAbsent(Aliases.key(term, true), key -> new Candidate(term));
        candidate.weight += worth;
        candidate.must |= mode == Mode.MUST;
        candidate.nice |= mode == Mode.NICE;
    }

    /// The term as this description writes it.
    private static String written(String text, String name) {
        var spans = Terms.spans(text, List.of(name));
        return spans.isEmpty()
                ? name
                : text.substring(spans.getFirst().start(), spans.getFirst().end());
    }

    /// "Strong Snowplow" begins a line and is Snowplow.
    private static String withoutEmptyStart(String name) {
        var words = name.split(" ", 2);
        boolean empty = words.length == 2 && EMPTY_WORDS.contains(words[0].toLowerCase(Locale.ROOT));
        return empty ? words[1] : name;
    }

    private static boolean emptyName(Names.Name name) {
        return name.words().stream()
                        .allMatch(word -> EMPTY_WORDS.contains(word) || EMPTY_WORDS.contains(Words.stem(word)))
                || name.text().length() < 2;
    }

    /// Two meaningful words beside each other that come twice or more: "patient flow".
    private Map<String, String> pairs() {
        var count = new HashMap<String, Integer>();
        var first = new LinkedHashMap<String, String>();
        for (var piece : pieces) {
            var tokens = Terms.tokens(piece.text());
            for (int i = 0; i + 1 < tokens.size(); i++) {
                var pair = piece.text()
                        .substring(tokens.get(i).start(), tokens.get(i + 1).end());
                if (meaningful(tokens.get(i))
                        && meaningful(tokens.get(i + 1))
                        && pair.indexOf(' ') > 0
                        && pair.matches("[\\p{L}' -]+")) {
                    var key = Terms.key(tokens.subList(i, i + 2));
                    count.merge(key, 1, Integer::sum);
                    first.putIfAbsent(key, pair.toLowerCase(Locale.ROOT));
                }
            }
        }
        first.keySet().removeIf(key -> count.getOrDefault(key, 0) < 2);
        return first;
    }

    private static boolean meaningful(Terms.Token token) {
        var lower = token.text().toLowerCase(Locale.ROOT);
        return lower.length() > 2
                && !Words.stop(lower)
                && !EMPTY_WORDS.contains(lower)
                && !EMPTY_WORDS.contains(token.key())
                && !lower.endsWith("ing")
                && !lower.endsWith("ly");
    }

    /// A duty's words are wanted too; they are "nice" only where the description says so and nothing else.
    private List<Named> best() {
        var title = Terms.tokens(job.title());
        var all = new ArrayList<>(candidates.values());
        all.forEach(candidate -> candidate.weight *= Terms.says(title, Aliases.of(candidate.term)) ? IN_TITLE : 1);
        all.sort(Comparator.comparingDouble((Candidate candidate) -> -candidate.weight));
        double most = all.isEmpty() ? 1 : all.getFirst().weight;
        boolean anyMust = all.stream().anyMatch(candidate -> candidate.must);
        return all.stream()
                .limit(MOST)
                .map(candidate -> new Named(
                        candidate.term,
                        candidate.must || (!candidate.nice && !anyMust),
                        Math.clamp(Math.round(candidate.weight / most * 1000) / 1000.0, 0.0, 1.0)))
                .toList();
    }
}
