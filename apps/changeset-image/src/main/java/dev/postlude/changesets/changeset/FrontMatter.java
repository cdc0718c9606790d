package dev.postlude.changesets.changeset;

import dev.postlude.changesets.changeset.Changeset.Mention;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/// The front matter of a changeset: a YAML mapping of package names to bumps and nothing else.
///
/// It is read as a stream of events, not as a tree, so there is nothing to nest, to refer back to or to
/// construct: the first event that does not belong into a flat mapping ends the reading.
final class FrontMatter {

    private static final int MAX_MENTIONS = 1000;

    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setCodePointLimit(ChangesetFile.MAX_BYTES)
            .setMaxAliasesForCollections(0)
            .setUseMarks(true)
            .build();

    private static final ScalarResolver SCALARS = new CoreSchema().getScalarResolver();

    private final String file;
    private final int firstLine;

    private FrontMatter(String file, int firstLine) {
        this.file = file;
        this.firstLine = firstLine;
    }

    /// `firstLine` is the line of the file on which the text begins.
    static List<Mention> mentions(String file, String yaml, int firstLine) {
        return new FrontMatter(file, firstLine).read(yaml);
    }

    private List<Mention> read(String yaml) {
        try {
            var events = new Parse(SETTINGS).parseString(yaml).iterator();
            events.next();
            var document = events.next();
            return document.getEventId() == Event.ID.StreamEnd ? List.of() : document(events);
        } catch (MarkedYamlEngineException e) {
            var line = e.getProblemMark().map(mark -> mark.getLine()).orElse(0);
            throw new Unreadable(file, firstLine + line, "The front matter is not YAML: %s.".formatted(e.getProblem()));
        } catch (YamlEngineException e) {
            throw new Unreadable(file, firstLine, "The front matter is not YAML: %s.".formatted(e.getMessage()));
        }
    }

    private List<Mention> document(Iterator<Event> events) {
        var root = events.next();
        var mentions = new ArrayList<Mention>();
        if (root instanceof MappingStartEvent) {
            mapping(events, mentions);
        } else if (!(root instanceof ScalarEvent nothing) || !tag(nothing).equals(Tag.NULL)) {
            throw refused(root, "The front matter has to be a list of lines such as \"my-package\": patch.");
        }
        events.next();
        if (events.next().getEventId() != Event.ID.StreamEnd) {
            throw new Unreadable(file, firstLine, "The front matter is one YAML document, not several.");
        }
        return mentions;
    }

    private void mapping(Iterator<Event> events, List<Mention> mentions) {
        var seen = new HashSet<String>();
        while (true) {
            var key = events.next();
            if (key.getEventId() == Event.ID.MappingEnd) {
                return;
            }
            var name = scalar(key, "The name of a package is plain text.").getValue();
            if (ChangesetFile.trim(name).isEmpty()) {
                throw refused(key, "The name of a package is not blank.");
            }
            if (name.chars().anyMatch(Character::isISOControl)) {
                throw refused(key, "The name of a package has no control characters.");
            }
            var bump = scalar(events.next(), "\"%s\" is followed by one bump.".formatted(name));
            if (!tag(bump).equals(Tag.STR)) {
                throw refused(bump, "\"%s\" asks for %s, which is not plain text.".formatted(name, shown(bump)));
            }
            if (!seen.add(name)) {
                throw refused(key, "\"%s\" is named twice.".formatted(name));
            }
            if (mentions.size() == MAX_MENTIONS) {
                throw refused(key, "A changeset names at most %d packages.".formatted(MAX_MENTIONS));
            }
            mentions.add(ChangesetFile.mention(file, name, bump.getValue(), line(key)));
        }
    }

    private ScalarEvent scalar(Event event, String otherwise) {
        if (event instanceof ScalarEvent scalar) {
            return scalar;
        }
        throw refused(event, otherwise + (event instanceof AliasEvent ? " Aliases are not read here." : ""));
    }

    private static String shown(ScalarEvent scalar) {
        return scalar.getValue().isEmpty() ? "nothing" : scalar.getValue();
    }

    private static Tag tag(ScalarEvent scalar) {
        if (scalar.getTag().isPresent()) {
            return new Tag(scalar.getTag().get());
        }
        if (!scalar.isPlain()) {
            return Tag.STR;
        }
        return SCALARS.resolve(scalar.getValue(), true);
    }

    private int line(Event event) {
        return firstLine + event.getStartMark().map(mark -> mark.getLine()).orElse(0);
    }

    private Unreadable refused(Event event, String reason) {
        return new Unreadable(file, line(event), reason);
    }
}
