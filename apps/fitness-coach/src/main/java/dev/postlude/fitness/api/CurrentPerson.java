package dev.postlude.fitness.api;

import dev.postlude.fitness.person.People;
import dev.postlude.web.Visitor;
import jakarta.enterprise.context.RequestScoped;

/// Who is asking, as `person.id`.
@RequestScoped
public class CurrentPerson {

    private static final int NOBODY = 0;

    private final Visitor visitor;
    private final People people;

    CurrentPerson(Visitor visitor, People people) {
        this.visitor = visitor;
        this.people = people;
    }

    public boolean known() {
        return people.find(visitor.key()).isPresent();
    }

    /// A number nobody has for whoever has told us nothing yet: every list of theirs is empty, and no id is theirs.
    public int id() {
        return people.find(visitor.key()).orElse(NOBODY);
    }

    /// Makes the row where there is none, because something of theirs is to be kept.
    public int orNew() {
        return people.findOrAdd(visitor.key());
    }
}
