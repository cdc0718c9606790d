package dev.postlude.resume.tailor;

import dev.postlude.resume.document.Line;
import dev.postlude.resume.document.Resume;
import java.util.ArrayList;
import java.util.List;

/// How much of what a job asks for by name a resume says by name: whole words, forms of a word, and known aliases.
///
/// @param score from 0 to 1: what must be counts twice what would be nice; 1 when nothing is asked for
/// @param must  from 0 to 1, of the keywords that must be
/// @param nice  from 0 to 1, of the others
public record Coverage(double score, double must, double nice, List<Hit> hits) {

    private static final int MOST_EVIDENCE = 5;

    /// @param evidence up to five lines that say it; empty if none does
    public record Hit(String term, boolean must, List<Line> evidence) {

        public boolean found() {
            return !evidence.isEmpty();
        }
    }

    public Coverage {
        hits = List.copyOf(hits);
    }

    public static Coverage of(JobIntel intel, Resume resume) {
        var lines = resume.lines().stream().filter(Coverage::shown).toList();
        var tokens = lines.stream().map(line -> Terms.tokens(line.text())).toList();
        var hits = intel.keywords().stream()
                .map(keyword -> hit(keyword, lines, tokens))
                .toList();
        double must = share(hits, true);
        double nice = share(hits, false);
        double asked = hits.stream().mapToDouble(Coverage::weight).sum();
        double found =
                hits.stream().filter(Hit::found).mapToDouble(Coverage::weight).sum();
        return new Coverage(asked == 0 ? 1 : found / asked, must, nice, hits);
    }

    /// The keywords that no line says, the most important first.
    public List<String> missing() {
        return hits.stream().filter(hit -> !hit.found()).map(Hit::term).toList();
    }

    /// Addresses and notes are in the document and not on the page.
    private static boolean shown(Line line) {
        return !line.id().startsWith("notes[") && !line.id().matches(".*\\.(?:url|image|email|phone)|.*[dD]ate");
    }

    private static Hit hit(JobIntel.Keyword keyword, List<Line> lines, List<List<Terms.Token>> tokens) {
        var forms = Aliases.showing(keyword.term());
        var evidence = new ArrayList<Line>();
        for (int i = 0; i < lines.size() && evidence.size() < MOST_EVIDENCE; i++) {
            if (Terms.says(tokens.get(i), forms)) {
                evidence.add(lines.get(i));
            }
        }
        return new Hit(keyword.term(), keyword.must(), List.copyOf(evidence));
    }

    private static double weight(Hit hit) {
        return hit.must() ? 2 : 1;
    }

    private static double share(List<Hit> hits, boolean must) {
        long asked = hits.stream().filter(hit -> hit.must() == must).count();
        long found =
                hits.stream().filter(hit -> hit.must() == must && hit.found()).count();
        return asked == 0 ? 1 : (double) found / asked;
    }
}
