package dev.postlude.resume.tailor;

import dev.postlude.ai.text.Embeddings;
import dev.postlude.ai.text.Sentences;
import dev.postlude.resume.tailor.JobIntel.Seniority;
import dev.postlude.resume.tailor.JobTask.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads a job description by its headings and turns of phrase: what must be, what would be nice, what is offered.
final class JobNeeds {

    private static final Pattern MUST_HEADING =
            heading("requirements?|required|must[- ]haves?|qualifications|minimum qualifications"
                    + "|what you (?:bring|need|have)|what you(?:'|’)ll (?:bring|need)|what we(?:'|’)re looking for|what we are looking for"
                    + "|your profile|you have|you bring|who you are|essential(?: criteria)?|skills|about you|we expect|your skills"
                    + "|skills and experience");

    private static final Pattern NICE_HEADING =
            heading("nice[- ]to[- ]haves?|bonus(?: points)?|preferred(?: qualifications)?|desirable(?: criteria)?"
                    + "|pluses|good to have|would be nice|ideally|extra points|it would be nice");

    private static final Pattern DUTY_HEADING = heading(
            "responsibilities|your tasks|what you(?:'|’)ll do|what you will do|the role"
                    + "|your role|duties|tasks|the job|day to day|key responsibilities|what you do|your mission|in this role");

    private static final Pattern OFFER_HEADING = heading(
            "what we offer|we offer|benefits|perks|why (?:us|join us|work with us)|about us"
                    + "|who we are|our company|the company|salary|compensation|how to apply|equal opportunit.*|our offer|the hospital|the school|the team");

    private static final Pattern MUST = phrase(
            "must|required|require|requires|you have|you bring|you need|essential|at least|minimum"
                    + "|strong|solid|proven|proficien\\w+|fluent|hands-on|years of|experience (?:with|in|of)|knowledge of|expertise in");

    private static final Pattern NICE =
            phrase("nice to have|a plus|bonus|preferabl[ye]|ideally|preferred|an advantage|advantageous|desirable"
                    + "|would be (?:great|nice|good)|not required|helpful|even better|we would be glad|optional");

    private static final Pattern OFFER = phrase(
            "we offer|you get|days of (?:holiday|leave|vacation)|pension|free (?:fruit|coffee)|salary|bonus scheme|gym|remote work allowance");

    private static final Pattern WISH = phrase("ideally|preferably|preferred|bonus");

    private static final Pattern UNWANTED =
            phrase("is not part of|not needed|no need (?:for|to)|you (?:need not|do not need)|will not");

    private static final int FEWEST_BEFORE_WISH = 12;

    private static final Pattern YEARS = Pattern.compile(
            "(?i)(?<number>\\d{1,2}|one|two|three|four|five|six|seven|eight|ten)\\s*(?:\\+|plus|or more)?(?:\\s*(?:-|–|to)\\s*\\d{1,2})?\\s*(?:\\+)?\\s*years");

    private static final List<String> NUMBERS =
            List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

    private static final int MOST_REQUIREMENTS = 40;
    private static final int MOST_HEADING = 60;

    private JobNeeds() {}

    /// What a line of a description is about.
    enum Mode {
        MUST,
        NICE,
        DUTY,
        OFFER,
        OPEN
    }

    /// One line or sentence, and where it stands.
    record Piece(String text, Mode mode, int start) {}

    static Said of(JobDescription job, Optional<Embeddings> embeddings) {
        var pieces = pieces(job.description());
        var requirements = pieces.stream()
                .filter(piece -> piece.mode() == Mode.MUST || piece.mode() == Mode.NICE)
                .limit(MOST_REQUIREMENTS)
                .map(piece -> new Said.Need(piece.text(), piece.mode() == Mode.MUST))
                .toList();
        int years = years(pieces);
        return new Said(
                title(job.title()),
                seniority(job.title(), years),
                years,
                requirements,
                JobKeywords.of(job, pieces, embeddings));
    }

    static List<Piece> pieces(String description) {
        var pieces = new ArrayList<Piece>();
        var mode = Mode.OPEN;
        int at = 0;
        for (var line : description.split("\n", -1)) {
            var text = line.strip();
            var heading = headingMode(text);
            if (heading.isPresent()) {
                mode = heading.get();
                int rest = text.indexOf(':') + 1;
                if (rest > 0 && rest < text.length() && text.length() - rest > 3) {
                    sentences(line, at, mode, pieces, line.indexOf(':') + 1);
                }
            } else if (!text.isEmpty()) {
                sentences(line, at, mode, pieces, 0);
            }
            at += line.length() + 1;
        }
        return pieces;
    }

