package dev.postlude.resume.document.read;

import java.util.regex.Pattern;

/// Words by which a title, an employer, a degree, a school and a place can be told from each other.
final class Vocabulary {

    private static final Pattern TITLE = words("engineers?|developer|programmer|architect|manager|director|head of|lead"
            + "|leader|analyst|scientist|researcher|designer|consultant|administrator|admin|specialist|coordinator"
            + "|assistant|associate|officer|intern|internship|trainee|apprentice|nurse|physician|doctor|therapist|teacher"
            + "|tutor|lecturer|professor|instructor|writer|editor|journalist|accountant|auditor|controller|buyer|planner"
            + "|supervisor|operative|picker|packer|salesperson|foreman|operator|technician|mechanic|electrician|chef|cook|waiter|barista|driver|clerk"
            + "|cashier|receptionist|representative|agent|advisor|adviser|strategist|producer|owner|founder|cofounder"
            + "|co-founder|president|partner|principal|chief|cto|ceo|cfo|coo|vp|sre|devops|qa|tester|librarian"
            + "|paralegal|lawyer|attorney|counsel|recruiter|marketer|copywriter|translator|interpreter|scrum master"
            + "|product owner|volunteer|mentor|coach|trainer|treasurer|secretary|chair|board member|fellow|postdoc"
            + "|werkstudent|entwickler|entwicklerin|leiter|leiterin|ingenieur|ingenieurin|sister|matron|midwife|carer");

    private static final Pattern DEGREE = words(
            "bachelor(?:'s)?|master(?:'s)?|b\\.?\\s?sc\\.?|m\\.?\\s?sc\\.?|b\\.?a\\.?|m\\.?a\\.?|ph\\.?\\s?d\\.?"
                    + "|doctorate|diplom|diploma|mba|associate(?:'s)? degree|associate of|a-levels?|abitur|licence|beng|meng"
                    + "|b\\.?eng\\.?|m\\.?eng\\.?|b\\.?tech\\.?|m\\.?tech\\.?|llb|llm|bba|bfa|mfa|magister|staatsexamen|certificate"
                    + "|high school|ged|baccalauréat|bacharelado|grado|foundation degree|hnd|bsn|msn|rn|pgce|b\\.?ed\\.?");

    private static final Pattern SCHOOL = words(
            "universit\\p{L}*|college|school|institut\\p{L}*|academy|akademie|hochschule|fachhochschule"
                    + "|polytech\\p{L}*|politecnico|école|ecole|escuela|eth|mit|gymnasium|lycée|faculty|conservatory|tu|uni|bootcamp");

    private static final Pattern COMPANY = words(
            "inc\\.?|ltd\\.?|llc|gmbh|ag|corp\\.?|corporation|co\\.?|plc|s\\.?a\\.?|b\\.?v\\.?|oy|ab|group"
                    + "|labs?|bank|hospital|clinic|trust|foundation|systems|software|solutions|technologies|studios?|agency"
                    + "|university|college|school|institute|partners|holdings?|council|museum|library|restaurant|logistics");

    private static final Pattern PLACE = Pattern.compile(
            "(?:remote|hybrid|on-?site|\\p{Lu}[\\p{L}.'’ -]{1,24}(?:,\\s*\\p{Lu}[\\p{L}.'’ -]{1,24}){1,2}(?:\\s\\d{4,6})?)"
                    + "(?:\\s*\\((?:remote|hybrid|on-?site)\\))?",
            Pattern.UNICODE_CASE);

    private Vocabulary() {}

    static boolean title(String text) {
        return TITLE.matcher(text).find();
    }

    static boolean degree(String text) {
        return DEGREE.matcher(text).find();
    }

    static boolean school(String text) {
        return SCHOOL.matcher(text).find();
    }

    static boolean company(String text) {
        return COMPANY.matcher(text).find();
    }

    /// "Berlin, Germany", "Austin, TX", "Remote": by its looks, for no list of places is ever complete.
    static boolean place(String text) {
        return text.equalsIgnoreCase("remote") || (PLACE.matcher(text).matches() && !title(text) && !company(text));
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])(?:" + alternatives + ")(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
