package dev.postlude.changesets.release;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The packages of a release while it is being worked out, in the order in which they were found.
final class Drafts {

    private final Map<String, Draft> drafts = new LinkedHashMap<>();

    static final class Draft {

        private final String name;
        private final List<String> changesets = new ArrayList<>();
        private Bump bump;
        private String base;

        private Draft(String name, Bump bump, String base) {
            this.name = name;
            this.bump = bump;
            this.base = base;
        }

        String name() {
            return name;
        }

        Bump bump() {
            return bump;
        }

        /// The version that is counted up.
        String base() {
            return base;
        }

        List<String> changesets() {
            return List.copyOf(changesets);
        }

        void bump(Bump greater) {
            bump = greater;
        }

        /// False if that is what it was already.
        boolean moveTo(Bump otherBump, String otherBase) {
            var moved = bump != otherBump || !base.equals(otherBase);
            bump = otherBump;
            base = otherBase;
            return moved;
        }
    }

    /// A changeset moves a package.
    void add(String name, Bump bump, String base, String changeset) {
        var draft = drafts.computeIfAbsent(name, one -> new Draft(one, bump, base));
        draft.bump = draft.bump.or(bump);
        draft.changesets.add(changeset);
    }

    /// Something else moves a package. What was drafted for it before is forgotten, its place is kept.
    Draft put(String name, Bump bump, String base) {
        var draft = new Draft(name, bump, base);
        drafts.put(name, draft);
        return draft;
    }

    @Nullable
    Draft find(String name) {
        return drafts.get(name);
    }

    List<Draft> all() {
        return List.copyOf(drafts.values());
    }

    List<Draft> moving(List<String> names) {
        return names.stream()
                .flatMap(name -> Stream.ofNullable(drafts.get(name)))
                .filter(draft -> draft.bump != Bump.NONE)
                .toList();
    }
}
