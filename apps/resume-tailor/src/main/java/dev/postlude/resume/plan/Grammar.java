package dev.postlude.resume.plan;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Understands commands by rules alone: the same words mean the same plan, always.
///
/// Each form is tried in turn on the sentence, most telling first. What it needs and does not find is asked for.
public final class Grammar implements CommandParser {

    static final String EXAMPLES = "Try \"schedule a follow-up with Stripe next Tuesday\", \"tailor my resume for the"
            + " Stripe job\", \"I applied to Stripe as a backend engineer\" or \"remind me to call Ana on Friday at 10\".";

    private static final String PLEASE =
            "^(?:(?:please|could you|can you|would you|hey|ok|okay|so),? )*(?:i(?:'d| would) like to |i want to |let's )?";

    private static final String STAGE =
            "(?<stage>saved|applied|interview(?:ing|ed)?|interviews?|offer(?:ed)?|accepted|rejected|rejection|declined|withdrawn|withdrew)";

    private static final List<Form> FORMS = List.of(
            form(
                    "(?:tailor|adapt|customi[sz]e|fit|rewrite|adjust) (?:my |the )?(?:resume|résumé|cv) (?:for|to) (?:the )?(?<job>.+?)(?: (?:job|role|position|posting))?$",
                    Grammar::tailor),
            form(
                    "(?:tailor|adapt|customi[sz]e|fit|rewrite|adjust) (?:my |the )?(?:resume|résumé|cv)$",
                    (found, words) -> new Plan.Unknown("For which job shall your resume be tailored?")),
            form(
                    "(?:draft|write|compose|prepare|send) (?:me )?(?:an? |the )?(?<kind>(?:thank[- ]you|follow[- ]?up|short|quick|polite|cover)? ?)(?:e-?mail|mail|note|message|letter)(?: to (?<who>.+?))?(?: (?:about|regarding|saying|asking|to say|to ask|to thank them for|thanking them for) (?<about>.+))?$",
                    Grammar::email),
            form("remind me (?:to |about |of |that )?(?<what>.+)$", Grammar::reminder),
            form(
                    "(?:set|create|add) (?:me )?(?:an? )?reminder (?:to |about |for |that )?(?<what>.+)$",
                    Grammar::reminder),
            form(
                    "(?:(?:schedule|set up|book|plan|arrange|put) )?(?:an? |my |the )?(?:follow[- ]?up|following up)(?: (?:call|e-?mail|meeting|chat|interview))?(?: (?:with|to|at|for) (?<who>.+?))?(?: (?:about|regarding|re:?|on the subject of|to (?:discuss|ask about|talk about)) (?<about>.+))?$",
                    Grammar::followUp),
            form(
                    "(?:schedule|set up|book|plan|arrange) (?:an? |my )?(?<kind>call|meeting|chat|check-?in|coffee|interview)(?: (?:with|at) (?<who>.+?))?(?: (?:about|regarding|to discuss) (?<about>.+))?$",
                    Grammar::followUp),
            form(
                    "(?:search|look|find|show)(?: me)?(?: for)? (?:jobs|roles|positions|openings|vacancies) (?:for|as|as an?|with) (?<query>.+?)(?: (?:in|near|around) (?<place>.+))?$",
                    Grammar::search),
            form(
                    "(?:search|look|find|show)(?: me)?(?: for)? (?<query>.+?) (?:jobs?|roles?|positions?|openings?|vacanc(?:y|ies))(?: (?:in|near|around) (?<place>.+))?$",
                    Grammar::search),
            form(
                    "(?:mark|set|move|update|change) (?:my |the )?(?:application (?:to|at|with|for) )?(?<company>.+?)(?:'s)?(?: (?:application|status))* (?:as|to|=) (?:an? |the )?"
                            + STAGE + "(?: stage)?$",
                    Grammar::update),
            form(
                    "(?:i (?:got|have|received|landed) )(?:an? |the )?" + STAGE
                            + " (?:at|with|from|by) (?<company>.+)$",
                    Grammar::update),
            form(
                    "(?:i (?:was|got|have been|am|'ve been) )" + STAGE + " (?:at|with|from|by) (?<company>.+)$",
                    Grammar::update),
            form(
                    "(?<company>.+?) (?:has |have )?(?<stage>rejected|declined) (?:me|my application|us)$",
                    Grammar::update),
            form(
                    "(?<company>.+?) (?:has |have )?(?:invited me to (?:an? |the )?|made me (?:an? ))(?<stage>interview|offer)$",
                    Grammar::update),
            form(
                    "(?:i )?(?<stage>accepted|declined|withdrew) (?:the |my |an? )?(?:offer|application) (?:at|from|with|to|of|by) (?<company>.+)$",
                    Grammar::update),
            form("(?<stage>withdraw) (?:my )?(?:application )?(?:at|from|with|to) (?<company>.+)$", Grammar::update),
            form(
                    "(?:i(?:'ve| have)? )?(?:just )?applied (?:to|at|with|for) (?<company>.+?)(?: (?:as|for) (?:an? |the )?(?<title>.+?)(?: (?:role|position|job))?)?$",
                    Grammar::add),
            form(
                    "(?:add|track|log|record|save|note) (?:an? |my |the |new )*application (?:to|at|with|for) (?<company>.+?)(?: (?:as|for) (?:an? |the )?(?<title>.+?)(?: (?:role|position|job))?)?$",
                    Grammar::add),
            form("(?:add|track) (?<company>.+?) (?:to|in) my (?:applications|list|tracker)$", Grammar::add));

