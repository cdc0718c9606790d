package dev.postlude.resume.plan;

import dev.postlude.ai.Desk;
import dev.postlude.ai.Material;
import dev.postlude.ai.Task;

/// To say a command again in one of the forms that the grammar understands.
record PlainCommand(String text) implements Task {

    @Override
    public String instructions() {
        return """
                Somebody tells an app for job seekers what to do. Say it again in exactly one of these forms, keeping \
                their names and their words for dates, and answer with that sentence alone:
                schedule a follow-up with <person> at <company> <when> about <what>
                tailor my resume for <job>
                I applied to <company> as <title>
                mark <company> as saved | applied | interview | offer | accepted | rejected | withdrawn
                draft an email to <person> at <company> about <what>
                search for <what> jobs in <place>
                remind me to <what> <when>
                Leave out what they did not say. If it is none of these, answer: none
                %s""".formatted(Material.RULE);
    }

    @Override
    public String material() {
        return Material.quote("command", text);
    }

    /// Rules have been tried before; there is no second way to understand it without a language model.
    @Override
    public String offline(Desk desk) {
        return "none";
    }
}
