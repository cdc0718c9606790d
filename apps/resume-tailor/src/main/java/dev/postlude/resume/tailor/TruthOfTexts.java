package dev.postlude.resume.tailor;

import dev.postlude.ai.text.Dates;
import dev.postlude.ai.text.Document;
import dev.postlude.ai.text.Names;
import dev.postlude.ai.text.Numbers;
import dev.postlude.ai.text.Word;
import dev.postlude.ai.text.Words;
import dev.postlude.resume.document.Line;
import dev.postlude.resume.document.Resume;
import dev.postlude.resume.tailor.Truth.Invention;
import dev.postlude.resume.tailor.Truth.Kind;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Checks sentences: summaries and what was done. A line that stands word for word in the source is true;
/// any other must bring no number, date, name, skill, degree or rank that its own sources do not have.
final class TruthOfTexts {

    private static final Pattern DIGITS = Pattern.compile("\\d+(?:[.,]\\d+)*");

    private static final Pattern AMOUNT =
            word("doubl\\w+|tripl\\w+|quadrupl\\w+|halv\\w+|half|twice|thrice|dozens?|hundreds?|thousands?"
                    + "|millions?|billions?|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|\\p{L}+fold"
                    + "|thirds?|quarters?|(?:fif|six|seven|eigh|nin|ten)ths?|decades?|centur(?:y|ies)"
                    + "|(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)ies");

    private static final Pattern RANK =
            word("senior|lead|principal|head|chief|director|manager|managing|vp|vice president|staff engineer"
                    + "|founder|founding|cofounder|co-founder|owner|partner|executive|supervisor|professor|consultant|architect"
                    + "|president|chair(?:man|woman|person)|officer|superintendent|c[etfoi]o|expert");

    private static final Pattern DEGREE = word(
            "bachelor\\w*|master of|master's|masters|msc|bsc|m\\.sc|b\\.sc|mba|phd|ph\\.d|doctorate|doctoral|diploma"
                    + "|graduate[ds]?|certified|certification|licensed|chartered|accredited|honours|honors|cum laude"
                    + "|doctors?");

    private final Resume source;
    private final Resume result;
    private final List<Line> sourceLines;
    private final String wholeSource;
    private final Set<String> sourceTexts;
    private final Set<String> sourceWords = new HashSet<>();
    private final Set<String> sourceStems;
    private final Set<String> proper;

    /// Of all employers, schools, projects and who gave out certificates.
    private final Set<String> entryNames;
    private final List<Terms.Token> sourceTokens;

    TruthOfTexts(Resume source, Resume result) {
        this.source = source;
        this.result = result;
        this.sourceLines = source.lines();
        this.wholeSource = joined(sourceLines.stream());
        this.sourceTexts = sourceLines.stream().map(line -> line.text().strip()).collect(Collectors.toSet());
        this.sourceTokens = Terms.tokens(wholeSource);
        this.sourceStems = sourceTokens.stream().map(Terms.Token::key).collect(Collectors.toSet());
        this.proper = Document.read(wholeSource).proper();
        this.entryNames = sourceLines.stream()
                .filter(line -> line.id().matches(".*\\.(?:name|organization|institution|issuer|entity)"))
                .filter(line -> !line.id().matches("(?:basics|skills|interests).*"))
                .flatMap(line -> Words.of(line.text()).stream())
                .map(Word::lower)
                .filter(word -> !Words.stop(word))
                .collect(Collectors.toSet());
        Words.of(wholeSource).forEach(word -> sourceWords.add(word.lower()));
    }

    void findInto(List<Invention> found) {
        for (var line : result.lines()) {
            if (line.id().matches(TruthOfEntries.SENTENCES)) {
                if (line.id().equals("basics.label")) {
                    label(line, found);
                } else if (!wandered(line, found) && !verbatim(line)) {
                    sentence(new Line(line.id(), Plainly.of(line.text())), found);
                }
            }
        }
    }

    /// Word for word as in one of its sources; without any named, as anywhere in the source's same section.
    private boolean verbatim(Line line) {
        var own = ownSources(line);
        return own.isEmpty()
                ? sourceTexts.contains(line.text().strip()) && !line.id().matches("(?:work|volunteer|projects)\\[.*")
                        || source.text(line.id()).filter(line.text()::equals).isPresent()
                : own.stream().anyMatch(text -> text.strip().equals(line.text().strip()));
    }

    /// Whether the line was made from one of another employer.
    private boolean wandered(Line line, List<Invention> found) {
        var entry = entry(line.id());
        var here = name(result, entry);
        for (var id : result.sources(line.id())) {
            boolean sameSection = section(id).equals(section(line.id()));
            if (entry.indexOf('[') > 0 && !(sameSection && TruthOfEntries.same(name(source, entry(id)), here))) {
                found.add(new Invention(
                        Kind.EMPLOYER,
                        line.id(),
                        here,
                        "This line was made from %s, which is about something else.".formatted(id)));
                return true;
            }
        }
        return false;
    }

    private static String entry(String id) {
        return id.replaceFirst("].*", "]");
    }

    private static String section(String id) {
        return id.replaceFirst("\\W.*", "");
    }

    private static String name(Resume resume, String entry) {
        return resume.text(entry + ".name")
                .or(() -> resume.text(entry + ".organization"))
                .orElse("");
    }

