package dev.postlude.resume.plan;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;

/// Understands one command. Never throws for anything somebody typed: what it cannot make sense of is
/// [Plan.Unknown] with a question.
public interface CommandParser {

    /// How much somebody may type.
    int MOST_CHARACTERS = 500;

    /// @param zone      the user's, in which "tomorrow" and "at 9" are meant
    /// @param now       the moment the command was given
    /// @param companies the ones this user knows, as they are to be written
    Plan parse(String text, ZoneId zone, Instant now, Collection<String> companies);
}
