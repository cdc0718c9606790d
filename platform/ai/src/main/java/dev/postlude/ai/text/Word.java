package dev.postlude.ai.text;

/// A run of letters and digits: as written, in lower case, and where it stands.
public record Word(String text, String lower, int start, int end) {

    public boolean capitalised() {
        return Character.isUpperCase(text.codePointAt(0));
    }

    /// Whether it is written as acronyms are: WHO, GDP, G7.
    public boolean acronym() {
        return text.length() >= 2
                && text.length() <= 6
                && capitalised()
                && text.codePoints().noneMatch(Character::isLowerCase);
    }
}
