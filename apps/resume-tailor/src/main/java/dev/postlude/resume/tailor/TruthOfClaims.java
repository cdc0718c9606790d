package dev.postlude.resume.tailor;

import dev.postlude.ai.text.Quantity.Unit;
import dev.postlude.ai.text.Words;
import dev.postlude.resume.tailor.Truth.Invention;
import dev.postlude.resume.tailor.Truth.Kind;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Checks what a line makes of what its sources say: that each number still counts the same, that who took
/// part has not led, and that no word hides behind letters of another alphabet.
///
/// @param path    of the line
/// @param text    of the line
/// @param allowed what it may draw on
record TruthOfClaims(String path, String text, String allowed) {

    /// Said of whoever has others to answer for. One stands for another, but not for "wrote".
    private static final Set<String> LEADING = stems("lead manage head direct supervise oversee oversaw run chief");

    private static final Pattern LED =
            word("leads?|led|leading|manag(?:es?|ed|ing)|head(?:s|ed|ing)|direct(?:s|ed|ing)|supervis(?:es?|ed|ing)"
                    + "|overs(?:aw|ees?|eeing|een)");

    /// Said of whoever was the first, the owner or the best. Each must be said by the source itself.
    private static final Pattern FIRST = word(
            "(?:co-?)?found(?:s|ed|ing)|invent(?:s|ed|ing)|pioneer(?:s|ed|ing)|patent(?:s|ed|ing)|spearhead(?:s|ed|ing)"
                    + "|establish(?:es|ed|ing)|architect(?:s|ed|ing)|own(?:s|ed|ing)|chair(?:s|ed|ing)"
                    + "|(?:award|prize|medal)[- ]?winning|award(?:s|ed)?|won|promoted|hir(?:es?|ed)|single-?handed(?:ly)?");

    /// Says that somebody else did it too, or rather.
    private static final Pattern TOOK_PART =
            word("(?:take|took|taking) part|participat(?:e|ed|ing)|assist(?:ed|ing)?|contribut(?:ed|ing|or)|involved in"
                    + "|shadow(?:ed|ing)|part of (?:a|the)|under (?:the )?supervision"
                    + "|help(?:ed|ing) (?:to \\w+|with|in|build|design|develop|run|launch|create|write|move|migrate"
                    + "|introduce|organi[sz]e|plan|lead|manage|set up|grow|improve)");

    void findInto(List<Invention> found) {
        var disguised = Plainly.disguised(allowed, text);
        if (!disguised.isEmpty()) {
            found.add(new Invention(
                    Kind.EMPLOYER,
                    path,
                    disguised,
                    "\"%s\" is written with letters that look like others.".formatted(disguised)));
        }
        numbers(found);
        claims(found);
    }

    private void numbers(List<Invention> found) {
        var known = Occurrence.in(allowed);
        for (var claim : Occurrence.in(text)) {
            var said = claim.number().text();
            var unit = claim.number().unit();
            boolean alone =
                    known.stream().filter(each -> each.number().unit() == unit).count() <= 1;
            boolean reported = found.stream()
                    .anyMatch(each -> each.path().equals(path) && each.text().equals(said));
            boolean borneOut = known.stream().anyMatch(each -> each.bearsOut(claim, alone && unit != Unit.PLAIN));
            if (!borneOut && !reported) {
                found.add(new Invention(
                        Kind.NUMBER,
                        path,
                        said,
                        "\"%s\" is not said so, or not of this, in what this line was made from.".formatted(said)));
            }
        }
    }

    private void claims(List<Invention> found) {
        var words = Terms.tokens(allowed).stream().map(Terms.Token::key).collect(Collectors.toSet());
        boolean leads = Words.content(allowed).stream().anyMatch(LEADING::contains);
        for (var claim = LED.matcher(text); claim.find(); ) {
            if (!leads) {
                found.add(more(claim.group()));
            }
        }
        for (var claim = FIRST.matcher(text); claim.find(); ) {
            if (!Terms.tokens(claim.group()).stream().allMatch(token -> words.contains(token.key()))) {
                found.add(more(claim.group()));
            }
        }
        if (TOOK_PART.matcher(allowed).find() && !TOOK_PART.matcher(text).find() && !path.startsWith("basics.")) {
            found.add(new Invention(
                    Kind.TITLE, path, "", "What this line was made from only says to have taken part in it."));
        }
    }

    private Invention more(String claim) {
        return new Invention(
                Kind.TITLE, path, claim, "\"%s\" makes more of it than what this line was made from.".formatted(claim));
    }

    private static Set<String> stems(String words) {
        return Stream.of(words.split(" ")).map(Words::stem).collect(Collectors.toUnmodifiableSet());
    }

    private static Pattern word(String alternatives) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])(?:" + alternatives + ")(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE);
    }
}