    private static void sentences(String line, int at, Mode mode, List<Piece> pieces, int from) {
        var rest = line.substring(from);
        for (var sentence : Sentences.of(rest)) {
            var raw = sentence.text();
            var text = raw.replaceAll("^[\\s•*·▪–—-]+", "").strip();
            if (!text.isEmpty()) {
                add(text, mode, at + from + sentence.start() + Math.max(0, raw.indexOf(text)), pieces);
            }
        }
    }

    /// "Java, ideally with Quarkus" asks for one thing and wishes for another.
    private static void add(String text, Mode under, int start, List<Piece> pieces) {
        var wish = WISH.matcher(text);
        boolean asked =
                under == Mode.MUST || under == Mode.OPEN && MUST.matcher(text).find();
        if (asked && wish.find() && wish.start() > FEWEST_BEFORE_WISH) {
            var must = text.substring(0, wish.start()).replaceAll("[\\s,;(]+$", "");
            pieces.add(new Piece(must, mode(must, under), start));
            pieces.add(new Piece(text.substring(wish.start()), Mode.NICE, start + wish.start()));
        } else {
            pieces.add(new Piece(text, mode(text, under), start));
        }
    }

    private static Mode mode(String text, Mode under) {
        if (under == Mode.OFFER
                || OFFER.matcher(text).find()
                || UNWANTED.matcher(text).find()) {
            return Mode.OFFER;
        }
        if (NICE.matcher(text).find()) {
            return Mode.NICE;
        }
        return under == Mode.OPEN && MUST.matcher(text).find() ? Mode.MUST : under;
    }

    private static Optional<Mode> headingMode(String text) {
        var head = text.indexOf(':') > 0 ? text.substring(0, text.indexOf(':')) : text;
        head = head.replaceAll("^[#*\\s]+|[*\\s?.!…]+$", "");
        if (head.length() > MOST_HEADING || text.startsWith("-") || text.startsWith("•")) {
            return Optional.empty();
        }
        if (NICE_HEADING.matcher(head).matches()) {
            return Optional.of(Mode.NICE);
        }
        if (MUST_HEADING.matcher(head).matches()) {
            return Optional.of(Mode.MUST);
        }
        if (DUTY_HEADING.matcher(head).matches()) {
            return Optional.of(Mode.DUTY);
        }
        return OFFER_HEADING.matcher(head).matches() ? Optional.of(Mode.OFFER) : Optional.empty();
    }

    private static int years(List<Piece> pieces) {
        for (var piece : pieces) {
            var years = YEARS.matcher(piece.text());
            if (piece.mode() != Mode.OFFER && years.find()) {
                var number = years.group("number").toLowerCase(Locale.ROOT);
                return NUMBERS.contains(number) ? NUMBERS.indexOf(number) : Integer.parseInt(number);
            }
        }
        return 0;
    }

    /// Without what is written around it: "Senior Nurse (m/f/d), full time".
    static String title(String title) {
        return title.replaceAll("\\([^)]*\\)", "")
                .replaceAll(
                        "(?i)^(?:we(?:'|’)?re hiring|we are looking for|wanted|hiring|job)\\s*:?\\s*(?:an?\\s+)?", "")
                .replaceAll("(?i)[,–—-]?\\s*(?:full|part)[- ]time.*$", "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    static Seniority seniority(String title, int years) {
        var lower = title.toLowerCase(Locale.ROOT);
        if (lower.matches(".*\\b(lead|head|manager|director|chief|vp|principal)\\b.*")) {
            return Seniority.LEAD;
        }
        if (lower.matches(".*\\b(senior|sr|staff|experienced)\\b.*")) {
            return Seniority.SENIOR;
        }
        if (lower.matches(
                ".*\\b(junior|jr|graduate|intern|internship|trainee|apprentice|entry[- ]level|working student)\\b.*")) {
            return Seniority.JUNIOR;
        }
        return years >= 5
                ? Seniority.SENIOR
                : years >= 2 ? Seniority.MID : years == 1 ? Seniority.JUNIOR : Seniority.UNKNOWN;
    }

    private static Pattern heading(String words) {
        return Pattern.compile("(?:" + words + ")", Pattern.CASE_INSENSITIVE);
    }

    private static Pattern phrase(String words) {
        return Pattern.compile("\\b(?:" + words + ")\\b", Pattern.CASE_INSENSITIVE);
    }
}