    private record Form(Pattern pattern, BiFunction<Matcher, Words, Plan> plan) {}

    @Override
    public Plan parse(String text, ZoneId zone, Instant now, Collection<String> companies) {
        if (text.length() > MOST_CHARACTERS) {
            return new Plan.Unknown(
                    "That is longer than %d characters. What is it in one sentence?".formatted(MOST_CHARACTERS));
        }
        var sentence = tidy(text);
        if (sentence.isEmpty()) {
            return new Plan.Unknown("What shall be done? " + EXAMPLES);
        }
        var words = new Words(new Moments(now, zone), new Companies(companies));
        // Dates stand anywhere in a sentence; without them the forms are few.
        var bare = words.without(sentence);
        for (var form : FORMS) {
            var whole = form.pattern().matcher(sentence);
            var dated = form.pattern().matcher(bare.rest());
            if (dated.find()) {
                return form.plan().apply(dated, words);
            }
            if (whole.find()) {
                return form.plan().apply(whole, words);
            }
        }
        return new Plan.Unknown("That was not understood. " + EXAMPLES);
    }

    private static String tidy(String text) {
        var tidy = text.replaceAll("[\\p{Cntrl}\\s]+", " ")
                .replace('’', '\'')
                .strip()
                .replaceAll("[.!?\\s]+$", "");
        return tidy.replaceFirst("(?i)" + PLEASE, "")
                .replaceFirst("(?i),? please$", "")
                .strip();
    }

    private static Form form(String pattern, BiFunction<Matcher, Words, Plan> plan) {
        return new Form(Pattern.compile("^" + pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE), plan);
    }

    private static Plan tailor(Matcher found, Words words) {
        return new Plan.TailorResume(words.job(found.group("job")));
    }

    private static Plan followUp(Matcher found, Words words) {
        return words.followUp(group(found, "who"), group(found, "about"));
    }

    private static Plan email(Matcher found, Words words) {
        var kind = group(found, "kind").strip();
        return words.email(group(found, "who"), group(found, "about").isEmpty() ? kind : group(found, "about"));
    }

    private static Plan reminder(Matcher found, Words words) {
        return words.reminder(group(found, "what"));
    }

    private static Plan search(Matcher found, Words words) {
        return new Plan.SearchJobs(
                group(found, "query"), group(found, "place").isEmpty() ? null : group(found, "place"));
    }

    private static Plan update(Matcher found, Words words) {
        return words.update(group(found, "company"), stage(group(found, "stage")));
    }

    private static Plan add(Matcher found, Words words) {
        return words.add(group(found, "company"), group(found, "title"));
    }

    static Stage stage(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        return switch (lower.substring(0, Math.min(4, lower.length()))) {
            case "inte" -> Stage.INTERVIEW;
            case "offe" -> Stage.OFFER;
            case "acce" -> Stage.ACCEPTED;
            case "reje", "decl" -> Stage.REJECTED;
            case "with" -> Stage.WITHDRAWN;
            case "save" -> Stage.SAVED;
            default -> Stage.APPLIED;
        };
    }

    private static String group(Matcher found, String name) {
        var named = found.namedGroups().containsKey(name) ? found.group(name) : null;
        return named == null ? "" : named.strip();
    }
}
