package dev.postlude.resume.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.regex.Pattern;

/// Follows ids such as `work[0].highlights[2]` through a document.
public final class Ids {

    private static final Pattern ID = Pattern.compile("[$\\w]+(?:\\[\\d{1,4}])*(?:\\.[$\\w]+(?:\\[\\d{1,4}])*)*");

    private static final Pattern STEP = Pattern.compile("[$\\w]+(?=\\[|\\.|$)|(?<=\\[)\\d{1,4}(?=])");

    private Ids() {}

    /// The node that `id` names, or a missing one.
    public static JsonNode node(JsonNode root, String id) {
        if (!ID.matcher(id).matches()) {
            return MissingNode.getInstance();
        }
        var node = root;
        for (var step = STEP.matcher(id); step.find(); ) {
            boolean index = step.start() > 0 && id.charAt(step.start() - 1) == '[';
            node = index ? node.path(Integer.parseInt(step.group())) : node.path(step.group());
        }
        return node;
    }
}
