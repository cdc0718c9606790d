package dev.postlude.resume.plan;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The parts of one sentence on their way into a plan: who, when, about what. The moment is looked for once, in the
/// whole sentence.
final class Words {

    private static final Pattern CONTACT = Pattern.compile(
            "(?<contact>.+?)(?:,)? (?:from|at|of|with) (?<company>.+)|(?<company2>.+?)'s (?<contact2>.+)|(?<contact3>[^(]+?) \\((?<company3>.+)\\)",
            Pattern.CASE_INSENSITIVE);

    private final Moments moments;
    private final Companies companies;
    private Moments.Found moment = new Moments.Found(null, "", "");

    Words(Moments moments, Companies companies) {
        this.moments = moments;
        this.companies = companies;
    }

    Moments.Found without(String sentence) {
        moment = moments.in(sentence);
        return moment;
    }

    Plan followUp(String who, String about) {
        if (who.isEmpty()) {
            return new Plan.Unknown("With whom shall the follow-up be?");
        }
        return party(
                who,
                (party) -> dated(
                        "When shall the follow-up with %s be?".formatted(party.company()),
                        when -> new Plan.ScheduleFollowUp(party.company(), party.contact(), when, about)));
    }

    Plan email(String who, String about) {
        return who.isEmpty()
                ? new Plan.Unknown("To whom shall the e-mail go?")
                : party(who, party -> new Plan.DraftEmail(party.company(), party.contact(), about));
    }

    Plan reminder(String what) {
        var bare = what.replaceFirst("(?i)^(?:to|about|that) ", "");
        if (bare.isEmpty()) {
            return new Plan.Unknown("What shall the reminder be about?");
        }
        return dated(
                "When shall the reminder about \"%s\" come?".formatted(bare),
                when -> new Plan.SetReminder(bare, mentioned(bare), when));
    }

    Plan update(String company, Stage stage) {
        return party(company, party -> new Plan.UpdateStatus(party.company(), stage));
    }

    Plan add(String company, String title) {
        return party(company, party -> new Plan.AddApplication(party.company(), title.isEmpty() ? null : title));
    }

    /// A job is named by its company as often as by its title.
    String job(String typed) {
        var meant = companies.meant(typed);
        return meant.size() == 1 ? meant.getFirst() : typed;
    }

    private Plan dated(String question, Function<When, Plan> plan) {
        if (!moment.question().isEmpty()) {
            return new Plan.Unknown(moment.question());
        }
        var when = moment.when();
        return when == null ? new Plan.Unknown(question) : plan.apply(when);
    }

    private record Party(String company, @Nullable String contact) {}

    private Plan party(String who, Function<Party, Plan> plan) {
        var typed =
                who.replaceAll("(?i)^(?:the |them at |the team at )|[,;]+$", "").strip();
        var contact = CONTACT.matcher(typed);
        // "Bank of Ireland" is a company before it is somebody called Bank.
        boolean known = companies.meant(typed).size() == 1;
        if (!known && contact.matches()) {
            var name = first(contact.group("contact"), contact.group("contact2"), contact.group("contact3"));
            var company = first(contact.group("company"), contact.group("company2"), contact.group("company3"));
            return resolved(company, resolved -> plan.apply(new Party(resolved, name)));
        }
        return resolved(typed, resolved -> plan.apply(new Party(resolved, null)));
    }

    private Plan resolved(String typed, Function<String, Plan> plan) {
        var meant = companies.meant(typed);
        return switch (meant.size()) {
            case 0 -> plan.apply(typed);
            case 1 -> plan.apply(meant.getFirst());
            default -> new Plan.Unknown("Which one is meant by \"%s\": %s?".formatted(typed, either(meant)));
        };
    }

    private static String either(List<String> names) {
        return String.join(", ", names.subList(0, names.size() - 1)) + " or " + names.getLast();
    }

    /// The known company that stands word for word in `text`.
    private @Nullable String mentioned(String text) {
        var plain = " " + Companies.plain(text) + " ";
        return companies.known().stream()
                .filter(name -> plain.contains(" " + Companies.plain(name) + " "))
                .findFirst()
                .orElse(null);
    }

    private static String first(@Nullable String... texts) {
        for (var text : texts) {
            if (text != null) {
                return text.strip();
            }
        }
        return "";
    }
}
