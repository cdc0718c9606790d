package dev.postlude.resume.document.read;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What the parts of a resume are about, and the headings that people give them.
enum Section {
    CONTACT("contact|contact information|contact details|personal details|personal information|details|kontakt"),
    SUMMARY("summary|professional summary|career summary|executive summary|profile|professional profile|about|about me"
            + "|objective|career objective|personal statement|profil|kurzprofil"),
    WORK("experience|work experience|professional experience|relevant experience|employment|employment history"
            + "|work history|career history|career|industry experience|positions|berufserfahrung|expérience"
            + "|expérience professionnelle|experiencia|experiencia profesional|experience and employment"),
    EDUCATION("education|education and training|academic background|academic history|qualifications"
            + "|academic qualifications|studies|training|ausbildung|bildung|studium|formation|educación"),
    SKILLS("skills|technical skills|key skills|core skills|core competencies|competencies|expertise|technologies"
            + "|tools|tools and technologies|skills and tools|technical expertise|areas of expertise|kenntnisse"
            + "|fähigkeiten|compétences|habilidades|skills and technologies|professional skills|clinical skills"),
    PROJECTS("projects|personal projects|selected projects|side projects|key projects|open source|projekte"),
    VOLUNTEER("volunteering|volunteer|volunteer experience|volunteer work|community|community involvement|ehrenamt"),
    CERTIFICATES("certifications|certificates|certification|licenses|licences|licenses and certifications"
            + "|licences and certifications|registrations|certifications and licenses|zertifikate"),
    AWARDS("awards|honors|honours|awards and honors|awards and honours|achievements|auszeichnungen"),
    PUBLICATIONS("publications|selected publications|papers|talks|talks and publications|veröffentlichungen"),
    LANGUAGES("languages|language skills|sprachen|sprachkenntnisse|langues|idiomas"),
    INTERESTS("interests|hobbies|hobbies and interests|interests and hobbies|interessen"),
    REFERENCES("references|referenzen|referees"),
    /// Under a heading that nobody here knows: kept as notes.
    OTHER("");

    private static final Map<String, Section> BY_HEADING = byHeading();

    private final String headings;

    Section(String headings) {
        this.headings = headings;
    }

    static Optional<Section> named(String heading) {
        var key = heading.toLowerCase(Locale.ROOT)
                .replaceAll("[:：]+$", "")
                .replace("&", "and")
                .replaceAll("\\s+", " ")
                .strip();
        // "E X P E R I E N C E" is how designers set a heading.
        return Optional.ofNullable(BY_HEADING.get(key.matches("\\p{L}( \\p{L}){3,}") ? key.replace(" ", "") : key));
    }

    private static Map<String, Section> byHeading() {
        var byHeading = new HashMap<String, Section>();
        for (var section : values()) {
            for (var heading : section.headings.split("\\|")) {
                if (!heading.isEmpty()) {
                    byHeading.put(heading, section);
                }
            }
        }
        return Map.copyOf(byHeading);
    }
}
