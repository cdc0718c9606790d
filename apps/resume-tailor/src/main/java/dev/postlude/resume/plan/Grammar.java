package dev.postlude.resume.plan;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;

/// Understands commands by rules alone: the same words mean the same plan, always.
public final class Grammar implements CommandParser {

    @Override
    public Plan parse(String text, ZoneId zone, Instant now, Collection<String> companies) {
        throw new UnsupportedOperationException("under way");
    }
}