    private void label(Line line, List<Invention> found) {
        boolean known = TruthOfEntries.same(source.basics().label(), line.text())
                || source.work().stream().anyMatch(post -> TruthOfEntries.same(post.title(), line.text()));
        if (!known) {
            found.add(new Invention(
                    Kind.TITLE, line.id(), line.text(), "The source never calls them \"%s\".".formatted(line.text())));
        }
    }

    private void sentence(Line line, List<Invention> found) {
        var allowed = allowed(line);
        numbers(line, allowed, found);
        match(AMOUNT, Kind.NUMBER, line, allowed, found);
        match(RANK, Kind.TITLE, line, allowed, found);
        match(DEGREE, Kind.DEGREE, line, wholeSource, found);
        var tokens = Terms.tokens(line.text());
        var skills = Aliases.in(tokens);
        var here = Terms.tokens(allowed);
        skills.forEach((group, name) -> {
            if (!Terms.says(here, Aliases.showing(name))) {
                found.add(new Invention(
                        Kind.SKILL, line.id(), name, "\"%s\" is not in what this line was made from.".formatted(name)));
            }
        });
        names(line, allowed, skills.keySet(), found);
        new TruthOfClaims(line.id(), line.text(), allowed).findInto(found);
    }

    private void numbers(Line line, String allowed, List<Invention> found) {
        for (var invented : Numbers.unsupported(allowed, line.text())) {
            boolean date = !Dates.of(invented).isEmpty() || invented.matches("(?:19|20)\\d{2}");
            found.add(new Invention(
                    date ? Kind.DATE : Kind.NUMBER,
                    line.id(),
                    invented,
                    "\"%s\" is not in what this line was made from.".formatted(invented)));
        }
        // Digits inside names, such as "top-5", are no quantities to the reader above, and can be invented
        // all the same.
        var quantities = Numbers.of(line.text());
        var dates = Dates.of(line.text());
        for (var digits = DIGITS.matcher(line.text()); digits.find(); ) {
            int at = digits.start();
            boolean read = quantities.stream().anyMatch(number -> number.start() <= at && at < number.end())
                    || dates.stream().anyMatch(date -> date.start() <= at && at < date.end());
            var run = Pattern.compile("(?<!\\d)" + Pattern.quote(digits.group()) + "(?!\\d)");
            if (!read && !run.matcher(allowed).find()) {
                found.add(new Invention(
                        Kind.NUMBER,
                        line.id(),
                        digits.group(),
                        "\"%s\" is not in what this line was made from.".formatted(digits.group())));
            }
        }
    }

    private static void match(Pattern pattern, Kind kind, Line line, String allowed, List<Invention> found) {
        var known = Terms.tokens(allowed).stream().map(Terms.Token::key).collect(Collectors.toSet());
        for (var matcher = pattern.matcher(line.text()); matcher.find(); ) {
            var said = matcher.group();
            boolean there = Terms.tokens(said).stream().allMatch(token -> known.contains(token.key()));
            if (!there) {
                found.add(new Invention(
                        kind, line.id(), said, "\"%s\" is not in what this line was made from.".formatted(said)));
            }
        }
    }

    private void names(Line line, String allowed, Collection<List<String>> skills, List<Invention> found) {
        var here = new HashSet<>(proper);
        here.addAll(Document.read(line.text()).proper());
        // A name of another post is no more at home here than one that stands nowhere.
        var known = new HashSet<>(sourceWords);
        known.removeAll(entryNames);
        Words.of(allowed).forEach(word -> known.add(word.lower()));
        var tokens = Terms.tokens(allowed);
        skills.stream()
                .filter(group -> Terms.says(tokens, group))
                .forEach(group -> group.forEach(form -> Words.of(form).forEach(word -> known.add(word.lower()))));
        for (var name : Names.of(line.text(), here)) {
            boolean strange = name.words().stream()
                    .anyMatch(word -> !known.contains(word)
                            && (entryNames.contains(word) || !sourceStems.contains(Words.stem(word))));
            boolean reported = found.stream()
                    .anyMatch(other -> other.path().equals(line.id())
                            && name.text()
                                    .toLowerCase(Locale.ROOT)
                                    .contains(other.text().toLowerCase(Locale.ROOT)));
            if (strange && !reported) {
                found.add(new Invention(
                        Kind.EMPLOYER, line.id(), name.text(), "The source knows no \"%s\".".formatted(name.text())));
            }
        }
    }

    private List<String> ownSources(Line line) {
        return result.sources(line.id()).stream()
                .flatMap(id -> source.text(id).stream())
                .toList();
    }

    /// What the line may draw on: its sources and the head of their entry; for the summary, everything.
    private String allowed(Line line) {
        var ids = result.sources(line.id());
        if (line.id().startsWith("basics.")) {
            return wholeSource;
        }
        var id = ids.isEmpty() ? line.id() : ids.getFirst();
        var entry = entry(id);
        return joined(sourceLines.stream()
                .filter(other -> ids.contains(other.id())
                        || other.id().startsWith(entry + ".")
                                && (ids.isEmpty() || !other.id().contains(".highlights["))));
    }

    private static String joined(Stream<Line> lines) {
        return lines.map(line -> Plainly.of(line.text())).collect(Collectors.joining("\n"));
    }

    private static Pattern word(String alternatives) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])(?:" + alternatives + ")(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE);
    }
}
